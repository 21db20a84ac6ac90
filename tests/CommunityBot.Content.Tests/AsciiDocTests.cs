using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Tests that AsciiDoc pages are read like Markdown pages.</summary>
public sealed class AsciiDocTests
{
    private const string Page =
        """
        // Notes for editors: 2029-01-01
        = An evening of parsing
        Anna Example <anna@example.org>
        v1.0, 2030-12-24
        :event_date: 2031-02-06
        :host: The Example
        :page-venue: {host}
        :toc:

        Two talks at *{host}*. Register https://meetup.example/events/1[on this page^].

        ////
        17:00 Not this
        ////

        == Agenda

        [cols="1,3,2"]
        |===
        |Time |Talk |Speaker

        |18:30 |Doors |
        |19:00 |Parsing by hand |Ben Example
        |===

        video::abcdefghijk[youtube]
        """;

    [Fact]
    public void The_header_has_title_and_attributes()
    {
        var page = Reading.Page(Page, "events/a.adoc");

        Assert.Equal(
            ("An evening of parsing", new LocalDate(2031, 2, 6), "The Example"),
            (page.Title, page.When.Date, page.Venue?.Name));
    }

    [Fact]
    public void The_body_has_tables_links_and_videos_and_no_comments()
    {
        var page = Reading.Page(Page, "events/a.adoc");

        Assert.Equal(
            [(new LocalTime(18, 30), "Doors"), (new LocalTime(19, 0), "Parsing by hand")],
            page.Agenda.Select(item => (item.Start!.Value, item.Title)));
        Assert.Equal("Ben Example", Assert.Single(page.Speakers).Name);
        Assert.Equal("https://www.youtube.com/watch?v=abcdefghijk", page.Links.Video?.OriginalString);
        Assert.DoesNotContain("[on this page^]", page.Description, StringComparison.Ordinal);
        Assert.Contains("[on this page](https://meetup.example/events/1)", page.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("= Evening\n\nWhen:: 6 February 2031, 7pm\nWhere:: Example House, 1 Example Street\n\n== Agenda\n\n")]
    [InlineData("= Abend\n\nWann:: 6. Februar 2031, 19 Uhr\nWo:: Example House, Musterweg 1\n\n== Programm\n\n")]
    [InlineData("= Soirée\n\nQuand:: 6 février 2031 à 19h\nLieu:: Example House, 1 rue Exemple\n\n== Programme\n\n")]
    public void Description_lists_are_labels(string head)
    {
        var page = Reading.Page(head + "* 19:00 Doors\n* 19:30 Talk\n** with questions\n", "events/a.adoc");

        Assert.Equal((new LocalDate(2031, 2, 6), new LocalTime(19, 0)), (page.When.Date, page.When.StartsAt));
        Assert.StartsWith("Example House", page.Venue?.Text, StringComparison.Ordinal);
        Assert.Equal(["Doors", "Talk"], page.Agenda.Select(item => item.Title));
    }

    [Fact]
    public void Front_matter_above_AsciiDoc_stays_the_header()
    {
        var page = Reading.Page(
            "---\ntitle: Evening\nevent_date: 2031-02-06\n---\nWelcome.\n\n== Agenda\n\n. 19:00 Doors\n. 19:30 Talk\n",
            "events/a.adoc");

        Assert.Equal(
            ("Evening", MeetupKind.Meetup, 2), (page.Title, page.Kind, page.Agenda.Count));
    }

    [Fact]
    public void Problems_have_the_lines_of_the_document()
    {
        var problems = Reading.Of(
            "= Evening\n:event_date: 2031-02-31\n:venue: The Example\n\nText.\n", "events/a.adoc").Problems;

        Assert.Equal(2, Assert.Single(problems, problem => problem.Code == "impossible-date").Line);
    }

    [Fact]
    public void The_revision_is_not_the_day_of_the_event() =>
        Assert.Null(Reading.Page("= Evening\nAnna Example\nv1.0, 2030-12-24\n\nTwo talks.\n", "a.adoc").When.Date);

    [Theory]
    [InlineData("= A wiki's heading =\n\nText.\n")]
    [InlineData("=\nText.\n")]
    [InlineData("Title\n=====\n\n== 3 of 4\n")]
    public void Other_texts_with_equal_signs_are_not_AsciiDoc(string text) =>
        Assert.NotEqual("AsciiDoc page", Reading.Of(text, "a.md").Format);

    [Fact]
    public void Attributes_that_multiply_each_other_stay_small()
    {
        var text = $"= Evening\n:a: {new string('x', 1_000)}\n:b: {Many("{a}")}\n:c: {Many("{b}")}\n" +
            $":d: {Many("{c}")}\n\n{{d}}{{d}}{{d}}\n";

        Assert.InRange(Reading.Page(text, "a.adoc").Description?.Length ?? 0, 0, 100_000);

        static string Many(string reference) => string.Concat(Enumerable.Repeat(reference, 300));
    }
}
