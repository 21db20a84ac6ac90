using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Sends a post at most once: claim in the ledger, look whether it already stands when it may, send with the platform's
/// own guard, record. A crash between any two of these steps is mended by the next claim.
/// </summary>
public sealed class Announcer(ILedger ledger, IEnumerable<IChatPlatform> platforms, IClock clock)
{
    private readonly Dictionary<string, IChatPlatform> platforms = platforms.ToDictionary(platform => platform.Name);

    /// <summary>Posts what the page says now.</summary>
    public Task<PostResult> AnnounceAsync(
        PlannedPost post, Community community, MeetupCalendar calendar, CancellationToken cancellation)
    {
        var meetup = calendar.Find(post.Meetup.Id) ?? post.Meetup;
        var request = new AnnouncementRequest(meetup, community, calendar, clock.GetCurrentInstant());
        return PostAsync(post.Key, post.Kind.Compose(request), post.Expires, cancellation);
    }

    /// <summary>Posts a message under a name that is used up by it.</summary>
    /// <param name="expires">After this moment it is only looked for, never sent.</param>
    public async Task<PostResult> PostAsync(PostKey key, Message message, Instant expires, CancellationToken cancellation)
    {
        if (!platforms.TryGetValue(key.Channel.Platform, out var platform) || platform.Status is PlatformStatus.Off)
        {
            // Nothing is claimed, so that the post goes out as soon as the platform is given its token.
            return new PostResult.NotOurs();
        }

        if (await ledger.ClaimAsync(key, clock.GetCurrentInstant(), cancellation) is not { } claim)
        {
            return new PostResult.NotOurs();
        }

        var post = new Post(key, key.Channel, Askable(message), claim.FirstClaimed);
        var outcome = claim.MayStand
            ? await LookAsync(platform, post, claim, expires, cancellation)
            : await SendAsync(platform, post, cancellation);
        return await RecordAsync(claim, post, outcome, cancellation);
    }

    private async Task<PostResult> LookAsync(
        IChatPlatform platform, Post post, LedgerEntry claim, Instant expires, CancellationToken cancellation) =>
        await FindAsync(platform, post, cancellation) switch
        {
            Whereabouts.Found found => new PostResult.Adopted(found.MessageId),
            Whereabouts.NotThere when clock.GetCurrentInstant() < expires => await SendAsync(platform, post, cancellation),
            Whereabouts.NotThere => new PostResult.Refused("it was not there, and its time is over", "nothing to do"),
            Whereabouts.CannotTell blind => new PostResult.Unknown(claim.Reason ?? blind.Reason),
            var other => throw new InvalidOperationException($"An unknown whereabouts: {other}."),
        };

    private async Task<PostResult> SendAsync(IChatPlatform platform, Post post, CancellationToken cancellation)
    {
        switch (await TrySendAsync(platform, post, cancellation))
        {
            case DeliveryOutcome.Delivered delivered:
                return new PostResult.Posted(delivered.MessageId);
            case DeliveryOutcome.Refused refused:
                return new PostResult.Refused(refused.Reason, refused.Remedy);
            case DeliveryOutcome.NotSent notSent:
                return new PostResult.Waiting(notSent.Reason, clock.GetCurrentInstant() + (notSent.RetryAfter ?? Duration.Zero));
            case DeliveryOutcome.Unknown unknown:
                return await FindAsync(platform, post, cancellation) is Whereabouts.Found found
                    ? new PostResult.Adopted(found.MessageId)
                    : new PostResult.Unknown(unknown.Reason);
            case var other:
                throw new InvalidOperationException($"An unknown outcome: {other}.");
        }
    }

    private static async Task<DeliveryOutcome> TrySendAsync(IChatPlatform platform, Post post, CancellationToken cancellation)
    {
        try
        {
            return await platform.PostAsync(post, cancellation);
        }
        catch (Exception bug) when (!cancellation.IsCancellationRequested)
        {
            // A platform that breaks its promise not to throw may have sent before it broke.
            return new DeliveryOutcome.Unknown(bug.Message);
        }
    }

    private static async Task<Whereabouts> FindAsync(IChatPlatform platform, Post post, CancellationToken cancellation)
    {
        try
        {
            return await platform.FindAsync(post, cancellation);
        }
        catch (Exception bug) when (!cancellation.IsCancellationRequested)
        {
            return new Whereabouts.CannotTell(bug.Message);
        }
    }

    private async Task<PostResult> RecordAsync(
        LedgerEntry claim, Post post, PostResult result, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var later = now + Pause(claim.Attempts);
        var entry = claim with { RecordedAt = now, LeaseUntil = null };
        var recorded = result switch
        {
            PostResult.Posted posted => Standing(entry, posted.MessageId, post.Message),
            PostResult.Adopted adopted => Standing(entry, adopted.MessageId, post.Message),
            PostResult.Refused refused => entry with { State = PostState.Refused, Reason = refused.Reason },
            PostResult.Waiting waiting => entry with
            {
                State = PostState.Waiting,
                Reason = waiting.Reason,
                NotBefore = Instant.Max(waiting.Until, later),
            },
            PostResult.Unknown unknown => entry with
            {
                State = PostState.Unknown,
                MayStand = true,
                Reason = unknown.Reason,
                NotBefore = later,
            },
            _ => entry,
        };

        // What has been sent must be remembered even while the bot is being stopped.
        var kept = await ledger.RecordAsync(recorded, CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return kept ? result : new PostResult.NotOurs();
    }

    private static LedgerEntry Standing(LedgerEntry entry, string messageId, Message message) => entry with
    {
        State = PostState.Posted,
        MessageId = messageId,
        Fingerprint = MessageFingerprint.Of(message),
        Reason = null,
        NotBefore = null,
    };

    /// <summary>15 s, 30 s, 1 min … at most 5 min: soon enough to be useful, seldom enough not to be a storm.</summary>
    private static Duration Pause(int attempts) =>
        Duration.Min(Duration.FromSeconds(15 * Math.Pow(2, Math.Clamp(attempts - 1, 0, 10))), Duration.FromMinutes(5));

    /// <summary>A button is where platforms keep the post's reference, by which a lost answer is found again.</summary>
    private static Message Askable(Message message) =>
        message.Blocks.OfType<Block.Buttons>().Any(buttons => buttons.Items.Any(button => button is Button.Ask))
            ? message
            : message with { Blocks = [.. message.Blocks, new Block.Buttons([new Button.Ask("Help", "help", "")])] };
}
