using System.Diagnostics;
using System.Text.RegularExpressions;

using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// Renders messages as Block Kit within <see cref="SlackLimits"/>; pure. Content of a message cannot mention anyone,
/// imitate a link or change the formatting of the rest.
/// </summary>
internal static partial class SlackRenderer
{
    private const string TruncationNote = "_The rest is omitted because it exceeds Slack's limits._";

    public static SlackPayload Render(Message message) => new()
    {
        Text = Fallback(message),
        Blocks = WithinLimits([.. Head(message), .. message.Blocks.SelectMany(Render)]),
    };

    /// <summary>The same, with a first line that mentions the user groups allowed by the settings.</summary>
    public static SlackPayload Render(Message message, DeliveryOptions options)
    {
        var payload = Render(message);
        var groups = string.Join(
            ' ', options.Mentions.Where(id => UserGroup.IsMatch(id)).Select(id => $"<!subteam^{id}>"));
        return groups.Length == 0 ? payload : payload with
        {
            Blocks = [
                new SlackBlock.Section { Text = SlackText.Markup(groups) },
                .. payload.Blocks.Take(SlackLimits.Blocks - 1)
            ],
        };
    }

    /// <param name="isPrivate">True for an ephemeral answer.</param>
    public static SlackAnswerPayload Answer(Message message, bool isPrivate)
    {
        var payload = Render(message);
        return new SlackAnswerPayload
        {
            Text = payload.Text,
            Blocks = payload.Blocks,
            ResponseType = isPrivate ? "ephemeral" : "in_channel",
        };
    }

    /// <summary>
    /// The same message without images, for when Slack could not fetch one and rejected the whole message.
    /// </summary>
    public static SlackPayload WithoutImages(SlackPayload payload) =>
        payload with { Blocks = [.. payload.Blocks.Where(block => block is not SlackBlock.Image)] };

    /// <summary>
    /// Literal rather than only escaped: not every method accepts <c>mrkdwn: false</c> for this text.
    /// </summary>
    private static string Fallback(Message message)
    {
        var said = message.Summary.Trim() is { Length: > 0 } summary ? summary : message.Title ?? "";
        return Truncate(said.ReplaceLineEndings("\n"), SlackLimits.FallbackText, Mrkdwn.LiteralWithAddresses);
    }

    private static IEnumerable<SlackBlock> Head(Message message) => message switch
    {
        { Title: null } => [],
        { Title: var title } when string.IsNullOrWhiteSpace(title) => [],
        { Title: var title, Address: { } address } when Mrkdwn.IsWebAddress(address) =>
            Sections(RichText.Of(new Span.Link(Mrkdwn.TruncatedLine(title, 1000), address)), style: "*"),
        { Title: var title } =>
            [
                new SlackBlock.Header(SlackText.Plain(
                    Truncate(Mrkdwn.OneLine(title), SlackLimits.HeaderText, IsolatedPlainText))),
            ],
    };

    private static IEnumerable<SlackBlock> Render(Block block) => block switch
    {
        Block.Heading(var text) => Sections(RichText.Of(new Span.Strong(Mrkdwn.TruncatedLine(text, 1000)))),
        Block.Paragraph(var text) => Sections(text),
        Block.Preformatted(var text) => Preformatted(text),
        Block.File { Attachment: var file } => Preformatted(file.Text),
        Block.Bullets(var items) => Sections(RichText.Join("\n", items.Select(item => "• " + item))),
        Block.Facts(var facts) => facts.Select(Field).Where(field => field is not null).Select(field => field!)
            .Chunk(SlackLimits.Fields).Select(fields => new SlackBlock.Section { Fields = fields }),
        Block.Picture(var address, var alt) => Image(address, alt),
        Block.Photo photo => RichText.FromString(photo.Caption).ToPieces(SlackLimits.ContextText)
            .Select(piece => new SlackBlock.Context([SlackText.Markup(piece)])),
        Block.Note(var text) => text.ToPieces(SlackLimits.ContextText)
            .Select(piece => new SlackBlock.Context([SlackText.Markup(piece)])),
        Block.Buttons(var buttons) => SlackButtons.Render(buttons),
        Block.SelectMenu menu => SlackButtons.Render(menu),
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<SlackBlock> Sections(RichText text, string style = "") =>
        text.ToPieces(SlackLimits.SectionText - (2 * style.Length))
            .Select(piece => new SlackBlock.Section { Text = SlackText.Markup(style + piece + style) });

    /// <summary>Blocks whose text is no markup, so that it can be copied as it is: long text in parts.</summary>
    private static IEnumerable<SlackBlock> Preformatted(string text)
    {
        for (var rest = text.ReplaceLineEndings("\n").Trim('\n'); rest.Length > 0;)
        {
            var part = TextTruncation.Head(rest, SlackLimits.Preformatted);
            rest = rest[part.Length..].TrimStart('\n');
            yield return SlackBlock.RichText.Preformatted(part.TrimEnd('\n'));
        }
    }

    private static SlackText? Field(Fact fact)
    {
        var label = RichText.Of(new Span.Strong(Mrkdwn.TruncatedLine(fact.Label, 200)), new Span.Plain("\n"));
        var field = (label + fact.Value).ToOnePiece(SlackLimits.FieldText);
        return field.Length > 0 ? SlackText.Markup(field) : null;
    }

    private static IEnumerable<SlackBlock> Image(Uri address, string alt)
    {
        if (!address.IsAbsoluteUri
            || address.Scheme is not ("http" or "https")
            || address.AbsoluteUri.Length > SlackLimits.Url)
        {
            return [];
        }

        var said = Truncate(Mrkdwn.OneLine(alt), SlackLimits.ImageAlt);
        return [new SlackBlock.Image(address.AbsoluteUri, said.Length > 0 ? said : "Image")];
    }

    /// <summary>Plain text without markup, truncated to a limit.</summary>
    internal static string Truncate(string text, int limit) => Truncate(text, limit, Mrkdwn.PlainText);

    private static string IsolatedPlainText(string text) => RightToLeft.Isolated(Mrkdwn.PlainText(text));

    private static string Truncate(string text, int limit, Func<string, string> safe) =>
        safe(TextTruncation.TruncateWhile(text, kept => safe(kept).Length <= limit));

    /// <summary>
    /// Buttons stay, because they lead to the rest; other blocks that do not fit are dropped, with a note.
    /// </summary>
    private static IReadOnlyList<SlackBlock> WithinLimits(IReadOnlyList<SlackBlock> blocks)
    {
        if (Fits(blocks))
        {
            return blocks;
        }

        var note = new SlackBlock.Context([SlackText.Markup(TruncationNote)]);
        var buttons = blocks.OfType<SlackBlock.Actions>().Take(3).ToList<SlackBlock>();
        var kept = new List<SlackBlock>();
        foreach (var block in blocks.Where(block => block is not SlackBlock.Actions))
        {
            if (!Fits([.. kept, block, note, .. buttons]))
            {
                break;
            }

            kept.Add(block);
        }

        return [.. kept, note, .. buttons];
    }

    /// <summary>https://docs.slack.dev/messaging/formatting-message-text#mentioning-groups</summary>
    [GeneratedRegex("^S[A-Z0-9]{1,30}$")]
    private static partial Regex UserGroup { get; }

    private static bool Fits(IReadOnlyList<SlackBlock> blocks) =>
        blocks.Count <= SlackLimits.Blocks && blocks.Sum(block => block.Length) <= SlackLimits.AllBlocks;
}
