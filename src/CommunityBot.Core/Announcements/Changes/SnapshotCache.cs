using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Announcements.Changes;

/// <summary>
/// The snapshots that one plan compares, made once for each page and each ledger entry: every kind of post in every
/// channel asks for them again.
/// </summary>
internal sealed class SnapshotCache
{
    // By reference, because the hash of a page's values costs more than its snapshot.
    private readonly Dictionary<Meetup, (MeetupSnapshot Snapshot, string Text)> pages =
        new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<LedgerEntry, MeetupSnapshot?> posts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The snapshot of the current page and its <see cref="MeetupSnapshot.Text"/>.</summary>
    public (MeetupSnapshot Snapshot, string Text) Of(Meetup meetup)
    {
        if (!pages.TryGetValue(meetup, out var page))
        {
            var snapshot = MeetupSnapshot.Of(meetup);
            pages[meetup] = page = (snapshot, snapshot.Text);
        }

        return page;
    }

    /// <summary>The snapshot recorded with a post; null when it has none.</summary>
    public MeetupSnapshot? Of(LedgerEntry entry)
    {
        if (!posts.TryGetValue(entry, out var snapshot))
        {
            posts[entry] = snapshot = LedgerIndex.SnapshotOf(entry);
        }

        return snapshot;
    }
}
