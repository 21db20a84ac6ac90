using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// The day in a title that the text names again, as an announcement does: a title alone may name the day of an
/// election, or that on which a service starts.
/// </summary>
internal static class DayOfTitle
{
    /// <summary>An announcement says in its first lines when it is.</summary>
    private const int ExaminedLines = 20;

    private const int MaximumLength = 900;

    /// <summary>
    /// Whether the day need not be that of a gathering: it is in a question, or that from which something holds.
    /// </summary>
    public static bool IsThatOfSomethingElse(string title)
    {
        if (title.Contains('?', StringComparison.Ordinal))
        {
            return true;
        }

        if (HumanDates.Find(title) is not { Weekday: null, LastDay: null } day)
        {
            return false;
        }

        var before = SentenceWord.In(title[..day.Start]);
        var hasArticle = before.Count > 0 && Lexicon.PlaceArticles.Contains(before[^1].Text);
        var at = before.Count - (hasArticle ? 2 : 1);
        return at >= 0 && Lexicon.From.Contains(before[at].Text);
    }

    /// <summary>Whether the title names a month, and not that of the day: "August meetup".</summary>
    public static bool IsOfAnotherMonth(string title, LocalDate? day) => day is { } known
        && MonthsOf(title) is { Count: > 0 } months && !months.Contains(known.Month);

    /// <summary>Whether the title names the month of the day: "April meeting".</summary>
    public static bool NamesMonth(string title, LocalDate? day) => day is { } known
        && MonthsOf(title).Contains(known.Month);

    private static List<int> MonthsOf(string title) =>
    [
        .. SentenceWord.In(title)
            .Where(word => word.Bare.Length > 2 && Lexicon.Months.ContainsKey(word.Bare))
            .Select(word => Lexicon.Months[word.Bare]),
    ];

    public static bool IsInText(Page page, LocalDate? day) => day is { } known
        && page.Body.Lines.Where(line => !line.IsBlank).Take(ExaminedLines).Any(line =>
            line.Text.Length <= MaximumLength
            && line.Text.AsSpan().ContainsAnyInRange('0', '9')
            && HumanDates.Find(line.Text)?.Resolve(known).Date == known);
}
