using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Recaps;

/// <summary>Persistent storage of the recaps that organisers write in the form.</summary>
public interface IRecaps
{
    /// <summary>The last revision of every recap, for its posts.</summary>
    Task<IReadOnlyList<RecapRevision>> ReadLatestAsync(string community, CancellationToken cancellation);

    /// <summary>Every revision of every recap, in order.</summary>
    Task<IReadOnlyList<RecapRevision>> ReadAsync(string community, CancellationToken cancellation);

    /// <summary>False when the recap has a revision with that number: another organiser was first.</summary>
    Task<bool> PublishAsync(RecapRevision revision, CancellationToken cancellation);

    /// <summary>The page that the bot has written of the recap; null if there is none.</summary>
    Task<RecapFile?> FileAsync(string community, string lineage, CancellationToken cancellation);

    /// <summary>Replaces what is recorded of the page.</summary>
    Task SaveAsync(RecapFile file, CancellationToken cancellation);

    /// <summary>What was written of the community's recaps, to every place.</summary>
    Task<IReadOnlyList<RecapWrite>> ReadWritesAsync(string community, CancellationToken cancellation);

    /// <summary>Replaces what is recorded of the recap and the place.</summary>
    Task SaveAsync(RecapWrite write, CancellationToken cancellation);

    /// <summary>What an organiser has written, in order.</summary>
    Task<IReadOnlyList<RecapSubmission>> ReadDraftsAsync(
        string community, ChannelRef author, CancellationToken cancellation);

    /// <summary>Also removes the community's drafts that are older than the moment.</summary>
    Task SaveAsync(RecapSubmission draft, Instant removeBefore, CancellationToken cancellation);
}
