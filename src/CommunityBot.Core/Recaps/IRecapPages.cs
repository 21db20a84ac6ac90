using CommunityBot.Core.Communities;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Recaps;

/// <summary>The folder into which the recaps of a community are written as pages.</summary>
public interface IRecapPages
{
    /// <param name="lineage"><see cref="RecapRevision.Lineage"/>.</param>
    /// <param name="page">The page with the name of its file; a page that was written before keeps its name.</param>
    Task<RecapPageResult> WriteAsync(
        Community community, string lineage, Attachment page, CancellationToken cancellation);
}

/// <summary>Result of writing the page of a recap; a closed family of nested cases.</summary>
public abstract record RecapPageResult
{
    private RecapPageResult()
    {
    }

    /// <summary>The settings of the community have no folder.</summary>
    public sealed record NoFolder : RecapPageResult;

    public sealed record Written(string Path) : RecapPageResult;

    /// <summary>
    /// The bot has not written the file that is there, or somebody has changed it since. It is left as it is, and the
    /// page is beside it, under a name that is not read.
    /// </summary>
    public sealed record Beside(string Path, string Kept) : RecapPageResult;

    public sealed record Failed(string Reason) : RecapPageResult;
}

/// <summary>For programs that write no pages.</summary>
public sealed class NoRecapPages : IRecapPages
{
    public Task<RecapPageResult> WriteAsync(
        Community community, string lineage, Attachment page, CancellationToken cancellation) =>
        Task.FromResult<RecapPageResult>(new RecapPageResult.NoFolder());
}
