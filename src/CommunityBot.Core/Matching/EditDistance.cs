namespace CommunityBot.Core.Matching;

/// <summary>
/// Computes Damerau-Levenshtein distances (optimal string alignment) from one word to others: insertions, deletions,
/// substitutions and transpositions of neighbours, each at cost 1. Hyyrö's bit-parallel algorithm keeps a column of the
/// matrix in one machine word; it is fast because autocomplete compares every name on every keystroke. Heikki Hyyrö, "A
/// bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic Journal of Computing 10 (2003).
/// </summary>
public sealed class EditDistance
{
    /// <summary>Longer words are compared by their first 64 characters, because a column has 64 bits.</summary>
    private const int MaxComparedLength = 64;

    /// <summary>Positions of each ASCII character in the word, as a bit mask.</summary>
    private readonly ulong[] positions = new ulong[128];

    /// <summary>The same for other characters.</summary>
    private readonly Dictionary<char, ulong> otherPositions = [];

    private readonly int length;

    public EditDistance(ReadOnlySpan<char> word)
    {
        length = Math.Min(word.Length, MaxComparedLength);
        for (var place = 0; place < length; place++)
        {
            var letter = word[place];
            if (letter < positions.Length)
            {
                positions[letter] |= 1UL << place;
            }
            else
            {
                otherPositions[letter] = otherPositions.GetValueOrDefault(letter) | (1UL << place);
            }
        }
    }

    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        new EditDistance(left).DistanceTo(right);

    public int DistanceTo(ReadOnlySpan<char> other)
    {
        other = other[..Math.Min(other.Length, MaxComparedLength)];
        if (length == 0)
        {
            return other.Length;
        }

        // Variable names as in the paper: vertical and horizontal differences of +1 (P) and -1 (N) between neighbours.
        var (verticalP, verticalN, diagonal, matchesBefore) = (ulong.MaxValue, 0UL, 0UL, 0UL);
        var distance = length;
        foreach (var letter in other)
        {
            var matches = letter < positions.Length ? positions[letter] : otherPositions.GetValueOrDefault(letter);
            var swapped = ((~diagonal & matches) << 1) & matchesBefore;
            diagonal = (((matches & verticalP) + verticalP) ^ verticalP) | matches | verticalN | swapped;
            var horizontalP = verticalN | ~(diagonal | verticalP);
            var horizontalN = diagonal & verticalP;
            distance += (int)((horizontalP >> (length - 1)) & 1) - (int)((horizontalN >> (length - 1)) & 1);
            horizontalP = (horizontalP << 1) | 1;
            verticalP = (horizontalN << 1) | ~(diagonal | horizontalP);
            verticalN = horizontalP & diagonal;
            matchesBefore = matches;
        }

        return distance;
    }
}
