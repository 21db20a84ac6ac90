using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>Weighs the headings of minutes: who was there, what was discussed and decided.</summary>
internal static class MinutesHeadings
{
    private const int MaximumLines = 400;

    private const int MaximumLength = 60;

    /// <summary>Lines at the beginning in which a label says who was there.</summary>
    private const int LabelledLines = 30;

    /// <summary>Fewer names may be those who organise or speak.</summary>
    private const int LeastNames = 3;

    /// <summary>"Attendees: Anna (scribe), Ben, Cara", "**Anwesend:** Anna, Ben, Cara".</summary>
    private static bool NamesThosePresent(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(": *-");
        var colon = line[..Math.Min(line.Length, MaximumLength)].IndexOf(':');
        if (colon < 4)
        {
            return false;
        }

        var value = line[(colon + 1)..].Trim("*_ ,.");
        var isCount = value.Length is 1 or 2 && !value.ContainsAnyExceptInRange('0', '9');
        if (value.Length == 0 || (!isCount && value.Count(',') < LeastNames - 1))
        {
            return false;
        }

        // "Participants: 20" may be how many can come, and "Minutes: 20" how long something takes.
        var label = line[..colon].Trim("*_-# ").ToString();
        return Lexicon.MinutesHeadings.IsMatch(label)
            ? (isCount && !Lexicon.MinutesNouns.Contains(WordFolding.Fold(label)))
                || value.ToString().Split(',').All(IsName)
            : !isCount && Lexicon.MinutesParts.IsMatch(label) && value.ToString().Split(',').All(IsName);
    }

    /// <summary>"Meeting Recap": a noun for a gathering and one for what is written after it.</summary>
    private static bool IsOfNotes(string heading) =>
        heading.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: 2 } words
        && (PageClass.HasEventWord(words[0]) || ToldGathering.IsNoun(WordFolding.Fold(words[0])))
        && WordFolding.Fold(words[1]) is var noun
        && (noun is "recap" || Lexicon.RecapNouns.Contains(noun));

    /// <summary>"Minutes of the general meeting, 2 October 2031".</summary>
    private static bool IsOfDay(string heading) =>
        SentenceWord.In(heading) is [{ Bare: var noun }, ..] && Lexicon.MinutesNouns.Contains(noun)
        && HumanDates.Find(heading) is { Year: not null };

    private static bool IsName(string part)
    {
        var name = part.Trim(' ', '*', '_', '.', '<', '/', '>').Split(['(', '<'], 2)[0].Trim();
        return name.Length is > 1 and < 40 && char.IsUpper(name[0])
            && name.Split(' ').All(word => word.Length > 0 && char.IsLetter(word[0]));
    }

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
            if (count < LabelledLines && NamesThosePresent(line))
            {
                return 4;
            }

            if (line.Length is < 4 or > MaximumLength || line[0] is not ('#' or '='))
            {
                continue;
            }

            var heading = line.Trim("#= :").ToString();
            if (Lexicon.MinutesHeadings.IsMatch(heading) || IsOfNotes(heading)
                || (count < LabelledLines && IsOfDay(heading)))
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
