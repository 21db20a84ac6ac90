using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Input of the planners at one moment.</summary>
internal sealed class PlanningContext
{
    private readonly Dictionary<string, Meetup> current = new(StringComparer.Ordinal);

    public PlanningContext(
        Community community, MeetupCalendar calendar, IReadOnlyList<LedgerEntry> ledger, IChangeDebouncer debouncer,
        Instant now, RuntimeEntries runtimeEntries)
    {
        Community = community;
        Calendar = calendar;
        Ledger = new LedgerIndex(ledger);
        Debouncer = debouncer;
        Now = now;
        RuntimeEntries = runtimeEntries;
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

    public RuntimeEntries RuntimeEntries { get; }

    /// <summary>
    /// The message id of a meetup's announcement in a channel, the parent of replies; null when the settings enable no
    /// threads or no announcement of the current date is posted.
    /// </summary>
    public string? ThreadOf(Meetup meetup, ChannelRef channel) =>
        !Settings.Of(AnnouncedKind.KindName).StartsThread ? null : Ledger
        .Of(meetup.Lineage, channel)
        .Where(entry => entry.Key.Kind == AnnouncedKind.KindName && entry.State is PostState.Posted)
        .Where(entry => LedgerIndex.SnapshotOf(entry) is not { } posted || !LedgerIndex.IsPast(posted, Now))
        .MaxBy(entry => entry.RecordedAt)?.MessageId;

    /// <summary>The current page of a lineage, by any of its ids.</summary>
    public Meetup? Current(string lineage) =>
        current.GetValueOrDefault(lineage) ?? Calendar.Find(new MeetupId(lineage));
}

/// <summary>Debounces content changes: records since when a page has had its current content.</summary>
public interface IChangeDebouncer
{
    /// <summary>Null when the key has not been seen before.</summary>
    Instant? FirstSeen(string key);
}

/// <summary>In-memory debouncer; a restart only restarts the debounce period.</summary>
public sealed class ChangeDebouncer : IChangeDebouncer
{
    private readonly Dictionary<string, Instant> firstSeen = new(StringComparer.Ordinal);

    public Instant? FirstSeen(string key) => firstSeen.TryGetValue(key, out var moment) ? moment : null;

    /// <summary>Keeps the first sighting of the given keys, adds new ones and removes all others.</summary>
    public void Observe(IEnumerable<string> keys, Instant now)
    {
        var current = keys.ToHashSet(StringComparer.Ordinal);
        foreach (var gone in firstSeen.Keys.Where(key => !current.Contains(key)).ToList())
        {
            firstSeen.Remove(gone);
        }

        foreach (var sighting in current)
        {
            firstSeen.TryAdd(sighting, now);
        }
    }
}
