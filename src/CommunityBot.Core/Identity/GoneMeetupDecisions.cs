using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Reminders;

using NodaTime;

namespace CommunityBot.Core.Identity;

/// <summary>Carries out organisers' decisions about meetups whose page is gone.</summary>
public sealed class GoneMeetupDecisions(
    IKnownMeetups known, ILedger ledger, IReminders reminders, CurrentCalendars calendars, IClock clock)
{
    internal const string Command = "gone";

    internal const string Cancelled = "cancelled";

    internal const string Moved = "moved";

    internal const string Left = "left";

    /// <summary>The meetups that wait for a decision.</summary>
    internal async Task<IReadOnlyList<GoneMeetup>> UndecidedAsync(Community community, CancellationToken cancellation)
    {
        var links = new IdentityLinks(await known.ReadAsync(community.Id, cancellation));
        return new GoneMeetups(
            calendars.Of(community.Id), links, await ledger.ReadAsync(community.Id, cancellation),
            await reminders.ReadAsync(community.Id, cancellation), clock.GetCurrentInstant()).Undecided;
    }

    /// <param name="reference">The meetup's <see cref="GoneMeetup.Reference"/>, from its buttons.</param>
    public async Task<DecisionResult> DecideAsync(
        Community community, string reference, GoneDecision decision, CancellationToken cancellation)
    {
        if (await FindAsync(community, reference, cancellation) is not { } gone)
        {
            return DecisionResult.NotOpen;
        }

        await known.WriteAsync(
            community.Id, [.. gone.Others.Prepend(gone.Known).Select(one => one with { Decision = decision })], [],
            cancellation);
        return decision is GoneDecision.Cancelled ? DecisionResult.MembersNotified : DecisionResult.Left;
    }

    /// <summary>Links the meetup to the page that continues it; its posts and reminders follow.</summary>
    /// <param name="target">Reference of an upcoming meetup's id.</param>
    public async Task<DecisionResult> MoveAsync(
        Community community, string reference, string target, CancellationToken cancellation)
    {
        if (await FindAsync(community, reference, cancellation) is not { } gone)
        {
            return DecisionResult.NotOpen;
        }

        var calendar = calendars.Of(community.Id);
        var page = calendar.UpcomingAfter(clock.GetCurrentInstant()).Concat(calendar.Visible)
            .FirstOrDefault(meetup => KnownMeetupReference.Of(community.Id, meetup.Id.Value) == target);
        if (page is null)
        {
            return DecisionResult.NotOpen;
        }

        var all = await known.ReadAsync(community.Id, cancellation);
        var own = new IdentityLinks(all).Of(page);
        var merged = gone.Posted with
        {
            Ids =
            [
                .. MeetupKeys.Certain(page).Append(page.Id.Value)
                    .Concat(own is null ? [] : own.Ids.Append(own.Lineage))
                    .Concat(gone.Posted.Ids)
                    .Where(id => id != gone.Posted.Lineage).Distinct(),
            ],
            Source = page.Source,
            Facts = own?.Facts ?? gone.Posted.Facts,
            Since = own?.Since ?? gone.Posted.Since,
            GoneSince = null,
        };
        await known.WriteAsync(
            community.Id,
            [
                merged,
                .. gone.Others.Prepend(gone.Known).Where(one => one.Lineage != merged.Lineage)
                    .Select(one => one with { Decision = GoneDecision.Left }),
            ],
            own is null ? [] : [own.Lineage],
            cancellation);
        return DecisionResult.Moved;
    }

    private async Task<GoneMeetup?> FindAsync(
        Community community, string reference, CancellationToken cancellation) =>
        (await UndecidedAsync(community, cancellation)).FirstOrDefault(meetup => meetup.Reference == reference);
}

/// <summary>Result of an organiser's decision.</summary>
public enum DecisionResult
{
    /// <summary>The page is there again, or another organiser has decided.</summary>
    NotOpen,

    MembersNotified,

    Moved,

    Left,

    /// <summary>Posted messages are edited without a notice.</summary>
    EditedOnly,
}
