using CommunityBot.Core.Communities;
using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Recaps;

/// <summary>
/// Writes published recaps as pages to the places of the settings, in the style of the other recaps. What is still to
/// be written follows from the recorded revisions, so that a process that ends, or a place that is unreachable, only
/// delays it.
/// </summary>
public sealed class RecapPageWriter(
    CurrentCalendars calendars, IRecaps recaps, IPhotos photos, IEnumerable<IRecapPages> places, IClock clock)
    : IDisposable
{
    /// <summary>How long after it was published a recap is still written without an organiser.</summary>
    internal static readonly Duration RetryPeriod = Duration.FromDays(30);

    private static readonly Duration FirstPause = Duration.FromMinutes(1);

    private static readonly Duration MaxPause = Duration.FromHours(1);

    private readonly IReadOnlyList<IRecapPages> places = [.. places];

    /// <summary>Of two versions of one page, the later one must be written last.</summary>
    private readonly SemaphoreSlim writing = new(1);

    /// <summary>Failed attempts of this process, by revision and place: a new process tries at once.</summary>
    private readonly Dictionary<(RecapRevision Revision, string Place), (int Count, Instant Next)> attempts = [];

    /// <summary>One result for each place of the community's settings.</summary>
    /// <param name="lineage"><see cref="RecapRevision.Lineage"/>.</param>
    public async Task<IReadOnlyList<RecapPageResult>> WriteAsync(
        Community community, string lineage, CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            return WrittenOf(community, lineage) is { } written
                ? await WriteAsync(community, written, PlacesOf(community), cancellation)
                : [];
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Writes what a process that ended, or an earlier attempt, has left.</summary>
    public async Task<IReadOnlyList<RecapPageResult>> WriteDueAsync(
        Community community, CancellationToken cancellation)
    {
        if (PlacesOf(community).Count == 0)
        {
            return [];
        }

        await writing.WaitAsync(cancellation);
        try
        {
            var (results, done) = (
                new List<RecapPageResult>(), await recaps.ReadWritesAsync(community.Id, cancellation));
            foreach (var written in calendars.Of(community.Id).Written.Where(IsRecent).ToList())
            {
                var due = PlacesOf(community).Where(place => IsDue(written.Revision, place, done)).ToList();
                if (due.Count > 0)
                {
                    results.AddRange(await WriteAsync(community, written, due, cancellation));
                }
            }

            return results;
        }
        finally
        {
            writing.Release();
        }
    }

    /// <param name="published">When the recap was published first: a correction does not change that day.</param>
    internal static RecapPageFiles PageOf(
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
        return new RecapPageFiles(
            phrases.Labelled(phrases.Recap, recap.Heading),
            new Attachment(
                style.FileName.Write(content.Date, content.Published, NormalizedText.Of(content.Title)),
                RecapPage.Write(content, style, phrases) + "\n"));
    }

    public void Dispose() => writing.Dispose();

    private async Task<IReadOnlyList<RecapPageResult>> WriteAsync(
        Community community, WrittenRecap written, IReadOnlyList<IRecapPages> to, CancellationToken cancellation)
    {
        var revision = written.Revision;
        var first = (await recaps.ReadAsync(community.Id, cancellation))
            .First(each => each.Lineage == revision.Lineage);
        var calendar = calendars.Of(community.Id);
        var page = PageOf(written, first.At, calendar, community.Phrases) with
        {
            Beside = await PicturesAsync(calendar.PhotosOf(written.Subject), cancellation),
        };
        var results = new List<RecapPageResult>();
        foreach (var place in to)
        {
            var result = await place.WriteAsync(community, revision.Lineage, page, cancellation);
            results.Add(result);
            if (result.IsDone)
            {
                await RecordAsync(revision, place, result, cancellation);
            }
            else
            {
                Postpone(revision, place, result.RetryAfter);
                await MakeDueAsync(revision, place, cancellation);
            }
        }

        // The calendar has to know the page before it is read.
        calendars.Write(community, await recaps.ReadLatestAsync(community.Id, cancellation));
        return results;
    }

    private async Task RecordAsync(
        RecapRevision revision, IRecapPages place, RecapPageResult result, CancellationToken cancellation)
    {
        attempts.Remove((KeyOf(revision), place.Place));
        var before = (await recaps.ReadWritesAsync(revision.Community, cancellation))
            .FirstOrDefault(write => IsOf(write, revision, place))
            ?? new RecapWrite(revision.Community, revision.Lineage, place.Place);
        var after = before with
        {
            Number = revision.Number,
            Address = result is RecapPageResult.Proposed proposed ? proposed.Address : before.Address,
        };
        await recaps.SaveAsync(after, cancellation);
    }

    /// <summary>A page whose pictures have changed has the revision that was written before.</summary>
    private async Task MakeDueAsync(RecapRevision revision, IRecapPages place, CancellationToken cancellation)
    {
        if ((await recaps.ReadWritesAsync(revision.Community, cancellation)).FirstOrDefault(
            write => IsOf(write, revision, place) && write.Number >= revision.Number) is { } before)
        {
            await recaps.SaveAsync(before with { Number = revision.Number - 1 }, cancellation);
        }
    }

    private async Task<IReadOnlyList<RecapPageFile>> PicturesAsync(
        IEnumerable<Photo> shown, CancellationToken cancellation)
    {
        var files = new List<RecapPageFile>();
        foreach (var photo in shown)
        {
            if (await photos.BytesAsync(photo, cancellation) is { } bytes)
            {
                files.Add(new RecapPageFile(PhotoFile.NameOf(photo), bytes));
            }
        }

        return files;
    }

    private void Postpone(RecapRevision revision, IRecapPages place, Duration? pause)
    {
        var key = (KeyOf(revision), place.Place);
        var count = attempts.GetValueOrDefault(key).Count + 1;
        var doubled = FirstPause * (1L << Math.Min(count - 1, 10));
        attempts[key] = (count, clock.GetCurrentInstant() + (pause ?? Duration.Min(doubled, MaxPause)));
    }

    private bool IsDue(RecapRevision revision, IRecapPages place, IReadOnlyList<RecapWrite> done) =>
        done.FirstOrDefault(write => IsOf(write, revision, place)) is not { } write || write.Number < revision.Number
            ? attempts.GetValueOrDefault((KeyOf(revision), place.Place)).Next <= clock.GetCurrentInstant()
            : false;

    /// <summary>A page that has changed since the words were published is newer, and stays.</summary>
    private bool IsRecent(WrittenRecap written) => !written.IsPageNewer
        && written.Revision.At > clock.GetCurrentInstant() - RetryPeriod;

    private WrittenRecap? WrittenOf(Community community, string lineage) =>
        calendars.Of(community.Id).Written.FirstOrDefault(recap => recap.Revision.Lineage == lineage);

    private IReadOnlyList<IRecapPages> PlacesOf(Community community) =>
        [.. places.Where(place => place.IsSetFor(community))];

    /// <summary>A revision without what is known of its pages, which changes with each of them.</summary>
    private static RecapRevision KeyOf(RecapRevision revision) => revision with { File = "", PullRequest = null };

    private static bool IsOf(RecapWrite write, RecapRevision revision, IRecapPages place) =>
        write.Lineage == revision.Lineage && write.Place == place.Place;
}
