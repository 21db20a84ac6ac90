using CommunityBot.Content;
using CommunityBot.Core.Problems;

namespace CommunityBot.ContentLoading;

/// <summary>The problem of a document that takes too long to read.</summary>
internal static class ReadingProblems
{
    public static ContentProblem TooSlow(string path)
    {
        var kind = ProblemKind.WithCode("too-slow");
        return new ContentProblem(
            kind.Severity,
            path,
            1,
            kind.Code,
            $"Reading the page takes longer than {DocumentReaders.Limit.TotalSeconds:0} seconds; it was given up. " +
            "What was read from it before stays in use.",
            kind.Remedy);
    }
}
