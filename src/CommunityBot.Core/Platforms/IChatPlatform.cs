namespace CommunityBot.Core.Platforms;

/// <summary>A chat platform. Failures are returned as outcomes; only cancellation is thrown.</summary>
public interface IChatPlatform
{
    /// <summary>Name in settings: <c>local</c>, <c>discord</c>, <c>slack</c>.</summary>
    string Name { get; }

    PlatformStatus Status { get; }

    /// <summary>
    /// Posts a message with the platform's deduplication key (derived from the post's key). Only the mentions in
    /// <see cref="DeliveryOptions.Mentions"/> notify anyone.
    /// </summary>
    Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation);

    /// <summary>Looks up a post on the platform, after its outcome was lost.</summary>
    Task<LookupResult> FindAsync(Post post, CancellationToken cancellation);

    /// <summary>Edits a message; <c>Refused</c> when it no longer exists or can no longer be edited.</summary>
    Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation);

    /// <summary>Deletes a message; idempotent: <c>Delivered</c> when it no longer exists.</summary>
    Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation) =>
        Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Refused(
            $"{Name} does not support deleting messages.", "Delete the message manually."));

    /// <summary>
    /// Downloads a file of a message, only from the platform's own hosts, and in bounded time.
    /// </summary>
    /// <param name="community">Whose token is used, where a platform has several.</param>
    /// <param name="maxBytes">Larger files are <c>TooLarge</c>.</param>
    Task<FileDownload> DownloadAsync(string community, Uri address, int maxBytes, CancellationToken cancellation) =>
        Task.FromResult<FileDownload>(new FileDownload.Refused($"{Name} has no files of messages"));
}
