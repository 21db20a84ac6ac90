using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>A list of days with their hours below "Upcoming events" is one of meetups.</summary>
public sealed class DatedBulletsTests
{
    [Theory]
    [InlineData("Upcoming Events", "4.3.2031, 18:00 [Parsers](https://www.linkedin.com/events/7425/) (talk)")]
    [InlineData("Nächste Termine", "04.03.2031, 18:00 Uhr: Parser")]
    [InlineData("Événements à venir", "4 mars 2031 à 18h : Parseurs")]
    public void Each_is_a_meetup(string heading, string item)
    {
        var meetups = Reading.Of(
            $"---\ntitle: Example group\n---\n\n## {heading}\n\n- {item}\n- 8.7.2031, 18:00 Trees\n\n" +
            "## Where\n\nHere.\n",
            "index.md").Meetups;

        Assert.Equal(
            [new LocalDate(2031, 3, 4), new LocalDate(2031, 7, 8)], meetups.Select(meetup => meetup.When.Date!.Value));
        Assert.All(meetups, meetup => Assert.Equal(
            (MeetupKind.Meetup, new LocalTime(18, 0)), (meetup.Kind, meetup.When.StartsAt)));
    }

    [Theory]
    [InlineData("News", "4.3.2031, 18:00: The site moved")]
    [InlineData("Upcoming Events", "4.3.2031: The site moved")]
    [InlineData("Upcoming Events", "4.3.2031, 18:00: [Parsers](/events/parsers)")]
    [InlineData("Neuigkeiten", "4.3.2031, 18:00 Uhr: Umzug")]
    public void Other_lists_are_none(string heading, string item)
    {
        var meetups = Reading.Of(
            $"---\ntitle: Example group\n---\n\n## {heading}\n\n- {item}\n" +
            $"- {item.Replace(".3.", ".7.", StringComparison.Ordinal)}\n",
            "index.md");

        Assert.DoesNotContain(meetups.Meetups, meetup => meetup.Kind is MeetupKind.Meetup);
    }
}
