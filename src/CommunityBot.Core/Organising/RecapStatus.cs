using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Organising;

/// <summary>How far the recap of an evening has come.</summary>
/// <param name="Page">The page that tells it; null while there is none.</param>
/// <param name="Channels">Where it was published.</param>
internal sealed record RecapStatus(Meetup Evening, Meetup? Page, IReadOnlyList<ChannelRef> Channels)
{
    /// <summary>Nobody waits for a recap longer than this.</summary>
    private static readonly Duration Memory = Duration.FromDays(31);

    private const int Most = 3;

    /// <summary>Of the evenings that are over, the latest first.</summary>
    public static IReadOnlyList<RecapStatus> Of(
        MeetupCalendar calendar, IReadOnlyList<LedgerEntry> remembered, Instant now) =>
    [
        .. calendar.Between(now - Memory, now)
            .Where(meetup => meetup.Kind is MeetupKind.Meetup && meetup.When.EffectiveEnd <= now)
            .Reverse()
            .Take(Most)
            .Select(evening => Of(evening, calendar.RecapOf(evening), remembered)),
    ];

    private static RecapStatus Of(
        Meetup evening, Meetup? page, IReadOnlyList<LedgerEntry> remembered) => new(evening, page,
    [
        .. remembered
            .Where(entry => entry is { State: PostState.Posted, Key.Kind: RecapKind.KindName })
            .Where(entry => evening.Lineage.Includes(entry.Key.Lineage)
                || page?.Lineage.Includes(entry.Key.Lineage) == true)
            .Select(entry => entry.Key.Channel).Distinct(),
    ]);
}
