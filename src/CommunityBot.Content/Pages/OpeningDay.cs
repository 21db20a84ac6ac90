using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// A text that begins with a day and goes on with the place or the hour: "Le 29.03.22 à la Salle Exemple, présenté par
/// Anna Example". Such a line says when it takes place, also where the page was written afterwards.
/// </summary>
internal static class OpeningDay
{
    /// <summary>Characters before the day: "Le ", "Am Montag, ", "On the ".</summary>
    private const int MaximumBefore = 8;

    private const int MaximumLength = 200;

    /// <summary>Characters before a weekday with its day after such a word: "Tomorrow evening (".</summary>
    private const int LongestOpening = 20;

    /// <summary>Days between a post and the event that it announces.</summary>
    private const int MaximumLeadDays = 60;

    public static bool Is(Page page, BodyLine line, DateMention mention) =>
        !page.IsRecap
        && mention is { Year: not null, Start: <= MaximumBefore }
        && line.Text.Length < MaximumLength
        && page.Body.Lines.FirstOrDefault(other => !other.IsBlank)?.Number == line.Number
        && (mention.Start == 0 || Lexicon.BeforeDays.Contains(FirstWord(line.Folded)))
        && GoesOn(line, mention)
        && !Array.Exists(line.Folded.Split([',', '(']), IsPast);

    /// <summary>"Saturday 4 March, our workshop …" opens the text of a post that is older than that day.</summary>
    public static bool IsLaterDay(Page page, LocalDate? day, int line) =>
        page.Class.IsPost && !page.IsRecap
        && page.Body.Lines.FirstOrDefault(other => !other.IsBlank) is { } first && first.Number == line
        && page is { Published: not null, Posted: { } posted } && day > posted
        && Period.DaysBetween(posted, day.Value) <= MaximumLeadDays
        && HumanDates.Find(first.Text) is { Weekday: not null, Start: <= LongestOpening } mention
        && (mention.Start <= MaximumBefore || Lexicon.Tomorrow.FindIn(first.Folded) is { Start: 0 })
        && mention.Resolve(posted).Date == day
        && !PastTense.OccursIn(first.Folded);

    /// <summary>"We met", but not "presented by Anna Example".</summary>
    private static bool IsPast(string part) =>
        PastTense.OccursIn(part)
        && !(part.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var second, ..]
            && AuthorCue.Words.Contains(second));

    private static bool GoesOn(BodyLine line, DateMention mention)
    {
        var rest = line.Folded[Math.Min(mention.End, line.Folded.Length)..].TrimStart(' ', ',');
        return Lexicon.PlacePrepositions.LengthAtStart(rest) is not null
            || Lexicon.Prepositions.Contains(FirstWord(rest))
            || (HumanTimes.Find(line.Text, from: mention.End) is { } hour && hour.Start - mention.End < MaximumBefore);
    }

    private static string FirstWord(string folded)
    {
        var end = folded.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? folded : folded[..end];
    }
}
