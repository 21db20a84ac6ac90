using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>First sentences that make a report, and announcements that have the same words.</summary>
public sealed class OpeningsOfReportsTests
{
    private const string Abstract =
        " A parser reads text. Grammars are many. Tools are free. Books are dear. Code is short. Tests are long.";

    private static MeetupKind Kind(string title, string text, string folder = "_posts") => Reading.Page(
        $"---\nlayout: post\ntitle: \"{title}\"\n---\n\n{text}\n", $"{folder}/2031-10-27-a.md").Kind;

    [Theory]
    [InlineData("This was our fourth meetup in the year 2031.")]
    [InlineData("Das war unser zweites Treffen in der neuen Halle.")]
    [InlineData("C'était notre premier meetup de la saison.")]
    [InlineData("We had some great presentations today!")]
    [InlineData("We were lucky to have Anna Example for an introduction to grammars. It was an evening full of them.")]
    public void It_names_the_gathering_that_was(string opening) =>
        Assert.Equal(MeetupKind.Recap, Kind("Parsers at our meetup", opening + (
            opening.StartsWith("We were", StringComparison.Ordinal) ? string.Empty : Abstract)));

    [Theory]
    [InlineData("This was a reason to write a parser.")]
    [InlineData("This was the idea of our last meetup.")]
    [InlineData("We had a presentation about parsers last year, and we will have more.")]
    [InlineData("We were lucky to find a new room.")]
    public void It_names_something_else(string opening) =>
        Assert.NotEqual(MeetupKind.Recap, Kind("Parsers", opening + Abstract));

    [Theory]
    [InlineData("Anna and Ben gave us a talk about parsers. If you missed it, here are the slides.")]
    [InlineData("Danke für den Vortrag beim Treffen. Wer nicht dabei sein konnte: hier ist das Video davon.")]
    [InlineData("Merci à Anna pour cette conférence. Si vous l'avez manquée, voici la vidéo et les diapositives.")]
    [InlineData("#### Thanks to Anna Example for her talk on parsers. If you missed it, here are the slides...")]
    public void It_shows_what_was_missed(string text) => Assert.Equal(MeetupKind.Recap, Kind("Parsers", text));

    [Theory]
    [InlineData("If you missed the last meetup, here are the slides. Join us for the next talk on parsers!")]
    [InlineData("If you missed it, here are the slides of my talk, which I gave to my colleagues.")]
    public void It_shows_something_else(string text) => Assert.NotEqual(MeetupKind.Recap, Kind("Parsers", text));

    [Fact]
    public void Items_of_a_numbered_list_do_not_look_ahead() => Assert.Equal(
        MeetupKind.Recap,
        Reading.Page(
            "Letztes Treffen, 2031-12-11\n\nDieses Treffen fand bei Example statt.\n\n"
                + "#### Themen\n1. Hilfe, es geht nicht\n1. Mein Team will nicht testen, und nun?\n",
            "berichte/dezember.md").Kind);

    [Fact]
    public void A_title_that_ends_with_what_is_next_announces_nothing() => Assert.Equal(
        MeetupKind.Recap,
        Kind(
            "Meetup of October 2031, and what's next",
            "In this session we built a server. We wrote it from scratch. Anna explained the routes to us."));

    [Fact]
    public void What_will_be_at_this_meeting_is_no_report()
    {
        var page = Reading.Page(
            "---\ntitle: Parser project recap\nevent: 2031-12-14 7:30 pm\nlocation: Example Hall\n---\n\n"
            + "A recap of the parser project. An overview of what worked.\n\n"
            + "Elections of the board will be held at this meeting.\n",
            "news/2031-12-14-parsers.md");

        Assert.Equal(MeetupKind.Meetup, page.Kind);
    }

    [Fact]
    public void Thanks_for_another_meetup_before_an_invitation_are_no_report()
    {
        Assert.NotEqual(
            MeetupKind.Recap,
            Kind("Pool party", "Thanks for coming to our last meetup, a success. We're going to go on with a party!"));
        Assert.Equal(
            MeetupKind.Recap,
            Kind("Pool party", "Thanks for coming to our last meetup. It was a great evening, and we had many talks."));
    }

    [Fact]
    public void Labels_below_the_next_meetup_are_not_those_of_a_report()
    {
        var page = Reading.Page(
            "---\ntitle: December meetup recap\ndate: 2031-12-14\n---\n\nAnna Example gave a talk about parsers.\n\n"
            + "## Next meetup\n\nWe meet at Example on Sunday the 18th of January.\n\n"
            + "**Date & Location**\n\n- **Date:** Sunday, 18 Jan 2032\n- **Time:** 6pm - 8pm\n"
            + "- **Where:** Example Hall\n",
            "_posts/2031-12-14-recap.md");

        Assert.NotEqual(new LocalDate(2032, 1, 18), page.When.Date);
        Assert.Null(page.When.StartsAt);
        Assert.Equal(new LocalDate(2032, 1, 18), page.Next?.Date);
    }
}
