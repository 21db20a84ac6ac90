using CommunityBot.Core.Announcements;
using CommunityBot.Core.Content;

namespace CommunityBot.Core.Organising;

/// <summary>How the bot stands with a community at one moment, as far as its organisers need to know.</summary>
/// <param name="Upcoming">What will be posted, in order; nothing that a single person asked for.</param>
/// <param name="Ledger">What was posted, or tried; nothing that a single person asked for.</param>
/// <param name="Problems">What is wrong with the pages, the worst first; nothing that is only a note.</param>
public sealed record CommunityOverview(
    IReadOnlyList<PlannedPost> Upcoming, IReadOnlyList<LedgerEntry> Ledger, IReadOnlyList<ContentProblem> Problems)
{
    public static CommunityOverview Empty { get; } = new([], [], []);

    /// <summary>Posts of which nobody can tell whether they stand; see <see cref="UnresolvedPosts"/>.</summary>
    public IEnumerable<LedgerEntry> Unresolved =>
        Ledger.Where(entry => entry.State is PostState.Unknown).OrderBy(entry => entry.FirstClaimed);
}
