using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Organising;

/// <summary>Status of a meetup's recap: missing, written or published.</summary>
/// <param name="Page">The recap's page; null when there is none.</param>
/// <param name="Channels">Channels in which it is published.</param>
internal sealed record RecapStatus(Meetup Evening, Meetup? Page, IReadOnlyList<ChannelRef> Channels)
{
    /// <summary>Meetups that ended longer ago are not listed.</summary>
    private static readonly Duration Memory = Duration.FromDays(31);

    private const int Most = 3;

    /// <summary>Status of the last meetups, latest first.</summary>
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
