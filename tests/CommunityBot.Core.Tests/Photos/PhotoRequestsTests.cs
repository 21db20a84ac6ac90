using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Photos;

/// <summary>Tests who can decide about pictures, and what a failure between two steps leaves.</summary>
public sealed class PhotoRequestsTests
{
    private static readonly Instant Now = Instant.FromUtc(2020, 5, 29, 15, 0);

    private static readonly ChannelRef Author = new("local", "author");

    private static readonly ChannelRef Organiser = new("local", "organiser");

    private static readonly Community Own = new("own", "Own", DateTimeZone.Utc);

    private static readonly Community Other = new("other", "Other", DateTimeZone.Utc);

    private readonly InMemoryPhotos photos = new();
    private readonly InMemoryLedger ledger = new();
    private readonly FixedClock clock = new(Now);
    private readonly Files platform = new();
    private readonly PhotoRequests requests;

    public PhotoRequestsTests()
    {
        var calendars = new CurrentCalendars();
        var announcer = new Announcer(ledger, [platform], clock);
        var recaps = new InMemoryRecaps();
        var publisher = new RecapPublisher(
            Planners.Full, announcer, ledger, calendars, recaps, clock,
            new RecapPageWriter(calendars, recaps, photos, [], clock));
        requests = new PhotoRequests(
            photos, new PhotoDownloads(photos, [platform], clock),
            new PhotoPages(photos, calendars, publisher, new NoPhotoFolder()), announcer, calendars,
            new CommunityDirectory([Own, Other]), clock);
    }

    [Fact]
    public async Task Organisers_of_another_community_cannot_confirm_a_consent()
    {
        platform.Next = new DeliveryOutcome.Refused("Cannot send messages to this user.", "");
        Assert.IsType<PhotoResult.Unreachable>(Assert.Single(await requests.UseAsync(Own, [New()], default)));

        await requests.ConfirmAsync(Other, New().Request, Organiser, default);

        Assert.Equal(PhotoState.Unreachable, Assert.Single(await photos.ReadAsync("own", default)).State);
        Assert.Equal(0, platform.Downloads);
        Assert.IsType<PhotoResult.Stored>(
            Assert.Single(await requests.ConfirmAsync(Own, New().Request, Organiser, default)));
        Assert.Equal(Organiser, Assert.Single(await photos.ReadAsync("own", default)).ConsentBy);
    }

    [Fact]
    public async Task A_reference_that_does_not_exist_changes_nothing()
    {
        await requests.UseAsync(Own, [New()], default);

        Assert.IsType<PhotoResult.NotFound>(
            Assert.Single(await requests.AnswerAsync("0123456789abcdef", Author, agrees: true, default)));
        Assert.IsType<PhotoResult.NotYours>(
            Assert.Single(await requests.AnswerAsync(New().Request, Organiser, agrees: true, default)));

        Assert.Equal(PhotoState.Asked, Assert.Single(await photos.ReadAsync("own", default)).State);
    }

    [Fact]
    public async Task A_question_that_was_not_sent_is_sent_once()
    {
        platform.Next = new DeliveryOutcome.NotSent("no connection");
        Assert.IsType<PhotoResult.NotAskedYet>(Assert.Single(await requests.UseAsync(Own, [New()], default)));
        Assert.Equal(PhotoState.Asked, Assert.Single(await photos.ReadAsync("own", default)).State);

        clock.Now += Duration.FromMinutes(10);
        await requests.ResumeAsync(Own, default);
        await requests.ResumeAsync(Own, default);

        Assert.Equal(2, platform.Posts);
        Assert.Equal("@author", platform.LastChannel?.Id);
    }

    [Fact]
    public async Task A_refused_token_is_no_refusal_of_direct_messages()
    {
        platform.Next = new DeliveryOutcome.Blocked(BlockCause.Token, "The token is refused.", "");

        Assert.IsType<PhotoResult.NotAskedYet>(Assert.Single(await requests.UseAsync(Own, [New()], default)));

        Assert.Equal(PhotoState.Asked, Assert.Single(await photos.ReadAsync("own", default)).State);
    }

    [Fact]
    public async Task A_consent_that_is_taken_back_during_the_download_stores_nothing()
    {
        await requests.UseAsync(Own, [New()], default);
        platform.DuringDownload = () => requests.AnswerAsync(New().Request, Author, agrees: false, default);

        Assert.IsType<PhotoResult.Overtaken>(
            Assert.Single(await requests.AnswerAsync(New().Request, Author, agrees: true, default)));

        var photo = Assert.Single(await photos.ReadAsync("own", default));
        Assert.Equal((PhotoState.Withdrawn, ""), (photo.State, photo.Credit));
        Assert.Null(await photos.BytesAsync(photo, default));
    }

    [Fact]
    public async Task A_download_that_failed_is_repeated_at_growing_intervals()
    {
        await requests.UseAsync(Own, [New()], default);
        platform.Result = new FileDownload.Failed("no connection");
        await requests.AnswerAsync(New().Request, Author, agrees: true, default);
        for (var minute = 0; minute < 60; minute++)
        {
            clock.Now += Duration.FromMinutes(1);
            await requests.ResumeAsync(Own, default);
        }

        Assert.InRange(platform.Downloads, 4, 10);
        platform.Result = null;
        clock.Now += Duration.FromHours(1);
        await requests.ResumeAsync(Own, default);
        Assert.Equal(PhotoState.Stored, Assert.Single(await photos.ReadAsync("own", default)).State);
    }

    [Fact]
    public async Task Questions_without_an_answer_and_old_refusals_are_forgotten()
    {
        await requests.UseAsync(Own, [New()], default);
        clock.Now += Duration.FromDays(31);
        await requests.ResumeAsync(Own, default);
        Assert.Empty(await photos.ReadAsync("own", default));

        await photos.AddAsync(New() with { State = PhotoState.Withdrawn }, default);
        await requests.ResumeAsync(Own, default);
        Assert.Single(await photos.ReadAsync("own", default));
        clock.Now += Duration.FromDays(400);
        await requests.ResumeAsync(Own, default);
        Assert.Empty(await photos.ReadAsync("own", default));
    }

    private static Photo New() => new("own", "evening", "local:room/1", "1", Author, Organiser, Now)
    {
        State = PhotoState.Asked,
        Credit = "Speaker One",
        Name = "room.jpg",
        Address = new Uri("https://files.example/room.jpg"),
    };

    private sealed class FixedClock(Instant now) : IClock
    {
        public Instant Now { get; set; } = now;

        public Instant GetCurrentInstant() => Now;
    }

    /// <summary>A platform with one file.</summary>
    private sealed class Files : IChatPlatform
    {
        public string Name => "local";

        public PlatformStatus Status { get; } = new PlatformStatus.Connected();

        public DeliveryOutcome? Next { get; set; }

        public FileDownload? Result { get; set; }

        public Func<Task>? DuringDownload { get; set; }

        public int Posts { get; private set; }

        public int Downloads { get; private set; }

        public ChannelRef? LastChannel { get; private set; }

        public Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
        {
            (Posts, LastChannel) = (Posts + 1, post.Channel);
            var outcome = Next ?? new DeliveryOutcome.Delivered("1");
            Next = null;
            return Task.FromResult(outcome);
        }

        public Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
            Task.FromResult<LookupResult>(new LookupResult.NotFound());

        public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
            Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered(messageId));

        public async Task<FileDownload> DownloadAsync(
            string community, Uri address, int maxBytes, CancellationToken cancellation)
        {
            Downloads++;
            await (DuringDownload?.Invoke() ?? Task.CompletedTask);
            return Result ?? new FileDownload.Downloaded(Pictures.Jpeg());
        }
    }
}
