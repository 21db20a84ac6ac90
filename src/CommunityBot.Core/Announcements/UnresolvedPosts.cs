using CommunityBot.Core.Communities;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Manual resolution of posts with an unknown outcome: the bot keeps looking them up and never resends them without a
/// lookup; an organiser who has checked the channel decides. A refused post can be tried again in the same way.
/// </summary>
public sealed class UnresolvedPosts(ILedger ledger, IRunTrigger trigger, IClock clock)
{
    /// <summary>
    /// Until then a platform may take a post for the repetition of the deleted one (Discord's nonce).
    /// </summary>
    private static readonly Duration PlatformMemory = Duration.FromMinutes(6);

    internal const string Command = "outcome";

    internal const string Again = "again";

    internal const string Leave = "leave";

    /// <summary>The buttons of the notice that requests an organiser's check.</summary>
    /// <param name="reference">The post's <see cref="PostKey.Reference"/>.</param>
    internal static Block.Buttons ButtonsFor(string reference, Phrases phrases) => new(
    [
        TryAgain(reference, phrases),
        ItIsThere(reference, phrases),
    ]);

    /// <summary>The post does not exist, and is to be posted.</summary>
    internal static Button.Invoke TryAgain(string reference, Phrases phrases) =>
        new(phrases.Organisers.TryAgain, Command, $"{Again} {reference}");

    /// <summary>An organiser has seen the post in its channel.</summary>
    internal static Button.Invoke ItIsThere(string reference, Phrases phrases) =>
        new(phrases.Organisers.ItIsThere, Command, $"{Leave} {reference}");

    /// <param name="reference">The post's <see cref="PostKey.Reference"/>, from the notice's buttons.</param>
    /// <param name="repost">True to post it because it does not exist; false because an organiser has seen it.</param>
    public async Task<ResolveResult> ResolveAsync(
        Community community, string reference, bool repost, CancellationToken cancellation)
    {
        var entries = await ledger.ReadAsync(community.Id, cancellation);
        if (entries.FirstOrDefault(entry => entry.Key.Reference == reference) is not { } entry)
        {
            return ResolveResult.NotFound;
        }

        var isReopened = repost && entry.Key.Channel.PersonId is null
            && (entry.State is PostState.Refused or PostState.Deleted && !PostDeletions.IsPending(entry));
        if (entry.State is not PostState.Unknown && !isReopened)
        {
            return entry.IsFinal ? ResolveResult.AlreadyResolved : ResolveResult.Busy;
        }

        // Recorded under the entry's fencing token: a concurrent claim has a higher one, so this record is rejected.
        var resolved = repost
            ? entry with
            {
                State = PostState.Waiting,
                MayBePosted = false,
                NotBefore = entry.State is PostState.Deleted
                    ? Instant.Max(clock.GetCurrentInstant(), entry.RecordedAt + PlatformMemory)
                    : clock.GetCurrentInstant(),
                Facts = entry.State is PostState.Deleted ? null : entry.Facts,
                Fingerprint = entry.State is PostState.Deleted ? null : entry.Fingerprint,
                Reason = "an organiser requested a new attempt"
            }
            : entry with { State = PostState.Posted, NotBefore = null, Reason = null };
        if (!await ledger.RecordAsync(resolved with { LeaseUntil = null }, cancellation))
        {
            return ResolveResult.Busy;
        }

        await trigger.TriggerNowAsync(community, cancellation);
        return repost ? ResolveResult.ToBePosted : ResolveResult.Left;
    }
}

/// <summary>Result of an organiser's decision on an unresolved post.</summary>
public enum ResolveResult
{
    /// <summary>The ledger has no such post.</summary>
    NotFound,

    /// <summary>Already posted, refused or resolved; nothing was changed.</summary>
    AlreadyResolved,

    /// <summary>Another attempt is in progress; nothing was changed.</summary>
    Busy,

    /// <summary>To be sent by the next cycle, unless it has expired by then.</summary>
    ToBePosted,

    /// <summary>Final: the post is in its channel and is never attempted again.</summary>
    Left,
}
