using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Photos;
using CommunityBot.Storage;

using NodaTime;

namespace CommunityBot.PublicPages;

/// <summary>
/// The current <see cref="PublicSnapshot"/> of a community, made anew by the first request after its calendar changed
/// or something began or ended. One request makes it; the others get the one before.
/// </summary>
internal sealed partial class PublicContent(
    Community community, PublicSite site, CurrentCalendars calendars, IdentityUpdate identity,
    IEventRevisions revisions, IPhotos photos, IClock clock, ILogger<PublicContent> log) : IDisposable
{
    /// <summary>Many things that begin within a second are one change.</summary>
    private static readonly Duration ShortestLife = Duration.FromSeconds(1);

    /// <summary>After the storage could not be used.</summary>
    private static readonly Duration RetryAfter = Duration.FromSeconds(30);

    private readonly SemaphoreSlim making = new(1);
    private volatile PublicSnapshot? current;

    public string CommunityId => community.Id;

    /// <summary>The pictures of its recaps.</summary>
    public PublicPhotos Photos { get; } = new(photos);

    public void Dispose()
    {
        making.Dispose();
        Photos.Dispose();
    }

    /// <summary>Null until the pages have been read.</summary>
    public async ValueTask<PublicSnapshot?> CurrentAsync(CancellationToken cancellation)
    {
        var last = current;
        if (IsCurrent(last))
        {
            return last;
        }

        if (!await making.WaitAsync(last is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellation))
        {
            return last;
        }

        try
        {
            if (!IsCurrent(current))
            {
                // Composed to the end even if the one who asked goes away: the next one needs it too.
                current = await Task.Run(() => MakeAsync(current), CancellationToken.None) ?? current;
            }

            return current;
        }
        finally
        {
            making.Release();
        }
    }

    private bool IsCurrent(PublicSnapshot? snapshot) => snapshot is not null
        && ReferenceEquals(snapshot.Version, calendars.Of(community.Id))
        && clock.GetCurrentInstant() < snapshot.ValidUntil;

    private async Task<PublicSnapshot?> MakeAsync(PublicSnapshot? last)
    {
        var now = clock.GetCurrentInstant();
        var version = calendars.Of(community.Id);
        if (ReferenceEquals(calendars.AsRead(community.Id), MeetupCalendar.Empty))
        {
            return null;
        }

        var isSameVersion = last is not null && ReferenceEquals(last.Version, version);
        var before = last?.Revisions ?? new Dictionary<string, EventRevision>();
        try
        {
            var linked = isSameVersion && last!.IsStored
                ? last.Linked
                : await identity.PreviewAsync(community, now, CancellationToken.None);
            var events = new PublicEvents(linked, now);
            var calendar = new PublicCalendar(community, site, events, before);
            if (!isSameVersion || !last!.IsStored || calendar.Changed.Count > 0)
            {
                // Another instance may have stored the same change, and says when it was.
                before = await ReadAsync();
                calendar = new PublicCalendar(community, site, events, before);
                if (calendar.Changed.Count + calendar.Forgotten.Count > 0)
                {
                    await revisions.WriteAsync(
                        community.Id, calendar.Changed, calendar.Forgotten, CancellationToken.None);
                    calendar = new PublicCalendar(community, site, events, await ReadAsync());
                }
            }

            return Snapshot(calendar, events, version, Instant.Max(
                linked.NextTransitionAfter(now), now + ShortestLife), isStored: true);
        }
        catch (StorageException exception)
        {
            if (last?.IsStored is not false)
            {
                LogStorage(community.Id, exception.Message);
            }

            var events = new PublicEvents(version, now);
            return Snapshot(
                new PublicCalendar(community, site, events, before), events, version, now + RetryAfter,
                isStored: false);
        }
    }

    private PublicSnapshot Snapshot(
        PublicCalendar calendar, PublicEvents events, MeetupCalendar version, Instant until, bool isStored) =>
        new(community, site, events, calendar, version) { ValidUntil = until, IsStored = isStored };

    private async Task<IReadOnlyDictionary<string, EventRevision>> ReadAsync() =>
        (await revisions.ReadAsync(community.Id, CancellationToken.None))
            .ToDictionary(revision => revision.Uid, StringComparer.Ordinal);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The public calendar of {Community} is composed without its stored revisions: {Reason}")]
    private partial void LogStorage(string community, string reason);
}
