using System.Text.RegularExpressions;

using CommunityBot.Core.Platforms;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.Platforms;

public sealed class SlackContractTests(SlackUnderTest on) : ChatPlatformContract(on), IClassFixture<SlackUnderTest>;

/// <summary>Runs the contract for Slack against a fake of Socket Mode and the Web API.</summary>
public sealed partial class SlackUnderTest : PlatformUnderTest
{
    public override string Name => "slack";

    public override string RingsSomebody => """{"text":"Hello <!channel>"}""";

    public override IReadOnlyList<string> Secrets => [FakeSlack.BotToken, FakeSlack.AppToken];

    public override Task<IReadOnlyList<RenderedMessage>> MessagesAsync(
        ChannelRef channel) => Task.FromResult<IReadOnlyList<RenderedMessage>>(
        [.. Slack.Channel(channel.Id).Messages.Select(message =>
            new RenderedMessage(
                message.Timestamp, message.Text + "\n" + message.BlockText, message.Arguments.ToJsonString(Plain)))]);

    public override void LoseNextAnswer() => Slack.Fail("chat.postMessage", new FakeSlackFault.ResponseLost());

    public override void LoseNextPost() => Slack.Fail("chat.postMessage", new FakeSlackFault.Cut());

    public override Task DeleteAsync(ChannelRef channel, string messageId)
    {
        Slack.Channel(channel.Id).Delete(messageId);
        return Task.CompletedTask;
    }

    public override ChannelRef? NewClosedChannel()
    {
        var channel = NewChannel();
        Slack.Channel(channel.Id).IsArchived = true;
        return channel;
    }

    public override async Task<RenderedMessage> AskAsync(string command, string text = "") =>
        Answer(await Slack.SendCommandAsync("/" + command, text));

    public override async Task<RenderedMessage> PressAsync(ChannelRef channel, RenderedMessage message, string label)
    {
        var button = Slack.Channel(channel.Id).Messages.Single(each => each.Timestamp == message.Id).Blocks
            .Where(block => block!["type"]!.ToString() is "actions")
            .SelectMany(block => block!["elements"]!.AsArray())
            .Single(element => element!["text"]!["text"]!.ToString() == label)!;
        return Answer(await Slack.PressAsync(
            button["action_id"]!.ToString(), button["value"]?.ToString() ?? "", channel: channel.Id));
    }

    /// <summary>
    /// Slack notifies for mentions in angle brackets, and for plain names if link_names is set.
    /// https://docs.slack.dev/messaging/formatting-message-text#mentioning-people
    /// </summary>
    public override IReadOnlyList<string> PingsIn(RenderedMessage message) =>
        [
            .. Brackets.Matches(message.Raw).Select(found => found.Value),
            .. Words.Matches(message.Raw).Select(found => found.Value)
        ];

    protected override ChannelRef Make(int number)
    {
        var channel = new ChannelRef(Name, $"C00000001{number:00}");
        Slack.Channel(channel.Id);
        return channel;
    }

    private static System.Text.Json.JsonSerializerOptions Plain { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static RenderedMessage Answer(FakeSlackAnswer answer) => new(
        "", answer.Text + "\n" + answer.BlockText, answer.Body.ToJsonString(Plain))
    {
        IsPrivate = answer.ResponseType is "ephemeral",
    };

    [GeneratedRegex(@"<(@|#|!(?!date\^))|""link_names"":true")]
    private static partial Regex Brackets { get; }

    [GeneratedRegex(@"@(everyone|here|channel)\b")]
    private static partial Regex Words { get; }
}
