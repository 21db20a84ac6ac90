using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

namespace CommunityBot.Core.Tests.Announcements;

public sealed class AnnouncementWordsTests
{
    [Theory]
    [InlineData("2020-05-22T12:00:00Z", "In 7 days")]
    [InlineData("2020-05-27T21:00:00Z", "In 2 days")]
    [InlineData("2020-05-28T12:00:00Z", "Tomorrow")]
    [InlineData("2020-05-28T22:30:00Z", "Tomorrow")]
    [InlineData("2020-05-28T23:30:00Z", "Today")]
    [InlineData("2020-05-29T09:00:00Z", "In 3 hours")]
    [InlineData("2020-05-29T11:00:00Z", "In one hour")]
    [InlineData("2020-05-29T11:20:00Z", "In 40 minutes")]
    [InlineData("2020-05-29T12:00:00Z", "Starting now")]
    public void A_late_post_shows_the_actual_remaining_time(string now, string opening) =>
        Assert.StartsWith(opening + ": ", Compose(Sample.Meetup, now), StringComparison.Ordinal);

    [Fact]
    public void The_summary_contains_title_time_and_venue() => Assert.Equal(
        "Tomorrow: Clusters in many clouds: Friday 29 May 2020, 13:00–15:00 (Europe/London), Online",
        Compose(Sample.Meetup, "2020-05-28T12:00:00Z"));

    [Fact]
    public void A_meetup_just_after_midnight_is_hours_away_and_not_tomorrow() => Assert.StartsWith(
        "In 3 hours",
        Compose(Sample.Meetup with { When = Sample.Meetup.When with { StartsAt = new(1, 0) } }, "2020-05-28T21:00:00Z"),
        StringComparison.Ordinal);

    private static string Compose(Meetup meetup, string now) => Planners.Full.Kind("day-before")!.Compose(
        new AnnouncementRequest(
            meetup,
            Sample.Community,
            new MeetupCalendar([meetup]),
            NodaTime.Text.InstantPattern.General.Parse(now).Value)).Summary;
}
