using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Storage;

using NodaTime;

namespace CommunityBot.Composition;

/// <summary>The next planned posts of all communities.</summary>
internal sealed class UpcomingPosts(
    IReadOnlyList<Community> communities, Planner planner, ILedger ledger, CurrentCalendars calendars, IClock clock,
    IKnownMeetups known)
{
    private static readonly Duration Horizon = Duration.FromDays(62);

    /// <summary>Empty while storage is unavailable, because the plan depends on the ledger.</summary>
    public async Task<IReadOnlyList<PlannedPost>> NextAsync(int limit, CancellationToken cancellation)
    {
        try
        {
            return await PlanAsync(limit, cancellation);
        }
        catch (StorageException)
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<PlannedPost>> PlanAsync(int most, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var posts = new List<PlannedPost>();
        foreach (var community in communities)
        {
            var entries = await ledger.ReadAsync(community.Id, cancellation);
            var runtimeEntries = RuntimeEntries.None with { Known = await known.ReadAsync(community.Id, cancellation) };
            posts.AddRange(planner.Plan(
                community, calendars.Of(community.Id), entries, now, now + Horizon, runtimeEntries: runtimeEntries));
        }

        return [.. posts.OrderBy(post => post.Due).Take(most)];
    }
}
