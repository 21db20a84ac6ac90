using System.IO.Compression;
using System.Text;

using CommunityBot.ContentLoading.Feeds;
using CommunityBot.Core.Problems;
using CommunityBot.Testing;

using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.ContentLoading.Feeds;

public sealed class FeedTests : IAsyncLifetime
{
    private readonly ManualTime time = new(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder storage = new();
    private readonly FeedFixture room;
    private FeedServer server = null!;

    public FeedTests() => room = new FeedFixture(time);

    public async ValueTask InitializeAsync() => server = await FeedServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        room.Dispose();
        storage.Dispose();
    }

    [Fact]
    public async Task Only_a_changed_feed_is_parsed_again()
    {
        var feed = NewFeed();
        server.Serve(Calendars.Of(2, 3));
        Assert.True(await feed.PollAsync(writeCache: true, CancellationToken.None));
        var first = feed.State.Reading;

        Assert.False(await feed.PollAsync(writeCache: true, CancellationToken.None));
        Assert.Same(first, feed.State.Reading);
        Assert.Equal("\"1\"", server.Requests.Last().Headers["If-None-Match"]);

        server.Serve(Calendars.Of(2, 3, 4), etag: "\"2\"");
        Assert.True(await feed.PollAsync(writeCache: true, CancellationToken.None));
        Assert.Equal(["Evening 2", "Evening 3", "Evening 4"], Titles(feed));
        Assert.Empty(feed.Problems);
    }

    [Fact]
    public async Task Identical_content_without_validators_is_no_change()
    {
        var feed = NewFeed();
        server.Serve(Calendars.Of(2, 3), etag: null);
        await feed.PollAsync(writeCache: true, CancellationToken.None);

        Assert.False(await feed.PollAsync(writeCache: true, CancellationToken.None));
    }

    [Fact]
    public async Task After_a_restart_the_cached_copy_is_used_while_the_server_is_down()
    {
        server.Serve(Calendars.Of(2, 3));
        await NewFeed().PollAsync(writeCache: true, CancellationToken.None);
        server.AnswerWith(Status(503));
        time.Advance(TimeSpan.FromHours(1));

        var restarted = NewFeed();
        restarted.LoadFromCache();
        await restarted.PollAsync(writeCache: true, CancellationToken.None);

        Assert.Equal(["Evening 2", "Evening 3"], Titles(restarted));
        var problem = Assert.Single(restarted.Problems);
        Assert.Equal(
            ("feed-stale", ProblemSeverity.Warning, "calendar"), (problem.Code, problem.Severity, problem.Path));
        Assert.Equal(
            "The feed reports a server error (HTTP 503), since 2030-01-01 13:00 (Europe/London); its copy from " +
            "2030-01-01 12:00 (Europe/London) stays in use.",
            problem.Message);
        Assert.Equal("\"1\"", server.Requests.Last().Headers["If-None-Match"]);
    }

    [Fact]
    public async Task The_start_of_a_failure_is_kept_until_it_recovers()
    {
        server.Serve(Calendars.Of(2, 3));
        var feed = NewFeed();
        await feed.PollAsync(writeCache: true, CancellationToken.None);
        server.AnswerWith(Status(500));
        Assert.True(await feed.PollAsync(writeCache: true, CancellationToken.None));

        time.Advance(TimeSpan.FromHours(5));
        Assert.False(await feed.PollAsync(writeCache: true, CancellationToken.None));

        server.Serve(Calendars.Of(2, 3));
        Assert.True(await feed.PollAsync(writeCache: true, CancellationToken.None));
        Assert.Empty(feed.Problems);
    }

    [Fact]
    public async Task Without_a_cached_copy_a_server_that_is_down_is_an_error()
    {
        var feed = NewFeed();
        server.AnswerWith(Status(404));

        await feed.PollAsync(writeCache: true, CancellationToken.None);

        Assert.Null(feed.State.Reading);
        var problem = Assert.Single(feed.Problems);
        Assert.Equal(("feed-unreachable", ProblemSeverity.Error), (problem.Code, problem.Severity));
        Assert.Equal("Correct its address in the settings.", problem.Remedy);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><title>Log in</title><form><input name=password></form>", "HTML page")]
    [InlineData("  <html><body>Evening on 2 January 2030 at 18:30</body></html>", "HTML page")]
    [InlineData("""{"error":"internal","date":"2030-01-02"}""", "not a calendar")]
    [InlineData("Maintenance until Wednesday 2 January 2030, 18:30", "not a calendar")]
    [InlineData("   ", "an empty document")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Eve", "END:VCALENDAR")]
    [InlineData("""{"sessions":[{"title":"A","startsAt":"2030-01-02T18:00:00" """, "broken-json")]
    [InlineData("<?xml version=\"1.0\"?><schedule><day date=\"2030-01-02\"><room>", "broken-xml")]
    public async Task A_document_that_is_not_a_feed_is_a_failure(string text, string reason)
    {
        var feed = NewFeed();
        server.Serve(text, etag: "\"bad\"", type: "text/calendar");
        await feed.PollAsync(writeCache: true, CancellationToken.None);
        Assert.Equal("feed-unreadable", Assert.Single(feed.Problems).Code);

        server.Serve(Calendars.Of(2, 3), etag: "\"good\"");
        await feed.PollAsync(writeCache: true, CancellationToken.None);
        server.Serve(text, etag: "\"bad\"", type: "text/calendar");
        await feed.PollAsync(writeCache: true, CancellationToken.None);

        Assert.Equal(["Evening 2", "Evening 3"], Titles(feed));
        var problem = Assert.Single(feed.Problems);
        Assert.Equal("feed-stale", problem.Code);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.Equal("\"good\"", server.Requests.Last().Headers["If-None-Match"]);
    }

    [Fact]
    public async Task A_truncated_compressed_calendar_is_a_failure()
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Fastest))
        {
            packing.Write(Encoding.UTF8.GetBytes(Calendars.Of([.. Enumerable.Range(1, 28)])));
        }

        server.AnswerWith(async call =>
        {
            call.Response.Headers.ContentEncoding = "gzip";
            await call.Response.Body.WriteAsync(packed.ToArray().AsMemory(0, (int)packed.Length / 2));
        });
        var feed = NewFeed();

        await feed.PollAsync(writeCache: true, CancellationToken.None);

        Assert.NotNull(feed.State.Error);
        Assert.Null(feed.State.Reading);
    }

    [Fact]
    public async Task The_url_appears_only_in_the_request()
    {
        var feed = NewFeed("private-hush/basic.ics?token=hush");
        server.Serve(Calendars.Of(2));
        await feed.PollAsync(writeCache: true, CancellationToken.None);
        server.AnswerWith(Status(403));
        await feed.PollAsync(writeCache: true, CancellationToken.None);

        Assert.Equal("/private-hush/basic.ics", server.Requests.Last().Path);
        var file = Assert.Single(Directory.GetFiles(storage.Path, "*", SearchOption.AllDirectories));
        Assert.DoesNotContain("hush", file + await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", feed.Source + string.Concat(feed.Problems), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Theory]
    [InlineData("END:VCALENDAR", "")]
    [InlineData("Evening 2", "Evening 9")]
    [InlineData("\"Version\":1", "\"Version\":2")]
    [InlineData("{\"Version\"", "")]
    public async Task A_damaged_cached_copy_is_ignored(string written, string instead)
    {
        server.Serve(Calendars.Of(2, 3));
        await NewFeed().PollAsync(writeCache: true, CancellationToken.None);
        var file = Assert.Single(Directory.GetFiles(storage.Path, "*", SearchOption.AllDirectories));
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace(written, instead, StringComparison.Ordinal));

        var restarted = NewFeed();
        restarted.LoadFromCache();

        Assert.Equal(FeedState.Initial, restarted.State);
    }

    [Fact]
    public async Task A_copy_that_cannot_be_cached_is_reported()
    {
        await File.WriteAllTextAsync(Path.Combine(storage.Path, "feeds"), "in the way");
        server.Serve(Calendars.Of(2, 3));
        var feed = NewFeed();

        await feed.PollAsync(writeCache: true, CancellationToken.None);

        Assert.Equal(["Evening 2", "Evening 3"], Titles(feed));
        Assert.Equal("feed-not-kept", Assert.Single(feed.Problems).Code);
    }

    [Fact]
    public async Task A_read_only_run_writes_nothing()
    {
        server.Serve(Calendars.Of(2, 3));

        await NewFeed().PollAsync(writeCache: false, CancellationToken.None);

        Assert.Empty(Directory.GetFileSystemEntries(storage.Path));
    }

    [Fact]
    public async Task Retry_after_is_obeyed()
    {
        server.AnswerWith(call =>
        {
            call.Response.StatusCode = 429;
            call.Response.Headers.RetryAfter = "7200";
            return Task.CompletedTask;
        });
        var feed = NewFeed();

        await feed.PollAsync(writeCache: true, CancellationToken.None);

        Assert.Equal(time.GetUtcNow() + TimeSpan.FromHours(2), feed.NextPoll);
    }

    private Feed NewFeed(string path = "calendar.ics") => room.Feed(new Uri(server.Http, path), storage.Path);

    private static RequestDelegate Status(int status) => call =>
    {
        call.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private static IEnumerable<string?> Titles(Feed feed) => feed.State.Reading!.Meetups.Select(meetup => meetup.Title);
}
