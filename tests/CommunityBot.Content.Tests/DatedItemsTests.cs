using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Lists below "Meetings 2031" have a day and a topic, and often neither hour nor place.</summary>
public sealed class DatedItemsTests
{
    private const string Items =
        "- 2031-03-04 - Anna Example - Parsers in depth\n- 2031-04-01: Trees ([slides](trees.pdf))\n" +
        "- 2031-05-06 - open slot\n- 2031-06-03 - topic and speaker to be determined\n";

    [Theory]
    [InlineData("2031 meetups\n============", "README.md")]
    [InlineData("## Treffen 2031", "README.md")]
    [InlineData("# Meetings\n\n## 2031", "archive.md")]
    [InlineData("# Rencontres\n\n### 2031", "index.md")]
    public void Each_item_is_a_meetup(string heading, string path)
    {
        var meetups = Read($"# Example group\n\n{heading}\n\n{Items}", path);

        Assert.Equal(
            [
                (new LocalDate(2031, 3, 4), "Parsers in depth", "Anna Example"),
                (new LocalDate(2031, 4, 1), "Trees", string.Empty),
            ],
            meetups.Take(2).Select(meetup => (
                meetup.When.Date!.Value, meetup.Title!, string.Join(',', meetup.Speakers.Select(one => one.Name)))));
        Assert.DoesNotContain(meetups, meetup => meetup.Title!.Contains("determined", StringComparison.Ordinal));
    }

    [Fact]
    public void Paragraphs_are_a_list_too()
    {
        var meetups = Read(
            "# Example group\n\n2031 meetups\n============\n\n2031-03-04: Anna Example - Parsers\n\n" +
            "2031-04-01: Trees\n\nNothing in May.\n\n2031-06-03:\n  Ben Example - Loops\n",
            "README.md");

        Assert.Equal(["Parsers", "Trees"], meetups.Take(2).Select(meetup => meetup.Title));
    }

    [Fact]
    public void A_day_takes_the_year_of_the_heading()
    {
        var meetups = Read(
            "# Treffen\n\n## März 2031\n\n- 4.3.: Parser\n- 18.3.: Bäume\n\n## April 2031\n\n- 1.4.: Schleifen\n",
            "treffen.md");

        Assert.Equal(
            [new LocalDate(2031, 3, 4), new LocalDate(2031, 3, 18), new LocalDate(2031, 4, 1)],
            meetups.Select(meetup => meetup.When.Date!.Value));
    }

    [Fact]
    public void The_usual_hour_holds_on_the_usual_weekday()
    {
        var meetups = Read(
            "# Meetings\n\nWe meet every first Tuesday at 19:00.\n\n## 2031\n\n- 2031-03-04: Parsers\n" +
            "- 2031-04-03: Trees, on a Thursday\n- 2031-05-06: Loops\n",
            "meetings.md");

        Assert.Equal(
            [new LocalTime(19, 0), null, new LocalTime(19, 0)],
            meetups.Select(meetup => (LocalTime?)meetup.When.StartsAt));
    }

    [Theory]
    [InlineData("## Releases 2031")]
    [InlineData("## News 2031")]
    [InlineData("## Changes")]
    public void Other_lists_are_none(string heading) =>
        Assert.Empty(Read($"# Example group\n\n{heading}\n\n{Items}", "README.md"));

    [Fact]
    public void A_list_of_which_few_items_have_a_day_is_none() => Assert.Empty(Read(
        "# Example group\n\n## Meetups\n\n- 2031-03-04: Parsers\n- bring a friend\n- 2031-04-01: Trees\n" +
        "- ask us\n- 2031-05-06: Loops\n",
        "README.md"));

    [Fact]
    public void Links_to_the_pages_of_the_meetups_are_none() => Assert.Empty(Read(
        "# Meetups\n\n## 2031\n\n- 2031-03-04: [Parsers](/events/parsers)\n- 2031-04-01: [Trees](/events/trees)\n" +
        "- 2031-05-06: [Loops](/events/loops)\n",
        "index.md"));

    private static List<Meetup> Read(string text, string path) =>
        [.. Reading.Of(text, path).Meetups.Where(meetup => meetup.Kind is MeetupKind.Meetup)];
}
