using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Tests that lists of events are read, or named as unread, and never passed over without a word.</summary>
public sealed class UnreadFormatTests
{
    [Theory]
    [InlineData(
        "title,date,time,venue\nParsing,2031-02-06,18:30,The Example\n" +
        "\"Printing, again\",2031-03-06,18:30,The Example\n")]
    [InlineData(
        "Titel;Datum;Uhrzeit;Ort\nParsing;06.02.2031;18:30;The Example\n" +
        "Printing, again;06.03.2031;18:30;The Example\n")]
    [InlineData(
        "titre\tdate\theure\tlieu\nParsing\t2031-02-06\t18h30\tThe Example\n" +
        "Printing, again\t2031-03-06\t18h30\tThe Example\n")]
    [InlineData(
        "\uFEFF\"Subject\",\"Start Date\",\"Start Time\",\"Location\"\r\n" +
        "\"Parsing\",\"2031-02-06\",\"6:30 PM\",\"The Example\"\r\n" +
        "\"Printing, again\",\"2031-03-06\",\"6:30 PM\",\"The Example\"\r\n")]
    public void A_table_with_known_columns_is_a_list_of_events(string text)
    {
        var meetups = Reading.Of(text, "events.csv").Meetups;

        Assert.Equal(
            [
                ("events-2031-02-06", "Parsing", new LocalDate(2031, 2, 6)),
                ("events-2031-03-06", "Printing, again", new LocalDate(2031, 3, 6)),
            ],
            meetups.Select(meetup => (meetup.Id.Value, meetup.Title!, meetup.When.Date!.Value)));
        Assert.All(meetups, meetup => Assert.Equal(
            (MeetupKind.Meetup, new LocalTime(18, 30), "The Example"),
            (meetup.Kind, meetup.When.StartsAt, meetup.Venue?.Text)));
    }

    [Fact]
    public void A_quoted_cell_may_have_line_breaks_and_quotes_and_problems_keep_their_lines()
    {
        var reading = Reading.Of(
            "title,date,description\n\"A \"\"quoted\"\"\ntitle\",2031-02-06,\"One\n\nTwo\"\nB,2031-02-31,x\n",
            "events.csv");

        Assert.Equal("A \"quoted\" title", reading.Meetups[0].Title);
        Assert.Equal(6, Assert.Single(reading.Problems, problem => problem.Code == "impossible-date").Line);
    }

    [Theory]
    [InlineData("what,on,at\nParsing,2031-02-06,Hall\nPrinting,2031-03-06,Hall\n", "events.csv", "a table")]
    [InlineData("#+TITLE: Evening\n#+DATE: <2031-02-06 Thu>\n\n* Agenda\n- 19:00 Doors\n", "a.org", "Org mode")]
    [InlineData("[{:title \"Parsing\" :date #inst \"2031-02-06\"}]\n", "events.edn", "EDN")]
    [InlineData(";; meetups\n{:meetups [{:title \"Parsing\", :date \"2031-02-06\"}]}\n", "events.edn", "EDN")]
    [InlineData("{\"title\":\"A\",\"date\":\"2031-02-06\"}\n{\"title\":\"B\"}\n", "a.jsonl", "JSON lines")]
    [InlineData("<?xml version=\"1.0\"?><list><Termin datum=\"06.02.2031\">Abend</Termin></list>", "a.xml", "XML")]
    [InlineData("<events><event><what>A</what><on>2031-02-06</on></event></events>", "a.xml", "XML")]
    public void A_format_that_is_not_read_is_named_once(string text, string path, string format)
    {
        var reading = Reading.Of(text, path);

        Assert.Empty(reading.Meetups);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal("unread-format", problem.Code);
        Assert.Contains(format, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"what": "Parsing", "begins": "2031-02-06T18:30"}, {"what": "B", "begins": "2031-03-06T18:30"}]""")]
    [InlineData("""{"days": [{"slots": [{"von": "18:30", "vortrag": "A"}, {"von": "19:30", "vortrag": "B"}]}]}""")]
    [InlineData("programme:\n  - heure: 18h30\n    exposé: A\n  - heure: 19h30\n    exposé: B\n")]
    public void Data_of_a_programme_with_unknown_keys_is_named(string text)
    {
        var reading = Reading.Of(text, "list.json");

        Assert.DoesNotContain(reading.Meetups, meetup => meetup.Kind is MeetupKind.NotAnEvent);
        Assert.Contains(reading.Problems, problem => problem.Code == "unread-format");
    }

    [Theory]
    [InlineData("""[{"name": "Acme", "url": "https://acme.example"}]""", "sponsors.json")]
    [InlineData("{\"name\": \"site\", \"version\": \"1.0.0\", \"scripts\": {\"start\": \"serve\"}}", "package.json")]
    [InlineData("<?xml version=\"1.0\"?><urlset><url><lastmod>2031-02-06</lastmod></url></urlset>", "sitemap.xml")]
    [InlineData("<?xml version=\"1.0\"?><rss><item><pubDate>Thu, 06 Feb 2031</pubDate></item></rss>", "feed.xml")]
    [InlineData("Dear friends, dear all,\nwe meet on 2031-02-06, as always, at the bar.\n", "a.md")]
    [InlineData("name,url,logo\nAcme,https://acme.example,a.png\nAcme,https://acme.example,a.png\n", "s.csv")]
    [InlineData("{:toc}\n\n# A page\n\nText of 2031-02-06.\n", "kramdown.md")]
    public void Documents_without_events_are_not_named(string text, string path) =>
        Assert.DoesNotContain(Reading.Of(text, path).Problems, problem => problem.Code == "unread-format");

    [Fact]
    public void A_table_of_100_000_rows_is_read_in_linear_time()
    {
        var text = "title,date\n" + string.Concat(Enumerable.Range(0, 100_000).Select(at => $"\"T{at}\",\n"));

        Assert.Empty(Reading.Of(text, "events.csv").Meetups);
    }
}
