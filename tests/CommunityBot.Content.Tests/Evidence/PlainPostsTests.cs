using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Tests for posts of communities that write everything as posts, with little but a day and an hour.</summary>
public sealed class PlainPostsTests
{
    [Theory]
    [InlineData("### Saturday October 25th, 2031 / 5-8PM Room 2.110\n\nBuild a site with us!")]
    [InlineData("### Samstag, 25. Oktober 2031, 17:00 Uhr, Raum 2.110\n\nWir bauen eine Seite.")]
    [InlineData("### Samedi 25 octobre 2031, 17h00, salle 2.110\n\nOn construit un site.")]
    public void A_line_of_day_and_hours_labels_the_day(string body)
    {
        var meetup = Post("title: Build a site", body);

        Assert.Equal((MeetupKind.Meetup, new LocalDate(2031, 10, 25)), (meetup.Kind, meetup.When.Date!.Value));
    }

    [Theory]
    [InlineData("Start ist dann am Montag, dem 27. Oktober 2031 um 19:30 Uhr, wie gewohnt in der Beispielstraße 32.")]
    [InlineData("We are back with a theme on Monday October 27th at the Example from 6:30pm - 8:30pm.")]
    [InlineData("On remet ça lundi 27 octobre 2031 à 19h30, chez Exemple.")]
    public void A_day_with_weekday_and_hour_after_the_post_invites(string body)
    {
        var meetup = Post("title: Short talks\ndate: 2031-10-20", body);

        Assert.Equal((MeetupKind.Meetup, new LocalDate(2031, 10, 27)), (meetup.Kind, meetup.When.Date!.Value));
    }

    [Theory]
    [InlineData("On Monday October 13th at 10:00 the server in Berlin went down.")]
    [InlineData("The deadline for proposals is Monday October 27th at 17:00.")]
    [InlineData("Our old site had its last visitor on Monday October 13th 2031 at 19:30.")]
    public void A_story_or_a_deadline_does_not(string body)
    {
        var page = Post("title: What happened\ndate: 2031-10-20", body);

        Assert.Equal(MeetupKind.NotAnEvent, page.Kind);
        Assert.Null(page.When.Date);
        Assert.Null(page.When.StartsAt);
    }

    [Fact]
    public void A_header_with_people_and_sign_up_is_dated_with_the_day_of_the_event()
    {
        var meetup = Post(
            "title: Reverse engineering\ndate: 2031-10-20\npresenter: Anna Example\n" +
            "rsvp: https://www.meetup.com/example/events/315000001/",
            "Bring a laptop.");

        Assert.Equal((MeetupKind.Meetup, new LocalDate(2031, 10, 20)), (meetup.Kind, meetup.When.Date!.Value));
    }

    [Theory]
    [InlineData("This meetup was held on Monday 13th of October at the Example. There were two talks.")]
    [InlineData("Unser Treffen fand am 13. Oktober 2031 bei Beispiel statt. Es gab zwei Vorträge.")]
    [InlineData("La deuxième édition du meetup a eu lieu le lundi 13 octobre 2031 chez Exemple.")]
    public void A_sentence_that_says_that_it_took_place_is_a_recap(string body) =>
        Assert.Equal(MeetupKind.Recap, Post("title: Editors\ndate: 2031-10-20", body).Kind);

    [Fact]
    public void Thanks_before_an_invitation_are_no_recap()
    {
        var meetup = Post(
            "title: \"April meetup: two short talks\"\ndate: 2031-04-02 20:31:02",
            "Thank you all for coming in March! We'll be back on Thursday, April 17th at 6:45 PM, again at Sample " +
            "Hall.\n\n" +
            "This time there are two short talks.");

        Assert.Equal((MeetupKind.Meetup, new LocalDate(2031, 4, 17)), (meetup.Kind, meetup.When.Date!.Value));
    }

    private static Meetup Post(string header, string body) =>
        Reading.Page($"---\nlayout: post\n{header}\n---\n\n{body}\n", "_posts/2031-10-20-post.md");
}
