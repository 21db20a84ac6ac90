namespace CommunityBot.Content.Tests.Speakers;

/// <summary>People whom a page thanks for a talk, or names with a nickname, a handle or a role.</summary>
public sealed class NamesWithAdditionsTests
{
    [Theory]
    [InlineData("speakers: Anna 'Ann' Example", "Anna 'Ann' Example")]
    [InlineData("speakers: Anna Example,", "Anna Example")]
    [InlineData("speakers: Anna Example, Innovation Fellow", "Anna Example")]
    public void A_header_names_one_speaker(string header, string name) => Assert.Equal(
        name,
        Assert.Single(Reading.Page($"---\ntitle: A talk\nevent_date: 2031-03-04\n{header}\n---\n").Speakers).Name);

    [Theory]
    [InlineData("Anna Example (@anna) from Acme will present loops.")]
    [InlineData("Anna Example, developer at Acme, will talk about loops.")]
    [InlineData("Anna Example, formatrice chez Acme, nous fera un retour sur les boucles.")]
    [InlineData("Nous aurons une présentation « Boucles », par Anna Example.")]
    public void A_sentence_names_the_speaker(string text) => Assert.Equal(
        "Anna Example",
        Assert.Single(Reading.Page($"---\ntitle: Meetup\nevent_date: 2031-03-04 \n---\n\n{text}\n").Speakers).Name);
}
