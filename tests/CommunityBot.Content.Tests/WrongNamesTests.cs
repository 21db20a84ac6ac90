namespace CommunityBot.Content.Tests;

/// <summary>Words with capitals that are no people, videos that are no recordings, sentences as addresses.</summary>
public sealed class WrongNamesTests
{
    private const string Head = "---\ntitle: March meetup\nevent_date: 2031-03-04 19:00\n---\n\n";

    [Theory]
    [InlineData("Instead I talked about parsers at the last meetup.")]
    [InlineData("Unfortunately Anna presented no parser.")]
    [InlineData("Stattdessen Anna präsentierte einen Parser.")]
    [InlineData("Lycée Exemple nous présente son atelier.")]
    [InlineData("Le talk de Fablab Exemple.")]
    public void Adverbs_and_places_are_no_names(string text) => Assert.Empty(Reading.Page(Head + text).Speakers);

    [Theory]
    [InlineData("Anna Example talked about parsers at the last meetup.")]
    [InlineData("Anna Labianca will present her parser.")]
    public void Names_like_them_are(string text) => Assert.Single(Reading.Page(Head + text).Speakers);

    [Fact]
    public void The_name_of_a_talk_with_a_title_is_that_of_its_speaker()
    {
        var page = Reading.Page(
            "---\ntitle: March meetup\ntime: \"2031-03-04 19:00:00\"\npresentations:\n  -\n" +
            "    title: Parsers for all\n    name: Anna Example\n    github: annaexample\n" +
            "  -\n    name: Short talks\n---\n\nText.\n");

        Assert.Equal(["Anna Example"], page.Speakers.Select(speaker => speaker.Name));
        Assert.Equal(["Parsers for all", "Short talks"], page.Agenda.Select(item => item.Title));
    }

    [Theory]
    [InlineData("背景をもっと詳しく知りたい方は[この動画がお勧めです](https://youtu.be/abcdefghijk)、シリコンは七分五十秒から登場します" +
        "ので、興味のある方はぜひご覧ください。今問題となっている半導体不足、その半導体の材料であるシリコンの原子番号は十四です。")]
    [InlineData("Those who know some of it can hear more about this old topic [here](https://youtu.be/abcdefghijk).")]
    public void A_video_within_a_sentence_is_no_recording(string text) =>
        Assert.Null(Reading.Page(Head + text).Links.Video);

    [Theory]
    [InlineData("[録画](https://youtu.be/abcdefghijk)")]
    [InlineData("[Parsers for all](https://youtu.be/abcdefghijk) – Anna Example")]
    public void A_video_on_a_line_of_its_own_is(string text) => Assert.NotNull(Reading.Page(Head + text).Links.Video);

    [Theory]
    [InlineData("Where and when?", "There will be a couple of friendly people at the door until 18:15")]
    [InlineData("Wo und wann?", "Es wird bis 18:15 Uhr jemand unten an der Tür stehen und euch dann nach oben bringen")]
    [InlineData("Où et quand ?", "Quelqu'un sera en bas pour vous ouvrir et vous montrer la salle jusqu'à 18h15")]
    public void A_sentence_below_the_heading_of_the_place_is_no_address(string heading, string text)
    {
        Assert.Null(Reading.Page($"{Head}## {heading}\n\n{text}\n").Venue);
        Assert.Equal(
            "Example Hall, second floor",
            Reading.Page($"{Head}## {heading}\n\nExample Hall\nsecond floor\n\n{text}\n").Venue?.Text);
    }
}
