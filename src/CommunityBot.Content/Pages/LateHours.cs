using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// The hours of a page that is a meetup, where nothing else names them: those of its timetable, or the hour of a
/// sentence ("We will be meeting at the Example Hall at 7pm", "Doors open 18:30 Uhr"). They are read after the kind of
/// the page is known, because texts about anything have hours.
/// </summary>
internal static class LateHours
{
    private const int MaximumLines = 300;

    /// <summary>A longer line is a text about something.</summary>
    private const int MaximumLength = 1_200;

    /// <summary>Lines with hours that make a timetable.</summary>
    private const int FewestRows = 2;

    /// <summary>Nobody meets earlier or later.</summary>
    private static readonly (LocalTime First, LocalTime Last) Day = (new(7, 0), new(22, 0));

    public static Meetup Complete(Page page, Meetup meetup)
    {
        if (meetup is not { Kind: MeetupKind.Meetup, When: { StartsAt: null, Date: { } date, LastDate: null } when }
            || page.Header.Has(HeaderKeys.Rule)
            || (InTimetable(page) ?? InSentences(page, date)) is not { } hours
            || hours.Start is not { } start)
        {
            return meetup;
        }

        hours = StatedEnd.After(hours, page, date);
        page.Trace.Took("startTime", $"{start:HH:mm}", hours.From!, hours.Line, Evidence.Certainty.Recognised);
        var times = hours with { Zones = WrittenZone.In(hours.Text, when.Zone, date) };
        return meetup with
        {
            When = ZonedHours.Apply(page, times, when with { StartsAt = start, EndsAt = when.EndsAt ?? hours.End }),
            Origins = [.. meetup.Origins, new FieldSource("startTime", page.Path, hours.From)],
        };
    }

    /// <summary>The first of lines that begin with hours in their order, in one section or as headings.</summary>
    private static EventTimes? InTimetable(Page page)
    {
        var headings = page.Body.Sections.Select(section => section.Heading).OfType<BodyLine>().ToList();
        return InRows(page, headings) ?? page.Body.Sections
            .Where(section => section.Lines.Count < MaximumLines)
            .Select(section => InRows(page, section.Lines))
            .FirstOrDefault(found => found is not null);
    }

    private static EventTimes? InRows(Page page, IEnumerable<BodyLine> lines)
    {
        var rows = new List<(TimeMention Mention, BodyLine Line)>();
        foreach (var line in lines)
        {
            if (!line.IsStruck && line.Text.Length < MaximumLength && !page.NextLines.Contains(line.Number)
                && RowHour(line) is { } mention)
            {
                rows.Add((mention, line));
            }
        }

        if (rows.Count < FewestRows)
        {
            return null;
        }

        var (times, _) = ClockSequence.Disambiguate([.. rows.Select(row => row.Mention)]);
        if (times[0].Start < Day.First || times[0].Start > Day.Last
            || times.Zip(times.Skip(1)).Any(pair => pair.First.Start >= pair.Second.Start))
        {
            return null;
        }

        return new EventTimes(times[0].Start, times[^1].End)
        {
            From = $"line {rows[0].Line.Number}",
            Line = rows[0].Line.Number,
            Text = rows[0].Line.Text,
        };
    }

    /// <summary>"11:00AM - 11:30AM", "19:00 Welcome", "Welcome (~6pm)".</summary>
    private static TimeMention? RowHour(BodyLine line)
    {
        if (!line.Text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var text = line.Text.Trim();
        if (HumanTimes.AtStart(text) is { } atStart && ProseHours.IsCertain(text, atStart))
        {
            return atStart;
        }

        return text is [.., ')'] && text.LastIndexOf('(') is > 0 and var open
            && HumanTimes.Find(text, from: open) is { } inBrackets && inBrackets.End >= text.Length - 2
            && text.AsSpan(open, inBrackets.Start - open).IndexOfAnyExcept("(~ ") < 0
                ? inBrackets
                : null;
    }

    private static EventTimes? InSentences(Page page, LocalDate date)
    {
        Hour? first = null;
        foreach (var hour in Lines(page).SelectMany(line => Hours(page, line, date)))
        {
            if (hour.IsInvited)
            {
                return hour.Times;
            }

            if (first is not null && first.Times.Start != hour.Times.Start)
            {
                // Of several hours that no sentence invites to, any may be that of a part.
                return null;
            }

            first ??= hour;
        }

        return first?.Times;
    }

    /// <summary>Paragraphs as one line, because a sentence may break before the hour.</summary>
    private static IEnumerable<BodyLine> Lines(Page page) =>
        page.Body.Sections.Where(section => !ProseHours.IsOfSomethingElse(section))
            .SelectMany(section => section.Blocks.Where(block => block is BodyBlock.Paragraph or BodyBlock.Bullets))
            .SelectMany(Joined)
            .Take(MaximumLines)
            .Concat(page.Header.Find(HeaderKeys.Description) is
            { Value: HeaderValue.Scalar { Text: var text, Line: var line } }
                    ? [new BodyLine(PlainText.WithoutMarkup(text), line)]
                    : []);

    private static IEnumerable<BodyLine> Joined(BodyBlock block) =>
        block is BodyBlock.Paragraph { Lines: { Count: > 1 } lines }
            && lines.Sum(line => line.Text.Length) < MaximumLength && !lines.Any(line => line.IsStruck)
            ? [new BodyLine(string.Join('\n', lines.Select(line => line.Text)), lines[0].Number)]
            : block.AllLines;

    private static IEnumerable<Hour> Hours(Page page, BodyLine line, LocalDate date)
    {
        if (line.IsStruck || line.Text.Length > MaximumLength || page.NextLines.Contains(line.Number)
            || !line.Text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            yield break;
        }

        foreach (var (start, end) in SentenceClauses.Sentences(line.Text, line.Folded))
        {
            var sentence = line.Text[start..end];
            if (HumanTimes.Find(sentence) is { } mention
                && Read(page, line, sentence, line.Folded[start..end], mention, date) is { } hour)
            {
                yield return hour;
            }

            if (ProseHours.IsOfOtherWeekday(SentenceWord.InFolded(line.Folded, start, end), date))
            {
                // "Saturday: join us for the hike. We start at 2 PM": the rest of the paragraph is about that day.
                yield break;
            }
        }
    }

    private static Hour? Read(
        Page page, BodyLine line, string sentence, string folded, TimeMention mention, LocalDate date)
    {
        var (from, to) = Clause(folded, mention);
        var clause = folded[from..to];
        if ((Lexicon.NextMeetup.FindIn(clause) is { } next && next.End + from <= mention.Start)
            || HoursOfOthers.AreIn(folded[from..mention.Start])
            || IsDenied(folded[..mention.Start])
            || ProseHours.IsOfOtherDay(sentence, date))
        {
            page.Trace.Rejected(
                "startTime", mention.First.AsWritten, "the sentence is about something else", line.Number);
            return null;
        }

        var invitation = Invitation(folded[from..to]);
        if (PastTense.OccursIn(clause) || IsSpan(folded, mention)
            || !(IsAnnounced(folded, mention) || IsBesideDay(sentence, mention, date))
            || IsOfMeal(page, folded[from..mention.Start])
            || IsOfPart(page, folded, Math.Min(mention.Start, from + (invitation ?? clause.Length))))
        {
            return null;
        }

        var (first, last, _) = ClockSequence.Disambiguate(mention);
        return first < Day.First || first > Day.Last ? null : new Hour(
            new EventTimes(first, last) { From = $"line {line.Number}", Line = line.Number, Text = sentence },
            invitation is not null || SentenceWord.InFolded(folded, from, mention.Start).Take(2).Any(word =>
                Lexicon.StartNouns.Contains(word.Bare)));
    }

    /// <summary>"If you can't make it to the main event, join us in the pub at 9 pm".</summary>
    private static bool IsDenied(string before) => Lexicon.Negations.OccurInFolded(before)
        || before.Contains("n't ", StringComparison.Ordinal);

    /// <summary>The clause around the hour.</summary>
    private static (int From, int To) Clause(string folded, TimeMention mention)
    {
        var from = folded.AsSpan(0, mention.Start).LastIndexOfAny(",;(") + 1;
        var to = folded.AsSpan(mention.End).IndexOfAny(",;()");
        return (from, to < 0 ? folded.Length : mention.End + to);
    }

    /// <summary>Where a clause invites or says that a meetup takes place.</summary>
    private static int? Invitation(string clause) =>
        (Lexicon.Invitations.FindIn(clause) ?? Lexicon.TakesPlace.FindIn(clause))?.Start;

    /// <summary>"10 hours ago": how long, not when.</summary>
    private static bool IsSpan(string folded, TimeMention mention) =>
        SentenceWord.InFolded(folded, mention.Start, mention.End) is [.., var last]
        && Lexicon.HoursOfSpans.Contains(last.Text)
        && folded.AsSpan(mention.Start, mention.End - mention.Start).IndexOfAny(':', '.') < 0;

    /// <summary>"Monday, 4 March 2031 - 4:30 PM": the day of the meetup, and nothing between it and the hour.</summary>
    private static bool IsBesideDay(string sentence, TimeMention mention, LocalDate date) =>
        HumanDates.FindAll(sentence).LastOrDefault(day => day.End <= mention.Start) is { } day
        && day.Resolve(date).Date == date
        && sentence.AsSpan(day.End, mention.Start - day.End).Trim(" ,-\u2013\u2014|@*_(:").IsEmpty;

    /// <summary>Whether "at" or the like is before the hour, or nothing: "7.30pm at the Example Hall".</summary>
    private static bool IsAnnounced(string folded, TimeMention mention) =>
        folded.AsSpan(0, mention.Start).TrimStart(" *_([\n").IsEmpty
        || SentenceWord.InFolded(folded, mention.Start, mention.End).Exists(word =>
            Lexicon.HourPrepositions.Contains(word.Text))
        || SentenceWord.InFolded(folded, 0, mention.Start) is [.., var before]
            && Lexicon.HourPrepositions.Contains(before.Text)
        || folded.AsSpan(0, mention.Start).TrimEnd() is [.., '@'];

    /// <summary>"Lunch is at 12:00"; a workshop is the event itself.</summary>
    private static bool IsOfPart(Page page, string folded, int end) =>
        ProseHours.PartBefore(folded, end, page) is { } part
        && !Lexicon.StartNouns.Contains(part.Text) && !Lexicon.FormatNouns.Contains(part.Text);

    /// <summary>"People are welcome to join for lunch at 1 pm"; the lunch that the title names is the event.</summary>
    private static bool IsOfMeal(Page page, string clause) =>
        SentenceWord.InFolded(clause, 0, clause.Length).Exists(word => Lexicon.FormatNouns.Contains(word.Bare)
            && Lexicon.NoPlaceNouns.Contains(word.Bare)
            && !(page.Header.Text(HeaderKeys.Title) ?? string.Empty)
                .Contains(word.Bare, StringComparison.OrdinalIgnoreCase));

    /// <param name="IsInvited">Whether the sentence invites, or says what begins.</param>
    private sealed record Hour(EventTimes Times, bool IsInvited);
}
