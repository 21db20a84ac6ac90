using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>Tests meetups in a platform's own calendar, which use the same ledger as posts.</summary>
public sealed class ScheduledEventTests
{
    private static readonly ChannelRef Calendar = ChannelRef.CalendarOf("local", "1");
    private static readonly Instant Announced = Instant.FromUtc(2020, 5, 8, 12, 0);
    private static readonly Meetup May = Sample.Meetup with { Published = Announced };

    private readonly ChannelDriver channel = new(Announced, Sample.Community with { Calendars = [Calendar] });

    [Fact]
    public async Task A_meetup_with_a_time_becomes_one_event_with_start_end_and_location()
    {
        channel.Pages(May with { Venue = new Venue { Name = "The hall", Address = "High Street 1" } });
        await channel.RunUntilAsync(Announced + Duration.FromDays(2));
        channel.Restart();
        await channel.RunUntilAsync(Announced + Duration.FromDays(3));

        var entry = Assert.Single(Entries());
        Assert.Equal(
            new CalendarEntry(
                "Clusters in many clouds",
                Instant.FromUtc(2020, 5, 29, 12, 0),
                Instant.FromUtc(2020, 5, 29, 14, 0),
                "The hall, High Street 1"),
            entry);
    }

    [Fact]
    public async Task The_location_of_an_online_event_is_its_link_or_else_the_word_online()
    {
        channel.Pages(
            May with { Links = new MeetupLinks { Registration = new Uri("https://example.org/go") } },
            Sample.On(2020, 5, 30));

        await channel.RunUntilAsync(Announced + Duration.FromHours(1));

        Assert.Equal(
            ["Online", "https://example.org/go"],
            Entries().Select(entry => entry.Location).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_meetup_without_a_time_or_a_community_without_a_calendar_gets_no_event()
    {
        channel.Pages(May with { When = May.When with { StartsAt = null, EndsAt = null } });
        await channel.RunUntilAsync(Announced + Duration.FromDays(1));
        Assert.Empty(Entries());

        var plain = new ChannelDriver(Announced);
        plain.Pages(May);
        await plain.RunUntilAsync(Announced + Duration.FromDays(1));
        Assert.DoesNotContain(plain.Platform.Posts, post => post.Message.Entry is not null);
    }

    [Fact]
    public async Task An_event_is_updated_after_the_debounce_and_the_calendar_gets_no_notices()
    {
        channel.Pages(May);
        await channel.RunUntilAsync(Announced + Duration.FromHours(1));

        channel.Pages(May with
        {
            When = May.When with { Date = new(2020, 6, 12), StartsAt = new(14, 0), EndsAt = new(16, 0) },
            Title = "Another title"
        });
        await channel.RunAsync();
        Assert.Equal("Clusters in many clouds", Assert.Single(Entries()).Name);
        await channel.RunUntilAsync(Announced + Duration.FromHours(3));

        var entry = Assert.Single(Entries());
        Assert.Equal(("Another title", Instant.FromUtc(2020, 6, 12, 13, 0)), (entry.Name, entry.Start));
    }

    [Theory]
    [InlineData(MeetupStatus.Cancelled)]
    [InlineData(MeetupStatus.Postponed)]
    public async Task A_cancelled_or_postponed_event_is_removed_and_a_reinstated_one_is_created_once(
        MeetupStatus status)
    {
        channel.Pages(May);
        await channel.RunUntilAsync(Announced + Duration.FromHours(1));

        channel.Pages(May with { Status = status });
        await channel.RunUntilAsync(Announced + Duration.FromDays(1));
        Assert.True(Assert.Single(Entries()).IsOff);

        channel.Pages(May);
        channel.Restart();
        await channel.RunUntilAsync(Announced + Duration.FromDays(2));
        await channel.RunUntilAsync(Announced + Duration.FromDays(3));

        Assert.Equal([true, false], Entries().Select(entry => entry.IsOff));
    }

    [Fact]
    public async Task A_cancelled_page_without_its_details_removes_its_event()
    {
        channel.Pages(May);
        await channel.RunUntilAsync(Announced + Duration.FromHours(1));

        channel.Pages(May with
        {
            Status = MeetupStatus.Cancelled,
            When = May.When with { StartsAt = null, EndsAt = null },
            Agenda = [],
            Speakers = []
        });
        await channel.RunUntilAsync(Announced + Duration.FromDays(1));

        Assert.True(Assert.Single(Entries()).IsOff);
    }

    [Fact]
    public async Task A_page_that_loses_its_time_keeps_its_event_unchanged()
    {
        channel.Pages(May);
        await channel.RunUntilAsync(Announced + Duration.FromHours(1));

        channel.Pages(May with { When = May.When with { StartsAt = null, EndsAt = null } });
        await channel.RunUntilAsync(Announced + Duration.FromDays(1));

        Assert.Equal(
            (Instant.FromUtc(2020, 5, 29, 12, 0), false), (Assert.Single(Entries()).Start, Entries()[0].IsOff));
    }

    [Fact]
    public async Task A_page_reused_for_another_meetup_gets_another_event()
    {
        channel.Pages(May);
        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 30, 12, 0));

        channel.Pages(May with { When = May.When with { Date = new(2020, 6, 26) } });
        await channel.RunUntilAsync(Instant.FromUtc(2020, 6, 20, 12, 0));

        Assert.Equal([29, 26], Entries().Select(entry => entry.Start.InUtc().Day));
    }

    [Fact]
    public async Task A_lost_response_creates_no_second_event()
    {
        channel.Pages(May);
        channel.Platform.LoseNextResponse();
        channel.Platform.LoseNextResponse();

        await channel.RunUntilAsync(Announced + Duration.FromDays(1));

        Assert.Single(Entries());
    }

    private IReadOnlyList<CalendarEntry> Entries() =>
        [.. channel.Platform.Posts.Where(post => post.Channel == Calendar).Select(post => post.Message.Entry!)];
}
