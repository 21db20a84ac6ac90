namespace CommunityBot.Core.Matching;

/// <summary>How many slips of the finger lie between two words (optimal string alignment).</summary>
public static class EditDistance
{
    /// <summary>Longer words are compared by their beginning: nobody types so much by hand, and the cost is quadratic.</summary>
    private const int LongestCompared = 64;

    /// <summary>Insertions, deletions, replacements and swaps of neighbours, each counting one.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left[..Math.Min(left.Length, LongestCompared)];
        right = right[..Math.Min(right.Length, LongestCompared)];
        Span<int> beforeLast = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var same = left[row - 1] == right[column - 1];
                var best = Math.Min(last[column - 1] + (same ? 0 : 1), Math.Min(last[column], current[column - 1]) + 1);
                var swapped = row > 1 && column > 1 &&
                    left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
                current[column] = swapped ? Math.Min(best, beforeLast[column - 2] + 1) : best;
            }

            last.CopyTo(beforeLast);
            current.CopyTo(last);
        }

        return last[right.Length];
    }
}
