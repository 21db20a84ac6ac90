using CommunityBot.Core.Recaps;

using NodaTime;

namespace CommunityBot.Core.Tests.Recaps;

/// <summary>The description of a recording gives talks their positions, and invents none.</summary>
public sealed class RecordingChaptersTests
{
    private const string Talks =
        "Paper, thread & wind – Speaker One\n* Light.\n\n9:59 Repairs in the rain – Speaker Two\n* \n\n" +
        "Knots – Speaker Three";

    [Theory]
    [InlineData("35:45 A talk", 35 * 60 + 45, "A talk")]
    [InlineData("1:02:03 – A talk", 3723, "A talk")]
    [InlineData("[00:00:07] \"A talk\"", 7, "\"A talk\"")]
    [InlineData("- 05:00: A talk", 300, "A talk")]
    [InlineData("(125:10) A talk", 7510, "A talk")]
    [InlineData("A talk – 35:45", 2145, "A talk")]
    [InlineData("A talk (1:02:03)", 3723, "A talk")]
    public void A_chapter_is_a_position_and_a_title(string line, int seconds, string title)
    {
        var text = $"Thanks!\r\n{line}\r\nSubscribe.";

        Assert.Equal([(Duration.FromSeconds(seconds), title)], RecordingChapters.In(text));
    }

    [Theory]
    [InlineData("We met at 18:30 in the hall.")]
    [InlineData("35:45")]
    [InlineData("2031-03-04 10:20:30:40 A talk")]
    [InlineData("https://example.com/a?t=35:45x")]
    public void Other_lines_are_none(string line) => Assert.Empty(RecordingChapters.In(line));

    [Fact]
    public void Talks_are_found_by_title_part_of_a_title_and_speaker()
    {
        var chapters = RecordingChapters.In(
            "0:00 Welcome\n2:00 Speaker One: Paper, thread & wind\n40:30 Repairs in the rain (part one)\n" +
            "1:00:00 Speaker Three about ropes\n1:30:00 Goodbye");

        var (talks, filled, others) = RecordingChapters.Apply(Talks, chapters);

        Assert.Equal(
            "2:00 Paper, thread & wind – Speaker One\n* Light.\n\n" +
            "40:30 Repairs in the rain – Speaker Two\n* \n\n1:00:00 Knots – Speaker Three", talks);
        Assert.Equal(3, filled);
        Assert.Equal(["Welcome", "Goodbye"], others);
    }

    [Fact]
    public void A_talk_without_a_chapter_stays_as_it_is()
    {
        var (talks, filled, _) = RecordingChapters.Apply(Talks, RecordingChapters.In("1:00 Something else"));

        Assert.Equal((Talks, 0), (talks, filled));
    }
}
