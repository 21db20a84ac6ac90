using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Agendas;

/// <summary>Tables of talks and speakers in announcements and in reports.</summary>
public sealed class TalkTablesTests
{
    private const string Day = """
        | Time | Activity | Speaker |
        | ---- | -------- | ------- |
        | 09:30 | Coffee | |
        | 10:00 | [Loops](loops.pdf) | Anna Example |
        | 11:00 | Short talks: | |
        |       | - Trees | Ben Example |
        |       | - Heaps | Cara Example and Dan Example |
        | 12:00 | Final words | |
        """;

    [Fact]
    public void A_report_has_the_talks_of_its_table()
    {
        var recap = Reading.Page($"""
            ---
            title: Example Day recap
            event_date: 2031-05-14
            ---

            The third Example Day took place on 14 May 2031. All members were invited and 40 of them came.

            ### Stickers (by Eva Example)

            We had stickers.

            ## Schedule

            {Day}
            """, "posts/example-day-recap.md");

        Assert.Equal(MeetupKind.Recap, recap.Kind);
        Assert.Equal(["Loops", "Trees", "Heaps"], recap.Agenda.Select(item => item.Title));
        Assert.Equal(["Cara Example", "Dan Example"], recap.Agenda[2].Speakers);
    }

    [Fact]
    public void Rows_without_an_hour_that_name_speakers_are_items_of_the_agenda()
    {
        var meetup = Page($"## Schedule\n\n{Day}");

        Assert.Equal(
            ["Coffee", "Loops", "Short talks", "Trees", "Heaps", "Final words"],
            meetup.Agenda.Select(item => item.Title.TrimEnd(':')));
        Assert.Equal(4, meetup.Speakers.Count);
    }

    [Theory]
    [InlineData("Talk", "Speaker")]
    [InlineData("Thema", "Referent")]
    [InlineData("Sujet", "Intervenant")]
    public void A_table_needs_no_hours(string title, string people)
    {
        var meetup = Page(
            $"| {title} | {people} |\n|---|---|\n| Loops | Anna Example |\n| Trees | Ben Example |\n");

        Assert.Equal(["Loops", "Trees"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example", "Ben Example"], meetup.Speakers.Select(speaker => speaker.Name));
    }

    [Theory]
    [InlineData("| Task | Who |\n|---|---|\n| Pizza | Anna Example |\n| Chairs | Ben Example |")]
    [InlineData("| Role | Name |\n|---|---|\n| Host | Anna Example |\n| Photos | Ben Example |")]
    public void Tables_of_tasks_name_nobody_who_speaks(string table) => Assert.Empty(Page(table).Speakers);

    private static Meetup Page(string body) => Reading.Page(
        $"---\ntitle: May meetup\nevent_date: 2031-05-14\nlocation: Example Hall\n---\n\n{body}\n");
}
