using System.Text.RegularExpressions;

using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Reads every key and every header line that content/README.md names.</summary>
public sealed partial class DocumentedKeysTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "content", "README.md"));

    /// <summary>A value for a key of each meaning, and what is read from it.</summary>
    private static readonly Dictionary<string, (string Value, Func<Meetup, string?> Read, string Expected)> Meanings =
        new()
        {
            ["title"] = ("An evening", page => page.Title, "An evening"),
            ["day"] = ("2030-01-02", page => $"{page.When.Date:uuuu-MM-dd}", "2030-01-02"),
            ["last day"] = ("2030-01-05", page => $"{page.When.LastDate:uuuu-MM-dd}", "2030-01-05"),
            ["start"] = ("\"18:30\"", page => $"{page.When.StartsAt:HH:mm}", "18:30"),
            ["end"] = ("\"21:00\"", page => $"{page.When.EndsAt:HH:mm}", "21:00"),
            ["time zone"] = ("Europe/Berlin", page => page.When.Zone.Id, "Europe/Berlin"),
            ["place"] = ("Example House", page => page.Venue?.Text, "Example House"),
            ["speakers"] = ("[Anna Example]", page => page.Speakers is [var one, ..] ? one.Name : null, "Anna Example"),
            ["talks"] = ("[{title: Parsing}]", page => page.Agenda is [var one, ..] ? one.Title : null, "Parsing"),
            ["sign-up"] = (
            "https://meetup.example/events/1",
            page => page.Links.Registration?.OriginalString,
            "https://meetup.example/events/1"),
            ["sponsors"] = ("[Example Ltd]", page => page.Sponsors is [var one, ..] ? one.Name : null, "Example Ltd"),
            ["earlier addresses"] = (
                "[/events/older]", page => page.Aliases is [var one, ..] ? one.Value : null, "older"),
        };

    public static TheoryData<string, string> Keys =>
    [
        .. Meanings.Keys.SelectMany(meaning => Spans(Row(meaning)).Where(span => KeyPattern.IsMatch(span))
            .Select(key => (meaning, key))),
    ];

    public static TheoryData<string, string, string, string> HeaderLines =>
    [
        .. Lines.Select(line => line.Split(" | ")).Where(IsHeaderExample)
            .Select(cells => (Spans(cells[0])[0], cells[1], Spans(cells[2])[0], Spans(cells[3]).LastOrDefault() ?? "")),
    ];

    [Fact]
    public void Each_meaning_has_keys() =>
        Assert.All(Meanings.Keys, meaning => Assert.Contains(Keys, row => row.Data.Item1 == meaning));

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_has_its_meaning(string meaning, string key)
    {
        var (value, read, expected) = Meanings[meaning];
        var parts = key.Split('.');
        var lines = parts.Select((part, depth) =>
            new string(' ', 2 * depth) + part + (depth == parts.Length - 1 ? $": {value}" : ":"));

        Assert.Equal(expected, read(Reading.Page(Page(string.Join('\n', lines), key))));
    }

    [Fact]
    public void Several_problems_have_examples_of_header_lines() => Assert.InRange(HeaderLines.Count, 5, 100);

    [Theory]
    [MemberData(nameof(HeaderLines))]
    public void A_bad_line_has_its_problem_and_the_good_one_not(string code, string severity, string bad, string good)
    {
        Assert.Contains(Reading.Of(Page(bad)).Problems, problem =>
            (problem.Code, $"{problem.Severity}".ToLowerInvariant()) == (code, severity));
        Assert.DoesNotContain(Reading.Of(Page(good)).Problems, problem => problem.Code == code);
    }

    [Theory]
    [InlineData("18:30 UTC", 18, 30)]
    [InlineData("6 PM EST", 23, 0)]
    [InlineData("19:00 GMT+2", 17, 0)]
    [InlineData("18:30+02:00", 16, 30)]
    [InlineData("7pm Berlin time", 18, 0)]
    public void An_hour_may_have_a_zone_beside_it(string time, int hour, int minute)
    {
        Assert.Contains(Lines, line => line.Contains($"`{time}`", StringComparison.Ordinal));
        Assert.Equal(
            Instant.FromUtc(2030, 1, 2, hour, minute), Reading.Page(Page($"start_time: \"{time}\"")).When.Start);
    }

    [Fact]
    public void A_day_may_be_a_range()
    {
        var when = Reading.Page(Page("event_date: 12-15 November 2030")).When;

        Assert.Equal(("2030-11-12", "2030-11-15"), ($"{when.Date:uuuu-MM-dd}", $"{when.LastDate:uuuu-MM-dd}"));
    }

    /// <summary>A page with the line and whatever else a page of an event has.</summary>
    private static string Page(string line, string? key = null)
    {
        string[] others = ["title: Evening", "event_date: 2030-01-02", "start_time: \"18:30\"", "venue: The Example"];
        var name = line.Split(':')[0].Trim();
        var isDay = key is not null && Spans(Row("day")).Contains(key);
        var kept = others.Where(other =>
            !other.StartsWith(name + ":", StringComparison.Ordinal)
            && !(key is not null && Conflicts(key, other))
            && !(isDay && other.StartsWith("event_date", StringComparison.Ordinal)));
        return $"---\n{string.Join('\n', kept)}\n{line}\n---\nText.\n";
    }

    /// <summary>The first key of a row is used, so a page with another one has none before it.</summary>
    private static bool Conflicts(string key, string other) => Meanings.Keys
        .Where(meaning => meaning is "title" or "day" or "start" or "place")
        .Select(meaning => Spans(Row(meaning)))
        .Any(keys => keys.Contains(key) && keys.Contains(other.Split(':')[0]));

    private static bool IsHeaderExample(string[] cells) =>
        cells is [_, "error" or "warning" or "note", var bad, var good]
        && cells[0].StartsWith("| `", StringComparison.Ordinal)
        && WholePattern.IsMatch(bad)
        && WholePattern.IsMatch(good.TrimEnd(' ', '|'));

    /// <summary>The keys of a row, without what it says about their values.</summary>
    private static string Row(string meaning) => AsidePattern.Replace(
        Assert.Single(Lines, line => line.StartsWith($"| {meaning} | `", StringComparison.Ordinal)).Split(" | ")[1],
        "");

    private static List<string> Spans(string cell) =>
        [.. SpanPattern.Matches(cell).Select(match => match.Groups["span"].Value)];

    [GeneratedRegex("`(?<span>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex SpanPattern { get; }

    [GeneratedRegex(@"\([^)]*\)|; .*|(?<=`): .*")]
    private static partial Regex AsidePattern { get; }

    [GeneratedRegex(@"^[a-z]\w*(\.\w+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex KeyPattern { get; }

    /// <summary>A cell with nothing but one header line.</summary>
    [GeneratedRegex(@"^`[a-z_]+: [^`]+`$")]
    private static partial Regex WholePattern { get; }
}
