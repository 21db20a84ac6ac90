using CommunityBot.Content.Evidence;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Reports that no single phrase makes, and pages that have most of their facts.</summary>
public sealed class ReportFactsTests
{
    [Theory]
    [InlineData(
        "Project night",
        "In this session [Anna](https://example.com) gave a quick introduction, then everyone worked on their own.")]
    [InlineData(
        "April meetup - macros",
        "For the April meetup we had talks from Anna about macros. The slides are [here](https://example.com/a.pdf).")]
    [InlineData(
        "Atelier Lisp",
        "Dix enfants étaient présents à ce dernier atelier. Nous avons construit un robot avec eux.")]
    [InlineData(
        "Meetup Lisp",
        "La rencontre numéro quatre a eu lieu fin novembre. Nous avons eu une bonne soirée avec tous.")]
    [InlineData(
        "Bastelabend",
        "Am heutigen Abend wurde viel an der Steuerung gebastelt. Insgesamt waren zehn Personen bei diesem Treffen.")]
    [InlineData(
        "February 10 2031 Printers and clocks",
        "<p><strong>Ben</strong> asked about a printer. Anna said that she had met this at a meeting in May.</p>")]
    [InlineData(
        "Open night",
        "What a great turn out we had on another night. Most of the night was spent on the laser. We&#39;re proud.")]
    public void Several_facts_make_a_report(string title, string text) => Assert.Equal(
        MeetupKind.Recap, Post(title, text).Kind);

    [Theory]
    [InlineData(
        "Lightning talks on December 19th",
        "During the November meeting we decided to hold an evening of talks. Please volunteer.")]
    [InlineData(
        "Meeting on Tuesday @ 7pm", "Twenty of us attended the last meeting. This month, Anna is talking about C.")]
    [InlineData("Next meetup", "Some of us met at the pub last week. Ideas for the next talk are on the list.")]
    [InlineData("December meetup", "This meetup was cancelled because of the storm. We were sorry.")]
    [InlineData("Events", "Welcome to the newsletter of our meetup. Last week we hosted a speaker.")]
    [InlineData(
        "Lessons of a maintainer", "I was a maintainer for ten years. I had many experiences, and taught others.")]
    [InlineData("Lisp evening", "Something about Lisp, presented by Anna Example. Hosted by Example in their office.")]
    [InlineData("Outage", "On Monday the site was down. We restored it, and the disk was replaced by another.")]
    public void Pages_with_some_of_them_are_none(string title, string text) => Assert.NotEqual(
        MeetupKind.Recap, Post(title, text).Kind);

    [Theory]
    [InlineData("start_time: 19:00", "Last month Anna gave a talk about loops.")]
    [InlineData("start_time: 19:00", "In this session Anna gave an introduction, then everyone worked on their own.")]
    public void A_page_with_keys_of_a_meetup_to_come_is_that_meetup(string line, string text) => Assert.Equal(
        MeetupKind.Meetup,
        Reading.Page(
            $"---\ntitle: March meetup\nevent_date: 2031-03-04\n{line}\n---\n\n{text}\n", "events/march.md").Kind);

    [Fact]
    public void A_header_in_a_comment_is_no_text()
    {
        const string text = "<!--\nTitle: Git\nDescription: A workflow with Git at this meetup.\n"
            + "Date: 2031-04-16T19:00\n-->\n\n# Meetup 2 - 16.04.2031\n\n## Summary\n\n"
            + "On the second meetup, we introduced Git to the group and scheduled another public meetup! "
            + "Anna showed how to undo a commit, and Ben asked about tags.\n\n"
            + "## Discussion\n\n- Anna had ideas\n";

        Assert.StartsWith("on the second meetup, we introduced git", new PastNarrative(text).Folded.TrimStart());
    }

    [Theory]
    [InlineData("# Minutes of the general meeting - 2 October 2031\n\nPresent: 19\n\n## Elections\n\nAnna.")]
    [InlineData("## Class Notes\n\n- Date: 2 October 2031\n\nA class about macros.")]
    [InlineData("## Time\n\n:   2 October 2031\n:   Members present: Anna, Ben, Cara,\n    Dan\n\n## Reports\n\nNone.")]
    public void Minutes_have_headings_and_those_present(string text) => Assert.Equal(
        MeetupKind.Recap, Reading.Page($"---\ntitle: 2031\n---\n\n{text}\n", "agm/2031-agm/index.md").Kind);

    [Theory]
    [InlineData("The meetup took place in late November. We had a good evening.")]
    [InlineData("Das Treffen fand Ende November statt. Wir hatten einen guten Abend.")]
    [InlineData("Le meetup a eu lieu fin novembre. Nous avons eu une bonne soirée.")]
    public void A_part_of_an_earlier_month_is_not_the_day_of_posting(string text) => Assert.Null(
        Post("Meetup Lisp", text).When.Date);

    private static Meetup Post(string title, string text) => Reading.Page(
        $"---\nlayout: post\ntitle: '{title}'\n---\n\n{text}\n", "_posts/2031-12-07-lisp.md");
}
