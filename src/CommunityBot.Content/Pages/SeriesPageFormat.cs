using CommunityBot.Content.Calendars;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>A page whose front matter has a recurrence rule: the template of a series of meetups.</summary>
public sealed class SeriesPageFormat(IRecurrenceRules rules) : IContentFormat
{
    /// <summary>Default start of a series, earlier than any meetup that is still queried.</summary>
    private static readonly LocalDate DefaultStart = new(2000, 1, 1);

    public string Name => "Series page";

    public FormatConfidence Confidence(ContentDocument document)
    {
        if (!PageParts.BeginsWithFence(document.Text))
        {
            return FormatConfidence.None;
        }

        var head = document.Text[..Math.Min(document.Text.Length, 4_000)];
        return head.Contains("FREQ=", StringComparison.OrdinalIgnoreCase) &&
            Array.Exists(HeaderKeys.Rule, key => head.Contains($"\n{key}", StringComparison.OrdinalIgnoreCase))
            ? FormatConfidence.RecurrenceRule
            : FormatConfidence.None;
    }

    public ContentReadResult Read(ContentDocument document, ReadingContext context)
    {
        var reading = PageReader.Read(document, context, isRecap: false);
        var discarded = new ProblemReport(document.Path);
        var header = PageParts.Split(document.Text, discarded).Header;
        var report = new ProblemReport(document.Path);

        // A series has no date of its own, so date problems do not apply.
        report.AddAll(
            reading.Problems.Where(problem => problem.Code is not ("no-date" or "date-inferred" or "dates-disagree")));
        if (header.Find(HeaderKeys.Rule) is not { Value: HeaderValue.Scalar { Text: var text, Line: var line } })
        {
            return reading;
        }

        var rule = text.Trim();
        rule = rule.StartsWith("RRULE:", StringComparison.OrdinalIgnoreCase) ? rule[6..] : rule;
        var first = header.Text("start_date", "first", "since", "from", "event_date", "date") is { } startText
            && HumanDates.Find(startText) is { } mention
            ? mention.Resolve(null).Date ?? DefaultStart
            : DefaultStart;
        var when = reading.Meetups.Count > 0 ? reading.Meetups[0].When : new EventTime(context.Zone);
        if (rules.Read(RecurrenceUntil.AsDay(rule, when.StartsAt, when.Zone), first, out var reason)
            is not { } days)
        {
            report.Add(
                "bad-rule", line, $"'{rule}' is not a valid recurrence rule: {reason ?? "it cannot be parsed"}.");
            return new ContentReadResult([], report.Problems);
        }

        var except = HeaderKeys.Except
            .SelectMany(key => header.Texts(key))
            .Select(value => HumanDates.Find(value.Text)?.Resolve(null).Date)
            .OfType<LocalDate>();
        return new ContentReadResult(
            [
                .. reading.Meetups.Select(page => page with
                {
                    Kind = page.Kind is MeetupKind.Draft ? MeetupKind.Draft : MeetupKind.Series,
                    Series = page.Series ?? page.Title,
                    When = page.When with { Date = null, LastDate = null },
                    Recurrence = new RecurrenceRule(rule, days) { ExcludedDates = [.. except] },
                }),
            ],
            report.Problems)
        {
            Notes = reading.Notes,
        };
    }
}
