using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>Weighs the headings of minutes: who was there, what was discussed and decided.</summary>
internal static class MinutesHeadings
{
    private const int MaximumLines = 400;

    private const int MaximumLength = 60;

    /// <param name="isOfGathering">Whether the text says that it is about one; a project has decisions too.</param>
    /// <returns>4 for a heading that only minutes have, 2 for each of the others; at most 4.</returns>
    public static int Weigh(string text, Lazy<bool> isOfGathering)
    {
        var others = new HashSet<string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (count++ == MaximumLines)
            {
                break;
            }

            var line = text.AsSpan(range).Trim();
            if (line.Length is < 4 or > MaximumLength || line[0] is not ('#' or '='))
            {
                continue;
            }

            var heading = line.Trim("#= :").ToString();
            if (Lexicon.MinutesHeadings.IsMatch(heading))
            {
                return 4;
            }

            if (Lexicon.MinutesParts.IsMatch(heading))
            {
                others.Add(heading);
            }
        }

        return others.Count > 1 && isOfGathering.Value ? 4 : Math.Min(2, 2 * others.Count);
    }
}
