using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Storage;

using NodaTime;

namespace CommunityBot.Composition;

/// <summary>The next planned posts of all communities.</summary>
internal sealed class UpcomingPosts(
    IReadOnlyList<Community> communities, Planner planner, ILedger ledger, CurrentCalendars calendars, IClock clock)
{
    private static readonly Duration Ahead = Duration.FromDays(62);

    /// <summary>Empty while storage is unavailable, because the plan depends on the ledger.</summary>
    public async Task<IReadOnlyList<PlannedPost>> NextAsync(int most, CancellationToken cancellation)
    {
        try
        {
            return await PlanAsync(most, cancellation);
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
            var remembered = await ledger.ReadAsync(community.Id, cancellation);
            posts.AddRange(planner.Plan(community, calendars.Of(community.Id), remembered, now, now + Ahead));
        }

        return [.. posts.OrderBy(post => post.Due).Take(most)];
    }
}
