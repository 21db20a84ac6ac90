using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content;

/// <summary>
/// Tells evenings of one series apart by the numbers in their titles: "Example Seminar 72" and "Example Seminar 73" are
/// two, although the page of the second has the link that it was copied with.
/// </summary>
internal static class NumberedEvenings
{
    /// <summary>A longer number is a year.</summary>
    private const int MostDigits = 3;

    public static bool AreTwo(Meetup one, Meetup other) =>
        NumberOf(one.Title) is var (name, number)
        && NumberOf(other.Title) is var (otherName, otherNumber)
        && name == otherName && number != otherNumber;

    /// <summary>The folded name before the number; null if the first number is none of a series.</summary>
    private static (string Name, int Number)? NumberOf(string? title)
    {
        if (title is null || title.AsSpan().IndexOfAnyInRange('0', '9') is not (> 2 and var start))
        {
            return null;
        }

        var end = start;
        while (end < title.Length && char.IsAsciiDigit(title[end]))
        {
            end++;
        }

        var name = WordFolding.Fold(title[..start]).TrimEnd(' ', '#', '-', '(', '\u2013', '.', '\u00B0', '\u00BA');
        var isPartOfWord = char.IsLetter(title[start - 1]) || (end < title.Length && char.IsLetterOrDigit(title[end]));
        var isMoment = HumanDates.FindAll(title).Any(day => day.Start <= start && start < day.End)
            || HumanTimes.Find(title) is { } hour && hour.Start <= start && start < hour.End;
        return name.Length > 2 && end - start <= MostDigits && !isPartOfWord && !isMoment
            ? (name, int.Parse(title.AsSpan(start, end - start), System.Globalization.CultureInfo.InvariantCulture))
            : null;
    }
}
