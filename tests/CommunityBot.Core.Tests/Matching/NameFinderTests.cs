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
    public void The_name_that_is_meant_comes_first(string typed, string meant) =>
        Assert.Equal(meant, Finder().Find(typed)[0]);

    [Fact]
    public void Whoever_typed_the_whole_name_is_not_shown_those_that_contain_it() =>
        Assert.Equal(["Evening 6"], Finder().Find("evening 6"));

    [Fact]
    public void A_year_is_not_the_year_after() =>
        Assert.DoesNotContain("Friday 29 May 2020", Finder().Find("friday 29 may 2021"));

    [Fact]
    public void Nothing_is_meant_by_what_resembles_nothing_but_something_is_nearest()
    {
        Assert.Empty(Finder().Find("zzzzzz"));
        Assert.Equal(3, Finder().Nearest("zzzzzz", 3).Count);
    }

    [Fact]
    public void Equals_come_in_the_order_that_is_asked_for()
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
