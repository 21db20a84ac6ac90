using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Everything a plan is derived from, at one moment.</summary>
internal sealed class PlanningView
{
    private readonly Dictionary<string, Meetup> current = new(StringComparer.Ordinal);

    public PlanningView(
        Community community, MeetupCalendar calendar, IReadOnlyList<LedgerEntry> ledger, ISightings sightings, Instant now)
    {
        Community = community;
        Calendar = calendar;
        Memory = new PostMemory(ledger);
        Sightings = sightings;
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

    public PostMemory Memory { get; }

    public ISightings Sightings { get; }

    public Instant Now { get; }

    /// <summary>
    /// The announcement in a channel whose replies tell what becomes of the meetup; null where the settings ask for no threads, and
    /// where nothing of this evening is known to stand.
    /// </summary>
    public string? ThreadOf(Meetup meetup, ChannelRef channel) => !Settings.Of(AnnouncedKind.KindName).StartsThread ? null : Memory
        .Of(meetup.Lineage, channel)
        .Where(entry => entry.Key.Kind == AnnouncedKind.KindName && entry.State is PostState.Posted)
        .Where(entry => PostMemory.Told(entry) is not { } told || !PostMemory.IsOver(told, Now))
        .MaxBy(entry => entry.RecordedAt)?.MessageId;

    /// <summary>The page that speaks for a lineage today, whatever it was called when something was posted.</summary>
    public Meetup? Current(string lineage) => current.GetValueOrDefault(lineage) ?? Calendar.Find(new MeetupId(lineage));
}

/// <summary>Since when a page has been saying what it says now; a page has to rest before the channel is told.</summary>
public interface ISightings
{
    /// <summary>Null when it is seen for the first time.</summary>
    Instant? Since(string sighting);
}

/// <summary>A memory of sightings; a restart forgets it, which only makes a page rest once more.</summary>
public sealed class Sightings : ISightings
{
    private readonly Dictionary<string, Instant> since = new(StringComparer.Ordinal);

    public Instant? Since(string sighting) => since.TryGetValue(sighting, out var moment) ? moment : null;

    /// <summary>Keeps what is still seen, adds what is new, forgets the rest.</summary>
    public void See(IEnumerable<string> sightings, Instant now)
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
