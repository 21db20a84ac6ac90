namespace CommunityBot.Core.Identity;

/// <summary>Persistent storage of <see cref="EventRevision"/>s.</summary>
public interface IEventRevisions
{
    Task<IReadOnlyList<EventRevision>> ReadAsync(string community, CancellationToken cancellation);

    /// <summary>Adds or replaces revisions and removes others, in one transaction; a higher sequence stays.</summary>
    /// <param name="removed">UIDs.</param>
    Task WriteAsync(
        string community, IReadOnlyList<EventRevision> written, IReadOnlyList<string> removed,
        CancellationToken cancellation);
}
