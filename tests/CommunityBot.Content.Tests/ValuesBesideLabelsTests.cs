using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Text after a value in the same line belongs to something else.</summary>
public sealed class ValuesBesideLabelsTests
{
    private const string Head = "---\ntitle: Example meetup\nevent_date: 2031-12-10\n---\n\n";

    [Theory]
    [InlineData("**Speaker**: Anna Example **Language**: English **Company**: Acme")]
    [InlineData("**Sprecher**: Anna Example **Sprache**: Deutsch **Firma**: Acme")]
    [InlineData("**Intervenante** : Anna Example **Langue** : français **Société** : Acme")]
    public void A_label_is_no_part_of_a_name(string line) =>
        Assert.Equal("Anna Example", Assert.Single(Reading.Page(Head + line).Speakers).Name);

    [Theory]
    [InlineData("**Intervenante** : Anna Example d'Acme")]
    [InlineData("**Intervenante** : Anna Example de la société Acme")]
    [InlineData("**Sprecherin**: Anna Example von der Firma Acme")]
    [InlineData("**Speaker**: Anna Example from Acme")]
    public void An_organisation_is_no_part_of_a_name(string line)
    {
        var speaker = Assert.Single(Reading.Page(Head + line).Speakers);

        Assert.Equal(("Anna Example", "Acme"), (speaker.Name, speaker.Organisation));
    }

    [Theory]
    [InlineData("Anna Maria Example", "Anna Maria")]
    [InlineData("Anna Maria", "Anna Maria Example")]
    [InlineData("Anna Maria Example", "Maria Example")]
    [InlineData("Anna Maria Example", "Anna Example")]
    public void A_shorter_name_is_the_same_person(string one, string other) =>
        Assert.Equal("Anna Maria Example", Assert.Single(Reading.Page(
            $"---\ntitle: Example meetup\nevent_date: 2031-12-10\nspeakers: [{one}, {other}]\n---\n\nTalks.")
            .Speakers).Name);

    [Fact]
    public void Another_last_name_is_another_person() => Assert.Equal(2, Reading.Page(
        "---\ntitle: Example meetup\nevent_date: 2031-12-10\n"
            + "speakers: [Anna Maria Example, Anna Sample]\n---\n\nTalks.")
        .Speakers.Count);

    [Theory]
    [InlineData("**Venue:** Example Hall, starting at 18:30")]
    [InlineData("**Ort:** Example Hall ab 18:30 Uhr")]
    [InlineData("**Lieu :** Example Hall à partir de 18h30")]
    public void An_hour_is_no_part_of_a_place(string line)
    {
        var read = Reading.Page(Head + line);

        Assert.Equal("Example Hall", read.Venue?.Name ?? read.Venue?.Address);
    }

    [Theory]
    [InlineData("The event itself will begin at 10am.")]
    [InlineData("Die Veranstaltung beginnt um 10:00 Uhr.")]
    [InlineData("La rencontre commence à 10h00.")]
    public void A_stated_start_counts_more_than_the_first_talk(string line) => Assert.Equal(
        new LocalTime(10, 0),
        Reading.Page($"{Head}{line}\n\n- 10:30 Parsers\n- 11:30 Lexers\n- 12:30 Lunch\n").When.StartsAt);

    [Fact]
    public void Without_it_the_first_talk_counts() => Assert.Equal(
        new LocalTime(10, 30),
        Reading.Page($"{Head}Come along.\n\n- 10:30 Parsers\n- 11:30 Lexers\n- 12:30 Lunch\n").When.StartsAt);
}
