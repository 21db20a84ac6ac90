using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Days in titles and sentences that look like the day of an event and are not: the end of a deadline, one of several
/// days in a list of events, a day of long ago, and a day without a year that fits only far in the future. A key or a
/// label of an event is never doubted.
/// </summary>
internal static class MisleadingDay
{
    /// <summary>Characters between "closes" and the day: "closes on Friday, the ".</summary>
    private const int MaximumGap = 24;

    /// <summary>Nobody announces an event a week after it.</summary>
    private const int PastDays = 7;

    /// <summary>A link to sign up may be for the next event, so it does not count so long after this one.</summary>
    private const int LongAgoDays = 30;

    /// <summary>A post that announces an event so far ahead names its year.</summary>
    private const int FarAheadDays = 300;

    private static readonly PhraseIndex Ends = new(
    [
        "deadline", "deadline is", "deadline on", "closes", "close", "close on", "closes on", "closing on",
        "extends to", "extended to", "extended until", "extended till", "no later than", "submit by", "due",
        "due by", "due on",
        "frist", "fristende", "einsendeschluss", "einreichungsschluss", "anmeldeschluss", "verlängert bis",
        "verlängerung bis", "spätestens", "endet", "einreichen bis",
        "date limite", "clôture", "jusqu'au", "prolongé jusqu'au", "au plus tard", "avant le",
    ]);

    /// <summary>What may be between the end and its day, besides weekdays.</summary>
    private static readonly PhraseIndex Fillers = new(
    [
        "on", "is", "the", "this", "by", "of", "until", "am", "ist", "der", "dem", "den", "bis", "zum", "ist am",
        "le", "est", "est le", "du", "au", "fixee au",
    ]);

    public static void Weigh(PageFacts facts, Scale scale)
    {
        if (facts.HasEventKeys || facts.Page.Class.IsInEventFolder || !facts.Page.Class.IsPost
            || facts.Read.When.Date is not { } day)
        {
            return;
        }

        var posted = facts.Page.Published ?? facts.Date.Posted ?? facts.Page.FileDate;
        if (facts.Date.IsInTitle)
        {
            var title = facts.Read.Title ?? string.Empty;
            scale.AddIf(IsEnd(title, day, posted), -5, "the title's day is that of a deadline", facts.Date.Line);
            return;
        }

        if (facts.Date.Source is not (DateSource.Sentence or DateSource.Invitation or DateSource.DateLine)
            || LineOf(facts, day, posted) is not { } line)
        {
            return;
        }

        scale.AddIf(IsEnd(line.Text, day, posted), -4, "the day is that of a deadline", line.Number);
        scale.AddIf(IsOneOfSeveral(facts, day, posted, line), -4, "the day is one of several in a list", line.Number);
        if (posted is null)
        {
            return;
        }

        scale.AddIf(
            Period.DaysBetween(day, posted.Value) > (facts.HasSignUp ? LongAgoDays : PastDays),
            -4,
            "the day was long before the post",
            line.Number);
        scale.AddIf(
            Period.DaysBetween(posted.Value, day) > FarAheadDays
                && Mention(line.Text, day, posted) is { Year: null },
            -4,
            "the day has no year and would be far ahead",
            line.Number);
    }

    private static BodyLine? LineOf(PageFacts facts, LocalDate day, LocalDate? posted) =>
        facts.Page.Body.Lines.FirstOrDefault(line =>
            line.Number >= facts.Date.Line && line.Text.AsSpan().ContainsAnyInRange('0', '9')
            && Mention(line.Text, day, posted) is not null);

    private static DateMention? Mention(string text, LocalDate day, LocalDate? posted) =>
        HumanDates.FindAll(text).FirstOrDefault(mention => mention.Resolve(posted).Date == day);

    /// <summary>"Call for talks extended to 5 June", "before voting closes Friday, 15 February".</summary>
    private static bool IsEnd(string text, LocalDate day, LocalDate? posted)
    {
        if (Mention(text, day, posted) is not { } mention)
        {
            return false;
        }

        var folded = WordFolding.Fold(text);
        for (var at = Ends.FindIn(folded);
            at is { } end && end.End <= mention.Start;
            at = Ends.FindIn(folded, end.End))
        {
            if (mention.Start - end.End <= MaximumGap && IsFiller(folded[end.End..mention.Start]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFiller(string between) => between
        .Split([' ', ',', ':', '*', '_', '(', '-', '.', '\u2013'], StringSplitOptions.RemoveEmptyEntries)
        .All(word => Lexicon.Weekdays.ContainsKey(word) || Fillers.IsMatch(word));

    /// <summary>
    /// A list with days that do not follow each other is about several events, of which none is the page's.
    /// </summary>
    private static bool IsOneOfSeveral(PageFacts facts, LocalDate day, LocalDate? posted, BodyLine line)
    {
        var list = facts.Page.Body.Blocks.OfType<BodyBlock.Bullets>()
            .FirstOrDefault(block => block.Items.Any(item => item.AllLines.Any(own => own.Number == line.Number)));
        return list is not null && list.Items
            .Select(item => item.First)
            .OfType<BodyLine>()
            .Where(first => first.Number != line.Number && first.Text.AsSpan().ContainsAnyInRange('0', '9'))
            .Any(first => HumanDates.Find(first.Text)?.Resolve(posted).Date is { } other
                && Math.Abs(Period.DaysBetween(other, day)) > 1);
    }
}
