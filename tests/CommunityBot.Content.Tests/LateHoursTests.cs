using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Tests;

/// <summary>
/// Hours of a page that is a meetup without them: in a sentence about anything else, or in lines that are no agenda.
/// </summary>
public sealed class LateHoursTests
{
    [Theory]
    [InlineData("We will be meeting at the Example Hall on Example Street at 7PM.", "19:00", null)]
    [InlineData("It will be held opposite our normal place at the Example pub from 7pm.", "19:00", null)]
    [InlineData("The workshop starts at 6:30pm (doors open a little earlier).", "18:30", null)]
    [InlineData("See you at 7.30pm at the Example Hall.", "19:30", null)]
    [InlineData("After the success of last year, we are back at Example from 6:30pm - 8:30pm.", "18:30", "20:30")]
    [InlineData("We will be gathering at 6pm at the round table.", "18:00", null)]
    [InlineData("Kick-off at 7pm, finishing at 10pm.", "19:00", "22:00")]
    [InlineData("Doors will open at 7 p.m. There is cake.", "19:00", null)]
    [InlineData("18:30, Example Tavern. Bring a friend.", "18:30", null)]
    [InlineData("Rappel du lieu : dans la salle Exemple. RDV à 19h.", "19:00", null)]
    [InlineData("Einlass wie immer ab 18:30 Uhr, Ende offen.", "18:30", null)]
    [InlineData("Um 14:00 Uhr eröffnet die Vorsitzende, danach finden kurze Vorträge statt.", "14:00", null)]
    [InlineData("#### 11:00AM - 11:30AM\n\n**Greet**\n\n#### 11:30AM - 12:30PM\n\n**Loops**", "11:00", "12:30")]
    [InlineData("## Meet and greet (~6pm)\n\nHello.\n\n## Purpose (~6:15pm)\n\nLoops.", "18:00", null)]
    public void They_are_read(string body, string start, string? end)
    {
        var when = Reading.Page(Page(body)).When;

        Assert.Equal(Time(start), when.StartsAt);
        Assert.Equal(end is null ? null : Time(end), when.EndsAt);
    }

    [Theory]
    [InlineData("The method is from \"10 hours ago\".")]
    [InlineData("The gate of the car park locks at 5pm.")]
    [InlineData("People are welcome to join for lunch downstairs at 1:00pm.")]
    [InlineData("On Saturday we go for a hike. We gather around the hall at 2 PM.")]
    [InlineData("Take the tram at 18:12 at the station. The next one is at 18:32.")]
    [InlineData("We arrived at 18:30 and talked.")]
    [InlineData("Pizza is served at 18:30.")]
    [InlineData("The last train leaves at 23:40.")]
    [InlineData("Send your talk to us at 12:00.\n\nAsk for the key at 17:00.")]
    [InlineData("The record is 18:30 minutes.")]
    public void Those_of_something_else_are_not(string body) =>
        Assert.Null(Reading.Page(Page(body)).When.StartsAt);

    [Theory]
    [InlineData("date: 2031-12-10 19:00", "19:00")]
    [InlineData("date: 2031-12-10 19:07", null)]
    [InlineData("date: 2031-11-10 19:00", null)]
    public void The_hour_of_a_plain_date_on_the_day_of_the_event_is_used(string date, string? start) =>
        Assert.Equal(
            start is null ? null : Time(start),
            Reading.Page($"---\ntitle: Example Meetup\nevent_date: 2031-12-10\n{date}\n---\nLoops.").When.StartsAt);

    private static string Page(string body) =>
        $"---\ntitle: Example Meetup\nevent_date: 2031-12-10\n---\n{body}\n";

    private static LocalTime Time(string text) =>
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
}
