using System.Globalization;
using System.Net;

using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Tests.PublicPages;

/// <summary>What subscribers see of a change: the entity tag, the UID, the sequence and the status.</summary>
public sealed class CalendarRevisionTests
{
    private const string Uid = "UID:connect-may-2020@sample.communitybot";

    private static readonly DateTimeOffset Now = new(2020, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static Meetup Moved => Sample.Meetup with
    {
        When = Sample.Meetup.When with { Date = new LocalDate(2020, 6, 2) },
    };

    [Fact]
    public async Task Nothing_changes_while_nothing_changes_neither_with_time_nor_over_a_restart()
    {
        await using var server = await PublicServer.StartAsync(Now, pages: [Sample.Meetup, Sample.On(2020, 7, 1)]);
        var tag = await server.TagAsync();
        var first = await server.TextAsync("/calendar/sample.ics");

        await server.CycleAsync();
        server.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(HttpStatusCode.NotModified, await server.AskAgainAsync(tag));
        Assert.Equal(HttpStatusCode.NotModified, await server.AskAgainAsync(tag, method: HttpMethod.Head));
        server.Restart();
        server.Show(Sample.On(2020, 7, 1), Sample.Meetup);

        Assert.Equal(first, await server.TextAsync("/calendar/sample.ics"));
        Assert.Equal(HttpStatusCode.NotModified, await server.AskAgainAsync($"\"other\", W/{tag}"));
        Assert.Equal(HttpStatusCode.NotModified, await server.AskAgainAsync("*"));
        Assert.Equal(HttpStatusCode.OK, await server.AskAgainAsync("\"other\""));
        Assert.Equal(HttpStatusCode.OK, await server.AskAgainAsync("no tag"));
    }

    [Fact]
    public async Task A_move_a_cancellation_and_a_reinstatement_raise_the_sequence_on_the_same_uid()
    {
        await using var server = await PublicServer.StartAsync(Now, pages: Sample.Meetup);
        var tags = new List<string> { await server.TagAsync() };
        AssertEvent(await server.LinesAsync(), 0, "20200529T130000", "CONFIRMED", "20200501T120000Z");

        async Task ChangeAsync(Meetup page)
        {
            await server.CycleAsync();
            server.Time.Advance(TimeSpan.FromHours(1));
            server.Show(page);
            Assert.Equal(HttpStatusCode.OK, await server.AskAgainAsync(tags[^1]));
            tags.Add(await server.TagAsync());
        }

        await ChangeAsync(Moved);
        AssertEvent(await server.LinesAsync(), 1, "20200602T130000", "CONFIRMED", "20200501T130000Z");
        await ChangeAsync(Moved with { Status = MeetupStatus.Cancelled });
        AssertEvent(await server.LinesAsync(), 2, "20200602T130000", "CANCELLED", "20200501T140000Z");
        server.Restart();
        await ChangeAsync(Moved);
        AssertEvent(await server.LinesAsync(), 3, "20200602T130000", "CONFIRMED", "20200501T150000Z");
        await ChangeAsync(Moved with { Venue = new Venue { Name = "Example Hall" } });
        AssertEvent(await server.LinesAsync(), 4, "20200602T130000", "CONFIRMED", "20200501T160000Z");

        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    [Fact]
    public async Task A_text_changes_the_tag_and_the_time_but_not_the_sequence()
    {
        await using var server = await PublicServer.StartAsync(Now, pages: Sample.Meetup);
        var tag = await server.TagAsync();

        server.Time.Advance(TimeSpan.FromHours(1));
        server.Show(Sample.Meetup with { Title = "Clusters in two clouds", Description = "With *tea*." });

        var lines = await server.LinesAsync();
        Assert.Equal(HttpStatusCode.OK, await server.AskAgainAsync(tag));
        AssertEvent(lines, 0, "20200529T130000", "CONFIRMED", "20200501T130000Z");
        Assert.Contains("SUMMARY:Clusters in two clouds", lines);
        Assert.Contains(lines, line => line.StartsWith("DESCRIPTION:With tea.", StringComparison.Ordinal));
        Assert.Contains(
            lines, line => line.StartsWith(
                "X-ALT-DESC;FMTTYPE=text/html:<html><body><p>With <em>tea</em>.</p>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_renamed_page_keeps_its_uid_before_and_after_the_bots_own_cycle(bool hasCycle)
    {
        var renamed = Sample.Meetup with { Id = new MeetupId("clusters"), Source = "events/clusters.md" };
        await using var server = await PublicServer.StartAsync(Now, pages: Sample.Meetup);
        await server.CycleAsync();
        var before = await server.LinesAsync();

        server.Time.Advance(TimeSpan.FromMinutes(1));
        server.Show(renamed);
        if (hasCycle)
        {
            await server.CycleAsync();
            server.Restart();
        }

        var after = await server.LinesAsync();
        Assert.Contains(Uid, before);
        AssertEvent(after, 0, "20200529T130000", "CONFIRMED", "20200501T120100Z");
        Assert.Single(after, "BEGIN:VEVENT");

        // The old address still leads there.
        Assert.Contains(Uid, await server.LinesAsync("/calendar/sample/connect-may-2020.ics"));
        Assert.Contains(Uid, await server.LinesAsync("/calendar/sample/clusters.ics"));
    }

    [Fact]
    public async Task A_postponed_meetup_is_cancelled_on_its_day_and_then_moved_by_the_page_that_replaces_it()
    {
        var postponed = Sample.Meetup with { Status = MeetupStatus.Postponed };
        var lineage = new Lineage(Sample.Meetup.Id, [Sample.Meetup.Id, new MeetupId("june")]);
        await using var server = await PublicServer.StartAsync(Now, pages: Sample.Meetup);
        await server.CycleAsync();
        await server.LinesAsync();

        server.Show(postponed);
        var off = await server.LinesAsync();
        server.Show(
            postponed with { ReplacedBy = new MeetupId("june"), Lineage = lineage },
            Sample.On(2020, 6, 10, "june") with { Replaces = [Sample.Meetup.Id], Lineage = lineage });
        var moved = await server.LinesAsync();

        AssertEvent(off, 1, "20200529T130000", "CANCELLED", "20200501T120001Z");
        AssertEvent(moved, 2, "20200610T130000", "CONFIRMED", "20200501T120002Z");
        Assert.Single(moved, "BEGIN:VEVENT");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_coming_event_whose_page_is_away_stays_as_it_was_until_organisers_decide(bool hasCycle)
    {
        var other = Sample.On(2020, 7, 1, "wind") with
        {
            Source = "events/wind.md",
            Title = "Wind",
            Description = "How the wind is measured.",
            Agenda = [],
            Speakers = [],
        };
        await using var server = await PublicServer.StartAsync(Now, pages: [Sample.Meetup, other]);
        await server.AnnouncedAsync(Sample.Meetup);
        await server.CycleAsync();
        await server.LinesAsync();

        server.Show(other);
        if (hasCycle)
        {
            await server.CycleAsync();
            server.Restart();
        }

        var away = await server.LinesAsync();
        server.Show(Sample.Meetup, other);
        await server.CycleAsync();
        var back = await server.LinesAsync();
        server.Show(other);
        await server.CycleAsync();
        await server.DecideAsync(GoneDecision.Left);
        await server.CycleAsync();
        var left = await server.LinesAsync();

        Assert.Contains("DTSTART;TZID=Europe/London:20200529T130000", away);
        Assert.Contains("SUMMARY:Clusters in many clouds", away);
        Assert.DoesNotContain("STATUS:CANCELLED", away);
        Assert.All(away.Where(line => line.StartsWith("SEQUENCE", StringComparison.Ordinal)),
            line => Assert.Equal("SEQUENCE:0", line));
        Assert.Contains(Uid, back);
        Assert.All(back.Where(line => line.StartsWith("SEQUENCE", StringComparison.Ordinal)),
            line => Assert.Equal("SEQUENCE:0", line));
        Assert.DoesNotContain(Uid, left);
    }

    [Fact]
    public async Task A_cancelled_page_that_vanishes_or_loses_its_date_stays_as_a_cancelled_event()
    {
        var cancelled = Sample.Meetup with { Status = MeetupStatus.Cancelled };
        await using var server = await PublicServer.StartAsync(Now, pages: [Sample.Meetup, Sample.On(2020, 7, 1)]);
        await server.CycleAsync();
        await server.LinesAsync();

        server.Show(
            Sample.Meetup with
            {
                Status = MeetupStatus.Postponed,
                When = new EventTime(Sample.London),
            },
            Sample.On(2020, 7, 1));
        var undated = await server.LinesAsync();
        server.Show(cancelled, Sample.On(2020, 7, 1));
        await server.LinesAsync();
        await server.CycleAsync();
        server.Show(Sample.On(2020, 7, 1));
        await server.CycleAsync();
        server.Restart();
        var gone = await server.LinesAsync();

        AssertEvent(undated, 1, "20200529T130000", "CANCELLED", "20200501T120001Z");
        Assert.Contains(Uid, gone);
        Assert.Single(gone, "STATUS:CANCELLED");
        Assert.Contains("DTSTART;TZID=Europe/London:20200529T130000", gone);
        Assert.Contains("SUMMARY:Cancelled: Clusters in many clouds", gone);
    }

    [Fact]
    public async Task The_way_to_join_is_in_the_feed_from_the_moment_that_the_settings_allow()
    {
        var join = new Uri("https://video.example/secret");
        await using var server = await PublicServer.StartAsync(
            Now,
            pages: Sample.Meetup with
            {
                Links = new MeetupLinks { Join = join, JoinLead = Duration.FromMinutes(30) },
            });
        var early = await server.TagAsync();
        async Task<string> AllAsync() => string.Concat(
        [
            await server.TextAsync("/calendar/sample.ics"), await server.TextAsync("/c/sample"),
            await server.TextAsync("/c/sample/connect-may-2020"), await server.TextAsync("/c/sample/feed.atom"),
            await server.TextAsync("/calendar/sample/connect-may-2020.ics"), await server.TextAsync("/c/sample/embed"),
        ]);

        server.Time.Advance(new DateTimeOffset(2020, 5, 29, 11, 29, 59, TimeSpan.Zero) - Now);
        Assert.Equal(early, await server.TagAsync());
        Assert.DoesNotContain("secret", await AllAsync(), StringComparison.Ordinal);
        server.Time.Advance(TimeSpan.FromSeconds(2));

        var lines = await server.LinesAsync();
        Assert.Equal(HttpStatusCode.OK, await server.AskAgainAsync(early));
        Assert.Contains($"CONFERENCE;VALUE=URI:{join}", lines);
        Assert.Contains("SEQUENCE:0", lines);
    }

    private static void AssertEvent(string[] lines, int sequence, string start, string status, string changed)
    {
        Assert.Contains(Uid, lines);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{sequence}"), lines);
        Assert.Contains($"DTSTART;TZID=Europe/London:{start}", lines);
        Assert.Contains($"STATUS:{status}", lines);
        Assert.Contains($"LAST-MODIFIED:{changed}", lines);
        Assert.Contains($"DTSTAMP:{changed}", lines);
    }
}
