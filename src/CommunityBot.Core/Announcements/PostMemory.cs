using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>A ledger's entries, found by any name a meetup ever had.</summary>
internal sealed class PostMemory(IReadOnlyList<LedgerEntry> ledger)
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

    /// <summary>All that was ever posted, or tried, of a lineage in a channel.</summary>
    public IEnumerable<LedgerEntry> Of(Lineage lineage, ChannelRef channel) => lineage.Members
        .Append(lineage.Name).Distinct().SelectMany(member => byLineage[(member.Value, channel)]);

    /// <summary>What a post told; null when it told nothing that is remembered.</summary>
    public static MeetupFacts? Told(LedgerEntry entry) => entry.Facts is { } text ? MeetupFacts.Read(text) : null;

    /// <summary>True when what was told of is over: a page with another date now speaks of another evening.</summary>
    public static bool IsOver(MeetupFacts told, Instant now)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(told.Zone) ?? DateTimeZone.Utc;
        var when = new Occasion(zone) { Date = told.Date, StartsAt = told.StartsAt, EndsAt = told.EndsAt };
        return when.Over is { } over && over <= now;
    }
}
