namespace CommunityBot.ContentLoading;

/// <summary>Tells whoever derives something from the pages that the pages have changed.</summary>
internal interface IContentChanges
{
    /// <summary>Counts the times that a calendar was replaced; take it before deriving anything.</summary>
    long Version { get; }

    /// <summary>
    /// Completes with the new version as soon as it differs from the one that was seen; at once if it does already.
    /// </summary>
    Task<long> WaitForChangeAsync(long seen, CancellationToken cancellation);
}
