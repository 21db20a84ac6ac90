using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Tests for events that a site keeps as data in a script.</summary>
public sealed class ScriptDataTests
{
    private const string Events =
        """
        // Structure: { title: "Not an event", date: new Date(2030, 1, 1), place: "" }
        import { venues } from "./venues.js";

        /** All evenings. */
        export const events: Meetup[] = [
          {
            title: 'Small queues', // the first one
            date: new Date(2031, 5, 11),
            time: "18:30",
            venue: venues.example,
            place: "The Example, Main Street 1",
            speakers: ["Anna Example",],
          },
          {
            title: `Slow` + " queues",
            "date": "2031-07-09",
            time: "19:00",
            onClick: () => open({ title: "No", date: "2031-01-01" }),
            talks: [
              { title: "Why \"slow\"?", speaker: "Ben Example" },
              { title: "An end to it", speaker: "Carla Example" },
            ],
            place: "The Example",
          } satisfies Meetup,
        ] as const;

        export function next() { return events[0]; }
        """;

    [Theory]
    [InlineData("src/data/events.ts")]
    [InlineData("scripts/events.js")]
    public void Events_of_a_constant_are_read(string path)
    {
        var meetups = Reading.Of(Events, path).Meetups;

        Assert.Equal(["Small queues", "Slow queues"], meetups.Select(meetup => meetup.Title));
        Assert.Equal(new LocalDate(2031, 6, 11), meetups[0].When.Date);
        Assert.Equal(new LocalTime(18, 30), meetups[0].When.StartsAt);
        Assert.Equal("Anna Example", Assert.Single(meetups[0].Speakers).Name);
        Assert.Equal(new LocalDate(2031, 7, 9), meetups[1].When.Date);
        Assert.Equal(["Why \"slow\"?", "An end to it"], meetups[1].Agenda.Select(item => item.Title));
    }

    [Theory]
    [InlineData("module.exports = [{ title: 'Small queues', date: '2031-06-11', venue: 'The Example' }];")]
    [InlineData("export default { title: 'Small queues', date: dayjs('2031-06-11'), venue: 'The Example' }")]
    [InlineData("let next = { title: `Small queues`, date: new Date(\"2031-06-11\"), venue: 'The Example' };")]
    [InlineData("exports.events = [ { title: 'Small queues', date: '2031-06-11', venue: 'The Example' } ]")]
    public void The_forms_of_modules_are_read(string text)
    {
        var meetup = Assert.Single(Reading.Of(text, "_data/events.js").Meetups);

        Assert.Equal(("Small queues", new LocalDate(2031, 6, 11)), (meetup.Title, meetup.When.Date));
    }

    [Theory]
    [InlineData("/*! @preserve Date: 2031-07-03, a library, The Example */ function a(){return{title:\"x\"}}")]
    [InlineData("const f = (event) => { const title = 'x'; send({ title, date: '2031-06-11' }); };")]
    [InlineData("// const events = [\n// { title: 'Small queues', date: '2031-06-11' }\n// ];\n")]
    [InlineData("interface Meetup {\n  date: string;\n  time: string;\n  location: string;\n}\n")]
    [InlineData("const options = { date: true, title: 'x', location: 'y' };")]
    [InlineData("const a = [ { title: 'Small queues', date: '2031-06-11'")]
    public void Code_and_comments_have_no_events(string text)
    {
        var reading = Reading.Of(text, "assets/site.js");

        Assert.DoesNotContain(reading.Meetups, meetup => meetup.Kind is not MeetupKind.NotAnEvent);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void A_text_with_an_inserted_value_is_not_told()
    {
        var meetup = Assert.Single(Reading.Of(
            "const city = 'Exampleton';\nexport const events = [{ title: 'Small queues', date: '2031-06-11',\n" +
            "venue: `The ${house} in ${city}`, time: hours.evening }];",
            "src/data/events.ts").Meetups);

        Assert.Null(meetup.Venue);
        Assert.Null(meetup.When.StartsAt);
    }

    [Theory]
    [InlineData("const a = [")]
    [InlineData("const a = {a:")]
    [InlineData("const a = `${")]
    [InlineData("const a = [\"\\")]
    [InlineData("const a = [/*")]
    [InlineData("const a = [new Date(1,")]
    public void Broken_and_repeated_code_is_read_in_linear_time(string text)
    {
        Assert.Empty(Reading.Of(text, "a.js").Meetups);
        Assert.Empty(Reading.Of(string.Concat(Enumerable.Repeat(text, 20_000)), "a.js").Meetups);
    }
}
