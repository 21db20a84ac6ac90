using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests;

/// <summary>Tests for lists of talks that name the speakers, outside an agenda: announcements and reports.</summary>
public sealed class SignedListsTests
{
    [Theory]
    [InlineData("We have three short talks:", "**\"Loops\"** by Anna Example", "**\"Trees\"** by Ben Example")]
    [InlineData("Two talks this month:", "**Loops** – Anna Example", "**Trees** – Ben Example")]
    [InlineData("Die beiden Vorträge:", "**Loops** – Anna Example", "**Trees** – Ben Example")]
    [InlineData("Unsere Vorträge im Mai:", "„Loops“ von Anna Example", "„Trees“ von Ben Example")]
    [InlineData("Deux présentations :", "**Loops** (par Anna Example) : des boucles", "**Trees** (par Ben Example)")]
    [InlineData("Au programme, deux exposés :", "« Loops » – Anna Example", "« Trees » – Ben Example")]
    [InlineData("The speakers were:", "**Anna Example**: Loops", "**Ben Example**: Trees")]
    [InlineData("The lightning talks:", "[Anna Example](https://a.example) - Loops", "Ben Example - Trees")]
    [InlineData("The lightning talks:", "Anna Example, Sample - Loops", "Ben Example (Sample) - Trees")]
    public void Items_of_one_form_below_words_for_talks_are_talks(string above, string first, string second)
    {
        foreach (var title in (ReadOnlySpan<string>)["May meetup", "May meetup recap"])
        {
            var meetup = Read($"Some words about the place.\n\n{above}\n\n* {first}\n* {second}\n", title);

            Assert.Equal(["Anna Example", "Ben Example"], Names(meetup));
            Assert.Equal(["Loops", "Trees"], meetup.Agenda.Select(item => item.Title));
        }
    }

    [Theory]
    [InlineData("[Anna Example](https://a.example) who will delight us with parsers", "Ben Example on trees")]
    [InlineData("**Anna Example** will show parsers", "**Ben Example** will talk about trees")]
    [InlineData("**Anna Example** zeigt Parser", "**Ben Example** spricht über Bäume")]
    [InlineData("Anna Example (Sample) on parsers", "Ben Example (Sample) on trees")]
    public void Sentences_name_speakers_and_no_titles(string first, string second)
    {
        var meetup = Read($"Come to an evening of short talks at 19:00.\n\nWe have:\n\n* {first}\n* {second}\n");

        Assert.Equal(["Anna Example", "Ben Example"], Names(meetup));
        Assert.DoesNotContain(meetup.Speakers, speaker => speaker.Talk is not null);
    }

    [Fact]
    public void A_role_is_no_talk()
    {
        var meetup = Read("Two speakers:\n\n* **Anna Example**: Senior Engineer\n* **Ben Example**: Developer\n");

        Assert.Equal(["Anna Example", "Ben Example"], Names(meetup));
        Assert.Empty(meetup.Agenda);
    }

    [Theory]
    [InlineData("Our organisers:")]
    [InlineData("Thanks for the photos to:")]
    [InlineData("Das Team:")]
    [InlineData("Nos partenaires :")]
    [InlineData("Some links:")]
    [InlineData("Good books:")]
    public void Other_lists_with_names_are_left_alone(string above) => Assert.Empty(Names(Read(
        $"{above}\n\n* Anna Example – Loops\n* Ben Example – Trees\n")));

    [Theory]
    [InlineData("* **\"Loops\"** by Anna Example\n* Bring a laptop\n* Eat before\n")]
    [InlineData("* Visual Studio – Loops\n* Machine Learning – Trees\n")]
    [InlineData("* **Loops** – for beginners\n* **Trees** – for everybody\n")]
    public void Items_without_a_name_or_of_several_forms_are_no_list(string items) => Assert.Empty(Names(Read(
        $"What we need for the talks:\n\n{items}")));

    private static IReadOnlyList<string> Names(Meetup meetup) => [.. meetup.Speakers.Select(speaker => speaker.Name)];

    private static Meetup Read(string body, string title = "May meetup") =>
        Reading.Page($"---\ntitle: \"{title}\"\nevent_date: 2031-05-14\n---\n{body}", "events/may.md");
}
