using System.Collections.Concurrent;
using System.Globalization;

using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Notifies organisers of posts that need attention, as soon as it is known. Each notice is posted once, in the first
/// organiser channel that accepts it. All posts that a platform refuses for the same cause within a day share one
/// notice, which is edited when another one is refused.
/// </summary>
internal sealed class OrganiserNotices(Announcer announcer, ILedger ledger, IClock clock)
{
    public const string Kind = "notice";

    /// <summary>Expiry of a notice.</summary>
    private static readonly Duration Timeout = Duration.FromDays(2);

    /// <summary>How long after a notice further refusals for the same cause are added to it.</summary>
    private static readonly Duration SharedFor = Duration.FromHours(24);

    /// <summary>A blocked post that is still retried has been attempted, or is due again, within this time.</summary>
    private static readonly Duration RetriedWithin = Duration.FromMinutes(15);

    private const int MaxLines = 10;

    private readonly Lock gate = new();
    private Task last = Task.CompletedTask;
    private readonly ConcurrentDictionary<PostKey, (Community Community, Notice Notice)> undelivered = new();

    /// <summary>True while no organiser channel has accepted a notice.</summary>
    public bool HasUndelivered(Community community) =>
        undelivered.Keys.Any(key => key.Community == community.Id);

    /// <param name="subject">What the post is about.</param>
    public async Task NotifyAsync(
        Community community, MeetupCalendar calendar, PostKey key, string subject, PostResult result,
        CancellationToken cancellation)
    {
        // Personal reminders are private; organisers are not notified of them.
        if (key.Channel.PersonId is not null)
        {
            return;
        }

        await InTurnAsync(async () =>
        {
            var notice = result is PostResult.Blocked blocked
                ? await RefusalsAsync(community, calendar, key, blocked.Refusal, cancellation)
                : ForOnePost(community, key, subject, result);
            if (notice is not null)
            {
                await DeliverAsync(community, notice, cancellation);
            }
        });
    }

    /// <summary>Posts the notices again that no channel has accepted.</summary>
    public async Task RetryAsync(Community community, CancellationToken cancellation)
    {
        foreach (var (key, (_, notice)) in undelivered.Where(each => each.Key.Community == community.Id).ToList())
        {
            if (notice.At + Timeout <= clock.GetCurrentInstant())
            {
                undelivered.TryRemove(key, out _);
                continue;
            }

            await InTurnAsync(() => DeliverAsync(community, notice, cancellation));
        }
    }

    /// <summary>One notice at a time, so that posts refused together share one.</summary>
    private async Task InTurnAsync(Func<Task> work)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task previous;
        lock (gate)
        {
            (previous, last) = (last, ended.Task);
        }

        await previous;
        try
        {
            await work();
        }
        finally
        {
            ended.SetResult();
        }
    }

    private Notice? ForOnePost(Community community, PostKey key, string subject, PostResult result)
    {
        var (phrases, words) = (community.Phrases, community.Phrases.Organisers);
        var description = result switch
        {
            PostResult.Refused refused => Phrases.Format(words.NotPostedFormat, refused.Reason, refused.Remedy),
            PostResult.Unknown { CannotBeLookedUp: true } unknown =>
                Phrases.Format(words.UnconfirmedPostFormat, unknown.Reason),
            PostResult.GivenUp givenUp => Phrases.Format(words.SearchEndedFormat, givenUp.Reason),
            _ => null,
        };
        if (description is null)
        {
            return null;
        }

        var text = RichFormat.Of(
            words.PostProblemFormat, phrases.KindName(key.Kind), phrases.Quoted(subject),
            ChannelText.Of([key.Channel], phrases), description);
        var message = new Message(PlainTextRenderer.Text(text))
        {
            Title = words.PostNeedsAttention,
            Blocks =
            [
                new Block.Paragraph(text),
                result is PostResult.Unknown
                    ? UnresolvedPosts.ButtonsFor(key.Reference, phrases)
                    : new Block.Buttons([new Button.Invoke(phrases.Help, "help", "")]),
            ],
        };
        return new Notice(key.Reference, result.GetType().Name, message, clock.GetCurrentInstant());
    }

    /// <summary>The notice of all posts that the platform refuses for the cause now.</summary>
    private async Task<Notice?> RefusalsAsync(
        Community community, MeetupCalendar calendar, PostKey key, Refusal refusal, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var platform = key.Channel.Platform;
        var lineage = $"refused/{platform}/{refusal.Cause}";
        var entries = await ledger.ReadAsync(community.Id, cancellation);
        var earlier = entries.Where(entry => entry.Key.Kind == Kind && entry.Key.Lineage == lineage)
            .GroupBy(entry => entry.Key.Occurrence)
            .OrderByDescending(notice => notice.Min(entry => entry.FirstClaimed))
            .ToList();
        var since = entries.FirstOrDefault(entry => entry.Key == key)?.FirstClaimed ?? now;
        var shared = earlier.FirstOrDefault() is { } last && since < last.Min(entry => entry.FirstClaimed) + SharedFor
            ? last.Key
            : null;
        var refused = entries
            .Where(entry => entry.State is PostState.Blocked && entry.Key.Kind != Kind
                && entry.Key.Channel.Platform == platform && entry.Key.Channel.PersonId is null
                && entry.Refusal?.Cause == refusal.Cause && entry.NotBefore >= now - RetriedWithin)
            .OrderBy(entry => entry.FirstClaimed).ThenBy(entry => entry.Key.ToString(), StringComparer.Ordinal)
            .ToList();
        return refused.Count == 0 ? null : new Notice(
            lineage,
            shared ?? (earlier.Count + 1).ToString(CultureInfo.InvariantCulture),
            Compose(refused, platform, calendar, community.Phrases),
            now);
    }

    private static Message Compose(
        List<LedgerEntry> refused, string platform, MeetupCalendar calendar, Phrases phrases)
    {
        var words = phrases.Organisers;
        var causes = refused.GroupBy(entry => entry.Refusal!).Take(MaxLines).ToList();
        var title = Phrases.Format(words.PostsRefusedFormat, platform);
        return new Message(
            $"{title}. {string.Join(" ", causes.Select(cause => Explanation(cause.Key)))} {words.KeepsTrying}")
        {
            Title = title,
            Blocks =
            [
                .. causes.SelectMany(cause => new Block[]
                {
                    new Block.Paragraph(Explanation(cause.Key)),
                    new Block.Bullets(
                    [
                        .. cause.Take(MaxLines).Select(entry =>
                            $"{phrases.KindName(entry.Key.Kind)} – {SubjectOf(entry, calendar)} → " +
                            ChannelText.Of([entry.Key.Channel], phrases)),
                    ]),
                }),
                new Block.Paragraph(words.KeepsTrying),
                new Block.Buttons([BlockedPosts.ButtonFor(platform, phrases)]),
            ],
        };
    }

    private static string Explanation(Refusal refusal) => $"{refusal.Reason} {refusal.Remedy}".Trim();

    private static string SubjectOf(LedgerEntry entry, MeetupCalendar calendar) =>
        calendar.Find(new MeetupId(entry.Key.Lineage))?.Heading ?? entry.Key.Lineage;

    private async Task DeliverAsync(Community community, Notice notice, CancellationToken cancellation)
    {
        PostKey KeyIn(ChannelRef channel) => new(community.Id, Kind, notice.Lineage, notice.Occurrence, channel);

        if (community.OrganiserChannels is not [var first, ..])
        {
            return;
        }

        var attempts = (await ledger.ReadAsync(community.Id, cancellation))
            .Where(entry => entry.Key with { Channel = first } == KeyIn(first))
            .ToList();
        if (attempts.Find(entry => entry.State is PostState.Posted) is { } posted)
        {
            undelivered.TryRemove(KeyIn(first), out _);
            await UpdateAsync(community, posted, notice.Message, cancellation);
            return;
        }

        // One that may have been posted is looked up before another channel is tried.
        var open = attempts.Find(entry => entry.State is PostState.Unknown or PostState.Claimed);
        foreach (var channel in open is null ? community.OrganiserChannels : [open.Key.Channel])
        {
            switch (await announcer.PostAsync(
                KeyIn(channel), Announcer.WithLookupButton(notice.Message, community.Phrases), notice.At, facts: null,
                notice.At + Timeout, cancellation))
            {
                case PostResult.Posted or PostResult.Recovered:
                    undelivered.TryRemove(KeyIn(first), out _);
                    return;
                case PostResult.Unknown:
                    undelivered[KeyIn(first)] = (community, notice);
                    return;
            }
        }

        undelivered[KeyIn(first)] = (community, notice);
    }

    private async Task UpdateAsync(
        Community community, LedgerEntry posted, Message message, CancellationToken cancellation)
    {
        message = Announcer.WithLookupButton(message, community.Phrases);
        if (posted is { MessageId: not null }
            && (posted.LeaseUntil is not null || PostedFingerprint.Of(message) != posted.Fingerprint))
        {
            await announcer.EditAsync(
                new PlannedEdit(posted, message, clock.GetCurrentInstant(), posted.Facts, ""), cancellation);
        }
    }

    /// <param name="At">When it was composed.</param>
    private sealed record Notice(string Lineage, string Occurrence, Message Message, Instant At);
}
