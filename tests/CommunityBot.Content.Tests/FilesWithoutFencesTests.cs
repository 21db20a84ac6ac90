using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Headers and data files that begin in other ways.</summary>
public sealed class FilesWithoutFencesTests
{
    [Fact]
    public void A_header_without_fences_may_have_lists_and_quotes()
    {
        var page = Reading.Page(
            """
            meeting_title: "Short talks on tools"
            meeting_datetime: 2031-03-10T19:30:00
            meeting_speakers:
            - "Anna Example"
            - Ben Example
            meeting_location: "Example Centre, Room 203"

            Text about it.
            """, "meetings/2031-03.markdown");

        Assert.Equal("Short talks on tools", page.Title);
        Assert.Equal(new LocalDateTime(2031, 3, 10, 19, 30), page.When.Date!.Value.At(page.When.StartsAt!.Value));
        Assert.Equal(["Anna Example", "Ben Example"], page.Speakers.Select(speaker => speaker.Name));
        Assert.Equal("Example Centre, Room 203", page.Venue?.Text);
    }

    [Fact]
    public void Comments_of_a_data_file_are_no_headings()
    {
        var meetups = Reading.Of(
            """
            # Check the generated calendar:
            #
            # https://example.org/validator

            - workshop: "Soldering for beginners"
              start: "2031-03-07 18:30"
              end: "2031-03-07 21:00"
              facilitator: Anna Example

            ## Not enough people
            #- workshop: "Weaving"
            #  start: "2031-03-08 18:30"

            - workshop: Open night
              start: "2031-03-28 18:00"
              end: "2031-03-28 21:00"
            """, "_data/workshops.yml").Meetups;

        Assert.Equal(["Soldering for beginners", "Open night"], meetups.Select(meetup => meetup.Title));
        Assert.Equal(new LocalTime(21, 0), meetups[0].When.EndsAt);
        Assert.Equal(["Anna Example"], meetups[0].Speakers.Select(speaker => speaker.Name));
    }

    [Theory]
    [InlineData("Cider workshop announced", "We have a workshop: 25th May 2031 is the proposed date.", "2031-05-25")]
    [InlineData("Workshop steht fest", "Der Workshop findet am 25. Mai 2031 statt.", "2031-05-25")]
    [InlineData("Meetup annoncé", "Le meetup aura lieu le 25 mai 2031.", "2031-05-25")]
    [InlineData(
        "Friends are coming",
        "They come on 16th May 2031, see the [event page](https://www.facebook.com/events/292371377/).",
        "2031-05-16")]
    public void A_short_post_about_a_later_day_is_a_meetup(string title, string text, string day)
    {
        var page = Reading.Page(
            $"---\nlayout: post\ntitle: {title}\ndate: 2031-05-11\n---\n\n{text}\n", "_posts/2031-05-11-a.md");

        Assert.Equal(
            (MeetupKind.Meetup, day),
            (page.Kind, NodaTime.Text.LocalDatePattern.Iso.Format(page.When.Date ?? default)));
    }

    [Theory]
    [InlineData("Server moved", "The new server runs from 25th May 2031.")]
    [InlineData("My workshop", "I will give a workshop on 25th May 2031.")]
    [InlineData("Workshop report", "The workshop on 2nd May 2031 was good fun. The photos come on 25th May 2031.")]
    [InlineData("Meeting delays", "Because of holidays we will not have it on 25th May 2031.")]
    public void Another_short_post_is_none(string title, string text) => Assert.NotEqual(
        MeetupKind.Meetup,
        Reading.Page(
            $"---\nlayout: post\ntitle: {title}\ndate: 2031-05-11\n---\n\n{text}\n", "_posts/2031-05-11-a.md").Kind);

    [Theory]
    [InlineData("Last night was the first workshop. Eight people came, and everyone had good fun.")]
    [InlineData("Gestern Abend war der erste Workshop. Acht Leute waren da, und es hat viel Spass gemacht.")]
    public void A_report_of_last_night_is_of_the_day_before(string text)
    {
        var page = Reading.Page(
            $"---\nlayout: post\ntitle: Cider workshop\ndate: 2031-05-26\n---\n\n{text}\n",
            "_posts/2031-05-26-cider.md");

        Assert.Equal((MeetupKind.Recap, new LocalDate(2031, 5, 25)), (page.Kind, page.When.Date));
    }

    [Fact]
    public void A_word_of_another_language_is_not_the_day_before()
    {
        var page = Reading.Page(
            "---\nlayout: post\ntitle: \"Rückblick: Treffen im Mai\"\ndate: 2031-05-26\n---\n\n" +
            "Hier ist unser Rückblick. Acht Leute waren da, und es hat viel Spass gemacht.\n",
            "_posts/2031-05-26-treffen.md");

        Assert.NotEqual(new LocalDate(2031, 5, 25), page.When.Date);
    }

    [Fact]
    public void A_table_may_call_the_day_start() => Assert.Equal(
        [new LocalDate(2031, 7, 4), new LocalDate(2031, 8, 4)],
        Reading.Of(
            "title,start,end,location\nOne,2031-07-04T18:30:00,2031-07-04T20:30:00,Example Hall\n" +
            "Two,2031-08-04T18:30:00,2031-08-04T20:30:00,Example Hall\n", "data/events.csv")
            .Meetups.Select(meetup => meetup.When.Date!.Value));

    [Theory]
    [InlineData("2031-05-11 Meetup/README.md", true)]
    [InlineData("talks/2031-05-11/readme.md", true)]
    [InlineData("content/post/2031-05-11-a-story/index.md", false)]
    [InlineData("27 - May 2031 - Parsing/README.md", false)]
    public void A_folder_named_by_a_day_has_a_meetup(string path, bool isOne)
    {
        var page = Reading.Page("# Parsing\n\nSlides are in this folder.\n", path);

        Assert.Equal(
            (isOne, isOne ? new LocalDate(2031, 5, 11) : null),
            (page.Kind is MeetupKind.Meetup, page.When.Date));
    }

    [Fact]
    public void A_page_of_questions_is_no_meetup() => Assert.NotEqual(
        MeetupKind.Meetup,
        Reading.Page("# Speaker FAQs\n\nWhen: {{ day }} from 7 PM to 10 PM\n\nWhere: Example Hall\n", "faq.md").Kind);

    [Fact]
    public void A_group_that_does_not_meet_on_a_day_has_cancelled_it() => Assert.Equal(
        MeetupStatus.Cancelled,
        Reading.Page(
            "---\ntitle: Meeting delays\nlayout: default\n---\n\nWe will not be meeting this Saturday, May 24th.\n",
            "_posts/2031-05-20-delays.md").Status);
}
