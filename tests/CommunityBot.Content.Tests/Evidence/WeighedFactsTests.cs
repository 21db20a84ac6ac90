using System.Text.RegularExpressions;

using CommunityBot.Content.Evidence;
using CommunityBot.Testing;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>A fact without a weight would end the reading of a page.</summary>
public sealed partial class WeighedFactsTests
{
    [Theory]
    [InlineData("ReportFacts.cs", "report-words.txt", 90)]
    [InlineData("EventFacts.cs", "event-words.txt", 90)]
    public void Every_fact_has_a_weight_and_every_weight_a_fact(string source, string table, int atLeast)
    {
        var folder = Path.Combine(Repository.Root, "src", "CommunityBot.Content", "Evidence");
        var facts = NamesIn(File.ReadAllText(Path.Combine(folder, source)));
        var weights = File.ReadLines(Path.Combine(folder, table))
            .SkipWhile(line => line != "[fact]")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('['))
            .Select(line => line[..line.LastIndexOf(' ')])
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(facts.Count >= atLeast);
        Assert.Empty(facts.Except(weights));
        Assert.Empty(weights.Except(facts));
    }

    [Fact]
    public void A_step_counts_from_its_value_on()
    {
        var facts = new WeighedFacts();

        facts.AddSteps("links", 11, 1, 11, 31);
        facts.AddIf(holds: false, "venue");

        Assert.Equal(["links>=1", "links>=11"], facts.Names);
    }

    [Fact]
    public void Figures_of_a_long_text_end_with_its_thousandth_word()
    {
        var figures = default(WordFigures);

        figures.Add(string.Join(' ', Enumerable.Repeat("may 2031", 600)));
        figures.Add("at 19:00");

        Assert.Equal((1_000, 500, 500, 0), (figures.Words, figures.Months, figures.Years, figures.Hours));
    }

    private static HashSet<string> NamesIn(string source)
    {
        var arrays = Arrays().Matches(source)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);
        var names = Names().Matches(source).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        foreach (Match steps in Steps().Matches(source))
        {
            var values = steps.Groups[2].Value;
            names.UnionWith(
                from step in arrays.GetValueOrDefault(values, values).Split(',')
                select $"{steps.Groups[1].Value}>={step.Trim().Replace("_", string.Empty, StringComparison.Ordinal)}");
        }

        return names;
    }

    [GeneratedRegex("""int\[\] (\w+) = \[([^\]]*)\]""")]
    private static partial Regex Arrays();

    [GeneratedRegex("""(?:found\.Add\(|found\.AddIf\([^;]*, |=> )"([a-z-]+)"\)?[,;]""")]
    private static partial Regex Names();

    [GeneratedRegex("""found\.AddSteps\("([a-z-]+)", [^;]*?, ((?:-?[\d_]+(?:, )?)+|[A-Z]\w+)\);""")]
    private static partial Regex Steps();
}
