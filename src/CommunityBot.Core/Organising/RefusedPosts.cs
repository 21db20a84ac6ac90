using CommunityBot.Core.Announcements;

using NodaTime;

namespace CommunityBot.Core.Organising;

/// <summary>Which posts are listed as refused: those that are blocked, and recently refused ones.</summary>
public static class RefusedPosts
{
    /// <summary>A refused post is listed this long after its first attempt.</summary>
    private static readonly Duration ShownFor = Duration.FromDays(7);

    public static bool Includes(LedgerEntry entry, Instant now) =>
        entry is { State: PostState.Blocked or PostState.Refused, Key.Kind: not OrganiserNotices.Kind }
        && ((entry.State is PostState.Blocked && entry.NotBefore > now - ShownFor)
            || entry.FirstClaimed > now - ShownFor);

    /// <summary>A final entry that an organiser can reopen, if the post's time is not over.</summary>
    public static bool MayBeReopened(LedgerEntry entry, Instant now) =>
        (entry.State is PostState.Refused && Includes(entry, now))
        || (PostDeletions.IsShown(entry, now) && !PostDeletions.IsPending(entry));

    /// <summary>Reason and remedy, for people.</summary>
    public static string Explanation(LedgerEntry entry) => entry.Refusal is { } refusal
        ? $"{refusal.Reason} {refusal.Remedy}".Trim()
        : entry.Reason ?? "";
}
