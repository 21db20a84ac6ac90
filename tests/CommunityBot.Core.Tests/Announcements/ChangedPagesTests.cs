using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>Tests change notices and edited posts after the page of an announced meetup has changed.</summary>
public sealed class ChangedPagesTests
{
    private static readonly Instant Announced = Instant.FromUtc(2020, 5, 8, 12, 0);
    private static readonly Meetup May = Sample.Meetup;

    private readonly ChannelDriver channel = new(Announced);

    [Fact]
    public async Task A_moved_meetup_gets_one_notice_with_both_dates_and_its_announcement_is_edited()
    {
        await AnnouncedAsync(May);

        channel.Pages(
            May with { When = May.When with { Date = new(2020, 6, 12), StartsAt = new(14, 0), EndsAt = new(16, 30) } });
        await channel.RunUntilAsync(Announced + Duration.FromHours(5));

        Assert.Equal(
            ["New on the calendar: Clusters in many clouds", "Moved: Clusters in many clouds"], channel.Titles);
        Assert.Contains("Fri 29 May 13:00 – 15:00 → Fri 12 Jun 14:00 – 16:30", channel.Last, StringComparison.Ordinal);
        Assert.Contains(
            "Friday 12 June 2020, 14:00", channel.Platform.Posts[0].Message.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_edits_in_a_row_make_one_notice_and_a_reverted_edit_makes_none()
    {
        await AnnouncedAsync(May);

        for (var hour = 14; hour < 18; hour++)
        {
            channel.Pages(May with { When = May.When with { StartsAt = new(hour, 0), EndsAt = new(20, 0) } });
            await channel.RunUntilAsync(channel.Now + Duration.FromMinutes(5));
        }

        channel.Pages(May);
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(2));
        Assert.Single(channel.Titles);

        channel.Pages(May with { When = May.When with { StartsAt = new(17, 0), EndsAt = new(20, 0) } });
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(2));
        Assert.Equal(2, channel.Titles.Count);
    }

    [Fact]
    public async Task A_cancelled_meetup_gets_one_notice_and_no_reminders()
    {
        await AnnouncedAsync(May);

        channel.Pages(May with { Status = MeetupStatus.Cancelled });
        await channel.RunUntilAsync(Instant.FromUtc(2020, 6, 5, 0, 0));

        Assert.Equal(["Cancelled: Clusters in many clouds", "Cancelled: Clusters in many clouds"], channel.Titles);
        Assert.Contains("The meetup will not take place.", channel.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reinstated_meetup_gets_a_notice_and_reminders_again()
    {
        await AnnouncedAsync(May);
        channel.Pages(May with { Status = MeetupStatus.Cancelled });
        await channel.RunUntilAsync(Announced + Duration.FromDays(1));

        channel.Pages(May);
        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 29, 13, 0));

        Assert.Equal(
            [
                "New on the calendar: Clusters in many clouds", "Cancelled: Clusters in many clouds",
                "Back on: Clusters in many clouds",
                "In 7 days: Clusters in many clouds", "Tomorrow: Clusters in many clouds",
                "In one hour: Clusters in many clouds",
                "Starting now: Clusters in many clouds",
            ],
            channel.Titles);
    }

    [Fact]
    public async Task A_meetup_postponed_to_a_new_page_is_not_announced_again()
    {
        var april = Sample.On(2020, 4, 15, "connect-apr-2020");
        var driver = new ChannelDriver(Instant.FromUtc(2020, 3, 25, 13, 0));
        driver.Pages(april);
        await driver.RunAsync();

        var lineage = new Lineage(april.Id, [april.Id, May.Id]);
        driver.Pages(
            april with { Status = MeetupStatus.Postponed, ReplacedBy = May.Id, Lineage = lineage },
            May with { Replaces = [april.Id], Lineage = lineage });
        await driver.RunUntilAsync(Instant.FromUtc(2020, 5, 10, 0, 0));

        Assert.Equal(
            ["New on the calendar: Clusters in many clouds", "Postponed: Clusters in many clouds"], driver.Titles);
        Assert.Contains("Wed 15 Apr 13:00 – 15:00 → Fri 29 May 13:00 – 15:00", driver.Last, StringComparison.Ordinal);
        Assert.Contains("Friday 29 May 2020", driver.Platform.Posts[0].Message.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meetup_postponed_without_a_date_gets_another_notice_with_its_new_date()
    {
        await AnnouncedAsync(May);

        channel.Pages(May with { Status = MeetupStatus.Postponed });
        await channel.RunUntilAsync(Announced + Duration.FromDays(1));
        channel.Pages(May with { When = May.When with { Date = new(2020, 9, 4) } });
        await channel.RunUntilAsync(Announced + Duration.FromDays(2));

        Assert.Equal("Postponed: Clusters in many clouds", channel.Titles[1]);
        Assert.Equal(3, channel.Titles.Count);
        Assert.Contains("Fri 4 Sep", channel.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_between_change_and_notice_neither_loses_nor_repeats_the_notice()
    {
        await AnnouncedAsync(May);
        channel.Pages(May with { Venue = new Venue { Name = "Town Hall" } });
        await channel.RunAsync();
        channel.Restart();
        await channel.RunUntilAsync(Announced + Duration.FromHours(1));
        channel.Restart();
        await channel.RunUntilAsync(Announced + Duration.FromHours(2));

        Assert.Equal(2, channel.Titles.Count);
        Assert.Contains("Where: Online → Town Hall", channel.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_between_change_and_notice_does_not_suppress_the_notice()
    {
        var driver = new ChannelDriver(Instant.FromUtc(2020, 5, 22, 11, 40));
        driver.Community = driver.Community with
        {
            Announcements = new AnnouncementSettings { Debounce = Duration.FromMinutes(30) }
        };
        driver.Pages(May);
        await driver.RunAsync();
        driver.Pages(May with { Venue = new Venue { Name = "Town Hall" } });
        await driver.RunUntilAsync(Instant.FromUtc(2020, 5, 22, 13, 0));

        Assert.Equal(
            [
                "New on the calendar: Clusters in many clouds", "In 7 days: Clusters in many clouds",
                "Changed: Clusters in many clouds"
            ],
            driver.Titles);
    }

    [Fact]
    public async Task A_changed_description_edits_the_post_without_a_notice()
    {
        await AnnouncedAsync(May);

        channel.Pages(May with { Description = "A better description.", Sponsors = [new("Humio")] });
        await channel.RunUntilAsync(Announced + Duration.FromHours(1));

        Assert.Single(channel.Titles);
        Assert.Contains("A better description.", channel.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_reused_after_its_meetup_announces_the_next_one_and_keeps_the_old_posts()
    {
        await AnnouncedAsync(May);
        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 31, 0, 0));
        var before = channel.Titles.Count;

        channel.Pages(May with { When = May.When with { Date = new(2020, 6, 26) } });
        await channel.RunUntilAsync(Instant.FromUtc(2020, 6, 6, 0, 0));

        Assert.Equal(before + 1, channel.Titles.Count);
        Assert.Contains("Friday 29 May 2020", channel.Platform.Posts[0].Message.Summary, StringComparison.Ordinal);
        Assert.StartsWith("New on the calendar", channel.Titles[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_whose_response_is_lost_is_recovered_and_a_second_change_gets_a_second_notice()
    {
        await AnnouncedAsync(May);
        channel.Platform.LoseNextResponse();
        channel.Pages(May with { Title = "Clusters everywhere" });
        await channel.RunUntilAsync(Announced + Duration.FromHours(1));
        channel.Pages(May with { Title = "Clusters nowhere" });
        await channel.RunUntilAsync(Announced + Duration.FromHours(2));

        Assert.Equal(3, channel.Titles.Count);
        Assert.Contains("Title: “Clusters everywhere” → “Clusters nowhere”", channel.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_lists_the_changed_talks_of_a_conference_with_speaker_title_time_and_room()
    {
        var day = new LocalDate(2020, 5, 28);
        AgendaItem Talk(string title, string speaker, int hour, string room, LocalDate? date = null) =>
            new(title)
            {
                Date = date ?? day,
                Start = new(hour, 0),
                End = new(hour, 30),
                Room = room,
                Speakers = [speaker]
            };
        var conference = May with
        {
            When = May.When with { Date = day, LastDate = day.PlusDays(1), StartsAt = new(9, 0), EndsAt = new(18, 0) },
            Speakers = [],
            Agenda = [
                Talk("Alpha", "Speaker One", 13, "S1"), Talk("Beta", "Speaker Two", 14, "S1"),
                Talk("Gamma", "Speaker Three", 15, "S1"), Talk("Delta", "Speaker Four", 16, "S1"),
                Talk("Eta", "Speaker Six", 17, "S1")
            ],
        };
        await AnnouncedAsync(conference);

        channel.Pages(conference with
        {
            Agenda =
            [
                Talk("Alpha", "Speaker One", 14, "S1", day.PlusDays(1)), Talk("Beta", "Speaker Two", 14, "S1, S2"),
                Talk("Gamma rays", "Speaker Three", 15, "S1"), Talk("Delta", "Speaker Five", 16, "S1"),
                Talk("Zeta", "Speaker Seven", 10, "S3"),
            ],
        });
        await channel.RunUntilAsync(Announced + Duration.FromHours(1));

        string[] lines =
        [
            "“Alpha” – Speaker One: Thu 28 May 13:00 – 13:30 → Fri 29 May 14:00 – 14:30, S1",
            "“Beta” – Speaker Two: Thu 28 May 14:00 – 14:30, Room S1 → S1, S2",
            "“Delta” – Speaker Four → Speaker Five: Thu 28 May 16:00 – 16:30, S1",
            "New in the programme: “Zeta” – Speaker Seven: Thu 28 May 10:00 – 10:30, S3",
            "Cancelled: “Eta” – Speaker Six: Thu 28 May 17:00 – 17:30, S1",
        ];
        Assert.All(lines, line => Assert.Contains(line, channel.Last, StringComparison.Ordinal));
        Assert.DoesNotContain("Gamma rays", channel.Last, StringComparison.Ordinal);
        Assert.Equal(2, channel.Titles.Count);
    }

    [Fact]
    public async Task A_german_community_gets_notices_in_german()
    {
        channel.Community = channel.Community with { Phrases = Phrases.For("de-AT")! };
        await AnnouncedAsync(May);
        channel.Pages(May with { When = May.When with { Date = new(2020, 6, 12) } });
        await channel.RunUntilAsync(Announced + Duration.FromHours(1));

        Assert.Equal(["Neu im Kalender: Clusters in many clouds", "Verlegt: Clusters in many clouds"], channel.Titles);
        Assert.Contains(
            "Fr, 29. Mai 13:00 – 15:00 → Fr, 12. Juni 13:00 – 15:00", channel.Last, StringComparison.Ordinal);
    }

    private async Task AnnouncedAsync(Meetup meetup)
    {
        channel.Pages(meetup);
        await channel.RunAsync();
        Assert.Single(channel.Titles);
    }
}
