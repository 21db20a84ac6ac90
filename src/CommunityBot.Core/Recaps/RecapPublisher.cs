using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Recaps;

/// <summary>
/// Records what an organiser publishes, then posts it and edits the posts that exist. A process that ends in between
/// leaves the rest to the next cycle (<see cref="RecapPostPlanner"/>, <see cref="EditPlanner"/>).
/// </summary>
public sealed class RecapPublisher(
    Planner planner, Announcer announcer, ILedger ledger, CurrentCalendars calendars, IRecaps recaps, IClock clock,
    IRecapPages pages)
    : IDisposable
{
    /// <summary>Of two edits of one message, the later words must arrive last.</summary>
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
        var calendar = calendars.Of(community.Id);
        if (calendar.Written.FirstOrDefault(recap => recap.Revision.Lineage == lineage) is not { } written)
        {
            return [];
        }

        var now = clock.GetCurrentInstant();
        var entries = await ledger.ReadAsync(community.Id, cancellation);
        var runtimeEntries = new RuntimeEntries([], takeaways);
        var posted = planner.Plan(community, calendar, entries, now, now, runtimeEntries: runtimeEntries)
            .Where(post => IsOf(written, post.Key))
            .Select(async post => (post.Key.Channel, await announcer.AnnounceAsync(post, cancellation)));
        var edited = planner.Edits(community, calendar, entries, now, runtimeEntries: runtimeEntries)
            .Where(edit => IsOf(written, edit.Entry.Key))
            .Select(async edit => (
                edit.Entry.Key.Channel, ResultOf(await announcer.EditAsync(edit, cancellation), now)));
        return await Task.WhenAll(posted.Concat(edited));
    }

    /// <summary>Writes the recap into the folder of the settings, in the style of the other recaps.</summary>
    /// <param name="lineage"><see cref="RecapRevision.Lineage"/>.</param>
    public async Task<RecapPageResult> WritePageAsync(
        Community community, string lineage, CancellationToken cancellation)
    {
        var calendar = calendars.Of(community.Id);
        if (calendar.Written.FirstOrDefault(recap => recap.Revision.Lineage == lineage) is not { } written)
        {
            return new RecapPageResult.NoFolder();
        }

        var first = (await recaps.ReadAsync(community.Id, cancellation))
            .First(revision => revision.Lineage == lineage);
        var result = await pages.WriteAsync(
            community, lineage, PageOf(written, first.At, calendar, community.Phrases), cancellation);

        // The calendar has to know the page before it is read.
        calendars.Write(community, await recaps.ReadLatestAsync(community.Id, cancellation));
        return result;
    }

    /// <param name="published">When the recap was published first: a correction does not change that day.</param>
    internal static Attachment PageOf(
        WrittenRecap written, Instant published, MeetupCalendar calendar, Phrases phrases)
    {
        var (recap, style) = (written.Recap, PageStyle.Of(calendar.Recaps
            .Where(page => calendar.WrittenOf(page) is not { IsOfPage: false })
            .OrderByDescending(page => page.When.Date)
            .Select(page => page.Style)
            .OfType<PageStyle>()));
        var content = new RecapContent(recap.Heading)
        {
            Date = recap.When.Date,
            Published = published.InZone(recap.When.Zone).Date,
            Video = recap.Links.Video,
            Talks = recap.Talks,
            Speakers = written.Subject.Speakers,
            Sponsors = recap.Sponsors,
            Next = recap.Next,
            Photos = calendar.PhotosOf(written.Subject),
        };
        return new Attachment(
            style.FileName.Write(content.Date, content.Published, NormalizedText.Of(content.Title)),
            RecapPage.Write(content, style, phrases) + "\n");
    }

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
