using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Reports of evenings with regular verbs, notes by the name of their file, and announcements.</summary>
public sealed class ToldEveningsTests
{
    [Theory]
    [InlineData(
        "March 2031 meetup",
        "**Speaker** One covered the latest news, **Speaker** Two explained how parsers are tested and compared two.",
        "_posts/2031-03-26-march.md")]
    [InlineData(
        "Open Night - 7/3/2031 - Soldering",
        "What a great turn out we had on another successful open night. Most of the night was spent on projects.",
        "blog/2031-03-18-open-night.md")]
    [InlineData(
        "Archive",
        "There were two main talks. Speaker One showed us a debugger, and everybody liked it.",
        "20310426-notes.md")]
    [InlineData("Archiv", "Es gab zwei Vorträge über Parser und danach Fragen.", "2031-04-26-protokoll.md")]
    [InlineData(
        "Parsers", "## Meeting Recap\n\nSpeaker One talked about parsers at our place.",
        "_posts/2031-05-06-parsers.md")]
    [InlineData(
        "Example Data Day 2031 Rückblick",
        "<style>\nimg { margin: 20px }\n</style>\n\nAuch bei uns wurde dieses Jahr gefeiert. Einige trafen sich.",
        "_posts/2031-03-16-rueckblick.md")]
    public void A_told_evening_is_a_recap(string title, string text, string path) =>
        Assert.Equal(MeetupKind.Recap, Kind(title, text, path));

    [Theory]
    [InlineData(
        "Java RoundUp",
        "Ce jeudi 16 mai à 18h30 à l'Exemple, nous faisons un Java RoundUp de différents sujets.",
        "content/post/2031-05-14-roundup.md")]
    [InlineData(
        "Summer Camp Recap",
        "Did you miss it? Join us for a group discussion of the most interesting talks. Bring one item to share.",
        "_posts/2031-08-23-recap.md")]
    [InlineData(
        "May 2031 meetup",
        "**Speaker** One will cover the news. Food is kindly provided by Example Ltd, and all talks are introduced.",
        "_posts/2031-05-01-may.md")]
    [InlineData("Design notes", "Example Library provided by Sample Ltd. It parses text.", "docs/20310426-design.md")]
    public void An_announcement_is_none(string title, string text, string path) =>
        Assert.NotEqual(MeetupKind.Recap, Kind(title, text, path));

    private static MeetupKind Kind(string title, string text, string path) =>
        Reading.Page($"---\nlayout: post\ntitle: \"{title}\"\n---\n\n{text}\n", path).Kind;
}
