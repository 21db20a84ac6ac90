using CommunityBot.Core.Communities;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Posts that a platform refuses for now. They are retried with exponential backoff; an organiser, or a sign that the
/// cause is gone, ends the pause.
/// </summary>
public sealed class BlockedPosts(ILedger ledger, IRunTrigger trigger, IClock clock)
{
    internal const string Command = "try-again";

    /// <summary>The button that retries all blocked posts of a platform at once.</summary>
    internal static Button.Invoke ButtonFor(string platform, Phrases phrases) =>
        new(phrases.Organisers.TryAgain, Command, platform);

    /// <summary>Retries all blocked posts of the community on a platform at once.</summary>
    /// <returns>The number of posts.</returns>
    public async Task<int> RetryAsync(Community community, string platform, CancellationToken cancellation)
    {
        var released = await ReleaseAsync(
            community, entry => entry.Key.Channel.Platform == platform, attempts: 0, cancellation);
        if (released > 0)
        {
            await trigger.TriggerNowAsync(community, cancellation);
        }

        return released;
    }

    /// <summary>
    /// Ends the pause of blocked posts whose cause is gone: the platform has accepted a post, in the same channel or,
    /// for a cause that concerns the whole platform, in any.
    /// </summary>
    internal Task<int> ReleaseAsync(
        Community community, IReadOnlyCollection<ChannelRef> accepting, CancellationToken cancellation) =>
        ReleaseAsync(
            community,
            entry => accepting.Contains(entry.Key.Channel)
                || (entry.Refusal is not { Cause: BlockCause.Access }
                    && accepting.Any(channel => channel.Platform == entry.Key.Channel.Platform)),
            attempts: null,
            cancellation);

    private async Task<int> ReleaseAsync(
        Community community, Func<LedgerEntry, bool> isReleased, int? attempts, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var released = 0;
        foreach (var entry in await ledger.ReadAsync(community.Id, cancellation))
        {
            // Recorded under the entry's fencing token: a concurrent claim has a higher one, so this is rejected.
            if (entry is { State: PostState.Blocked, Key.Kind: not OrganiserNotices.Kind }
                && isReleased(entry)
                && await ledger.RecordAsync(
                    entry with { NotBefore = now, Attempts = attempts ?? entry.Attempts }, cancellation))
            {
                released++;
            }
        }

        return released;
    }
}
