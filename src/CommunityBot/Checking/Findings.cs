using CommunityBot.ContentLoading;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;

using NodaTime;

namespace CommunityBot.Checking;

/// <summary>The check results of one document.</summary>
/// <param name="Path">As named by the content, with '/'.</param>
/// <param name="Dispositions">What the bot will do with each page of the document.</param>
internal sealed record Finding(
    string Path, IReadOnlyList<ContentProblem> Problems, IReadOnlyList<PageDisposition> Dispositions);

/// <summary>Groups of pages in the report for people.</summary>
internal enum PageUse
{
    /// <summary>Something will be posted about it.</summary>
    Coming,

    /// <summary>It is about a meetup to come, and nothing will be posted.</summary>
    Unused,

    /// <summary>The meetup is over.</summary>
    Past,

    Recap,
    NotAnEvent,
}

/// <summary>What the bot will do with a page.</summary>
internal sealed record PageDisposition(string Id, string Fate)
{
    public PageUse Use { get; private init; }

    /// <summary>When it takes place, if it has a day.</summary>
    public EventTime? When { get; private init; }

    public static PageDisposition Of(Meetup page, Instant now)
    {
        var (use, fate) = page switch
        {
            { Kind: MeetupKind.NotAnEvent } => (PageUse.NotAnEvent, "not an event, nothing to do"),
            { Kind: MeetupKind.Draft } => (PageUse.Unused, "a draft, nothing to do until it is published"),
            { Kind: MeetupKind.Recap } => (PageUse.Recap, $"a recap, posted by the command /recap {page.Id}"),
            { Kind: MeetupKind.Series, Recurrence: null } =>
                (PageUse.Unused, "will not be scheduled: no recurrence rule"),
            { Kind: MeetupKind.Series, Recurrence: { } rule } when SeriesRhythm.Of(rule).IsFrequent =>
                (PageUse.Coming, "will be announced once; every occurrence gets reminders"),
            { Kind: MeetupKind.Series } => (PageUse.Coming, "every occurrence will be announced"),
            { ReplacedBy: { } newer } => (PageUse.Unused, $"will not be announced: replaced by {newer}"),
            { When.Date: null } => (PageUse.Unused, "will not be scheduled: no date"),
            { Status: MeetupStatus.Cancelled } => (PageUse.Unused, "will not be announced: cancelled"),
            { Status: MeetupStatus.Postponed } => (PageUse.Unused, "will not be announced: postponed"),
            { Status: MeetupStatus.Tentative } => (PageUse.Unused, "will not be announced yet: tentative"),
            { When.EffectiveEnd: { } over } when over <= now => (PageUse.Past, "is over, nothing will be posted"),
            { When.StartsAt: null } => (PageUse.Coming, "will be announced for its day: no start time"),
            _ => (PageUse.Coming, "will be announced"),
        };
        var isOver = use is PageUse.Unused && page.When.EffectiveEnd is { } end && end <= now;
        return new PageDisposition(page.Id.Value, fate) { Use = isOver ? PageUse.Past : use, When = page.When };
    }
}

/// <summary>Groups problems and page dispositions by document.</summary>
internal static class Findings
{
    /// <summary>Sorted by path; documents with neither are omitted.</summary>
    public static IReadOnlyList<Finding> Of(IEnumerable<ContentSnapshot> snapshots, Instant now)
    {
        var all = snapshots.ToList();
        var problems = all
            .SelectMany(snapshot => snapshot.Reading.Problems)
            .ToLookup(problem => problem.Path, StringComparer.Ordinal);
        var pages = all
            .SelectMany(snapshot => snapshot.Reading.Calendar.Pages)
            .ToLookup(page => page.Source, StringComparer.Ordinal);
        return
        [
            .. problems.Select(group => group.Key)
                .Concat(pages.Select(group => group.Key))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(path => new Finding(
                    path,
                    [.. problems[path].OrderBy(problem => problem.Line)],
                    [.. pages[path].Select(page => PageDisposition.Of(page, now))])),
        ];
    }

    /// <summary>"5 documents: 1 error, 3 warnings, 2 notes."</summary>
    public static string Summary(IReadOnlyList<Finding> findings)
    {
        var problems = findings.SelectMany(finding => finding.Problems).ToList();
        return $"{Count(findings.Count, "document")}: {Count(Of(ProblemSeverity.Error), "error")}, " +
            $"{Count(Of(ProblemSeverity.Warning), "warning")}, {Count(Of(ProblemSeverity.Note), "note")}.";

        int Of(ProblemSeverity severity) => problems.Count(problem => problem.Severity == severity);
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
