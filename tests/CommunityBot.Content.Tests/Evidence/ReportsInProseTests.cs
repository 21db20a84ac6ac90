using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Reports that no title, tag or folder calls one, and pages that only resemble them.</summary>
public sealed class ReportsInProseTests
{
    [Theory]
    [InlineData("Lisp meetup", "On Saturday we had a full room. The attendees explored macros and had questions.")]
    [InlineData("Lisp",
        "## Talks\n\n#### Macros\n[Anna Example](https://example.com) gave a talk on macros. The slides are here.")]
    [InlineData("Gast", "Am 25. Oktober war der Lisp-Club zu Gast. Ab 10 Uhr wurden Makros und Neues ausgetauscht.")]
    [InlineData("Lisptreff 6.10.2031",
        "Nach kurzer Suche haben wir einen Tisch gefunden. Die Gruppe wuchs im Laufe des Abends auf acht Leute.")]
    [InlineData("Rencontre Lisp",
        "La semaine dernière nous avons parlé des macros. Le public était nombreux et a posé des questions.")]
    public void The_first_sentences_are_in_the_past_tense(string title, string text)
    {
        var page = Reading.Page($"---\nlayout: post\ntitle: {title}\ndate: 2031-10-27\n---\n\n{text}\n", "_posts/a.md");

        Assert.Equal(MeetupKind.Recap, page.Kind);
    }

    [Theory]
    [InlineData("Lisp meetup", "Last month we had a full room. On Saturday we will meet again, and you can join us.")]
    [InlineData("Lisp-Treffen", "Letzte Woche war es voll. Am Samstag laden wir alle wieder zum nächsten Treffen ein.")]
    [InlineData("Rencontre Lisp", "Le mois dernier nous avons parlé des macros. La soirée de mai aura lieu chez nous.")]
    [InlineData("A new parser", "The old parser was slow and had many bugs. We rewrote it, and all tests were green.")]
    [InlineData("Ein neuer Parser", "Der alte Parser war langsam und hatte viele Fehler. Alle Tests waren dann grün.")]
    [InlineData("Meetup newsletter", "On Saturday we had a full room. The attendees explored macros and had fun.")]
    public void A_post_that_looks_ahead_or_is_about_something_else_is_no_report(string title, string text)
    {
        var page = Reading.Page($"---\nlayout: post\ntitle: {title}\ndate: 2031-10-27\n---\n\n{text}\n", "_posts/a.md");

        Assert.NotEqual(MeetupKind.Recap, page.Kind);
    }

    [Theory]
    [InlineData("## Members Present\n- Anna Example\n\n## Site\nIt moves.")]
    [InlineData("## Participants\n- Anna Example\n\n## Discussions\nIt moves.")]
    [InlineData("## Was wurde besprochen ##\n * Die Seite zieht um.")]
    [InlineData("## Anwesende\n- Anna Example\n\n## Seite\nSie zieht um.")]
    [InlineData("## Étaient présents\n- Anna Example\n\n## Site\nIl bouge.")]
    public void Minutes_have_headings_of_their_own(string text)
    {
        var page = Reading.Page($"# 4 May 2031\n\n```\nVenue : The Example\nTime  : 3:00 PM\n```\n\n{text}\n", "a.md");

        Assert.Equal(MeetupKind.Recap, page.Kind);
    }

    [Theory]
    [InlineData("Linux day", "Thank you to everyone that joined us! Marty shared insights and Kiki joined us online.")]
    [InlineData("Linuxtag", "Vielen Dank an alle, die dabei waren! Das war das Treffen am Fluss.")]
    [InlineData("Journée Linux", "Merci à tous ceux qui étaient présents. La salle était pleine.")]
    public void Thanks_to_those_who_came_open_a_report(string title, string text)
    {
        var page = Reading.Page($"---\ntitle: {title}\n---\n\n## {title}\n\n**25 August 2031**\n\n{text}\n", "a.md");

        Assert.Equal(MeetupKind.Recap, page.Kind);
    }

    [Theory]
    [InlineData("End of year recap 2031")]
    [InlineData("Jahresrückblick 2031")]
    [InlineData("Bilan de l'année 2031")]
    public void A_review_of_a_year_is_no_report_of_a_meetup(string title)
    {
        var page = Reading.Page($"---\ntitle: {title}\n---\n\nA few words about everything.\n", "a.md");

        Assert.NotEqual(MeetupKind.Recap, page.Kind);
    }

    [Theory]
    [InlineData("Rückblick Treffen", "Am 23. November war das Treffen.", 2030, 11, 23)]
    [InlineData("Meetup recap", "On 23 November we met.", 2030, 11, 23)]
    [InlineData("Compte rendu du meetup", "Le 23 novembre a eu lieu la rencontre.", 2030, 11, 23)]
    public void A_day_without_a_year_is_before_the_report(string title, string text, int year, int month, int day)
    {
        var page = Reading.Page($"---\ntitle: {title}\ndate: 2031-01-19 19:00:02\n---\n{text}\n", "a.md");

        Assert.Equal(new LocalDate(year, month, day), page.When.Date);
    }

    [Theory]
    [InlineData("The next meeting will be held on Fri October\n24th 2031 due to the holidays.")]
    [InlineData("### October Meeting\n\nWe will meet on Friday, 24 October, in Room 3.")]
    [InlineData("## Nächstes Treffen\n\nAm 24. Oktober 2031 im Beispielhaus.")]
    [InlineData("Prochain RDV, **l'apéro le 24 octobre** !")]
    public void The_next_meeting_has_a_day(string text)
    {
        var page = Reading.Page(
            $"---\ntitle: Minutes 2031-09-26\ncategory: minutes\n---\n\n## Minutes\n\nWe met.\n\n{text}\n", "a.md");

        Assert.Equal(new LocalDate(2031, 10, 24), page.Next?.Date);
    }

    [Theory]
    [InlineData("February 9th Meeting is Canceled", "We will not be having the meeting on February 9th.")]
    [InlineData("Treffen am 9. Februar abgesagt", "Das Treffen am 9. Februar ist abgesagt.")]
    [InlineData("Rencontre du 9 février annulée", "La rencontre du 9 février est annulée.")]
    public void A_post_that_calls_a_gathering_off_is_that_gathering(string title, string text)
    {
        var page = Reading.Page($"---\nlayout: post\ntitle: {title}\n---\n\n{text}\n", "_posts/2031-02-08-off.md");

        Assert.Equal(
            (MeetupKind.Meetup, MeetupStatus.Cancelled, new LocalDate(2031, 2, 9)),
            (page.Kind, page.Status, page.When.Date));
    }
}
