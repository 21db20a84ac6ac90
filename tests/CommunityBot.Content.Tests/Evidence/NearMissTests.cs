using CommunityBot.Content.Evidence;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>What almost is an event is named, and nothing else is.</summary>
public sealed class NearMissTests
{
    [Theory]
    [InlineData("We meet on the **first Wednesday of every month**, 8:30am – 10am, at the Example Café.", "Wednesday")]
    [InlineData("We get together every second Tuesday at 7pm at the Example.", "Tuesday")]
    [InlineData("Wir treffen uns jeden ersten Mittwoch im Monat um 19:00 Uhr bei Example.", "Mittwoch")]
    [InlineData("Der Stammtisch ist immer am letzten Donnerstag des Monats, 19 Uhr, bei Example.", "Donnerstag")]
    [InlineData("On se retrouve chaque premier mercredi du mois à 19h chez Example.", "mercredi")]
    [InlineData("Rendez-vous tous les mardis à 19h chez Example.", "mardis")]
    public void A_rule_in_words_is_named(string text, string weekday)
    {
        var reading = Reading.Of($"---\ntitle: \"Code & Coffee\"\n---\n{text}\n", "a.md");

        Assert.Equal(MeetupKind.NotAnEvent, Assert.Single(reading.Meetups).Kind);
        var problem = Assert.Single(reading.Problems, problem => problem.Code == "looks-like-event");
        Assert.Equal(ProblemSeverity.Note, problem.Severity);
        Assert.StartsWith(
            "Looks like an event; not used because it names a rule", problem.Message, StringComparison.Ordinal);
        Assert.Contains(weekday, problem.Message, StringComparison.Ordinal);
        Assert.Equal(4, problem.Line);
    }

    [Theory]
    [InlineData("---\ntitle: Two talks\nlayout: event\n---\nAt the Example.\n", "no day")]
    [InlineData("---\ntitle: Summer meetup\nvenue: The Example\nlayout: post\n---\nSoon.\n", "no hour")]
    public void It_names_what_is_missing(string text, string missing)
    {
        var problem = Assert.Single(Reading.Of(text, "a.md").Problems, problem => problem.Code == "looks-like-event");

        Assert.Contains(missing, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: Caches\ndate: 2031-10-17 18:30\nauthor: Ben Example\n---\nThey are stale.\n", "a.md")]
    [InlineData("---\ntitle: Our talk there\ndate: 2031-10-17\nauthor: Ben Example\n---\nSlides.\n", "_posts/a.md")]
    [InlineData("---\ntitle: Meetup newsletter\ndate: 2031-10-17\ntags: [events]\n---\nNews.\n", "a.md")]
    [InlineData("---\ntitle: 2031 events\n---\nAll of them.\n", "events/2031/_index.md")]
    [InlineData("# About us\n\nWe like code.\n", "about.md")]
    public void An_ordinary_page_gets_no_note(string text, string path)
    {
        Assert.DoesNotContain(Reading.Of(text, path).Problems, problem => problem.Code == "looks-like-event");
    }

    [Fact]
    public void The_notes_of_a_reading_add_up_to_its_kind()
    {
        var explained = new ReadingContext(Reading.London) { IsExplaining = true };
        int Sum(string text) => Reading.Library.Read(new ContentDocument("a.md", text), explained).Notes
            .Where(note => note.Kind is ReadingNoteKind.Weighed)
            .Sum(note =>
            {
                Assert.NotEmpty(note.Reason);
                return note.Weight;
            });

        Assert.InRange(Sum("---\ntitle: A\nevent_date: 2031-10-17\nvenue: The Example\n---\nTalks.\n"), 3, 20);
        Assert.InRange(Sum("---\ntitle: A\ndate: 2031-10-17 18:30\nauthor: Ben Example\n---\nText.\n"), -20, 2);
    }
}
