using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Announcements.Changes;

/// <summary>Holds two tellings of one meetup against each other.</summary>
public static class FactDifference
{
    /// <summary>What a reader of the first must be told to know the second; empty when nothing that matters differs.</summary>
    public static IReadOnlyList<FactChange> Between(MeetupFacts told, MeetupFacts now)
    {
        if (now.Status is MeetupStatus.Cancelled)
        {
            // What else changed on a page of something that does not happen is nobody's concern.
            return told.Status is MeetupStatus.Cancelled ? [] : [new FactChange.Cancelled()];
        }

        var isPutOff = now.Status is MeetupStatus.Postponed || now.Date is null;
        if (isPutOff)
        {
            return told.Status is MeetupStatus.Postponed || told.Date is null ? [] : [new FactChange.PutOff()];
        }

        return
        [
            .. told.Status is MeetupStatus.Cancelled ? [new FactChange.Reinstated()] : Array.Empty<FactChange>(),
            .. Moved(told, now),
            .. Place(told, now),
            .. Title(told, now),
            .. Speakers(told, now),
            .. Items(told, now),
        ];
    }

    private static IEnumerable<FactChange> Moved(MeetupFacts told, MeetupFacts now)
    {
        // A page that adds an hour it did not know before tells more, not something else; the standing posts are edited.
        var start = told.StartsAt is null ? null : now.StartsAt;
        var end = told.EndsAt is null || now.EndsAt is null ? told.EndsAt : now.EndsAt;
        return told.Date != now.Date || start != told.StartsAt || end != told.EndsAt || told.Zone != now.Zone
            ? [new FactChange.Moved(told, now, told.Page != now.Page)]
            : [];
    }

    private static IEnumerable<FactChange> Place(MeetupFacts told, MeetupFacts now)
    {
        var isKnown = told.Place is not null || told.IsOnline;
        var differs = LooseText.Of(told.Place ?? "") != LooseText.Of(now.Place ?? "") || told.IsOnline != now.IsOnline;
        return isKnown && differs && (now.Place is not null || now.IsOnline) ? [new FactChange.OtherPlace(told, now)] : [];
    }

    private static IEnumerable<FactChange> Title(MeetupFacts told, MeetupFacts now) =>
        told.Title is { } old && now.Title is { } title && LooseText.Of(old) != LooseText.Of(title)
            ? [new FactChange.Retitled(old, title)]
            : [];

    private static IEnumerable<FactChange> Speakers(MeetupFacts told, MeetupFacts now)
    {
        // Whom the programme names is compared there.
        var gone = told.Speakers.Where(name => !Names(now, name)).ToList();
        var joined = now.Speakers.Where(name => !Names(told, name)).ToList();
        return gone.Count + joined.Count > 0 ? [new FactChange.SpeakersChanged(gone, joined)] : [];
    }

    private static bool Names(MeetupFacts facts, string name)
    {
        var loose = LooseText.Of(name);
        return facts.Speakers.Any(other => LooseText.Of(other) == loose) ||
            facts.Items.Any(item => LooseText.Of(item.Speakers).Contains(loose, StringComparison.Ordinal));
    }

    private static IEnumerable<FactChange> Items(MeetupFacts told, MeetupFacts now)
    {
        var old = told.Items.ToList();
        var current = now.Items.ToList();
        var pairs = new List<(ToldItem From, ToldItem To)>();

        // The same title is the same talk; then the same speaker; then whatever took the same slot in the same room.
        Pair(old, current, pairs, (left, right) => LooseText.Of(left.Title) == LooseText.Of(right.Title) && left.Speakers == right.Speakers && left.Start == right.Start);
        Pair(old, current, pairs, (left, right) => LooseText.Of(left.Title) == LooseText.Of(right.Title));
        Pair(old, current, pairs, (left, right) => left.Speakers.Length > 0 && LooseText.Of(left.Speakers) == LooseText.Of(right.Speakers));
        Pair(old, current, pairs, (left, right) => left.Start is not null && (left.Date, left.Start, left.Room) == (right.Date, right.Start, right.Room));

        // When the whole evening moves, its talks move along; only what moved within it is news.
        var shift = told.Date != now.Date;
        return
        [
            .. pairs.Where(pair => Differs(pair.From, pair.To, told, now, shift))
                .OrderBy(pair => pair.To.Date).ThenBy(pair => pair.To.Start)
                .Select(pair => new FactChange.ItemChanged(pair.From, pair.To)),
            .. current.Select(item => new FactChange.ItemAdded(item)),
            .. old.Select(item => new FactChange.ItemDropped(item)),
        ];
    }

    private static bool Differs(ToldItem from, ToldItem to, MeetupFacts told, MeetupFacts now, bool shift)
    {
        var sameDay = from.Date == to.Date || (shift && from.Date == told.Date && to.Date == now.Date);
        return !sameDay || from.Start != to.Start || from.End != to.End || from.Room != to.Room ||
            LooseText.Of(from.Title) != LooseText.Of(to.Title) || LooseText.Of(from.Speakers) != LooseText.Of(to.Speakers);
    }

    private static void Pair(
        List<ToldItem> old, List<ToldItem> current, List<(ToldItem, ToldItem)> pairs, Func<ToldItem, ToldItem, bool> isSame)
    {
        foreach (var item in old.ToList())
        {
            if (current.FirstOrDefault(other => isSame(item, other)) is { } match)
            {
                old.Remove(item);
                current.Remove(match);
                pairs.Add((item, match));
            }
        }
    }
}
