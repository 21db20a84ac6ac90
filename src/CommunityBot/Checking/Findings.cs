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

/// <summary>What the bot will do with a page.</summary>
internal sealed record PageDisposition(string Id, string Fate)
{
    public static PageDisposition Of(Meetup page, Instant now) => new(page.Id.Value, page switch
    {
        { Kind: MeetupKind.NotAnEvent } => "not an event, nothing to do",
        { Kind: MeetupKind.Draft } => "a draft, nothing to do until it is published",
        { Kind: MeetupKind.Recap } => $"a recap, posted by the command /recap {page.Id}",
        { Kind: MeetupKind.Series, Recurrence: null } => "will not be scheduled: no recurrence rule",
        { Kind: MeetupKind.Series, Recurrence: { } rule } when SeriesRhythm.Of(rule).IsFrequent =>
            "will be announced once; every occurrence gets reminders",
        { Kind: MeetupKind.Series } => "every occurrence will be announced",
        { ReplacedBy: { } newer } => $"will not be announced: replaced by {newer}",
        { When.Date: null } => "will not be scheduled: no date",
        { Status: MeetupStatus.Cancelled } => "will not be announced: cancelled",
        { Status: MeetupStatus.Postponed } => "will not be announced: postponed",
        { Status: MeetupStatus.Tentative } => "will not be announced yet: tentative",
        { When.EffectiveEnd: { } over } when over <= now => "is over, nothing will be posted",
        { When.StartsAt: null } => "will be announced for its day: no start time",
        _ => "will be announced",
    });
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
