using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Identity;

/// <summary>
/// Extends the lineage that a reading gives a meetup by what is stored: the names under which it was posted before its
/// page was renamed. Immutable.
/// </summary>
public sealed class IdentityLinks
{
    private readonly Dictionary<string, KnownMeetup> byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> lineages;

    public IdentityLinks(IReadOnlyList<KnownMeetup> known)
    {
        Known = known;
        lineages = known.Select(meetup => meetup.Lineage).ToHashSet(StringComparer.Ordinal);
        foreach (var meetup in known)
        {
            foreach (var id in meetup.Ids)
            {
                byId.TryAdd(id, meetup);
            }
        }
    }

    public static IdentityLinks None { get; } = new([]);

    public IReadOnlyList<KnownMeetup> Known { get; }

    /// <summary>Null for a meetup that is not stored.</summary>
    public KnownMeetup? Of(Meetup meetup) => byId.Count == 0
        ? null
        : MeetupKeys.Certain(meetup).Select(byId.GetValueOrDefault).FirstOrDefault(known => known is not null);

    /// <summary>The ids of a known meetup by the name of its lineage; empty if it is not stored.</summary>
    public IReadOnlyList<string> IdsOf(string lineage) => lineages.Contains(lineage)
        ? Known.First(known => known.Lineage == lineage).Ids
        : [];

    public Meetup Extend(Meetup meetup)
    {
        if (Of(meetup) is not { } known)
        {
            return meetup;
        }

        // A name under which another meetup was posted, before its page was renamed, is not taken over.
        var others = meetup.Lineage.Members.Select(member => member.Value).Where(member =>
            !lineages.Contains(member) && (byId.GetValueOrDefault(member) ?? known) == known);
        var members = others.Concat(known.Ids.Where(id => !lineages.Contains(id)))
            .Prepend(known.Lineage).Distinct().ToList();
        return meetup.Lineage.Name.Value == known.Lineage && members.Count == meetup.Lineage.Members.Count
            ? meetup
            : meetup with
            {
                Lineage = new Lineage(
                    new MeetupId(known.Lineage), [.. members.Select(member => new MeetupId(member))]),
            };
    }

    /// <summary>True if no lineage differs.</summary>
    public bool AreSameAs(IdentityLinks other) => Known.Count == other.Known.Count && Known.Zip(other.Known)
        .All(pair => pair.First.Lineage == pair.Second.Lineage &&
            pair.First.Ids.SequenceEqual(pair.Second.Ids, StringComparer.Ordinal));
}
