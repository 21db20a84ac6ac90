using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Problems;

namespace CommunityBot.Cli;

/// <summary>
/// Names the content that a verb could not read, so that an empty answer does not look as if there were no meetups:
/// missing folders and files, folders that cannot be opened, and feeds.
/// </summary>
internal static class MissingContent
{
    /// <summary>One line for each folder, file and feed, for standard error.</summary>
    public static IEnumerable<string> Lines(BotSettings settings, ContentStore store) =>
        FolderLines(settings, store).Concat(FeedFaults(settings, store).Select(Line));

    /// <summary>One line for each folder and file, for standard error.</summary>
    public static IEnumerable<string> FolderLines(BotSettings settings, ContentStore store) =>
        Missing(settings, store)
            .Select(source => TerminalText.OneLine(
                $"{source.Written}: content folder or file {source.Path} not found."))
            .Concat(FolderFaults(store).Select(Line));

    /// <summary>The exit code of a verb that otherwise succeeded.</summary>
    public static int ExitCodeFor(BotSettings settings, ContentStore store) =>
        Missing(settings, store).Any()
        || FolderFaults(store).Any()
        || FeedFaults(settings, store).Any(problem => problem.Severity is ProblemSeverity.Error)
            ? ExitCode.Findings
            : ExitCode.Success;

    private static IEnumerable<ContentSource> Missing(BotSettings settings, ContentStore store) =>
        settings.Communities.SelectMany(community => store.Of(community.Community)?.Missing ?? []).Distinct();

    /// <summary>A whole source that cannot be listed; a single page in it is a finding of <c>check</c>.</summary>
    private static IEnumerable<ContentProblem> FolderFaults(ContentStore store) =>
        store.Problems.Where(problem => problem is { Code: "too-many-files" } or { Code: "cannot-open", Path: "." });

    private static IEnumerable<ContentProblem> FeedFaults(BotSettings settings, ContentStore store)
    {
        var feeds = settings.Communities
            .SelectMany(community => community.Feeds)
            .Select(feed => feed.Name)
            .ToHashSet(StringComparer.Ordinal);
        return store.Problems.Where(problem =>
            feeds.Contains(problem.Path) && problem.Code.StartsWith("feed-", StringComparison.Ordinal));
    }

    private static string Line(ContentProblem problem) =>
        TerminalText.OneLine($"{problem.Path}: {problem.Message} {problem.Remedy}");
}
