using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Reports that name no day, by the way they begin; and their neighbours, which are no reports.</summary>
public sealed class ReportOpeningTests
{
    private const string Video =
        "\n\n[Slides](https://example.org/slides.pdf) https://www.youtube.com/watch?v=abcdefghijk";

    private static Meetup Post(string title, string text) => Reading.Page(
        $"---\nlayout: post\ntitle: \"{title}\"\ndate: 2031-10-27\n---\n\n{text}\n", "_posts/2031-10-27-post.md");

    [Theory]
    [InlineData("At this meeting Anna discussed tools for boards. There are many of them, and all are free.")]
    [InlineData("To start the meeting, Ben gave some tips on macros. The tips are on our wiki.")]
    [InlineData("Bei diesem Treffen zeigte Anna uns ihre Werkzeuge. Es gibt viele davon, und alle sind frei.")]
    [InlineData("Pendant cette soirée, nous avons discuté de compilateurs. Le sujet est ancien et toujours utile.")]
    public void It_says_what_was_at_this_gathering(string text) =>
        Assert.Equal(MeetupKind.Recap, Post("Tools for boards", text).Kind);

    [Theory]
    [InlineData("Here is the video from the November meeting with Anna Example about her parsers.")]
    [InlineData("The slides from our last meetup are online, with all the examples that were shown.")]
    [InlineData("Hier sind die Folien vom letzten Treffen und das Video zum Thema Parser.")]
    [InlineData("Voici les photos de la dernière rencontre et les diapositives sur les analyseurs.")]
    public void It_shows_the_materials_of_a_gathering(string text) =>
        Assert.Equal(MeetupKind.Recap, Post("Parsers for everybody", text).Kind);

    [Theory]
    [InlineData("Anna Example on parsers", "Anna gave us a really quick introduction to parsers. See the video below.")]
    [InlineData("Anna Example über Parser", "Anna hielt einen kurzen Vortrag über Parser. Das Video ist unten.")]
    [InlineData("Anna Example et les parseurs",
        "Anna Example nous a fait une belle démonstration des parseurs. La vidéo est ici.")]
    [InlineData("Anna Example on parsers", "**_Anna gave a great demo of parsers. See the video for more of them._**")]
    public void Somebody_gave_a_talk_that_can_be_watched(string title, string text) =>
        Assert.Equal(MeetupKind.Recap, Post(title, text + Video).Kind);

    [Theory]
    [InlineData("Parsers", "Here are the slides from my talk at the Berlin meetup. I hope that they help you.")]
    [InlineData("Parsers", "Hier sind die Folien vom Treffen in Berlin, bei dem ich einen Vortrag hielt.")]
    [InlineData("Parsers", "Voici les photos de la rencontre de Berlin, où j'ai fait une présentation.")]
    [InlineData("Parsers", "Here is the video from the vendor that shows how the new parser is installed.")]
    [InlineData("Parsers", "A parser reads text. The manual gave an introduction to grammars, and this is another.")]
    [InlineData("Anna on parsers", "I gave a quick introduction to parsers for Anna and her whole team last year.")]
    public void A_post_of_an_author_is_none(string title, string text) =>
        Assert.NotEqual(MeetupKind.Recap, Post(title, text + Video).Kind);

    [Theory]
    [InlineData("During the last meetup Anna showed macros. At our next meetup Ben will show parsers to all of you.")]
    [InlineData("Here is the video from the last meeting. Join us on 3 November at 19:00 for the next one.")]
    [InlineData("Hier sind die Folien vom letzten Treffen. Das nächste findet statt am 3. November um 19 Uhr.")]
    [InlineData("Voici les photos de la dernière rencontre. La prochaine aura lieu le 3 novembre à 19 h.")]
    public void An_announcement_that_looks_back_is_none(string text) =>
        Assert.NotEqual(MeetupKind.Recap, Post("Lisp meetup", text).Kind);

    [Theory]
    [InlineData("Meeting report - 3rd July 2031")]
    [InlineData("Treffen: Bericht, 3. Juli 2031")]
    [InlineData("Meetup wrapup - 3 July 2031")]
    [InlineData("Soirée Lisp : bilan - 3 juillet 2031")]
    public void The_day_may_follow_the_noun_of_a_title(string title) =>
        Assert.Equal(MeetupKind.Recap, Post(title, "Parsers, macros and a new cube.").Kind);

    [Theory]
    [InlineData("Lightning talk wrapup - May 2031", false)]
    [InlineData("Treffen: Fotos - Mai 2031", false)]
    [InlineData("Rencontre : photos - mai 2031", false)]
    [InlineData("Lightning talk wrapup - October 2031", true)]
    public void The_day_of_posting_is_not_in_an_earlier_month(string title, bool isPosting)
    {
        var recap = Post(title, "Parsers, macros and a new cube.");

        Assert.Equal(MeetupKind.Recap, recap.Kind);
        Assert.Equal(isPosting ? new LocalDate(2031, 10, 27) : null, recap.When.Date);
    }
}
