namespace CommunityBot.ContentLoading;

/// <summary>Notifies subscribers of content changes.</summary>
internal interface IContentChanges
{
    /// <summary>Incremented when a calendar is replaced; read it before deriving data from the content.</summary>
    long Version { get; }

    /// <summary>Completes with the current version as soon as it differs from the given one.</summary>
    Task<long> WaitForChangeAsync(long seen, CancellationToken cancellation);
}
