using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Facts in code blocks, shortcodes, headers of Nikola, and maps keyed by day.</summary>
public sealed class MinutesAndMetadataTests
{
    [Theory]
    [InlineData(".. title: Meetup 5, 2031-06-12\n.. slug: meetup-5\n.. date: 2031-06-10 16:22:42 UTC+02:00\n\n")]
    [InlineData("<!-- .. title: Treffen 5, 2031-06-12 -->\n<!-- .. date: 2031-06-10 16:22:42 UTC+02:00 -->\n\n")]
    [InlineData("<!--\n.. title: Rencontre 5, 2031-06-12\n.. date: 2031-06-10 16:22:42 UTC+02:00\n-->\n\n")]
    public void The_date_of_Nikola_is_that_of_publication(string header)
    {
        var page = Reading.Page($"{header}## Next meeting\n\nThursday, 2031-06-12, 19:00\n", "posts/meetup-5.md");

        Assert.Equal((new LocalDate(2031, 6, 12), new LocalTime(19, 0)), (page.When.Date, page.When.StartsAt));
        Assert.Equal(Instant.FromUtc(2031, 6, 10, 14, 22, 42).InUtc().Date, page.Published?.InUtc().Date);
        Assert.Equal(Instant.FromUtc(2031, 6, 10, 14, 22).InUtc().TimeOfDay, page.Published?.InUtc().TimeOfDay);
        Assert.Contains("5, 2031-06-12", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".. image:: logo.png\n\n# A page\n")]
    [InlineData("<!-- a comment -->\n\n# A page\n")]
    [InlineData("<!-- .. title: never closed\n\n# A page\n")]
    public void Other_comments_are_no_header(string text) =>
        Assert.NotEqual("never closed", Reading.Page(text, "posts/a.md").Title);

    [Theory]
    [InlineData("Title: Talk, 12 June 2031\nDate: 2031-06-10 16:22\nModified: 2031-06-11\nCategory: Events\n\nText.\n")]
    [InlineData("Title: Vortrag, 12. Juni 2031\nDate: 2031-06-10\nModified: 2031-06-11\nCategory: Treffen\n\nText.\n")]
    [InlineData("---\ntitle: Exposé le 12 juin 2031\ndate: 2031-06-10\ntags: [rencontre, event]\n---\n\nTexte.\n")]
    public void The_day_in_the_title_wins_over_the_day_of_posting(string text) =>
        Assert.Equal(new LocalDate(2031, 6, 12), Reading.Page(text, "content/a.md").When.Date);

    [Theory]
    [InlineData("August 13th, 2031", "Venue : Example Hall\nTime  : 3:00 PM - 6:15 PM")]
    [InlineData("Mittwoch, 13. August 2031", "Ort     : Example Hall\nUhrzeit : 15:00 - 18:15")]
    [InlineData("13 août 2031", "Lieu    : Example Hall\nHoraire : 15h00 - 18h15")]
    public void Labels_in_a_code_block_are_read(string day, string facts)
    {
        var page = Reading.Page(
            $"{day}\n=================\n\n```\n{facts}\n```\n\n## Members Present\n- Anna Example\n\n" +
            "## Next Meeting\n```\nDate  : 20 August 2031\nTime  : 2:00 PM\nVenue : Other Hall\n```\n",
            "proceedings/august.md");

        Assert.Equal(
            (new LocalDate(2031, 8, 13), new LocalTime(15, 0), new LocalTime(18, 15)),
            (page.When.Date, page.When.StartsAt, page.When.EndsAt));
        Assert.Equal("Example Hall", page.Venue?.Name ?? page.Venue?.Address);
        Assert.Equal(new LocalDate(2031, 8, 20), page.Next?.Date);
    }

    [Theory]
    [InlineData("```yaml\ndate: 2031-01-01\nname: x\n```")]
    [InlineData("```\nstart: now\nhost: example.org\n```")]
    [InlineData("Heading\n~~~~~~~\n\nWhere: Other Hall\nWhen: 13 May 2031, 20:00\n")]
    public void Other_code_is_not_searched(string code)
    {
        var page = Reading.Page($"---\ntitle: A\n---\n\n{code}\n", "pages/a.md");

        Assert.Equal((null, null), (page.When.Date, page.Venue));
    }

    [Theory]
    [InlineData("{{< event date=\"4 March 2031\" time=\"19:00\" venue=\"Example Hall\" >}}")]
    [InlineData("{% include treffen.html datum=\"4. März 2031\" uhrzeit=\"19:00\" ort=\"Example Hall\" %}")]
    [InlineData("{{% rencontre date='4 mars 2031' horaire='19h00' lieu='Example Hall' %}}")]
    public void Parameters_of_a_shortcode_are_read(string shortcode)
    {
        var page = Reading.Page(
            $"---\ntitle: Parsers\ndate: 2031-02-20T18:32:21Z\n---\n\n{shortcode}\n\nText.\n", "post/a.md");

        Assert.Equal((new LocalDate(2031, 3, 4), new LocalTime(19, 0)), (page.When.Date, page.When.StartsAt));
        Assert.Equal("Example Hall", page.Venue?.Name ?? page.Venue?.Address);
    }

    [Theory]
    [InlineData("{{< figure src=\"a.png\" date=\"4 March 2031\" >}}")]
    [InlineData("{{< youtube id=\"abcdefghijk\" start=\"30\" >}}")]
    [InlineData("<!-- event date=\"4 March 2031\" venue=\"Old Hall\" -->")]
    public void Other_shortcodes_are_not(string shortcode) =>
        Assert.Null(Reading.Page($"---\ntitle: Parsers\n---\n\n{shortcode}\n\nText.\n", "pages/a.md").When.Date);

    [Theory]
    [InlineData("meetups:\n  \"20310204\":\n    talks:\n    - title: A\n  \"20310304\":\n    talks:\n    - title: B\n")]
    [InlineData("2031-02-04:\n  title: Parsers\n2031-03-04:\n  title: Lexers\n")]
    public void Keys_of_a_map_are_the_days_of_its_events(string text)
    {
        var meetups = Reading.Of(text, "data/meetups.yaml").Meetups;

        Assert.Equal(
            [new LocalDate(2031, 2, 4), new LocalDate(2031, 3, 4)], meetups.Select(meetup => meetup.When.Date));
        Assert.All(meetups, meetup => Assert.Equal(MeetupKind.Meetup, meetup.Kind));
        Assert.Equal(2, meetups.Select(meetup => meetup.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("12345678:\n  title: A\n  venue: B\n")]
    [InlineData("20311399:\n  title: A\n  venue: B\n")]
    public void Other_numbers_are_no_days(string text) =>
        Assert.True(Reading.Of(text, "data/a.yaml").Meetups.All(meetup => meetup.When.Date is null));

    [Theory]
    [InlineData("onsdag 5. november, klokken 18:00")]
    [InlineData("středa 5. listopadu 2031, 18:00")]
    [InlineData("woensdag 5 maart 2031 om 18:00")]
    public void A_day_in_a_language_that_is_not_read_is_not_another_day(string text)
    {
        var date = Reading.Page($"---\ntitle: A\n---\n\n{text}\n", "pages/a.md").When.Date;

        Assert.True(date is null || (date.Value.Day, date.Value.Month) == (5, 11));
    }

    [Fact]
    public void Hours_after_noon_have_no_zero() =>
        Assert.Null(Content.Prose.HumanTimes.Find("4: 00 PM"));
}
