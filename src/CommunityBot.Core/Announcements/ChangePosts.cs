using System.Globalization;

using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>The part of a plan that follows from pages that say something else than their channel was told.</summary>
internal sealed class ChangePosts(IReadOnlyList<IChangeKind> kinds, IReadOnlyList<IAnnouncementKind> announcements, PlanningView view)
{
    /// <summary>So close to the start, a page need not rest long: people are on their way.</summary>
    private static readonly Duration Close = Duration.FromHours(3);

    private static readonly Duration ShortRest = Duration.FromMinutes(1);

    public IEnumerable<PlannedPost> All() =>
        from lineage in view.Memory.All.Where(entry => entry.Facts is not null).Select(entry => (entry.Key.Lineage, entry.Key.Channel)).Distinct()
        let meetup = view.Current(lineage.Lineage)
        where meetup is not null
        group lineage.Channel by meetup into told
        from channel in told.Distinct()
        let post = Post(told.Key, channel)
        where post is not null
        select post;

    /// <summary>True while the channel has yet to be told of a change; its standing messages are edited after that.</summary>
    public bool IsPending(Meetup meetup, ChannelRef channel) => Post(meetup, channel) is not null;

    private PlannedPost? Post(Meetup meetup, ChannelRef channel)
    {
        var history = view.Memory.Of(meetup.Lineage, channel).ToList();
        if (Told(history) is not { } told || PostMemory.IsOver(told, view.Now))
        {
            return null;
        }

        var now = MeetupFacts.Of(meetup);
        var changes = FactDifference.Between(told, now);
        var notices = history.Where(entry => kinds.Any(kind => kind.Name == entry.Key.Kind)).ToList();
        var open = notices.FirstOrDefault(entry => !entry.IsSettled);
        var kind = kinds.FirstOrDefault(each => each.Name == open?.Key.Kind) ?? kinds.FirstOrDefault(each => each.IsAbout(changes));
        if (kind is null || (changes.Count == 0 && open is null) || !view.Settings.Allows(kind.Name, byDefault: true))
        {
            return null;
        }

        // Counted, so that a third change is a post of its own, and the same one after a crash.
        var number = 1 + notices.Count(entry => entry.IsSettled);
        var key = open?.Key ?? new PostKey(
            view.Community.Id, kind.Name, meetup.Lineage.Name.Value, number.ToString(CultureInfo.InvariantCulture), channel);
        var sighting = $"{meetup.Lineage.Name}/{channel}/{now.Text}";
        var over = LatestEnd(told, meetup);
        var rest = meetup.When.Earliest is { } start && start - view.Now < Close ? Duration.Min(ShortRest, view.Settings.Settling) : view.Settings.Settling;
        var due = open?.NotBefore ?? (open is null ? (view.Sightings.Since(sighting) ?? view.Now) + rest : view.Now);
        var quietEnd = view.Settings.Quiet?.EndAfter(Instant.Max(due, view.Now), view.Community.Zone);
        return new PlannedPost(
            key,
            meetup.Heading,
            quietEnd is { } morning && morning < (meetup.When.Earliest ?? over) ? morning : due,
            over,
            _ => ChangeNotice.For(meetup, changes, view.Community.Phrases))
        {
            Meetup = meetup,
            Manner = view.Settings.Of(kind.Name).Manner(channel, meetup.Heading) with { ReplyTo = view.ThreadOf(meetup, channel) },
            Facts = now.Text,
            Sighting = sighting,
            After = history.Max(entry => entry.RecordedAt),
        };
    }

    /// <summary>What the channel knows: the latest announcement or notice. A reminder tells the new, but not that it is new.</summary>
    private MeetupFacts? Told(List<LedgerEntry> history)
    {
        var posted = history.Where(entry => entry.State is PostState.Posted or PostState.Refused && entry.Facts is not null).ToList();
        var telling = posted
            .Where(entry => entry.Key.Kind == AnnouncedKind.KindName || kinds.Any(kind => kind.Name == entry.Key.Kind))
            .MaxBy(entry => entry.RecordedAt);
        telling ??= posted
            .Where(entry => announcements.Any(kind => kind.Name == entry.Key.Kind && kind.Habits.RemindsOfAnnounced))
            .MinBy(entry => entry.RecordedAt);
        return telling is null ? null : PostMemory.Told(telling);
    }

    /// <summary>A change is worth telling until both the old and the new evening are over.</summary>
    private static Instant LatestEnd(MeetupFacts told, Meetup meetup)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(told.Zone) ?? meetup.When.Zone;
        var old = new Occasion(zone) { Date = told.Date, StartsAt = told.StartsAt, EndsAt = told.EndsAt }.Over;
        return Instant.Max(old ?? Instant.MinValue, meetup.When.Over ?? Instant.MinValue) is var latest && latest > Instant.MinValue
            ? latest
            : Instant.MaxValue;
    }
}
