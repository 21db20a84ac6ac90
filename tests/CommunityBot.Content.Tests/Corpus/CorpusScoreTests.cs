using System.Text.Json;

using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Corpus;

/// <summary>The score of the corpus: what counts as right, wrong, missing, and as a trap.</summary>
public sealed class CorpusScoreTests
{
    private static readonly LocalDate Day = new(2031, 2, 6);

    [Theory]
    [InlineData("title", "Two  talks.", "\u201Ctwo talks\u201D", true)]
    [InlineData("title", "Two talks", "Three talks", false)]
    [InlineData("venue_or_online", "Sample Hall", "Sample Hall, 12 Mill Lane, Leeds", true)]
    [InlineData("venue_or_online", "Sample Bank", "Sample Hall, 12 Mill Lane, Leeds", false)]
    [InlineData("venue_or_online", "Sample Hall, Mill Lane 12", "Sample Hall, 12 Mill Lane", true)]
    [InlineData("venue_or_online", "Zoom", "online", true)]
    [InlineData("venue_or_online", "Exampleton", "online", false)]
    [InlineData("video_url", "https://youtu.be/aaaaBBBBccc", "https://www.youtube.com/watch?v=aaaaBBBBccc", true)]
    [InlineData("registration_url", "http://www.lu.ma/example/", "https://lu.ma/example", true)]
    [InlineData("registration_url", "https://lu.ma/example-2", "https://lu.ma/example", false)]
    [InlineData("date", null, "2031-02-06", false)]
    [InlineData("date", null, null, true)]
    public void A_value_is_right_whatever_its_case_quotes_and_spelling(
        string field, string? seen, string? expected, bool isRight) =>
        Assert.Equal(isRight, LooseText.AreEqual(field, seen, expected));

    [Fact]
    public void A_wrong_value_is_one_too_many_and_one_missing()
    {
        var score = Score("""{"date": "2031-02-06"}""", Page() with { When = When(Day.PlusDays(1)) });

        Assert.Equal(0, score.F1["date"]);
        Assert.Contains("miss: docs/style/a.md date: expected 2031-02-06, seen 2031-02-07", score.ToString(), Ordinal);
    }

    [Fact]
    public void An_accepted_value_is_right() =>
        Assert.Equal(1, Score("""{"date": "2031-02-05", "accept": {"date": ["2031-02-06"]}}""", Page()).F1["date"]);

    [Fact]
    public void A_skipped_field_is_not_counted() =>
        Assert.DoesNotContain("date", Score("""{"date": "2031-02-05", "skip": ["date"]}""", Page()).F1.Keys);

    [Fact]
    public void A_forbidden_value_is_a_trap() =>
        Assert.Equal(
            ["docs/style/a.md date 2031-02-06", "docs/style/a.md speakers Ben Example"],
            Score(
                """{"must_not": {"date": ["2031-02-06"], "speakers": ["Ben Example"]}}""",
                Page() with { Speakers = [new Speaker("Ben Example")] }).Traps);

    [Fact]
    public void Speakers_are_compared_with_the_set_that_fits_best() =>
        Assert.Equal(
            1,
            Score(
                """{"speakers": [], "accept": {"speakers": [["Anna Example", "Ben Example"]]}}""",
                Page() with { Speakers = [new Speaker("Ben Example"), new Speaker("Anna Example")] }).F1["speakers"]);

    [Fact]
    public void A_page_without_an_event_must_not_be_announced()
    {
        Assert.Equal(["docs/style/a.md"], Score("""{"kind": "not_event"}""", Page()).WronglyAnnounced);
        Assert.Empty(Score(
            """{"kind": "not_event"}""", Page() with { Kind = MeetupKind.NotAnEvent }).WronglyAnnounced);
    }

    [Fact]
    public void A_misspelled_key_is_found() =>
        Assert.Equal(["datte", "strat_time"], Truth("""{"datte": null, "skip": ["strat_time"]}""").UnknownKeys);

    private static StringComparison Ordinal => StringComparison.Ordinal;

    private static CorpusScore Score(string truth, Meetup page)
    {
        var score = new CorpusScore();
        score.Add(Truth(truth), ReadFields.Of([page], []));
        return score;
    }

    /// <summary>A line of the truth with these keys; the others say nothing.</summary>
    private static CorpusTruth Truth(string keys)
    {
        var line = new Dictionary<string, object?>
        {
            ["file"] = "docs/style/a.md",
            ["kind"] = "event",
            ["speakers"] = Array.Empty<string>(),
            ["accept"] = new { },
            ["skip"] = Array.Empty<string>(),
            ["must_not"] = new { },
        };
        foreach (var field in CorpusField.Single)
        {
            line[field] = null;
        }

        foreach (var property in JsonElement.Parse(keys).EnumerateObject())
        {
            line[property.Name] = property.Value;
        }

        return new CorpusTruth(JsonSerializer.SerializeToElement(line));
    }

    private static Meetup Page() => new()
    {
        Id = new MeetupId("a"),
        Kind = MeetupKind.Meetup,
        Source = "a.md",
        When = When(Day),
    };

    private static EventTime When(LocalDate day) => new(Reading.London) { Date = day };
}
