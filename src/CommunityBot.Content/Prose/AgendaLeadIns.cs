using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>Finds the list under a sentence that announces the agenda: "Here is the tentative agenda:".</summary>
internal static class AgendaLeadIns
{
    private const int LongestLeadIn = 80;

    private const int LongestItem = 250;

    private const int MostItems = 30;

    /// <summary>Words of agenda headings that mean another plan within a sentence: "the plan for 2026:".</summary>
    private static readonly HashSet<string> Vague =
    [
        "plan", "the plan", "timeline", "program", "what to expect", "lineup", "line up", "planning", "itinerary",
    ];

    /// <summary>The lists that a line such as "Agenda:" introduces, in order.</summary>
    public static IEnumerable<BodyBlock.Bullets> ListsIn(PageBody body) =>
        Labelled(body).Where(pair => Announces(pair.Label)).Select(pair => pair.List);

    /// <summary>The lists below "Talks:" or "Sessions:", in order; they may be of slides as well.</summary>
    public static IEnumerable<BodyBlock.Bullets> TalkListsIn(PageBody body) =>
        Labelled(body)
            .Where(pair => !pair.Label.IsStruck && pair.Label.Text.Length < LongestLeadIn
                && Lexicon.TalkHeadings.IsMatch(pair.Label.Text.Trim(' ', ':', '*', '_')))
            .Select(pair => pair.List);

    /// <summary>
    /// Lists with the line above them: the end of a paragraph, or an item of another list. The list belongs to the item
    /// that it is nested in, or to the last one before it.
    /// </summary>
    private static IEnumerable<(BodyLine Label, BodyBlock.Bullets List)> Labelled(PageBody body)
    {
        foreach (var section in body.Sections)
        {
            for (var at = 0; at < section.Blocks.Count; at++)
            {
                var next = at + 1 < section.Blocks.Count ? section.Blocks[at + 1] as BodyBlock.Bullets : null;
                if (section.Blocks[at] is BodyBlock.Paragraph { Lines: [.., var line] } && IsList(next))
                {
                    yield return (line, next!);
                }
                else if (section.Blocks[at] is BodyBlock.Bullets { Items: { Count: > 0 } items })
                {
                    foreach (var item in items)
                    {
                        if (item is { Lines: [var label], Nested: [BodyBlock.Bullets nested] } && IsList(nested))
                        {
                            yield return (label, nested);
                        }
                    }

                    if (items[^1] is { Lines: [var last], Nested.Count: 0 } && last.Text.TrimEnd().EndsWith(':')
                        && IsList(next))
                    {
                        yield return (last, next!);
                    }
                }
            }
        }
    }

    private static bool IsList(BodyBlock.Bullets? list) => list is { Items.Count: > 1 and <= MostItems }
        && list.Items.All(item => item.First is { Text.Length: > 1 and < LongestItem });

    /// <summary>Whether the last sentence of a line ends with "agenda:" or "agenda for tonight:".</summary>
    private static bool Announces(BodyLine line)
    {
        const int MostWordsAfter = 4;
        var text = line.Folded.TrimEnd('*', '_', ' ');
        if (line.IsStruck || !text.EndsWith(':'))
        {
            return false;
        }

        var sentence = text[(text.LastIndexOfAny(['.', '!', '?']) + 1)..].Trim(' ', ':');
        if (sentence.Length is 0 or > LongestLeadIn)
        {
            return false;
        }

        for (var found = Lexicon.AgendaHeadings.FindIn(sentence); found is { } at;
            found = Lexicon.AgendaHeadings.FindIn(sentence, at.End))
        {
            if (!Vague.Contains(sentence[at.Start..at.End])
                && sentence[at.End..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsAfter
                && !Lexicon.NoMeetingLists.OccurInFolded(sentence))
            {
                return true;
            }
        }

        return false;
    }
}
