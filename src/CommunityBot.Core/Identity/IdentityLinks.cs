using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Identity;

/// <summary>
/// Extends the lineage that a reading gives a meetup by what is stored: the names under which it was posted before its
/// page was renamed. Immutable.
/// </summary>
public sealed class IdentityLinks
{
    private readonly Dictionary<string, KnownMeetup> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownMeetup> lineages = new(StringComparer.Ordinal);

    public IdentityLinks(IReadOnlyList<KnownMeetup> known)
    {
        Known = known;
        foreach (var meetup in known)
        {
            lineages.TryAdd(meetup.Lineage, meetup);
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

    public KnownMeetup? WithLineage(string lineage) => lineages.GetValueOrDefault(lineage);

    /// <summary>By its lineage or any of its ids.</summary>
    public KnownMeetup? WithId(string id) => WithLineage(id) ?? byId.GetValueOrDefault(id);

    public Meetup Extend(Meetup meetup)
    {
        if (Of(meetup) is not { } known)
        {
            return meetup;
        }

        // A name under which another meetup was posted, before its page was renamed, is not taken over.
        var others = meetup.Lineage.Members.Select(member => member.Value).Where(member =>
            !lineages.ContainsKey(member) && (byId.GetValueOrDefault(member) ?? known) == known);
        var members = others.Concat(known.Ids.Where(id => !lineages.ContainsKey(id)))
            .Prepend(known.Lineage).Distinct().ToList();
        return meetup.Lineage.Name.Value == known.Lineage && members.Count == meetup.Lineage.Members.Count
            ? meetup
            : meetup with
            {
                Lineage = new Lineage(
                    new MeetupId(known.Lineage), [.. members.Select(member => new MeetupId(member))]),
            };
    }

    /// <summary>True if no lineage differs, and no other page is gone.</summary>
    public bool AreSameAs(IdentityLinks other) => Known.Count == other.Known.Count && Known.Zip(other.Known)
        .All(pair => pair.First.Lineage == pair.Second.Lineage &&
            pair.First.GoneSince == pair.Second.GoneSince && pair.First.Decision == pair.Second.Decision &&
            pair.First.Ids.SequenceEqual(pair.Second.Ids, StringComparer.Ordinal));
}
