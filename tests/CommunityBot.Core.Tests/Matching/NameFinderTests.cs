using CommunityBot.Core.Matching;

namespace CommunityBot.Core.Tests.Matching;

public sealed class NameFinderTests
{
    private static readonly string[] Names =
    [
        "Clusters in many clouds", "Clusters in one cloud", "Friday 29 May 2020", "Friday 29 May 2021", "2020-05-29",
        "2021-05-29",
        "Paul Jones", "Paula Jonson", "Ángela O'Brien-Møller", "Evening 6", "Evening 60", "connect-may-2020",
    ];

    [Theory]
    [InlineData("clusters in many clouds", "Clusters in many clouds")]
    [InlineData("cluters many", "Clusters in many clouds")]
    [InlineData("29 may 2021", "Friday 29 May 2021")]
    [InlineData("2020-05-29", "2020-05-29")]
    [InlineData("angela obrien moller", "Ángela O'Brien-Møller")]
    [InlineData("evening 60", "Evening 60")]
    [InlineData("evening 6", "Evening 6")]
    public void The_best_match_comes_first(string typed, string meant) =>
        Assert.Equal(meant, Finder().Find(typed)[0]);

    [Fact]
    public void An_exact_match_excludes_names_that_contain_it() =>
        Assert.Equal(["Evening 6"], Finder().Find("evening 6"));

    [Fact]
    public void A_year_does_not_match_the_year_before() =>
        Assert.DoesNotContain("Friday 29 May 2020", Finder().Find("friday 29 may 2021"));

    [Fact]
    public void Text_without_a_match_still_has_nearest_names()
    {
        Assert.Empty(Finder().Find("zzzzzz"));
        Assert.Equal(3, Finder().Nearest("zzzzzz", 3).Count);
    }

    [Fact]
    public void Equal_matches_come_in_the_given_order()
    {
        var finder = new NameFinder<(string Name, int Rank)>(
            [("same", 2), ("same", 1), ("same", 3)], item => [item.Name]);

        Assert.Equal([2, 1, 3], finder.Find("same").Select(item => item.Rank));
        Assert.Equal([1, 2, 3], finder
            .Find("same", Comparer<(string Name, int Rank)>.Create((a, b) => a.Rank - b.Rank))
            .Select(item => item.Rank));
    }

    private static NameFinder<string> Finder() => new(Names, name => [name]);
}
