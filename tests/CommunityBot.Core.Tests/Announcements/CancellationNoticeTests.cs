using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>Tests what members read of a meetup that is cancelled or postponed.</summary>
public sealed class CancellationNoticeTests
{
    private static readonly Instant Announced = Instant.FromUtc(2020, 5, 8, 12, 0);

    private static readonly Meetup May = Sample.Meetup with
    {
        Links = new MeetupLinks
        {
            Registration = new Uri("https://example.org/register"),
            Website = new Uri("https://example.org/may"),
        },
    };

    [Theory]
    [InlineData("en", MeetupStatus.Cancelled, "Friday 29 May 2020, 13:00")]
    [InlineData("de", MeetupStatus.Cancelled, "Freitag, 29. Mai 2020, 13:00")]
    [InlineData("fr", MeetupStatus.Cancelled, "vendredi 29 mai 2020, 13:00")]
    [InlineData("en", MeetupStatus.Postponed, "Friday 29 May 2020, 13:00")]
    [InlineData("de", MeetupStatus.Postponed, "Freitag, 29. Mai 2020, 13:00")]
    [InlineData("fr", MeetupStatus.Postponed, "vendredi 29 mai 2020, 13:00")]
    public async Task It_names_the_title_and_the_day_and_hour_and_invites_nobody(
        string language, MeetupStatus status, string when)
    {
        var phrases = Phrases.For(language)!;
        var channel = new ChannelDriver(Announced, Sample.Community with { Phrases = phrases });
        channel.Pages(May);
        await channel.RunAsync();

        // The page of a cancelled meetup often has no date any more, and a mark before its title.
        channel.Pages(May with
        {
            Status = status,
            Title = "Clusters in many clouds",
            When = May.When with { Date = null, StartsAt = null, EndsAt = null },
        });
        await channel.RunUntilAsync(Announced + Duration.FromHours(1));

        var label = status is MeetupStatus.Cancelled ? phrases.Cancelled : phrases.Postponed;
        Assert.Equal(phrases.Labelled(label, "Clusters in many clouds"), channel.Titles[^1]);
        Assert.Equal(channel.Titles[^1], channel.Titles[0]);
        Assert.Contains(when, channel.Last, StringComparison.Ordinal);
        Assert.Contains(
            status is MeetupStatus.Cancelled ? phrases.DoesNotTakePlace : phrases.NewDateFollows,
            channel.Last,
            StringComparison.Ordinal);
        Assert.Equal(2, channel.Titles.Count);
        Assert.All(channel.Platform.Posts, post => Assert.All(Labels(post.Message), label =>
            Assert.DoesNotContain(label, new[] { phrases.Register, phrases.Agenda, phrases.RemindMe })));
        Assert.All(channel.Platform.Posts, post => Assert.Contains(phrases.Help, Labels(post.Message)));
    }

    [Fact]
    public async Task A_meetup_that_takes_place_keeps_its_buttons()
    {
        var channel = new ChannelDriver(Announced);
        channel.Pages(May);
        await channel.RunAsync();
        channel.Pages(May with { When = May.When with { Date = new LocalDate(2020, 6, 12) } });
        await channel.RunUntilAsync(Announced + Duration.FromHours(1));

        Assert.Equal(2, channel.Titles.Count);
        Assert.All(channel.Platform.Posts, post => Assert.Equal(
            ["Register", "Agenda", "Remind me", "Page"], Labels(post.Message)));
    }

    private static IEnumerable<string> Labels(Message message) =>
        message.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items).Select(button => button.Label);
}
