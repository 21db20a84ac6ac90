using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Takeaways;

using NodaTime;

namespace CommunityBot.Core.Recaps;

/// <summary>
/// Records what an organiser publishes, then posts it and edits the posts that exist. A process that ends in between
/// leaves the rest to the next cycle (<see cref="RecapPostPlanner"/>, <see cref="EditPlanner"/>).
/// </summary>
public sealed class RecapPublisher(
    Planner planner, Announcer announcer, ILedger ledger, CurrentCalendars calendars, IRecaps recaps, IClock clock,
    RecapPageWriter pages)
    : IDisposable
{
    /// <summary>A post that is edited otherwise as often is left to the next cycle.</summary>
    private const int MaxAttempts = 3;

    /// <summary>A correction is planned once the first words are posted.</summary>
    private readonly SemaphoreSlim posting = new(1);

    /// <summary>False when another organiser has published a revision with that number.</summary>
    public async Task<bool> RecordAsync(
        Community community, RecapRevision revision, CancellationToken cancellation)
    {
        var isFirst = await recaps.PublishAsync(revision, cancellation);
        calendars.Write(community, await recaps.ReadLatestAsync(community.Id, cancellation));
        return isFirst;
    }

    /// <summary>One result for each post that was due; empty if every channel has the recap as it is.</summary>
    /// <param name="lineage"><see cref="RecapRevision.Lineage"/>.</param>
    /// <param name="takeaways">The community's takeaways, of all meetups.</param>
    public async Task<IReadOnlyList<(ChannelRef Channel, PostResult Result)>> PostAsync(
        Community community, string lineage, IReadOnlyList<Takeaway> takeaways, CancellationToken cancellation)
    {
        await posting.WaitAsync(cancellation);
        try
        {
            return await PostNowAsync(community, lineage, takeaways, cancellation);
        }
        finally
        {
            posting.Release();
        }
    }

    private async Task<IReadOnlyList<(ChannelRef Channel, PostResult Result)>> PostNowAsync(
        Community community, string lineage, IReadOnlyList<Takeaway> takeaways, CancellationToken cancellation)
    {
        var plan = await PlanAsync(community, lineage, takeaways, cancellation);
        var now = clock.GetCurrentInstant();
        var posted = plan.Posts
            .Select(async post => (post.Key.Channel, await announcer.AnnounceAsync(post, cancellation)));
        var edited = plan.Edits
            .Select(async edit => (edit.Entry.Key.Channel, ResultOf(await EditAsync(edit), now)));
        return await Task.WhenAll(posted.Concat(edited));

        async Task<DeliveryOutcome> EditAsync(PlannedEdit edit)
        {
            for (var attempt = 1; ; attempt++)
            {
                if (await announcer.EditAsync(edit, cancellation) is { } outcome)
                {
                    return outcome;
                }

                if (attempt == MaxAttempts)
                {
                    return new DeliveryOutcome.NotSent("the post is being edited");
                }

                var again = await PlanAsync(community, lineage, takeaways, cancellation);
                if (again.Edits.FirstOrDefault(next => next.Entry.Key == edit.Entry.Key) is not { } next)
                {
                    // Another edit had the same words, or an organiser has deleted the post.
                    return new DeliveryOutcome.Delivered(edit.Entry.MessageId!);
                }

                edit = next;
            }
        }
    }

    /// <summary>
    /// What is due of a recap. The ledger is read first, so that no edit replaces words that are newer than those it is
    /// planned from: an entry that changes afterwards rejects it.
    /// </summary>
    private async Task<(IEnumerable<PlannedPost> Posts, IEnumerable<PlannedEdit> Edits)> PlanAsync(
        Community community, string lineage, IReadOnlyList<Takeaway> takeaways, CancellationToken cancellation)
    {
        var entries = await ledger.ReadAsync(community.Id, cancellation);
        calendars.Write(community, await recaps.ReadLatestAsync(community.Id, cancellation));
        var calendar = calendars.Of(community.Id);
        if (calendar.Written.FirstOrDefault(recap => recap.Revision.Lineage == lineage) is not { } written)
        {
            return ([], []);
        }

        var now = clock.GetCurrentInstant();
        var runtimeEntries = new RuntimeEntries([], takeaways);
        return (
            planner.Plan(community, calendar, entries, now, now, runtimeEntries: runtimeEntries)
                .Where(post => IsOf(written, post.Key)),
            planner.Edits(community, calendar, entries, now, runtimeEntries: runtimeEntries)
                .Where(edit => IsOf(written, edit.Entry.Key)));
    }

    /// <summary>Writes the recap as a page to the places of the settings; one result for each.</summary>
    /// <param name="lineage"><see cref="RecapRevision.Lineage"/>.</param>
    public Task<IReadOnlyList<RecapPageResult>> WritePageAsync(
        Community community, string lineage, CancellationToken cancellation) =>
        pages.WriteAsync(community, lineage, cancellation);

    public void Dispose() => posting.Dispose();

    private static bool IsOf(WrittenRecap written, PostKey key) => key.Kind == RecapKind.KindName
        && (written.Recap.Lineage.Includes(key.Lineage) || written.Subject.Lineage.Includes(key.Lineage));

    /// <summary>An edit that failed is retried by the next cycle.</summary>
    private static PostResult ResultOf(DeliveryOutcome outcome, Instant now) => outcome switch
    {
        DeliveryOutcome.Delivered(var message) => new PostResult.Edited(message),
        DeliveryOutcome.Refused refused => new PostResult.Refused(refused.Reason, refused.Remedy),
        DeliveryOutcome.Blocked blocked => new PostResult.Blocked(
            new Refusal(blocked.Cause, blocked.Reason, blocked.Remedy)),
        DeliveryOutcome.NotSent waiting => new PostResult.Waiting(waiting.Reason, now),
        DeliveryOutcome.Unknown(var reason) => new PostResult.Waiting(reason, now),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
