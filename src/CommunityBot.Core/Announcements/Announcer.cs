using System.Diagnostics;

using CommunityBot.Core.Communities;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Sends posts at most once: claims the post in the ledger, looks up an earlier attempt, sends with the platform's
/// deduplication key and records the outcome. A crash between two steps is recovered by the next claim.
/// </summary>
/// <param name="photos">The bytes of pictures in messages; null for a program without them.</param>
public sealed class Announcer(
    ILedger ledger, IEnumerable<IChatPlatform> platforms, IClock clock, IPhotos? photos = null)
{
    private static readonly Duration MinBackoff = Duration.FromSeconds(15);

    private static readonly Duration MaxBackoff = Duration.FromMinutes(5);

    private readonly Dictionary<string, IChatPlatform> platforms = platforms.ToDictionary(platform => platform.Name);

    private readonly EditClaims edits = new(ledger, clock);

    /// <summary>Composes a planned post from the current page and sends it.</summary>
    public Task<PostResult> AnnounceAsync(PlannedPost post, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        now = post.After is { } earlier && earlier >= now ? earlier + Duration.FromMilliseconds(1) : now;
        return PostAsync(
            post.Key, post.Compose(now), now, post.Facts, post.Expires, cancellation, post.DeliveryOptions);
    }

    /// <summary>Sends a message at most once for its key.</summary>
    /// <param name="composedAt">The moment the message was composed for; an edit recomposes it for the same
    /// moment.</param>
    /// <param name="facts">Snapshot of the meetup the message describes; null when it describes none.</param>
    /// <param name="expires">After this moment the post is looked up but not sent.</param>
    public async Task<PostResult> PostAsync(
        PostKey key, Message message, Instant composedAt, string? facts, Instant expires,
        CancellationToken cancellation,
        DeliveryOptions? options = null)
    {
        if (Platform(key) is not { } platform
            || await ledger.ClaimAsync(key, clock.GetCurrentInstant(), cancellation) is not { } claim)
        {
            // A platform that is not configured gets no claim, so that the post is sent as soon as its token is
            // configured.
            return new PostResult.Skipped();
        }

        var post = new Post(key, key.Channel, WithLookupButton(message, Phrases.English), claim.FirstClaimed)
        {
            Options = options ?? DeliveryOptions.None
        };
        if (claim.MayBePosted
            && await LookUpEarlierAttemptAsync(platform, post, claim, expires, cancellation) is { } earlierResult)
        {
            return await RecordAsync(claim, earlierResult, expires, cancellation);
        }

        // Recorded before sending, so that the content is known after a crash. The record also checks the fencing
        // token, and the lease is checked again: an instance that was suspended past its lease must not send, because
        // another may be claiming the post now. The next claim looks the post up and sends it.
        var sending = claim with
        {
            RecordedAt = composedAt,
            Facts = facts,
            Fingerprint = PostedFingerprint.Of(post.Message),
        };
        post = post with { Message = await PhotoBlocks.LoadAsync(post.Message, photos, cancellation) };
        return await ledger.RecordAsync(sending, cancellation) && clock.GetCurrentInstant() < claim.LeaseUntil
            ? await RecordAsync(sending, await SendAsync(platform, post, cancellation), expires, cancellation)
            : new PostResult.Skipped();
    }

    /// <summary>
    /// Looks up a post with an unknown outcome without sending it, because it is no longer planned.
    /// </summary>
    /// <param name="hasExpired">True when its time is over; otherwise its page is gone or cancelled, and a post that
    /// does not exist can be sent when the page returns.</param>
    /// <param name="isLast">True to give up if the lookup is unavailable once more.</param>
    public async Task<PostResult> SearchAsync(
        LedgerEntry entry, bool hasExpired, bool isLast, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        if (Platform(entry.Key) is not { } platform
            || await ledger.ClaimAsync(entry.Key, now, cancellation) is not { } claim)
        {
            return new PostResult.Skipped();
        }

        var post = new Post(claim.Key, claim.Key.Channel, new Message(""), claim.FirstClaimed);
        var result = await LookUpEarlierAttemptAsync(platform, post, claim, expires: now, cancellation) switch
        {
            PostResult.Refused when !hasExpired => new PostResult.Waiting("the post is not on the platform", now),
            PostResult.Unknown unknown when isLast => new PostResult.GivenUp(unknown.Reason),
            { } found => found,
            null => throw new UnreachableException(),
        };
        return await RecordAsync(claim, result, expires: Instant.MaxValue, cancellation);
    }

    /// <summary>Edits a posted message.</summary>
    /// <returns>
    /// Null if the message is being edited or its entry has changed since the edit was planned: it has to be planned
    /// again, after the ledger was read again.
    /// </returns>
    public async Task<DeliveryOutcome?> EditAsync(PlannedEdit edit, CancellationToken cancellation)
    {
        if (Platform(edit.Entry.Key) is not { } platform)
        {
            return new DeliveryOutcome.NotSent("the platform is not configured");
        }

        var message = await PhotoBlocks.LoadAsync(edit.Message, photos, cancellation);
        var post = new Post(edit.Entry.Key, edit.Entry.Key.Channel, message, edit.Entry.FirstClaimed)
        {
            Options = edit.DeliveryOptions
        };
        return await edits.SendAsync(
            edit,
            () => TryAsync(() => platform.EditAsync(post, edit.Entry.MessageId!, cancellation), cancellation),
            cancellation);
    }

    /// <summary>
    /// Deletes the message of a post that the ledger has as deleted. Deleting is idempotent, so no claim is needed. A
    /// refusal makes it a posted one again.
    /// </summary>
    internal async Task<DeletionResult> DeleteAsync(
        LedgerEntry entry, Community community, CancellationToken cancellation)
    {
        if (Platform(entry.Key) is not { } platform)
        {
            return new DeletionResult.Delayed("the platform is not configured");
        }

        var post = new Post(
            entry.Key, entry.Key.Channel, new Message(community.Phrases.Organisers.DeletedPost), entry.FirstClaimed);
        switch (await TryAsync(() => platform.DeleteAsync(post, entry.MessageId!, cancellation), cancellation))
        {
            case DeliveryOutcome.Delivered:
                await ledger.RecordAsync(entry with { MessageId = null }, CancellationToken.None);
                return new DeletionResult.Deleted();
            case DeliveryOutcome.Refused(var reason, var remedy):
                await ledger.RecordAsync(entry with { State = PostState.Posted }, CancellationToken.None);
                return new DeletionResult.Refused(reason, remedy);
            case DeliveryOutcome.Blocked blocked:
                await ledger.RecordAsync(entry with { State = PostState.Posted }, CancellationToken.None);
                return new DeletionResult.Refused(blocked.Reason, blocked.Remedy);
            case DeliveryOutcome.NotSent notSent:
                return new DeletionResult.Delayed(notSent.Reason);
            case DeliveryOutcome.Unknown unknown:
                return new DeletionResult.Delayed(unknown.Reason);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>
    /// Ensures that the message has a button: its custom id carries the post's reference, by which a lookup finds the
    /// message after its response was lost.
    /// </summary>
    internal static Message WithLookupButton(Message message, Phrases phrases) =>
        message.Blocks.OfType<Block.Buttons>().Any(buttons => buttons.Items.Any(button => button is Button.Invoke))
            ? message
            : message with
            {
                Blocks = [.. message.Blocks, new Block.Buttons([new Button.Invoke(phrases.Help, "help", "")])]
            };

    /// <summary>Null for a platform that is not registered or not configured.</summary>
    private IChatPlatform? Platform(PostKey key) =>
        platforms.GetValueOrDefault(key.Channel.Platform) is { Status: not PlatformStatus.NotConfigured } platform
            ? platform
            : null;

    /// <summary>
    /// Looks up the outcome of an earlier attempt; null when the post does not exist and may be sent.
    /// </summary>
    private async Task<PostResult?> LookUpEarlierAttemptAsync(
        IChatPlatform platform, Post post, LedgerEntry claim, Instant expires, CancellationToken cancellation) =>
        await FindAsync(platform, post, cancellation) switch
        {
            LookupResult.Found found => new PostResult.Recovered(found.MessageId),
            LookupResult.NotFound when clock.GetCurrentInstant() < expires => null,
            LookupResult.NotFound => new PostResult.Refused(
                "The post was not found and has expired.", "No action is required."),
            LookupResult.Unavailable unavailable =>
                new PostResult.Unknown(claim.Reason ?? unavailable.Reason) { CannotBeLookedUp = true },
            _ => throw new UnreachableException(),
        };

    private async Task<PostResult> SendAsync(IChatPlatform platform, Post post, CancellationToken cancellation)
    {
        switch (await TryAsync(() => platform.PostAsync(post, cancellation), cancellation))
        {
            case DeliveryOutcome.Delivered delivered:
                return new PostResult.Posted(delivered.MessageId);
            case DeliveryOutcome.Refused refused:
                return new PostResult.Refused(refused.Reason, refused.Remedy);
            case DeliveryOutcome.Blocked blocked:
                return new PostResult.Blocked(new Refusal(blocked.Cause, blocked.Reason, blocked.Remedy));
            case DeliveryOutcome.NotSent notSent:
                return new PostResult.Waiting(
                    notSent.Reason, clock.GetCurrentInstant() + (notSent.RetryAfter ?? Duration.Zero));
            case DeliveryOutcome.Unknown unknown:
                var lookup = await FindAsync(platform, post, cancellation);
                return lookup is LookupResult.Found found
                    ? new PostResult.Recovered(found.MessageId)
                    : new PostResult.Unknown(unknown.Reason) { CannotBeLookedUp = lookup is LookupResult.Unavailable };
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<DeliveryOutcome> TryAsync(
        Func<Task<DeliveryOutcome>> request, CancellationToken cancellation)
    {
        try
        {
            return await request();
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            // A platform that throws, against its contract, may have sent the request first.
            return new DeliveryOutcome.Unknown(exception.Message);
        }
    }

    private static async Task<LookupResult> FindAsync(IChatPlatform platform, Post post, CancellationToken cancellation)
    {
        try
        {
            return await platform.FindAsync(post, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            return new LookupResult.Unavailable(exception.Message);
        }
    }

    private async Task<PostResult> RecordAsync(
        LedgerEntry claim, PostResult result, Instant expires, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var retryAt = now + Backoff(claim.Attempts, expires - now);
        var entry = claim with { LeaseUntil = null };
        var recorded = result switch
        {
            PostResult.Posted posted => Posted(entry, posted.MessageId),
            PostResult.Recovered recovered => Posted(entry, recovered.MessageId),
            PostResult.Refused refused => entry with { State = PostState.Refused, Reason = refused.Reason },
            PostResult.GivenUp givenUp => entry with { State = PostState.Refused, Reason = givenUp.Reason },
            PostResult.Blocked blocked => entry with
            {
                State = PostState.Blocked,
                Reason = blocked.Refusal.Text,
                NotBefore = retryAt,
            },
            PostResult.Waiting waiting => entry with
            {
                State = PostState.Waiting,
                Reason = waiting.Reason,
                NotBefore = Instant.Max(waiting.Until, retryAt),
            },
            PostResult.Unknown unknown => entry with
            {
                State = PostState.Unknown,
                MayBePosted = true,
                Reason = unknown.Reason,
                NotBefore = retryAt,
            },
            _ => entry,
        };

        // The outcome of a sent message must be recorded even during shutdown.
        var isRecorded = await ledger.RecordAsync(recorded, CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return isRecorded ? result : new PostResult.Skipped();
    }

    private static LedgerEntry Posted(LedgerEntry entry, string messageId) => entry with
    {
        State = PostState.Posted,
        MessageId = messageId,
        Reason = null,
        NotBefore = null,
    };

    /// <summary>
    /// Exponential backoff: 15 s, 30 s, 1 min … at most 5 min, and at most an eighth of the remaining time, so that a
    /// post with a short grace period is attempted until its end.
    /// </summary>
    private static Duration Backoff(int attempts, Duration remaining) =>
        Duration.Max(
            MinBackoff,
            Duration.Min(
                Duration.Min(MinBackoff * Math.Pow(2, Math.Clamp(attempts - 1, 0, 10)), MaxBackoff),
                remaining / 8));
}
