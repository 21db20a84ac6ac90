using CommunityBot.Core.Matching;

namespace CommunityBot.Core.Tests.Matching;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "word", 4)]
    [InlineData("word", "", 4)]
    [InlineData("word", "word", 0)]
    [InlineData("word", "wrod", 1)]
    [InlineData("cluters", "clusters", 1)]
    [InlineData("müller", "muller", 1)]
    [InlineData("ca", "abc", 3)]
    public void Edits_are_counted(string left, string right, int slips) =>
        Assert.Equal(slips, EditDistance.Between(left, right));

    /// <summary>The bit-parallel algorithm returns the same distance as the table of the definition.</summary>
    [Fact]
    public void It_equals_the_definition()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 20_000; round++)
        {
            // Few letters, so that swaps and repetitions are common; some words exceed the compared length.
            var (left, right) = (Word(random), Word(random));

            Assert.Equal(
                Table(left[..Math.Min(64, left.Length)], right[..Math.Min(64, right.Length)]),
                EditDistance.Between(left, right));
        }
    }

    private static string Word(Random random) =>
        string.Concat(
            Enumerable.Range(0, random.Next(random.Next(10) == 0 ? 80 : 12)).Select(_ => "abcdé"[random.Next(5)]));

    private static int Table(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                table[row, column] = (row, column) switch
                {
                    (0, _) => column,
                    (_, 0) => row,
                    _ => Math.Min(
                        table[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1),
                        Math.Min(table[row - 1, column], table[row, column - 1]) + 1),
                };
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    table[row, column] = Math.Min(table[row, column], table[row - 2, column - 2] + 1);
                }
            }
        }

        return table[left.Length, right.Length];
    }
}
