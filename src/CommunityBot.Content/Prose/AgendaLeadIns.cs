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
    public static IEnumerable<BodyBlock.Bullets> ListsIn(PageBody body)
    {
        foreach (var section in body.Sections)
        {
            for (var at = 0; at + 1 < section.Blocks.Count; at++)
            {
                if (section.Blocks[at] is BodyBlock.Paragraph { Lines: [.., var line] }
                    && section.Blocks[at + 1] is BodyBlock.Bullets { Items.Count: > 1 and <= MostItems } list
                    && Announces(line)
                    && list.Items.All(item => item.First is { Text.Length: > 1 and < LongestItem }))
                {
                    yield return list;
                }
            }
        }
    }

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
