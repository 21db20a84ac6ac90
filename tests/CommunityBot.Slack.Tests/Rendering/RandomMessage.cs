using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Slack.Tests.Rendering;

/// <summary>Random messages of any structure, length and content, determined by a seed.</summary>
internal static class RandomMessage
{
    private static readonly string[] Scraps =
    [
        "<!channel>", "<!here|x>", "<@U0000000001>", "<#C1|x>", "<https://evil.example|bank>", "@everyone", "@here",
        "*", "_", "~", "`",
        "&", "<", ">", "|", "\n", "\r\n", " ", "", ".", "! ", "word ", "snake_case", "😀", "e\u0301", "\u202E",
        "<drum rolls>", "&lt;!channel&gt;",
    ];

    public static Message From(Random chance) => new(Text(chance, 60))
    {
        Title = chance.Next(3) == 0 ? null : Text(chance, 60),
        Address = chance.Next(2) == 0 ? null : Address(chance),
        Blocks = [.. Enumerable.Range(0, chance.Next(chance.Next(4) == 0 ? 90 : 8)).Select(_ => BlockOf(chance))],
    };

    private static Block BlockOf(Random chance) => chance.Next(7) switch
    {
        0 => new Block.Heading(Text(chance, 40)),
        1 => new Block.Paragraph(Rich(chance)),
        2 => new Block.Bullets([.. Enumerable.Range(0, chance.Next(30)).Select(_ => Rich(chance))]),
        3 => new Block.Facts(
            [.. Enumerable.Range(0, chance.Next(25)).Select(_ => new Fact(Text(chance, 10), Rich(chance)))]),
        4 => new Block.Picture(Address(chance), Text(chance, 50)),
        5 => new Block.Note(Rich(chance)),
        _ => new Block.Buttons([.. Enumerable.Range(0, chance.Next(30)).Select(_ => ButtonOf(chance))]),
    };

    private static Button ButtonOf(Random chance) => chance.Next(2) == 0
        ? new Button.Link(Text(chance, 20), Address(chance))
        : new Button.Invoke(Text(chance, 20), "agenda", Text(chance, 40));

    private static RichText Rich(Random chance) =>
        new([.. Enumerable.Range(0, chance.Next(6)).Select(_ => SpanOf(chance))]);

    private static Span SpanOf(Random chance) => chance.Next(9) switch
    {
        0 => new Span.Plain(Text(chance, chance.Next(10) == 0 ? 2000 : 30)),
        1 => new Span.Strong(Text(chance, 30)),
        2 => new Span.Emphasis(Text(chance, 30)),
        3 => new Span.Strikethrough(Text(chance, 30)),
        4 => new Span.Code(Text(chance, 30)),
        5 => new Span.Link(Text(chance, chance.Next(10) == 0 ? 1500 : 10), Address(chance)),
        6 => new Span.Channel(new ChannelRef(chance.Next(2) == 0 ? "slack" : "other", Text(chance, 5))),
        7 => new Span.Hours(
            Sample.Start, Sample.Start + Duration.FromHours(chance.Next(1, 90)), Sample.London)
        {
            HasDate = chance.Next(2) == 0,
            HasReadersElsewhere = chance.Next(2) == 0,
        },
        _ => new Span.Timestamp(
            Sample.Start + Duration.FromHours(chance.Next(-9000, 9000)), Sample.London, (TimestampStyle)chance.Next(4)),
    };

    private static string Text(Random chance, int most) =>
        string.Concat(Enumerable.Range(0, chance.Next(most)).Select(_ => Scraps[chance.Next(Scraps.Length)]));

    private static Uri Address(Random chance) => chance.Next(5) switch
    {
        0 => new Uri("javascript:alert(1)"),
        1 => new Uri("/relative", UriKind.Relative),
        2 => new Uri("https://example.org/" + new string('x', chance.Next(4000))),
        _ => new Uri("https://example.org/?q=" + Uri.EscapeDataString(Text(chance, 5)) + "&x=|>"),
    };
}
