using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Announcements;

/// <summary>A ledger's entries, found by any name a meetup ever had.</summary>
internal sealed class PostMemory(IReadOnlyList<LedgerEntry> ledger)
{
    private readonly Dictionary<PostKey, LedgerEntry> entries = ledger.ToDictionary(entry => entry.Key);

    /// <summary>The entry for the post, also when it was written under another name of the same lineage.</summary>
    public LedgerEntry? Find(PostKey key, Lineage lineage) =>
        entries.GetValueOrDefault(key) ?? lineage.Members
            .Select(member => entries.GetValueOrDefault(key with { Lineage = member.Value }))
            .FirstOrDefault(entry => entry is not null);
}
