using CommunityBot.Core.Messages;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Tests.Platforms;

/// <summary>Messages that use every feature of a platform.</summary>
internal static class ContractMessages
{
    /// <summary>Every block, span and button type.</summary>
    public static Message OfEverything { get; } = new("summary-word")
    {
        Title = "title-word",
        Address = new Uri("https://example.org/title"),
        Blocks =
        [
            new Block.Heading("heading-word"),
            new Block.Paragraph(RichText.Of(
                new Span.Plain("plain-word "),
                new Span.Strong("strong-word"),
                new Span.Plain(" "),
                new Span.Emphasis("emphasis-word"),
                new Span.Plain(" "),
                new Span.Strikethrough("struck-word"),
                new Span.Plain(" "),
                new Span.Code("code-word"),
                new Span.Plain(" "),
                new Span.Link("link-word", new Uri("https://example.org/link")),
                new Span.Plain(" "),
                new Span.Timestamp(Instant.FromUtc(2020, 5, 29, 12, 0), Sample.London, TimestampStyle.DateAndTime),
                new Span.Plain(" "),
                new Span.Hours(Instant.FromUtc(2020, 5, 29, 12, 0), Instant.FromUtc(2020, 5, 29, 14, 0), Sample.London),
                new Span.Plain(" "),
                new Span.Channel(Sample.Announcements))),
            new Block.Bullets(["bullet-one", "bullet-two"]),
            new Block.Facts([new Fact("label-word", "value-word")]),
            new Block.Picture(new Uri("https://example.org/picture.png"), "picture-word"),
            new Block.Note("note-word"),
            new Block.Buttons(
            [
                new Button.Link("visit-word", new Uri("https://example.org/visit")),
                new Button.Invoke("ask-word", "agenda", "connect-may-2020"),
            ]),
        ],
    };

    /// <summary>Discord shows no alternative text in an embed, so an image's text is not included.</summary>
    public static IReadOnlyList<string> WordsOfEverything { get; } =
    [
        "title-word", "heading-word", "plain-word", "strong-word", "emphasis-word", "struck-word", "code-word",
        "link-word", "local:announcements",
        "bullet-one", "bullet-two", "label-word", "value-word", "note-word",
    ];

    public static IReadOnlyList<string> AddressesOfEverything { get; } =
    [
        "https://example.org/title", "https://example.org/link", "https://example.org/picture.png",
        "https://example.org/visit",
    ];

    public static Message OfAnySize { get; } = new(new string('s', 9000))
    {
        Title = new string('t', 900),
        Blocks =
        [
            .. Enumerable.Range(1, 200).Select(
                number => new Block.Paragraph($"paragraph {number} " + new string('x', 700))),
            new Block.Facts(
                [.. Enumerable.Range(0, 60).Select(number => new Fact($"label {number}", new string('v', 3000)))]),
            new Block.Buttons([.. Enumerable.Range(0, 60).Select(number =>
                new Button.Invoke($"button {number} " + new string('b', 200), "agenda", $"meetup-{number}"))]),
        ],
    };

    /// <summary>Every syntax that mentions someone on a platform, in every place where text can occur.</summary>
    public static Message ThatWouldPing { get; } = new(Loud)
    {
        Title = Loud,
        Blocks =
        [
            new Block.Heading(Loud),
            new Block.Paragraph(RichText.Of(
                new Span.Plain(Loud), new Span.Strong(Loud), new Span.Code(Loud),
                new Span.Link(Loud, new Uri("https://example.org/")))),
            new Block.Bullets([Loud]),
            new Block.Facts([new Fact(Loud, Loud)]),
            new Block.Note(Loud),
            new Block.Buttons([new Button.Invoke("@everyone <!channel>", "agenda", "")]),
        ],
    };

    private const string Loud =
        "@everyone @here @channel <!channel> <!here|here> <!everyone> <@U0000000001> <@920000000000000001> " +
        "<@&920000000000000001> <!subteam^S1> <#C1>";
}
