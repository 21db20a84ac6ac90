using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Organising;

/// <summary>Status of a meetup's recap: missing, written or published.</summary>
/// <param name="Page">The recap's page; null when there is none.</param>
/// <param name="Channels">Channels in which it is published.</param>
internal sealed record RecapStatus(Meetup Meetup, Meetup? Page, IReadOnlyList<ChannelRef> Channels)
{
    /// <summary>Meetups that ended longer ago are not listed.</summary>
    private static readonly Duration MaxAge = Duration.FromDays(31);

    private const int MaxCount = 3;

    /// <summary>Status of the last meetups, latest first.</summary>
    public static IReadOnlyList<RecapStatus> Of(
        MeetupCalendar calendar, IReadOnlyList<LedgerEntry> ledger, Instant now) =>
    [
        .. calendar.Between(now - MaxAge, now)
            .Where(meetup => meetup.Kind is MeetupKind.Meetup && meetup.When.EffectiveEnd <= now)
            .Reverse()
            .Take(MaxCount)
            .Select(evening => Of(evening, calendar.RecapOf(evening), ledger)),
    ];

    private static RecapStatus Of(
        Meetup meetup, Meetup? page, IReadOnlyList<LedgerEntry> ledger) => new(meetup, page,
    [
        .. ledger
            .Where(entry => entry is { State: PostState.Posted, Key.Kind: RecapKind.KindName })
            .Where(entry => meetup.Lineage.Includes(entry.Key.Lineage)
                || page?.Lineage.Includes(entry.Key.Lineage) == true)
            .Select(entry => entry.Key.Channel).Distinct(),
    ]);
}
