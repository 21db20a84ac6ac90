using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Everything a plan is derived from, at one moment.</summary>
internal sealed class PlanningContext
{
    private readonly Dictionary<string, Meetup> current = new(StringComparer.Ordinal);

    public PlanningContext(
        Community community, MeetupCalendar calendar, IReadOnlyList<LedgerEntry> ledger, IChangeDebouncer debouncer,
        Instant now)
    {
        Community = community;
        Calendar = calendar;
        Ledger = new LedgerIndex(ledger);
        Debouncer = debouncer;
        Now = now;
        foreach (var page in calendar.Pages.Where(page => page.ReplacedBy is null))
        {
            foreach (var name in page.Lineage.Members.Append(page.Lineage.Name))
            {
                current.TryAdd(name.Value, page);
            }
        }
    }

    public Community Community { get; }

    public AnnouncementSettings Settings => Community.Announcements;

    public MeetupCalendar Calendar { get; }

    public LedgerIndex Ledger { get; }

    public IChangeDebouncer Debouncer { get; }

    public Instant Now { get; }

    /// <summary>
    /// The announcement in a channel whose replies tell what becomes of the meetup; null where the settings ask for no
    /// threads, and where nothing of this evening is known to stand.
    /// </summary>
    public string? ThreadOf(Meetup meetup, ChannelRef channel) =>
        !Settings.Of(AnnouncedKind.KindName).StartsThread ? null : Ledger
        .Of(meetup.Lineage, channel)
        .Where(entry => entry.Key.Kind == AnnouncedKind.KindName && entry.State is PostState.Posted)
        .Where(entry => LedgerIndex.SnapshotOf(entry) is not { } posted || !LedgerIndex.IsOver(posted, Now))
        .MaxBy(entry => entry.RecordedAt)?.MessageId;

    /// <summary>The page that speaks for a lineage today, whatever it was called when something was posted.</summary>
    public Meetup? Current(string lineage) =>
        current.GetValueOrDefault(lineage) ?? Calendar.Find(new MeetupId(lineage));
}

/// <summary>
/// Since when a page has been saying what it says now; a page has to rest before the channel is told.
/// </summary>
public interface IChangeDebouncer
{
    /// <summary>Null when it is seen for the first time.</summary>
    Instant? FirstSeen(string sighting);
}

/// <summary>A memory of sightings; a restart forgets it, which only makes a page rest once more.</summary>
public sealed class ChangeDebouncer : IChangeDebouncer
{
    private readonly Dictionary<string, Instant> since = new(StringComparer.Ordinal);

    public Instant? FirstSeen(string sighting) => since.TryGetValue(sighting, out var moment) ? moment : null;

    /// <summary>Keeps what is still seen, adds what is new, forgets the rest.</summary>
    public void Observe(IEnumerable<string> sightings, Instant now)
    {
        var seen = sightings.ToHashSet(StringComparer.Ordinal);
        foreach (var gone in since.Keys.Where(key => !seen.Contains(key)).ToList())
        {
            since.Remove(gone);
        }

        foreach (var sighting in seen)
        {
            since.TryAdd(sighting, now);
        }
    }
}
