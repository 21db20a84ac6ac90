using System.Text.Json;
using System.Text.Json.Nodes;

using CommunityBot.Core.Messages;
using CommunityBot.Slack.Rendering;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Rendering;

/// <summary>A page to copy is text without markup, byte for byte.</summary>
public sealed class PreformattedTests
{
    [Theory]
    [InlineData("---\ntitle: \"A *loop* & <@U1> <!here>\"\n---\n\n* one\n  * two")]
    [InlineData("```\ncode\n```")]
    public void It_is_sent_as_it_is(string text)
    {
        var message = Sent(text);

        Assert.Null(FakeSlackBlocks.ErrorOf(message));
        var part = message["blocks"]!.AsArray().Single(block => $"{block!["type"]}" is "rich_text")!["elements"]![0]!;
        Assert.Equal("rich_text_preformatted", $"{part["type"]}");
        Assert.Equal(text, $"{part["elements"]![0]!["text"]}");
    }

    [Fact]
    public void A_very_long_text_and_none_are_valid_messages()
    {
        Assert.Null(FakeSlackBlocks.ErrorOf(Sent(new string('x', 50_000))));
        Assert.Null(FakeSlackBlocks.ErrorOf(Sent("\n")));
    }

    private static JsonObject Sent(string text) => JsonSerializer.SerializeToNode(
        SlackRenderer.Render(new Message("Copy this.")
        {
            Title = "Recap",
            Blocks = [new Block.Paragraph("Copy this."), new Block.Preformatted(text)],
        }),
        RenderingJson.Default.SlackPayload)!.AsObject();
}
