using System.Collections.Concurrent;

namespace CommunityBot.Core.Identity;

/// <summary>Known meetups of one process, for tests and calls from the command line.</summary>
public sealed class InMemoryKnownMeetups : IKnownMeetups
{
    private readonly ConcurrentDictionary<(string Community, string Lineage), KnownMeetup> known = [];

    public Task<IReadOnlyList<KnownMeetup>> ReadAsync(string community, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<KnownMeetup>>(
        [
            .. known.Values.Where(meetup => meetup.Community == community)
                .OrderBy(meetup => meetup.Lineage, StringComparer.Ordinal),
        ]);

    public Task WriteAsync(
        string community, IReadOnlyList<KnownMeetup> written, IReadOnlyList<string> removed,
        CancellationToken cancellation)
    {
        foreach (var lineage in removed)
        {
            known.TryRemove((community, lineage), out _);
        }

        foreach (var meetup in written)
        {
            known[(community, meetup.Lineage)] = meetup;
        }

        return Task.CompletedTask;
    }
}
