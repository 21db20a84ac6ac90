using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Recaps;

/// <summary>A place into which the pages of recaps are written: a folder, or the repository of a site.</summary>
public interface IRecapPages
{
    /// <summary>The name under which <see cref="RecapWrite"/> records what was written there.</summary>
    string Place { get; }

    /// <summary>True if the settings of the community have this place.</summary>
    bool IsSetFor(Community community);

    /// <summary>
    /// Writes the page, or replaces what was written of it before; idempotent: the same page again changes nothing.
    /// </summary>
    /// <param name="lineage"><see cref="RecapRevision.Lineage"/>.</param>
    Task<RecapPageResult> WriteAsync(
        Community community, string lineage, RecapPageFiles page, CancellationToken cancellation);
}
