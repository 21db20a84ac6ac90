using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;

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
    public Task<PostResult> AnnounceAsync(PlannedPost post, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        now = post.After is { } earlier && earlier >= now ? earlier + Duration.FromMilliseconds(1) : now;
        return PostAsync(
            post.Key, post.Compose(now), now, post.Facts, post.Expires, cancellation, post.DeliveryOptions);
    }

    /// <summary>Posts a message under a name that is used up by it.</summary>
    /// <param name="composedAt">The moment for which the message was composed; when it is edited, it is composed for
    /// that again.</param>
    /// <param name="facts">What it tells of a meetup; null when it tells of none.</param>
    /// <param name="expires">After this moment it is only looked for, never sent.</param>
    public async Task<PostResult> PostAsync(
        PostKey key, Message message, Instant composedAt, string? facts, Instant expires,
        CancellationToken cancellation,
        DeliveryOptions? options = null)
    {
        if (Platform(key) is not { } platform
            || await ledger.ClaimAsync(key, clock.GetCurrentInstant(), cancellation) is not { } claim)
        {
            // For a platform that is off nothing is claimed, so that the post goes out as soon as it is given its
            // token.
            return new PostResult.Skipped();
        }

        var post = new Post(key, key.Channel, Askable(message), claim.FirstClaimed)
        {
            Options = options ?? DeliveryOptions.None
        };
        if (claim.MayBePosted && await LookAsync(platform, post, claim, expires, cancellation) is { } seen)
        {
            return await RecordAsync(claim, seen, cancellation);
        }

        // Written before it is sent, so that after a crash it is known what the message says. It is also the last look
        // whether the claim still holds: a sleeper that woke up after its lease stops here, taken over or not, for
        // somebody might be taking over at this very moment. Nothing is lost: the next claim looks, and sends.
        var sending = claim with
        {
            RecordedAt = composedAt,
            Facts = facts,
            Fingerprint = MessageFingerprint.Of(post.Message),
        };
        return await ledger.RecordAsync(sending, cancellation) && clock.GetCurrentInstant() < claim.LeaseUntil
            ? await RecordAsync(sending, await SendAsync(platform, post, cancellation), cancellation)
            : new PostResult.Skipped();
    }

    /// <summary>Makes a standing message true again. Editing twice does no harm, so nothing is claimed.</summary>
    public async Task<DeliveryOutcome> EditAsync(PlannedEdit edit, CancellationToken cancellation)
    {
        if (Platform(edit.Entry.Key) is not { } platform)
        {
            return new DeliveryOutcome.NotSent("the platform is off");
        }

        var post = new Post(edit.Entry.Key, edit.Entry.Key.Channel, edit.Message, edit.Entry.FirstClaimed)
        {
            Options = edit.DeliveryOptions
        };
        DeliveryOutcome outcome;
        try
        {
            outcome = await platform.EditAsync(post, edit.Entry.MessageId!, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            outcome = new DeliveryOutcome.Unknown(exception.Message);
        }

        if (outcome is DeliveryOutcome.Delivered or DeliveryOutcome.Refused)
        {
            // A message that somebody deleted is let be: its new text is remembered as if it stood.
            await ledger.RecordAsync(
                edit.Entry with
                {
                    Fingerprint = MessageFingerprint.Of(edit.Message),
                    Facts = edit.Facts,
                    Reason = outcome is DeliveryOutcome.Refused refused ? refused.Reason : null,
                },
                CancellationToken.None);
        }

        return outcome;
    }

    /// <summary>A button is where platforms keep the post's reference, by which a lost answer is found again.</summary>
    internal static Message Askable(Message message) =>
        message.Blocks.OfType<Block.Buttons>().Any(buttons => buttons.Items.Any(button => button is Button.Invoke))
            ? message
            : message with
            {
                Blocks = [.. message.Blocks, new Block.Buttons([new Button.Invoke(Phrases.English.Help, "help", "")])]
            };

    /// <summary>Null for one that is not there or off.</summary>
    private IChatPlatform? Platform(PostKey key) =>
        platforms.GetValueOrDefault(key.Channel.Platform) is { Status: not PlatformStatus.Off } platform
            ? platform
            : null;

    /// <summary>
    /// What became of an earlier attempt; null when it is certain that nothing stands and it may be sent.
    /// </summary>
    private async Task<PostResult?> LookAsync(
        IChatPlatform platform, Post post, LedgerEntry claim, Instant expires, CancellationToken cancellation) =>
        await FindAsync(platform, post, cancellation) switch
        {
            LookupResult.Found found => new PostResult.Recovered(found.MessageId),
            LookupResult.NotFound when clock.GetCurrentInstant() < expires => null,
            LookupResult.NotFound => new PostResult.Refused("it was not there, and its time is over", "nothing to do"),
            LookupResult.Unavailable blind => new PostResult.Unknown(claim.Reason ?? blind.Reason) { IsBlind = true },
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
                return new PostResult.Waiting(
                    notSent.Reason, clock.GetCurrentInstant() + (notSent.RetryAfter ?? Duration.Zero));
            case DeliveryOutcome.Unknown unknown:
                var lookup = await FindAsync(platform, post, cancellation);
                return lookup is LookupResult.Found found
                    ? new PostResult.Recovered(found.MessageId)
                    : new PostResult.Unknown(unknown.Reason) { IsBlind = lookup is LookupResult.Unavailable };
            case var other:
                throw new InvalidOperationException($"An unknown outcome: {other}.");
        }
    }

    private static async Task<DeliveryOutcome> TrySendAsync(
        IChatPlatform platform, Post post, CancellationToken cancellation)
    {
        try
        {
            return await platform.PostAsync(post, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            // A platform that breaks its promise not to throw may have sent before it broke.
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

    private async Task<PostResult> RecordAsync(LedgerEntry claim, PostResult result, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var later = now + Pause(claim.Attempts);
        var entry = claim with { LeaseUntil = null };
        var recorded = result switch
        {
            PostResult.Posted posted => Posted(entry, posted.MessageId),
            PostResult.Recovered adopted => Posted(entry, adopted.MessageId),
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
                MayBePosted = true,
                Reason = unknown.Reason,
                NotBefore = later,
            },
            _ => entry,
        };

        // What has been sent must be remembered even while the bot is being stopped.
        var kept = await ledger.RecordAsync(recorded, CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return kept ? result : new PostResult.Skipped();
    }

    private static LedgerEntry Posted(LedgerEntry entry, string messageId) => entry with
    {
        State = PostState.Posted,
        MessageId = messageId,
        Reason = null,
        NotBefore = null,
    };

    /// <summary>15 s, 30 s, 1 min … at most 5 min: soon enough to be useful, seldom enough not to be a storm.</summary>
    private static Duration Pause(int attempts) =>
        Duration.Min(Duration.FromSeconds(15 * Math.Pow(2, Math.Clamp(attempts - 1, 0, 10))), Duration.FromMinutes(5));
}
