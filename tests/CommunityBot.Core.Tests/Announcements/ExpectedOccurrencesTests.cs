using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>
/// An occurrence of a series that was announced as one is expected; if it is taken out, moved or renamed, members get
/// one notice, and no second announcement.
/// </summary>
public sealed class ExpectedOccurrencesTests
{
    /// <summary>Friday, noon.</summary>
    private static readonly Instant Start = Instant.FromUtc(2031, 1, 10, 12, 0);

    private static readonly Meetup Weekly = WeeklyDates.Series(1, IsoDayOfWeek.Tuesday);

    private static readonly LocalDate Tuesday = new(2031, 1, 21);

    private readonly ChannelDriver channel = new(Start, Sample.Community with { OrganiserChannels = [] });

    [Fact]
    public async Task A_day_that_is_taken_out_is_cancelled_once_and_may_come_back()
    {
        channel.Pages(Weekly);
        await channel.RunAsync();
        channel.Pages(Without(Tuesday));
        channel.Restart();
        await channel.RunUntilAsync(Start + Duration.FromHours(1));

        Assert.Equal(["Cancelled: Kite round"], channel.Titles.Skip(1));
        Assert.Contains("21 January", channel.Last, StringComparison.Ordinal);
        Assert.DoesNotContain("Cancelled", channel.Titles[0], StringComparison.Ordinal);

        channel.Restart();
        await channel.RunUntilAsync(Start + Duration.FromDays(3));
        Assert.Equal(2, channel.Titles.Count);
        channel.Pages(Weekly);
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(1));
        Assert.Equal("Back on: Kite round", channel.Titles[^1]);
    }

    [Fact]
    public async Task A_day_that_is_taken_out_gets_no_reminders_and_the_others_do()
    {
        channel.Pages(Weekly);
        await channel.RunAsync();
        channel.Pages(Without(Tuesday));
        await channel.RunUntilAsync(Instant.FromUtc(2031, 1, 29, 0, 0));

        Assert.Single(channel.Titles, title => title.StartsWith("Cancelled", StringComparison.Ordinal));
        Assert.Equal(2, channel.Titles.Count(title => title.StartsWith("Starting now", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_day_that_the_announcement_names_is_cancelled_once_and_the_series_goes_on()
    {
        channel.Pages(Weekly);
        await channel.RunAsync();
        channel.Pages(Without(new LocalDate(2031, 1, 14)));
        await channel.RunUntilAsync(Instant.FromUtc(2031, 1, 30, 0, 0));

        Assert.Equal(
            [
                "Cancelled: Kite round", "Tomorrow: Kite round", "In one hour: Kite round",
                "Starting now: Kite round", "Tomorrow: Kite round", "In one hour: Kite round",
                "Starting now: Kite round",
            ],
            channel.Titles.Skip(1));
        var announcement = channel.Platform.Posts[0].Message;
        Assert.Equal("Cancelled: Kite round", announcement.Title);
        Assert.Contains("Next: Tuesday 21 January 2031", announcement.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("Every Tuesday", announcement.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_was_out_from_the_beginning_is_no_news()
    {
        channel.Pages(Without(Tuesday));
        await channel.RunUntilAsync(Start + Duration.FromHours(1));

        Assert.Single(channel.Titles);
    }

    [Fact]
    public async Task A_day_far_ahead_is_cancelled_three_weeks_before()
    {
        channel.Pages(Weekly);
        await channel.RunAsync();
        channel.Pages(Without(new LocalDate(2031, 3, 4)));
        await channel.RunUntilAsync(Instant.FromUtc(2031, 2, 11, 12, 0));
        Assert.DoesNotContain(channel.Titles, title => title.StartsWith("Cancelled", StringComparison.Ordinal));

        await channel.RunUntilAsync(Instant.FromUtc(2031, 2, 12, 12, 0));
        Assert.Single(channel.Titles, title => title.StartsWith("Cancelled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_that_moves_or_is_renamed_is_a_change_and_is_not_announced()
    {
        channel.Pages(Weekly);
        await channel.RunAsync();
        var moved = Weekly with
        {
            Id = new("kite-special-2031-01-22"),
            Kind = MeetupKind.Meetup,
            Recurrence = null,
            Title = "Kite round",
            When = Weekly.When with { Date = Tuesday.PlusDays(1) },
            Lineage = new Lineage(new("round-2031-01-21"), [new("round-2031-01-21"), new("kite-special-2031-01-22")]),
        };
        var without = Weekly with
        {
            Recurrence = Weekly.Recurrence! with { OverriddenDates = [Tuesday], ExcludedDates = [Tuesday] },
        };
        channel.Pages(without, moved);
        await channel.RunUntilAsync(Start + Duration.FromHours(1));

        Assert.Equal(["Moved: Kite round"], channel.Titles.Skip(1));
        Assert.Contains("Tue 21 Jan 19:00 – 20:00 → Wed 22 Jan 19:00 – 20:00", channel.Last, StringComparison.Ordinal);
        channel.Pages(without, moved with { Title = "Repairing sails by hand" });
        await channel.RunUntilAsync(Start + Duration.FromHours(2));
        Assert.Equal("Changed: Repairing sails by hand", channel.Titles[^1]);

        await channel.RunUntilAsync(Instant.FromUtc(2031, 1, 23, 0, 0));
        Assert.Equal(
            [
                "Tomorrow: Repairing sails by hand", "In one hour: Repairing sails by hand",
                "Starting now: Repairing sails by hand",
            ],
            channel.Titles.TakeLast(3));
    }

    private static Meetup Without(LocalDate day) => Weekly with
    {
        Recurrence = Weekly.Recurrence! with { ExcludedDates = [day] },
    };
}
