using System.Globalization;
using System.Text;

namespace CommunityBot.Content.Tests;

/// <summary>
/// Random HTML and Markdown of the elements that pages have, well formed or not: reading it never fails.
/// The seed is constant; COMMUNITYBOT_MUTANTS=50000 reads more of them.
/// </summary>
public sealed class RandomHtmlTests
{
    private const int DefaultCount = 3_000;

    private static readonly string[] Elements =
    [
        "p", "div", "section", "h1", "h2", "h3", "h6", "ul", "ol", "li", "table", "thead", "tbody", "tr", "td", "th",
        "dl", "dt", "dd", "b", "strong", "em", "s", "del", "a", "span", "pre", "code", "blockquote", "time", "figure",
        "details", "summary", "center", "x-unknown", "svg", "form", "nav", "br", "img", "iframe",
    ];

    private static readonly string[] Attributes =
    [
        "", " href=\"https://example.org/events/1\"", " href", " class=\"event\"", " datetime=\"2031-02-06T18:30\"",
        " src=\"https://youtu.be/aaaaaaaaaaa\"", " itemtype=\"https://schema.org/Event\"", " colspan=\"99\"",
        " a=\"", " <",
    ];

    private static readonly string[] Texts =
    [
        "18:30", "18:30 Doors", "19:00 - 20:00 A talk by Anna Example", "Agenda", "Speakers", "Anna Example", ":",
        "(", ")",
        "Day 1", "Day 2", "Tuesday 14 January", "2031-02-06", "Thursday, 6 February 2031",
        "at The Example, 1 Example Street",
        "Talk 1: Loops", "Speaker: Anna Example and Ben Example", "with Anna Example (", "will talk about", "*",
        "**", "|",
        "| Time | Hall | Room 2 |", "\n|---|---|---|\n", "\n## Agenda\n", "\n* 18:30 Doors\n", "\n    19:00 Talk\n",
        "```",
        ".. list-table::\n   :header-rows: 9\n\n   * - Time\n     - Talk\n   * - 18:30\n", "<!--", "-->", "&nbsp;",
        "&#0;",
        "\u00A0", "\u200D", "\uD83D", "24:60", "99:99", "12 12 12", "cancelled", "\r", "\n\n", "\t", "@anna", "by",
        "von ",
        "fin", "Close", "after 9pm: pub", "1.", "-", "\u2013", "\"", "\u201E", "'",
    ];

    private static readonly string[] Headers =
    [
        "", "---\ntitle: Rust\nevent_date: 2031-02-06\n---\n",
        "---\ntitle: Rust\nlayout: event\ndate: 2031-02-06\n---\n",
        "+++\ntitle = \"Rust\"\ndate = 2031-06-26\n+++\n", "Title: Rust\nAuthor: Anna Example\n\n",
        "<!doctype html><html><body>",
    ];

    [Fact]
    public void No_random_document_makes_the_reader_fail()
    {
        var random = new SplitMix64(20310206);
        var count = int.TryParse(
            Environment.GetEnvironmentVariable("COMMUNITYBOT_MUTANTS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var requested) ? requested : DefaultCount;
        for (var i = 0; i < count; i++)
        {
            var text = Headers[random.Below(Headers.Length)] + Document(random);

            var reading = Reading.Of(text, random.Below(2) == 0 ? "events/page.md" : "events/page.html");

            Assert.False(reading.Problems.Any(problem => problem.Code == "reader-failed"), $"document {i}: {text}");
        }
    }

    /// <summary>Elements that are opened and closed at random; a third of them never are.</summary>
    private static string Document(SplitMix64 random)
    {
        var text = new StringBuilder();
        var open = new Stack<string>();
        for (var pieces = 1 + random.Below(80); pieces > 0; pieces--)
        {
            switch (random.Below(6))
            {
                case 0 or 1:
                    var element = Elements[random.Below(Elements.Length)];
                    text.Append('<').Append(element).Append(Attributes[random.Below(Attributes.Length)]).Append('>');
                    open.Push(element);
                    break;
                case 2:
                    text.Append("</").Append(
                        open.TryPop(out var last) && random.Below(4) > 0
                            ? last
                            : Elements[random.Below(Elements.Length)])
                        .Append('>');
                    break;
                default:
                    text.Append(Texts[random.Below(Texts.Length)]).Append(random.Below(3) == 0 ? "\n" : " ");
                    break;
            }
        }

        return text.ToString();
    }
}
