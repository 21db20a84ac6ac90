namespace CommunityBot.Core.Identity;

/// <summary>Persistent storage of <see cref="KnownMeetup"/>s.</summary>
public interface IKnownMeetups
{
    Task<IReadOnlyList<KnownMeetup>> ReadAsync(string community, CancellationToken cancellation);

    /// <summary>Adds or replaces meetups and removes others, in one transaction.</summary>
    /// <param name="removed">Lineages.</param>
    Task WriteAsync(
        string community, IReadOnlyList<KnownMeetup> written, IReadOnlyList<string> removed,
        CancellationToken cancellation);
}
