namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Tests for speakers in labels of several words, after signs, in bylines and in plain lists.</summary>
public sealed class WhoSpeaksTests
{
    private const string Header =
        "---\ntitle: Sample evening\nevent_date: 2031-05-06 19:00\nvenue: The Example\n---\n\n";

    [Theory]
    [InlineData("**🔥 Notre premier invité : Anna Example**\n\nLes files lentes.\n")]
    [InlineData("🎙️ **En Guest Speaker : Anna Example**\n\nLes files lentes.\n")]
    [InlineData("Our first speaker: Anna Example\n")]
    [InlineData("Tonight's guest speaker: Anna Example\n")]
    [InlineData("Unsere zweite Referentin: Anna Example\n")]
    [InlineData("## Queues\n\n🗣 [Anna Example](https://example.org/anna)\n\n📔 [Slides](https://example.org/a)\n")]
    [InlineData("## A talk about queues\n\n🎤 Anna Example\n")]
    [InlineData("### 19:30 - Queues\n\nIt is long.\n\nBy [Anna Example]({{< ref \"/speakers/anna.md\" >}})\n")]
    [InlineData("### 19:30 - Des files\n\nC'est long.\n\nPar Anna Example\n")]
    public void One_person_speaks(string text) =>
        Assert.Equal("Anna Example", Assert.Single(Reading.Page(Header + text).Speakers).Name);

    [Theory]
    [InlineData("Call for speakers: Anna Example collects them.\n")]
    [InlineData("Past speakers: Anna Example\n")]
    [InlineData("🎤 Open Mic\n")]
    [InlineData("🗣 We talk about queues\n")]
    [InlineData("- [Loops](https://example.org/a) by Anna Example\n- [Trees](https://example.org/b) by Ben Sample\n")]
    [InlineData("By Anna Example\n\nWe meet again.\n")]
    [InlineData("## Pictures\n\nPhotos by Anna Example\n")]
    [InlineData("- Loops\n- Trees by Ben Sample\n")]
    public void Nobody_speaks(string text) => Assert.Empty(Reading.Page(Header + text).Speakers);

    [Fact]
    public void A_list_whose_items_are_all_signed_is_one_of_talks()
    {
        var meetup = Reading.Page(
            Header + "Après les nouvelles, nous aurons :\n\n* Des files lentes par Anna Example et Ben Sample\n" +
            "* Les arbres par Carla Example\n\npuis nous irons au restaurant.\n");

        Assert.Equal(["Des files lentes", "Les arbres"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(
            ["Anna Example", "Ben Sample", "Carla Example"], meetup.Speakers.Select(speaker => speaker.Name));
    }
}
