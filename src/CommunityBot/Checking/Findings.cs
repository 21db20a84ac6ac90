using CommunityBot.ContentLoading;
using CommunityBot.Core.Content;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Checking;

/// <summary>What was found out about one document.</summary>
/// <param name="Path">As the content names it, with '/'.</param>
/// <param name="Fates">What the bot will do with each page in it.</param>
internal sealed record Finding(
    string Path, IReadOnlyList<ContentProblem> Problems, IReadOnlyList<PageDisposition> Fates);

/// <summary>A page, and what the bot will do with it.</summary>
internal sealed record PageDisposition(string Id, string Fate)
{
    public static PageDisposition Of(Meetup page, Instant now) => new(page.Id.Value, page switch
    {
        { Kind: MeetupKind.NotAnEvent } => "not an event, nothing to do",
        { Kind: MeetupKind.Draft } => "a draft, nothing to do until it is published",
        { Kind: MeetupKind.Recap } => $"a recap, posted when an organiser asks: /recap {page.Id}",
        { Kind: MeetupKind.Series, Recurrence: null } => "will not be scheduled: no rule that says when it meets",
        { Kind: MeetupKind.Series } => "every occurrence will be announced",
        { ReplacedBy: { } newer } => $"will not be announced: {newer} took its place",
        { When.Date: null } => "will not be scheduled: no date",
        { Status: MeetupStatus.Cancelled } => "will not be announced: cancelled",
        { Status: MeetupStatus.Postponed } => "will not be announced: postponed",
        { Status: MeetupStatus.Tentative } => "will not be announced yet: tentative",
        { When.EffectiveEnd: { } over } when over <= now => "is over, nothing will be posted",
        { When.StartsAt: null } => "will be announced for its day: no start time",
        _ => "will be announced",
    });
}

/// <summary>Puts problems and fates together, document by document.</summary>
internal static class Findings
{
    /// <summary>In the order read; documents with neither are left out.</summary>
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
