using System.Globalization;

using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>A ledger's entries, found by any name a meetup ever had.</summary>
internal sealed class LedgerIndex(IReadOnlyList<LedgerEntry> ledger)
{
    private readonly Dictionary<PostKey, LedgerEntry> entries = ledger.ToDictionary(entry => entry.Key);

    private readonly ILookup<(string Lineage, ChannelRef Channel), LedgerEntry> byLineage =
        ledger.ToLookup(entry => (entry.Key.Lineage, entry.Key.Channel));

    public IReadOnlyList<LedgerEntry> All => ledger;

    /// <summary>The entry for the post, also when it was written under another name of the same lineage.</summary>
    public LedgerEntry? Find(PostKey key, Lineage lineage) =>
        entries.GetValueOrDefault(key) ?? lineage.Members
            .Select(member => entries.GetValueOrDefault(key with { Lineage = member.Value }))
            .FirstOrDefault(entry => entry is not null);

    /// <summary>
    /// The key of a meetup's entry in a calendar. What was taken off cannot be put on again, and what is over stays as
    /// it was: the meetup is then entered anew, counted, so that a crash does not enter it twice.
    /// </summary>
    public PostKey CalendarKey(PostKey key, Meetup meetup, Instant now)
    {
        var entered = Of(meetup.Lineage, key.Channel).Where(entry => entry.Key.Kind == key.Kind).ToList();
        var last = entered.FirstOrDefault(entry => !entry.IsFinal) ?? entered.MaxBy(entry => entry.RecordedAt);
        return last is null ? key
            : last.IsFinal
                && SnapshotOf(last) is { } posted
                && (posted.Status is not MeetupStatus.Scheduled || IsOver(posted, now))
                ? key with { Occurrence = (entered.Count + 1).ToString(CultureInfo.InvariantCulture) }
            : last.Key;
    }

    /// <summary>All that was ever posted, or tried, of a lineage in a channel.</summary>
    public IEnumerable<LedgerEntry> Of(Lineage lineage, ChannelRef channel) => lineage.Members
        .Append(lineage.Name).Distinct().SelectMany(member => byLineage[(member.Value, channel)]);

    /// <summary>What a post told; null when it told nothing that is remembered.</summary>
    public static MeetupSnapshot? SnapshotOf(LedgerEntry entry) =>
        entry.Facts is { } text ? MeetupSnapshot.Read(text) : null;

    /// <summary>True when what was told of is over: a page with another date now speaks of another evening.</summary>
    public static bool IsOver(MeetupSnapshot posted, Instant now)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(posted.Zone) ?? DateTimeZone.Utc;
        var when = new EventTime(zone) { Date = posted.Date, StartsAt = posted.StartsAt, EndsAt = posted.EndsAt };
        return when.EffectiveEnd is { } over && over <= now;
    }
}
