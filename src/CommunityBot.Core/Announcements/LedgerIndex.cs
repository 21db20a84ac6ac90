using System.Globalization;

using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Index of ledger entries by post key and by lineage, including earlier ids of a meetup.</summary>
internal sealed class LedgerIndex(IReadOnlyList<LedgerEntry> ledger)
{
    private readonly Dictionary<PostKey, LedgerEntry> entries = ledger.ToDictionary(entry => entry.Key);

    private readonly ILookup<(string Lineage, ChannelRef Channel), LedgerEntry> byLineage =
        ledger.ToLookup(entry => (entry.Key.Lineage, entry.Key.Channel));

    private readonly ILookup<ChannelRef, LedgerEntry> announced = ledger
        .Where(entry => entry.Key.Kind == AnnouncedKind.KindName)
        .ToLookup(entry => entry.Key.Channel);

    public IReadOnlyList<LedgerEntry> All => ledger;

    public LedgerEntry? Entry(PostKey key) => entries.GetValueOrDefault(key);

    /// <summary>Every announcement in a channel, of any meetup.</summary>
    public IEnumerable<LedgerEntry> Announced(ChannelRef channel) => announced[channel];

    /// <summary>The entry of a post, also when it was recorded under another id of the lineage.</summary>
    public LedgerEntry? Find(PostKey key, Lineage lineage) =>
        entries.GetValueOrDefault(key) ?? (IsAlone(lineage, key.Lineage) ? null : lineage.Members
            .Select(member => entries.GetValueOrDefault(key with { Lineage = member.Value }))
            .FirstOrDefault(entry => entry is not null));

    /// <summary>
    /// The key of a meetup's calendar event. A removed event cannot be restored and a past one is not changed: the
    /// meetup then gets a new, numbered event, so that a retry after a crash does not create it twice.
    /// </summary>
    public PostKey CalendarKey(PostKey key, Meetup meetup, Instant now)
    {
        var events = Of(meetup.Lineage, key.Channel).Where(entry => entry.Key.Kind == key.Kind).ToList();
        var last = events.FirstOrDefault(entry => !entry.IsFinal) ?? events.MaxBy(entry => entry.RecordedAt);
        return last is null ? key
            : last.IsFinal
                && SnapshotOf(last) is { } posted
                && (posted.Status is not MeetupStatus.Scheduled || IsPast(posted, now))
                ? key with { Occurrence = (events.Count + 1).ToString(CultureInfo.InvariantCulture) }
            : last.Key;
    }

    /// <summary>All posts and attempts of a lineage in a channel.</summary>
    public IEnumerable<LedgerEntry> Of(Lineage lineage, ChannelRef channel) => IsAlone(lineage, lineage.Name.Value)
        ? byLineage[(lineage.Name.Value, channel)]
        : lineage.Members.Append(lineage.Name).Distinct().SelectMany(member => byLineage[(member.Value, channel)]);

    /// <summary>True for a meetup with no other id, as most are.</summary>
    private static bool IsAlone(Lineage lineage, string id) =>
        lineage.Members.Count == 1 && lineage.Members[0].Value == id;

    /// <summary>The snapshot recorded with a post; null when it has none.</summary>
    public static MeetupSnapshot? SnapshotOf(LedgerEntry entry) =>
        entry.Facts is { } text ? MeetupSnapshot.Read(text) : null;

    /// <summary>True when the posted date is past: a page with a later date now describes another meetup.</summary>
    public static bool IsPast(MeetupSnapshot posted, Instant now) =>
        posted.When.EffectiveEnd is { } over && over <= now;
}
