namespace CommunityBot.Core.Matching;

/// <summary>A normalized search query that is scored against many names.</summary>
internal sealed class SearchQuery
{
    /// <summary>Minimum score of a match; lower scores only serve as suggestions.</summary>
    public const double MatchThreshold = 0.75;

    private readonly string text;
    private readonly Word[] words;
    private readonly Word withoutSpaces;

    public SearchQuery(string typed)
    {
        text = NormalizedText.Of(typed);
        words = [.. text.Split(' ').Select(word => new Word(word))];
        withoutSpaces = new Word(text.Replace(" ", "", StringComparison.Ordinal));
    }

    /// <summary>True for an exact match.</summary>
    public bool IsExactMatch(IndexedName name) => text.Length > 0 && text == name.Text;

    /// <summary>
    /// 1 for an exact match, at least <see cref="MatchThreshold"/> for a clear match, lower for mere similarity.
    /// </summary>
    public double Score(IndexedName name)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        if (IsExactMatch(name))
        {
            return 1;
        }

        var (sum, least) = (0.0, 1.0);
        foreach (var word in words)
        {
            var best = 0.0;
            foreach (var range in name.Text.AsSpan().Split(' '))
            {
                best = Math.Max(best, word.ScoreAsWord(name.Text.AsSpan(range)));
            }

            sum += best;
            least = Math.Min(least, best);
        }

        var average = sum / words.Length;
        return least >= MatchThreshold
            // Every word of the query matches; the larger the typed part of the name, the higher the score.
            ? Math.Min(0.99, (0.8 * average) + (0.19 * Math.Min(1.0, (double)text.Length / name.Text.Length)))
            : Math.Max(withoutSpaces.Similarity(name.WithoutSpaces), 0.7 * average);
    }

    /// <summary>A word of the query.</summary>
    private sealed class Word(string text)
    {
        private readonly EditDistance slips = new(text);
        private readonly string digits = string.Concat(text.Where(char.IsDigit));

        /// <summary>One typo in a short word, two in a long one, none in numbers: 2020 is not 2021.</summary>
        private int MaxTypos => digits.Length > 0 || text.Length < 4 ? -1 : text.Length >= 8 ? 2 : 1;

        public double ScoreAsWord(ReadOnlySpan<char> other)
        {
            if (other.SequenceEqual(text))
            {
                return 1;
            }

            if (text.Length >= 3 && other.StartsWith(text))
            {
                return 0.95;
            }

            var distance = slips.DistanceTo(other);
            return distance <= MaxTypos ? 0.9 : Math.Min(0.7, Similarity(other, distance));
        }

        public double Similarity(ReadOnlySpan<char> other) => Similarity(other, slips.DistanceTo(other));

        private double Similarity(ReadOnlySpan<char> other, int distance)
        {
            var longest = Math.Max(text.Length, other.Length);
            var likeness = longest == 0 ? 0 : 1 - ((double)distance / longest);
            return HasSameDigits(other) ? likeness * 0.95 : Math.Min(0.7, likeness);
        }

        private bool HasSameDigits(ReadOnlySpan<char> other)
        {
            var count = 0;
            foreach (var letter in other)
            {
                if (char.IsDigit(letter) && (count == digits.Length || digits[count++] != letter))
                {
                    return false;
                }
            }

            return count == digits.Length;
        }
    }
}
