using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>A link of the text with what is said about it: its sentence, the line before it, its heading.</summary>
/// <param name="Heading">The heading that the line is under; empty if there is none or the line is it.</param>
/// <param name="Lead">The line before, if it leads to the line: "Please install this:", "Want to speak?".</param>
internal sealed record LinkInText(BodyLink Link, BodyLine Line, string Heading, BodyLine? Lead, Uri Uri)
{
    /// <summary>Links examined per page; their sentences are searched for.</summary>
    private const int MaximumLinks = 300;

    /// <summary>Shorter lines end where their author wants, longer ones are not wrapped.</summary>
    private const int ShortestWrapped = 40;

    private const int LongestWrapped = 130;

    /// <summary>In longer lines only the text of the link says what it is.</summary>
    private const int MaximumLine = 2_000;

    /// <summary>
    /// The line before in the same paragraph; empty if there is none. Sources are wrapped within sentences.
    /// </summary>
    public string Before { get; init; } = string.Empty;

    /// <summary>The folded sentence of the link, with a question before it.</summary>
    public string Sentence => field ??= WordFolding.Fold(SentenceAround());

    /// <summary>The links that are neither struck nor about the next meetup, in order.</summary>
    public static IReadOnlyList<LinkInText> In(Page page) => [.. All(page).Take(MaximumLinks)];

    private static IEnumerable<LinkInText> All(Page page)
    {
        foreach (var section in page.Body.Sections)
        {
            foreach (var link in Of(page, section.Heading, string.Empty, null))
            {
                yield return link;
            }

            var lead = section.Heading;
            foreach (var block in section.Blocks)
            {
                BodyLine? last = null;
                foreach (var line in block.AllLines)
                {
                    foreach (var link in Of(page, line, section.Title, IsLead(lead) ? lead : null))
                    {
                        yield return block is BodyBlock.Paragraph && last is { IsStruck: false, Text: var before }
                            && before.Length is > ShortestWrapped and < LongestWrapped
                            && before.TrimEnd() is [.., not ('.' or '!' or '?' or ':')]
                                ? link with { Before = before }
                                : link;
                    }

                    last = line;
                    lead = block is BodyBlock.Paragraph ? line : lead;
                }

                lead = last ?? lead;
            }
        }
    }

    private static IEnumerable<LinkInText> Of(Page page, BodyLine? line, string heading, BodyLine? lead)
    {
        if (line is null || line.IsStruck || line.Links.Count == 0 || page.NextLines.Contains(line.Number))
        {
            yield break;
        }

        foreach (var link in line.Links)
        {
            if (!link.IsImage && WebAddress.Read(link.Url) is { } uri)
            {
                yield return new LinkInText(link, line, heading, lead, uri);
            }
        }
    }

    private static bool IsLead(BodyLine? line) =>
        line is { Text.Length: > 1 and < 300 } && line.Text.TrimEnd(' ', '*', '_') is [.., ':' or '?'];

    /// <summary>Whether one of the phrases is in the sentence, the line that leads to it, or the heading.</summary>
    public bool IsSaidToBe(PhraseIndex phrases) =>
        phrases.OccurInFolded(Sentence)
            || (Lead is not null && phrases.OccurInFolded(Lead.Folded))
            || (Heading.Length is > 0 and < 200 && phrases.OccurIn(Heading));

    /// <summary>The beginning of a sentence at the end of a line.</summary>
    private static string EndOf(string line)
    {
        var from = line.Length;
        while (from > 1 && !(line[from - 1] == ' ' && line[from - 2] is '.' or '!' or '?'))
        {
            from--;
        }

        return line[(from > 1 ? from : 0)..].Trim();
    }

    private string SentenceAround()
    {
        var text = Line.Text;
        if (text.Length > MaximumLine || Link.Start < 0 || Link.Start > text.Length)
        {
            return Link.Text;
        }

        var begin = Link.Start;
        for (var sentences = 0; begin > 0; begin--)
        {
            if (begin > 1 && text[begin - 1] == ' ' && text[begin - 2] is '.' or '!' or '?' &&
                (text[begin - 2] != '?' || sentences++ > 0))
            {
                break;
            }
        }

        var wrapped = begin > 0 ? string.Empty
            : EndOf(Before) + " ";
        var end = Math.Min(text.Length, Link.Start + Link.Text.Length);
        while (end < text.Length &&
            !(text[end] is '.' or '!' or '?' && (end + 1 == text.Length || text[end + 1] == ' ')))
        {
            end++;
        }

        return wrapped.Length > 1 ? wrapped + text[begin..end] : text[begin..end];
    }
}
