using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>A post may announce the meetings of a month, each with its day and hour.</summary>
public sealed class PostsWithSeveralDaysTests
{
    [Theory]
    [InlineData(
        "Unsere nächsten Termine",
        "- Mittwoch, 12.11.2031, 19:30 Uhr: Parser im Beispielhaus\n- Montag, 24.11.2031, 19:30 Uhr: Bäume\n")]
    [InlineData(
        "Veranstaltungen im November 2031",
        "Am Mittwoch, dem 12.11., ist um 19:30 Uhr der Stammtisch.\n\nAm Montag, dem 24.11., um 19:30 Uhr, geht es " +
        "um Bäume.\n")]
    [InlineData(
        "Our next meetings", "Wednesday 12 November, 7:30pm: Parsers\n\nMonday 24 November, 7:30pm: Trees\n")]
    public void Each_is_a_meetup(string title, string text)
    {
        var meetups = Read(title, text);

        Assert.Equal(
            [new LocalDate(2031, 11, 12), new LocalDate(2031, 11, 24)],
            meetups.Select(meetup => meetup.When.Date!.Value));
        Assert.All(meetups, meetup => Assert.Equal(new LocalTime(19, 30), meetup.When.StartsAt));
    }

    [Theory]
    [InlineData("Our next meetup", "Wednesday 12 November, 7:30pm: Parsers\n\nTickets: Monday 3 November, 9:00am\n")]
    [InlineData("What we did", "Wednesday 5 November, 7:30pm: Parsers\n\nMonday 3 November, 7:30pm: Trees\n")]
    [InlineData("Our next meetings", "Wednesday 13 November, 7:30pm: a weekday of another year\n")]
    public void Other_posts_are_not_divided(string title, string text) => Assert.True(Read(title, text).Count < 2);

    private static List<Meetup> Read(string title, string text) =>
    [
        .. Reading.Of(
            $"---\ntitle: \"{title}\"\ndate: 2031-11-08\nlayout: post\n---\n\nHello.\n\n{text}",
            "_posts/2031-11-08-post.md").Meetups.Where(meetup => meetup.Kind is MeetupKind.Meetup),
    ];
}
