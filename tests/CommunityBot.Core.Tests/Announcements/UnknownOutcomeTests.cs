using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>
/// Tests that a post with an unknown outcome silences no other post and is looked up until it is found.
/// </summary>
public sealed class UnknownOutcomeTests
{
    private static readonly Meetup Meetup = Sample.Meetup with { Venue = new Venue { Name = "Hall 1" } };

    private readonly ChannelDriver channel = new(Instant.FromUtc(2020, 5, 20, 12, 0));

    [Fact]
    public async Task Reminders_go_out_although_the_outcome_of_the_announcement_is_unknown()
    {
        await LoseAnnouncementAsync();

        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 29, 12, 5));

        Assert.Equal(
            ["announced", "week-before", "day-before", "hour-before", "starting-now"],
            channel.Platform.Posts.Where(post => post.Channel == Sample.Announcements).Select(post => post.Key.Kind));
    }

    [Fact]
    public async Task A_reminder_due_at_the_same_moment_waits_for_the_first_lookups()
    {
        channel.StepClock(Instant.FromUtc(2020, 5, 28, 12, 0) - channel.Now);
        channel.Platform.Next(_ => new DeliveryOutcome.Unknown("the line was cut"));
        channel.Pages(Meetup);

        await channel.RunUntilAsync(channel.Now + Duration.FromHours(1));

        Assert.Equal(
            ["announced"],
            channel.Platform.Posts.Where(post => post.Channel == Sample.Announcements).Select(post => post.Key.Kind));
    }

    [Fact]
    public async Task A_change_is_reported_although_the_outcome_of_the_announcement_is_unknown()
    {
        await LoseAnnouncementAsync();
        channel.Pages(Meetup with { Venue = new Venue { Name = "Hall 2" } });
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(1));

        channel.Pages(Meetup with { Venue = new Venue { Name = "Hall 3" } });
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(1));

        Assert.Equal(
            ["announced", "changed", "changed"],
            channel.Platform.Posts.Where(post => post.Channel == Sample.Announcements).Select(post => post.Key.Kind));
        Assert.Contains("Hall 3", channel.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_notice_with_an_unknown_outcome_does_not_silence_the_next_change()
    {
        channel.Pages(Meetup);
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(1));
        channel.Pages(Meetup with { Venue = new Venue { Name = "Hall 2" } });
        channel.Platform.LoseNextResponse();
        channel.Platform.CanBeRead = false;
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(1));

        channel.Pages(Meetup with { Venue = new Venue { Name = "Hall 3" } });
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(1));

        Assert.Equal(2, channel.Platform.Posts.Count(post => post.Key.Kind == "changed"));
        Assert.Contains("Hall 3", channel.Last, StringComparison.Ordinal);
        Assert.Contains(
            "Hall 3",
            channel.Platform.Posts.Single(post => post.Key.Kind == "announced").Message.Summary,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_announcement_that_is_found_is_edited()
    {
        await LoseAnnouncementAsync();
        channel.Pages(Meetup with { Venue = new Venue { Name = "Hall 2" } });
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(1));
        Assert.Contains("Hall 1", Announcement(), StringComparison.Ordinal);

        channel.Platform.CanBeRead = true;
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(1));

        Assert.Contains("Hall 2", Announcement(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_is_searched_after_its_time_is_over_and_edited_when_it_is_found()
    {
        await LoseAsync("hour-before", Instant.FromUtc(2020, 5, 29, 10, 59));
        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 29, 12, 30));
        channel.Platform.CanBeRead = true;
        channel.Pages(Meetup with { Venue = new Venue { Name = "Hall 2" } });

        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 29, 13, 0));

        Assert.Contains(
            "Hall 2",
            channel.Platform.Posts.Single(post => post.Key.Kind == "hour-before").Message.Summary,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_ends_a_day_after_the_time_of_the_post_and_organisers_are_notified()
    {
        await LoseAnnouncementAsync();
        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 30, 11, 0));
        Assert.DoesNotContain(channel.ForOrganisers, IsLastNotice);

        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 30, 12, 30));

        Assert.Single(channel.ForOrganisers, IsLastNotice);
        await channel.RunUntilAsync(Instant.FromUtc(2020, 6, 5, 12, 0));
        Assert.Single(channel.ForOrganisers, IsLastNotice);
    }

    [Fact]
    public async Task A_post_of_a_page_that_is_gone_is_searched_for_a_day()
    {
        await LoseAnnouncementAsync();
        channel.Pages();
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(23));
        Assert.DoesNotContain(channel.ForOrganisers, IsLastNotice);

        await channel.RunUntilAsync(channel.Now + Duration.FromHours(2));

        Assert.Single(channel.ForOrganisers, IsLastNotice);
    }

    [Fact]
    public async Task A_post_that_a_crash_left_claimed_is_found_although_its_page_was_cancelled()
    {
        channel.Pages(Meetup);
        channel.Platform.Always = post =>
        {
            channel.Platform.Posts.Add(post);
            throw new OperationCanceledException();
        };
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => channel.RunAsync(stopping.Token));
        channel.Platform.Always = null;
        channel.Restart();
        channel.StepClock(LedgerRules.Lease + Duration.FromSeconds(1));

        channel.Pages(Meetup with { Status = MeetupStatus.Cancelled });
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(1));

        Assert.Equal(["announced", "cancelled"], channel.Platform.Posts.Select(post => post.Key.Kind));
    }

    [Fact]
    public async Task A_post_that_does_not_exist_is_sent_when_its_page_returns()
    {
        channel.Pages(Meetup);
        channel.Platform.Next(_ => new DeliveryOutcome.Unknown("the line was cut"));
        await channel.RunAsync();
        channel.Pages();
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(1));

        channel.Pages(Meetup);
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(1));

        Assert.Equal(["announced"], channel.Platform.Posts.Select(post => post.Key.Kind));
    }

    private static bool IsLastNotice(string notice) =>
        notice.Contains("has looked for it until now", StringComparison.Ordinal);

    private string Announcement() =>
        channel.Platform.Posts.Single(post => post.Key.Kind == "announced").Message.Summary;

    private Task LoseAnnouncementAsync() => LoseAsync("announced", channel.Now);

    private async Task LoseAsync(string kind, Instant before)
    {
        channel.Pages(Meetup);
        if (before > channel.Now)
        {
            await channel.RunUntilAsync(before);
        }

        channel.Platform.Always = post =>
        {
            if (post.Key.Kind != kind)
            {
                return null;
            }

            channel.Platform.Always = null;
            channel.Platform.Posts.Add(post);
            return new DeliveryOutcome.Unknown("the answer was lost");
        };
        channel.Platform.CanBeRead = false;
        await channel.RunUntilAsync(channel.Now + Duration.FromMinutes(30));
    }
}
