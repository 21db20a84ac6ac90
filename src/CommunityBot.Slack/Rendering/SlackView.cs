using System.Text.Json.Serialization;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Slack.Rendering;

/// <summary>A view: App Home or a modal. https://docs.slack.dev/reference/views</summary>
internal sealed record SlackView
{
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [JsonPropertyName("title")]
    public SlackText? Title { get; init; }

    [JsonPropertyName("callback_id")]
    public string? CallbackId { get; init; }

    [JsonPropertyName("private_metadata")]
    public string? Metadata { get; init; }

    [JsonPropertyName("submit")]
    public SlackText? Submit { get; init; }

    [JsonPropertyName("close")]
    public SlackText? Close { get; init; }

    [JsonPropertyName("blocks")]
    public required IReadOnlyList<SlackBlock> Blocks { get; init; }

    /// <summary>
    /// App Home: an answer, a button for every command without required arguments, and the organisers' panel.
    /// </summary>
    /// <param name="panel">Null for members who are not organisers.</param>
    public static SlackView Home(Message answer, IReadOnlyList<CommandSpec> commands, Message? panel, Phrases phrases)
    {
        IReadOnlyList<SlackBlock> below =
        [
            .. SlackButtons.Render(
                [.. commands.Where(spec => !spec.ForOrganisers && !spec.Options.Any(option => option.IsRequired))
                    .Select(spec => new Button.Invoke(phrases.Answers.NameOf(spec.Name), spec.Name, ""))]),
            .. panel is null ? [] : Body(panel),
        ];
        return new() { Type = "home", Blocks = [.. Body(answer).Take(SlackLimits.ViewBlocks - below.Count), .. below] };
    }

    /// <summary>Appends the follow-ups, because a view shows everything at once.</summary>
    public static Message WithFollowUps(CommandReply reply) => reply.FollowUps.Count == 0
        ? reply.Message
        : reply.Message with { Blocks = [.. BlocksOf(reply.Message), .. reply.FollowUps.SelectMany(WithHeading)] };

    private static IEnumerable<Block> WithHeading(Message message) =>
        message.Title is { } title ? BlocksOf(message).Prepend(new Block.Heading(title)) : BlocksOf(message);

    private static IReadOnlyList<Block> BlocksOf(Message message) =>
        message.Blocks.Count > 0 ? message.Blocks : [new Block.Paragraph(message.Summary)];

    /// <summary>A modal with an answer.</summary>
    public static SlackView Modal(string command, Message answer, Phrases phrases) => new()
    {
        Type = "modal",
        Title = SlackText.Plain(SlackRenderer.Truncate(
            phrases.Answers.NameOf(command) is { Length: > 0 } name ? name : phrases.Help, SlackLimits.ViewTitle)),
        Close = SlackText.Plain(phrases.Close),
        Blocks = [.. Body(answer)],
    };

    /// <summary>A view has no text beside its blocks, so a message without blocks becomes a section.</summary>
    private static IReadOnlyList<SlackBlock> Body(Message answer) =>
        SlackRenderer.Render(answer).Blocks is { Count: > 0 } blocks
            ? blocks
            : SlackRenderer.Render(answer with { Blocks = [new Block.Paragraph(answer.Summary)] }).Blocks
                is { Count: > 0 } one
                ? one
                : [new SlackBlock.Section { Text = SlackText.Markup("–") }];
}
