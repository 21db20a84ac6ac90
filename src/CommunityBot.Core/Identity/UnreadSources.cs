using CommunityBot.Core.Problems;

namespace CommunityBot.Core.Identity;

/// <summary>
/// Documents that could not be read in this reading. What they contained is unknown, not gone.
/// </summary>
internal sealed class UnreadSources
{
    /// <summary>Codes of problems after which a document is incomplete or not read at all.</summary>
    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal)
    {
        "too-large", "not-text", "header-too-large", "broken-header", "broken-json", "broken-xml", "unreadable",
        "reader-failed", "cannot-open", "too-slow", "feed-unreachable", "feed-unreadable", "feed-held-back",
    };

    private readonly HashSet<string> paths;
    private readonly bool isFolderMissing;

    public UnreadSources(IEnumerable<ContentProblem> problems)
    {
        var unread = problems.ToList();
        isFolderMissing = unread.Any(problem => problem.Code == "content-missing");
        paths = unread.Where(problem => Codes.Contains(problem.Code)).Select(problem => problem.Path)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="source">Empty for a meetup of which only posts are known; it may be in any document.</param>
    public bool Includes(string source) =>
        isFolderMissing || (source.Length == 0 ? paths.Count > 0 : paths.Contains(source));
}
