using CommunityBot.Core.Announcements;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Problems;

namespace CommunityBot.Core.Organising;

/// <summary>Snapshot of a community's planned posts, ledger and content problems for its organisers.</summary>
/// <param name="Upcoming">Planned posts in order, without personal reminders.</param>
/// <param name="Ledger">Posts and attempts, without personal reminders.</param>
/// <param name="Problems">Content problems, worst first, without notes.</param>
public sealed record CommunityOverview(
    IReadOnlyList<PlannedPost> Upcoming, IReadOnlyList<LedgerEntry> Ledger, IReadOnlyList<ContentProblem> Problems)
{
    /// <summary>Announced meetups whose page is gone, which wait for a decision.</summary>
    public IReadOnlyList<GoneMeetup> Gone { get; init; } = [];

    /// <summary>Changes that wait for a decision.</summary>
    public IReadOnlyList<ChangesInReview> Reviews { get; init; } = [];

    /// <summary>Posts that organisers have deleted recently, the latest first.</summary>
    public IReadOnlyList<LedgerEntry> Deleted { get; init; } = [];

    /// <summary>
    /// Final posts that would be posted again if an organiser reopened them; the time of others is over.
    /// </summary>
    public IReadOnlySet<PostKey> Reopenable { get; init; } = new HashSet<PostKey>();

    public static CommunityOverview Empty { get; } = new([], [], []);

    /// <summary>Posts with an unknown outcome; see <see cref="UnresolvedPosts"/>.</summary>
    public IEnumerable<LedgerEntry> Unresolved =>
        Ledger.Where(entry => entry.State is PostState.Unknown).OrderBy(entry => entry.FirstClaimed);

    /// <summary>Posts that a platform refuses for now, or has refused recently; without notices.</summary>
    public IReadOnlyList<LedgerEntry> Refused { get; init; } = [];
}
