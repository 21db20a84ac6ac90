namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Lists of people below a line that says that they speak.</summary>
public sealed class ListedSpeakersTests
{
    private static string[] SpeakersOf(string text) =>
    [
        .. Reading.Page($"---\ntitle: March meetup\nevent_date: 2031-03-04\nstart_time: 19:00\n---\n\n{text}\n")
            .Speakers.Select(speaker => speaker.Name),
    ];

    [Theory]
    [InlineData("Our panel consists of:")]
    [InlineData("Panelists include:")]
    [InlineData("Here are the speakers for the night:")]
    [InlineData("Auf dem Podium sitzen:")]
    public void Speak(string above) => Assert.Equal(["Anna Example", "Ben Sample"], SpeakersOf(
        $"Join us.\n\n{above}\n\n* Anna Example from [Acme](https://acme.example)\n"
            + "* [Ben Sample](https://b.example), Editor\n"));

    [Theory]
    [InlineData("Our panel needs:")]
    [InlineData("Contacts for speakers:")]
    public void Are_more_than_half_of_the_items(string above) => Assert.Empty(SpeakersOf(
        $"Join us.\n\n{above}\n\n* Chairs for all\n* Microphones\n* Anna Example from Acme\n"));

    [Theory]
    [InlineData("Our sponsors for the speakers:")]
    [InlineData("The hosts of the panel:")]
    [InlineData("Speakers of last month:")]
    public void Do_something_else(string above) => Assert.Empty(SpeakersOf(
        $"Join us.\n\n{above}\n\n* Anna Example from Acme\n* Ben Sample from Other\n"));

    [Fact]
    public void A_moderator_does_not_speak() => Assert.Equal(["Anna Example"], SpeakersOf(
        "Join us.\n\nThe panel:\n\n* Anna Example, Editor\n* Ben Sample (moderator)\n"));
}
