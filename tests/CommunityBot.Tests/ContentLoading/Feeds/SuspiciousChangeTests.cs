using System.Globalization;

using CommunityBot.ContentLoading.Feeds;
using CommunityBot.Testing;

namespace CommunityBot.Tests.ContentLoading.Feeds;

/// <summary>
/// Tests that a large loss of events is held back until it persists for the settling time or an organiser accepts it.
/// </summary>
public sealed class SuspiciousChangeTests : IAsyncLifetime
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly ManualTime time = new(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder storage = new();
    private readonly FeedFixture room;
    private FeedServer server = null!;
    private Feed feed = null!;

    public SuspiciousChangeTests() => room = new FeedFixture(time);

    public async ValueTask InitializeAsync()
    {
        server = await FeedServer.StartAsync();
        feed = room.Feed(server.Http, storage.Path);
        await SayAsync(2, 3, 4, 5, 6);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        room.Dispose();
        storage.Dispose();
    }

    [Fact]
    public async Task Losing_most_events_is_held_back_with_numbers_and_a_remedy()
    {
        await SayAsync(2, 3);

        Assert.Equal(5, Count);
        var problem = Assert.Single(feed.Problems);
        Assert.Equal("feed-held-back", problem.Code);
        Assert.Contains(
            "has lost 3 of 5 upcoming events at once, since 2030-01-01 12:15 (Europe/London)",
            problem.Message,
            StringComparison.Ordinal);
        Assert.Contains("for 6 hours", problem.Message, StringComparison.Ordinal);
        Assert.Contains("feeds --accept \"calendar\"", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_accepted_after_the_settling_time()
    {
        for (var asked = 0; asked < 24; asked++)
        {
            await SayAsync(2, 3);
            Assert.Equal(5, Count);
        }

        await SayAsync(2, 3);

        Assert.Equal(2, Count);
        Assert.Empty(feed.Problems);
    }

    [Fact]
    public async Task It_is_accepted_only_after_three_observations()
    {
        await SayAsync(2, 3);
        time.Advance(TimeSpan.FromHours(10));
        await SayAsync(2, 3);
        Assert.Equal(5, Count);

        await SayAsync(2, 3);
        Assert.Equal(2, Count);
    }

    [Fact]
    public async Task A_recovery_in_between_restarts_the_settling_time()
    {
        for (var asked = 0; asked < 60; asked++)
        {
            await SayAsync(asked % 8 == 7 ? [2, 3, 4, 5, 6] : [2, 3]);
            Assert.Equal(5, Count);
        }
    }

    [Fact]
    public async Task A_larger_loss_restarts_the_settling_time()
    {
        for (var asked = 0; asked < 20; asked++)
        {
            await SayAsync(2, 3);
        }

        for (var asked = 0; asked < 24; asked++)
        {
            await SayAsync(2);
            Assert.Equal(5, Count);
        }

        await SayAsync(2);
        Assert.Equal(1, Count);
    }

    [Fact]
    public async Task A_failure_in_between_does_not_count()
    {
        await SayAsync(2, 3);
        server.AnswerWith(call =>
        {
            call.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        for (var asked = 0; asked < 40; asked++)
        {
            time.Advance(Quarter);
            await feed.PollAsync(writeCache: true, CancellationToken.None);
        }

        Assert.Equal(["feed-stale", "feed-held-back"], feed.Problems.Select(problem => problem.Code));
        Assert.Equal(5, Count);
    }

    [Fact]
    public async Task A_feed_without_events_is_held_back()
    {
        await SayAsync();

        Assert.Equal(5, Count);
        Assert.Contains(
            "has lost all 5 events, 5 of them upcoming",
            Assert.Single(feed.Problems).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 3, 4, 5)]
    [InlineData(2, 3, 4)]
    [InlineData(4, 5, 6, 7, 8)]
    [InlineData(2, 3, 4, 5, 6, 7, 8, 9)]
    public async Task Ordinary_changes_are_accepted_at_once(params int[] days)
    {
        await SayAsync(days);

        Assert.Equal(days.Length, Count);
        Assert.Empty(feed.Problems);
    }

    [Fact]
    public async Task Past_meetups_may_disappear()
    {
        time.AdvanceTo(new DateTimeOffset(2030, 1, 5, 12, 0, 0, TimeSpan.Zero));

        await SayAsync(5, 6);

        Assert.Equal(2, Count);
    }

    [Fact]
    public async Task Without_upcoming_meetups_the_past_ones_may_not_disappear()
    {
        time.AdvanceTo(new DateTimeOffset(2030, 2, 5, 12, 0, 0, TimeSpan.Zero));

        await SayAsync(5, 6);

        Assert.Equal(5, Count);
        Assert.Contains(
            "has lost 3 of 5 events at once", Assert.Single(feed.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_counts_while_it_recurs()
    {
        var other = room.Feed(new Uri(server.Http, "other"), storage.Path, "other");
        server.Serve(Series("20300601", "20300601", "20300601"), etag: null);
        await other.PollAsync(writeCache: true, CancellationToken.None);
        server.Serve(Series("20300601"), etag: null);
        await other.PollAsync(writeCache: true, CancellationToken.None);
        Assert.Contains(
            "has lost 2 of 3 upcoming events", Assert.Single(other.Problems).Message, StringComparison.Ordinal);

        time.AdvanceTo(new DateTimeOffset(2030, 3, 1, 0, 0, 0, TimeSpan.Zero));
        var ended = room.Feed(new Uri(server.Http, "ended"), storage.Path, "ended");
        server.Serve(Series("20300601", "20300201", "20300201"), etag: null);
        await ended.PollAsync(writeCache: true, CancellationToken.None);
        server.Serve(Series("20300601"), etag: null);
        await ended.PollAsync(writeCache: true, CancellationToken.None);
        Assert.Empty(ended.Problems);
    }

    [Fact]
    public async Task A_new_calendar_may_be_empty_and_this_is_reported()
    {
        var other = room.Feed(new Uri(server.Http, "other"), storage.Path, "other");
        server.Serve(Calendars.Of(), etag: null);

        await other.PollAsync(writeCache: true, CancellationToken.None);

        Assert.Equal("feed-empty", Assert.Single(other.Problems).Code);
    }

    [Fact]
    public async Task An_acceptance_outside_the_bot_applies_at_the_next_poll()
    {
        await SayAsync(2, 3);
        var beside = room.Feed(server.Http, storage.Path);
        beside.LoadFromCache();
        await beside.PollAsync(writeCache: false, CancellationToken.None);
        Assert.True(beside.Accept());

        feed.LoadFromCache();

        Assert.Equal(2, Count);
        Assert.Empty(feed.Problems);
        Assert.False(beside.Accept());
    }

    [Fact]
    public async Task A_programme_that_loses_most_sessions_is_held_back()
    {
        var other = room.Feed(new Uri(server.Http, "schedule"), storage.Path, "schedule");
        server.Serve(Schedule(12), etag: null, type: "application/json");
        await other.PollAsync(writeCache: true, CancellationToken.None);
        server.Serve(Schedule(3), etag: null, type: "application/json");
        await other.PollAsync(writeCache: true, CancellationToken.None);

        Assert.Equal(12, Assert.Single(other.State.Reading!.Meetups).Agenda.Count);
        Assert.Contains("has lost 9 of 12 sessions", Assert.Single(other.Problems).Message, StringComparison.Ordinal);
    }

    private int Count => feed.State.Reading!.Meetups.Count;

    private async Task SayAsync(params int[] days)
    {
        if (feed.State.Copy is not null)
        {
            time.Advance(Quarter);
        }

        server.Serve(Calendars.Of(days), etag: $"\"{string.Join('-', days)}\"");
        await feed.PollAsync(writeCache: true, CancellationToken.None);
    }

    /// <summary>One weekly series for each of these UNTIL dates.</summary>
    private static string Series(params string[] lastDays) =>
        "BEGIN:VCALENDAR\r\n" + string.Concat(lastDays.Select((last, number) =>
            $"BEGIN:VEVENT\r\nUID:series-{number}@calendar.example\r\nSUMMARY:Weekly {number}\r\n" +
            $"DTSTART;TZID=Europe/London:20300102T183000\r\nRRULE:FREQ=WEEKLY;UNTIL={last}T000000Z\r\nEND:VEVENT\r\n"))
                + "END:VCALENDAR\r\n";

    private static string Schedule(int sessions) =>
        """{"sessions":["""
        + string.Join(',', Enumerable.Range(8, sessions).Select(hour => string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {
              "id": "{{hour}}",
              "title": "Session {{hour}}",
              "startsAt": "2030-01-02T{{hour:00}}:00:00",
              "endsAt": "2030-01-02T{{hour:00}}:45:00",
              "speakers": []
            }
            """)))
        + """],"speakers":[],"rooms":[]}""";
}
