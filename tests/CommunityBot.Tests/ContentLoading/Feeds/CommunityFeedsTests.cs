using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;
using CommunityBot.ContentLoading.Feeds;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.ContentLoading.Feeds;

/// <summary>
/// Feeds as the running bot has them: beside pages, at their own pace, on the way of every changed page.
/// </summary>
public sealed class CommunityFeedsTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualTime time = new(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder folder = new();
    private readonly AwaitedText log = new();
    private readonly CurrentCalendars calendars = new();
    private readonly ContentStore store;
    private readonly FeedRoom room;
    private FeedServer server = null!;
    private ContentWatcher? watcher;

    public CommunityFeedsTests() => (room, store) = (new FeedRoom(time), new ContentStore(calendars));

    public async ValueTask InitializeAsync() => server = await FeedServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (watcher is not null)
        {
            await watcher.StopAsync(CancellationToken.None);
            watcher.Dispose();
        }

        await server.DisposeAsync();
        room.Dispose();
        folder.Dispose();
        await log.DisposeAsync();
    }

    [Fact]
    public async Task A_changed_feed_comes_in_force_like_a_changed_page()
    {
        server.Serve(Calendars.Of(2, 3));
        await StartAsync([NewFeed()]);
        Assert.Equal(["Evening 2", "Evening 3"], Titles());

        server.Serve(Calendars.Of(2, 3, 4), etag: "\"2\"");
        await UntilAsync(() => Titles().SequenceEqual(["Evening 2", "Evening 3", "Evening 4"]));
    }

    [Fact]
    public async Task A_page_and_a_feed_that_tell_of_one_evening_are_one()
    {
        var pages = Directory.CreateDirectory(Path.Combine(folder.Path, "pages")).FullName;
        await File.WriteAllTextAsync(Path.Combine(pages, "evening.md"), """
            ---
            title: Evening 2
            event_date: 2030-01-02
            start_time: "18:30"
            ---

            What it is about.
            """);
        server.Serve(Calendars.Of(2));

        await StartAsync([NewFeed()], new ContentSource(pages, "pages"));

        var meetup = Assert.Single(calendars.Of(Sample.Community.Id).Pages);
        Assert.Equal("evening.md", meetup.Source);
        Assert.Contains(meetup.Origins, origin => origin is { Field: "venue", Source: "calendar" });
    }

    [Fact]
    public async Task A_feed_that_breaks_is_said_once_and_again_when_it_is_well()
    {
        server.Serve(Calendars.Of(2, 3));
        await StartAsync([NewFeed()]);

        server.Serve("<html>Log in</html>", etag: null);
        await UntilAsync(() => log
            .ToString()
            .Contains("calendar (localhost): The feed answers with a page for people", StringComparison.Ordinal));
        Assert.Equal(["Evening 2", "Evening 3"], Titles());

        server.Serve(Calendars.Of(2, 3));
        await UntilAsync(() => log.ToString().Contains("calendar is well again", StringComparison.Ordinal));
        Assert.Single(log.ToString().Split('\n'), line => line.Contains("page for people", StringComparison.Ordinal));
        Assert.DoesNotContain("basic.ics", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_does_not_wait_for_a_slow_feed_whose_copy_is_there()
    {
        server.Serve(Calendars.Of(2, 3));
        await NewFeed().PollAsync(keep: true, CancellationToken.None);
        server.AnswerWith(call => Task.Delay(Timeout.Infinite, call.RequestAborted));

        var starting = StartAsync([NewFeed()]);
        await AskedAsync(2);
        time.Advance(TimeSpan.FromSeconds(2));
        await starting.WaitAsync(Patience);

        Assert.Equal(["Evening 2", "Evening 3"], Titles());
        Assert.Contains("slow to answer", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_hangs_keeps_no_other_from_being_read()
    {
        server.AnswerWith(async call =>
        {
            if (call.Request.Path == "/hangs")
            {
                await Task.Delay(Timeout.Infinite, call.RequestAborted);
            }

            await call.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Calendars.Of(2)));
        });

        var well = NewFeed();
        var starting = StartAsync([room.Feed(new Uri(server.Http, "hangs"), folder.Path, "hangs"), well]);
        await AskedAsync(2);
        await WaitAsync(() => well.State.Reading is not null);
        time.Advance(TimeSpan.FromSeconds(10));
        await starting.WaitAsync(Patience);

        Assert.Equal(["Evening 2"], Titles());
        await UntilAsync(() => server.Requests.Count(request => request.Path == "/basic.ics") > 3);
    }

    [Fact]
    public async Task One_communitys_broken_feed_is_no_other_communitys_business()
    {
        server.AnswerWith(async call =>
        {
            call.Response.StatusCode = call.Request.Path == "/broken" ? 500 : 200;
            await call.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Calendars.Of(2)));
        });
        var other = Sample.Community with { Id = "other" };

        await StartAsync(
            Content(other, [room.Feed(new Uri(server.Http, "broken"), folder.Path, "broken")]),
            Content(Sample.Community, [NewFeed()]));

        Assert.Equal(["Evening 2"], Titles());
        Assert.Empty(store.Of(Sample.Community)!.Reading.Problems);
        Assert.Equal("feed-unreachable", Assert.Single(store.Of(other)!.Reading.Problems).Code);
    }

    private Feed NewFeed() => room.Feed(new Uri(server.Http, "basic.ics"), folder.Path);

    private Task StartAsync(Feed[] feeds, params ContentSource[] pages) =>
        StartAsync(Content(Sample.Community, feeds, pages));

    private async Task StartAsync(params CommunityContent[] communities)
    {
        watcher = new ContentWatcher(communities, store, time, Logs.CreateLogger<ContentWatcher>());
        await watcher.StartAsync(CancellationToken.None);
    }

    private CommunityContent Content(Community community, Feed[] feeds, params ContentSource[] pages) =>
        new(new CommunitySettings(community, pages), room.Library, TimeProvider.System)
        {
            Feeds = new CommunityFeeds(community.Id, feeds, time, Logs.CreateLogger<CommunityFeeds>()),
        };

    private ILoggerFactory Logs =>
        LoggerFactory.Create(logs => logs.AddProvider(new SentenceLogger(log, TimeProvider.System)));

    private Task AskedAsync(int times) => WaitAsync(() => server.Requests.Count >= times);

    /// <summary>Moves the clock from timer to timer until something is so.</summary>
    private Task UntilAsync(Func<bool> isSo) => WaitAsync(() =>
    {
        if (!isSo())
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return false;
        }

        return true;
    });

    private static async Task WaitAsync(Func<bool> isSo)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, "It never came to be.");
            await Task.Yield();
        }
    }

    private IEnumerable<string?> Titles() => calendars.Of(Sample.Community.Id).Pages.Select(page => page.Title);
}
