using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;
using CommunityBot.Core.Reminders;

using NodaTime;

namespace CommunityBot.Core.Organising;

/// <summary>
/// Builds a <see cref="CommunityOverview"/> from plan, ledger and content problems; nothing is cached.
/// </summary>
public sealed class OverviewBuilder(
    Planner planner, ILedger ledger, CurrentCalendars calendars, IContentProblems problems, IClock clock,
    IReminders reminders, IKnownMeetups known)
{
    /// <summary>Planning window: the longest lead of any kind.</summary>
    private static readonly Duration Horizon = Duration.FromDays(62);

    public async Task<CommunityOverview> BuildAsync(Community community, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var calendar = calendars.Of(community.Id);
        var entries = await ledger.ReadAsync(community.Id, cancellation);
        var runtimeEntries = new RuntimeEntries(await reminders.ReadAsync(community.Id, cancellation), [])
        {
            Known = await known.ReadAsync(community.Id, cancellation),
        };
        var links = new IdentityLinks(runtimeEntries.Known);
        var open = entries.Where(entry => entry.State is PostState.Unknown).Select(entry => entry.Key).ToHashSet();
        var final = entries.Where(entry => IsPublic(entry.Key) && RefusedPosts.MayBeReopened(entry, now))
            .Select(entry => entry.Key).ToHashSet();
        return new CommunityOverview(
            [.. planner
                .Plan(community, calendar, entries, now, now + Horizon, runtimeEntries: runtimeEntries)
                .Where(post => IsPublic(post.Key) && !open.Contains(post.Key))],
            [.. entries.Where(entry => IsPublic(entry.Key))],
            [
                .. problems.Of(community.Id).Where(problem => problem.Severity is not ProblemSeverity.Note)
                    .OrderByDescending(problem => problem.Severity)
                    .ThenBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Line),
            ])
        {
            Gone = new GoneMeetups(calendar, links, entries, runtimeEntries.Reminders, now).Undecided,
            Reviews = ChangesInReview.Of(links, calendar),
            Reopenable = final.Count == 0 ? final :
            [
                .. planner
                    .Plan(
                        community, calendar, [.. entries.Where(entry => !final.Contains(entry.Key))], now,
                        now + Horizon, runtimeEntries: runtimeEntries)
                    .Select(post => post.Key).Where(final.Contains),

                // A recap is not planned, but published.
                .. final.Where(key => key.Kind == RecapKind.KindName),
            ],
            Deleted =
            [
                .. entries.Where(entry => IsPublic(entry.Key) && PostDeletions.IsShown(entry, now))
                    .OrderByDescending(entry => entry.RecordedAt),
            ],
            Refused =
            [
                .. entries.Where(entry => IsPublic(entry.Key) && RefusedPosts.Includes(entry, now))
                    .OrderBy(entry => entry.FirstClaimed),
            ],
        };
    }

    /// <summary>Personal reminders are private; organisers do not see them.</summary>
    private static bool IsPublic(PostKey key) => key.Channel.PersonId is null;
}
