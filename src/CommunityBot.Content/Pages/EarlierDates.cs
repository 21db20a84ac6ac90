using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Lists of the days of earlier meetups: a line in the past tense such as "The first three were on:" with nothing but
/// days below it. None of them is the day of the page.
/// </summary>
internal static class EarlierDates
{
    /// <summary>Characters of the line before the list.</summary>
    private const int MaximumLead = 200;

    /// <summary>Numbers of the lines of such lists.</summary>
    public static IEnumerable<int> LinesOf(Page page)
    {
        if (page.IsRecap)
        {
            return [];
        }

        var found = new List<int>();
        foreach (var section in page.Body.Sections)
        {
            // A short line before a list is read as its heading.
            var lead = section.Heading;
            foreach (var block in section.Blocks)
            {
                if (block is BodyBlock.Bullets list && lead is not null && IsOfThePast(lead)
                    && list.Items.All(item => item.First is { } first && HumanDates.Find(first.Text) is not null))
                {
                    found.AddRange(list.AllLines.Select(line => line.Number));
                }

                lead = block is BodyBlock.Paragraph { Lines: [.., var last] } ? last : null;
            }
        }

        return found;
    }

    private static bool IsOfThePast(BodyLine lead) =>
        lead.Text.Length < MaximumLead
        && lead.Text.TrimEnd(' ', '*', '_').EndsWith(':')
        && Lexicon.PastVerbs.OccurInFolded(lead.Folded)
        && !Lexicon.FutureVerbs.OccurInFolded(lead.Folded)
        && !Lexicon.Invitations.OccurInFolded(lead.Folded);
}
