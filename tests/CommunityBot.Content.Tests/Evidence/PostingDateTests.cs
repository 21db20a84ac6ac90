using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>The day and minute of posting are never the event's when the page names the day.</summary>
public sealed class PostingDateTests
{
    [Theory]
    [InlineData("05:40", "Come and celebrate on 27th September, in the Example College, between 9:00 AM and 5:00 PM.")]
    [InlineData("12:00", "Come and celebrate on 27th September, in the Example College, between 9:00 AM and 5:00 PM.")]
    [InlineData("14:37", "When: 27 September 2031, 9:00 - 17:00")]
    [InlineData("18:30", "Date: Saturday 27 September 2031, 9:00 - 17:00")]
    [InlineData("10:00", "## Date & Time\n\n27th September\n\n## Venue\n\nThe Example")]
    [InlineData("05:40", "Kommt vorbei am 27. September, bei Example, von 9:00 bis 17:00 Uhr.")]
    [InlineData("12:00", "Wir treffen uns am 27. September um 9:00 Uhr bei Example.")]
    [InlineData("05:40", "Rejoignez-nous le 27 septembre à 9h00, à la Bibliothèque Example.")]
    [InlineData("12:00", "La fête aura lieu le 27 septembre à 9h00, chez Example.")]
    public void The_text_names_the_day(string posted, string text)
    {
        var page = Reading.Page(
            $"---\ntitle: Freedom day\ndate: 2031-09-22 {posted}\ntags: [Events]\n---\n{text}\n", "freedom.md");

        Assert.Equal(MeetupKind.Meetup, page.Kind);
        Assert.Equal(new LocalDate(2031, 9, 27), page.When.Date);
        Assert.True(page.When.StartsAt is null || page.When.StartsAt == new LocalTime(9, 0));
    }

    [Theory]
    [InlineData("Freedom meetup, 27 September 2031")]
    [InlineData("Treffen am 27. September 2031")]
    [InlineData("Réunion le 27 septembre 2031")]
    public void The_title_names_the_day(string title)
    {
        var page = Reading.Page(
            $"---\ntitle: {title}\ndate: 2031-09-22 17:30\ntags: [meetup]\n---\nAt the Example.\n", "freedom.md");

        Assert.Equal(MeetupKind.Meetup, page.Kind);
        Assert.Equal(new LocalDate(2031, 9, 27), page.When.Date);
        Assert.Null(page.When.StartsAt);
    }

    [Theory]
    [InlineData("Date: Wednesday September 10, 2031 7:00 PM - 9:00 PM\nLocation: Example Library")]
    [InlineData("Termin: Mittwoch, 10. September 2031, 19:00 - 21:00\nOrt: Bibliothek Example")]
    public void A_text_of_labelled_lines_below_such_a_header_is_text(string text)
    {
        var page = Reading.Page($"Title: September meeting\nDate: 2031-09-01 10:00\n\n{text}\n", "sep.md");

        Assert.Equal(new LocalDate(2031, 9, 10), page.When.Date);
        Assert.Equal(new LocalTime(19, 0), page.When.StartsAt);
    }

    [Theory]
    [InlineData("Talks.")]
    [InlineData("Our next meetup is on 17 June 2031 at 18:30 at the Example.")]
    [InlineData("Register by 25 May 2031, 12:00.")]
    public void A_date_with_an_hour_stays_the_events_on_a_page_with_its_keys(string text)
    {
        var page = Reading.Page(
            $"---\ntitle: Script evening\ndate: 2031-05-20T18:30:00\nvenue: The Example\n---\n{text}\n");

        Assert.Equal(new LocalDate(2031, 5, 20), page.When.Date);
        Assert.Equal(new LocalTime(18, 30), page.When.StartsAt);
    }

    [Fact]
    public void A_date_with_an_offset_has_the_hour_of_the_place()
    {
        // 01:00 in London, but nobody there wrote it.
        var page = Reading.Page(
            "---\ntitle: Open Hack\nlayout: event\ndate: 2031-12-06T19:00:00-06:00\n---\nTalks.\n",
            "_posts/2031-12-06-a.md");

        Assert.Equal(MeetupKind.Meetup, page.Kind);
        Assert.NotNull(page.When.StartsAt);
    }
}
