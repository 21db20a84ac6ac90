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
/// Tests for feeds in the running bot: combined with pages, polled on their own schedule, applied like a changed page.
/// </summary>
public sealed class CommunityFeedsTests : IAsyncLifetime
{
    private readonly ManualTime time = new(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder folder = new();
    private readonly AwaitedText log = new();
    private readonly CurrentCalendars calendars = new();
    private readonly ContentStore store;
    private readonly FeedFixture room;
    private FeedServer server = null!;
    private ContentWatcher? watcher;

    public CommunityFeedsTests() => (room, store) = (new FeedFixture(time), new ContentStore(calendars));

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
    public async Task A_changed_feed_is_applied_like_a_changed_page()
    {
        server.Serve(Calendars.Of(2, 3));
        await StartAsync([NewFeed()]);
        Assert.Equal(["Evening 2", "Evening 3"], Titles());

        server.Serve(Calendars.Of(2, 3, 4), etag: "\"2\"");
        await UntilAsync(() => Titles().SequenceEqual(["Evening 2", "Evening 3", "Evening 4"]));
    }

    [Fact]
    public async Task A_page_and_a_feed_about_one_meetup_are_merged()
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
    public async Task A_failing_feed_is_reported_once_and_again_when_it_recovers()
    {
        server.Serve(Calendars.Of(2, 3));
        await StartAsync([NewFeed()]);

        server.Serve("<html>Log in</html>", etag: null);
        await UntilAsync(() => log
            .ToString()
            .Contains("calendar (localhost): The feed returns an HTML page", StringComparison.Ordinal));
        Assert.Equal(["Evening 2", "Evening 3"], Titles());

        server.Serve(Calendars.Of(2, 3));
        await UntilAsync(() => log.ToString().Contains("calendar has recovered", StringComparison.Ordinal));
        Assert.Single(log.ToString().Split('\n'), line => line.Contains("HTML page", StringComparison.Ordinal));
        Assert.DoesNotContain("basic.ics", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_does_not_wait_for_a_slow_feed_with_a_cached_copy()
    {
        server.Serve(Calendars.Of(2, 3));
        await NewFeed().PollAsync(writeCache: true, CancellationToken.None);
        server.AnswerWith(call => Task.Delay(Timeout.Infinite, call.RequestAborted));

        var starting = StartAsync([NewFeed()]);
        await AskedAsync(2);
        time.Advance(TimeSpan.FromSeconds(2));
        await starting.WaitAsync(Waiting.Limit);

        Assert.Equal(["Evening 2", "Evening 3"], Titles());
        Assert.Contains("slow to respond", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hanging_feed_does_not_block_the_others()
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
        await starting.WaitAsync(Waiting.Limit);

        Assert.Equal(["Evening 2"], Titles());
        await UntilAsync(() => server.Requests.Count(request => request.Path == "/basic.ics") > 3);
    }

    [Fact]
    public async Task A_broken_feed_does_not_affect_other_communities()
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

    /// <summary>Advances the clock from timer to timer until the condition holds.</summary>
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
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Waiting.Limit, "It never came to be.");
            await Task.Yield();
        }
    }

    private IEnumerable<string?> Titles() => calendars.Of(Sample.Community.Id).Pages.Select(page => page.Title);
}
