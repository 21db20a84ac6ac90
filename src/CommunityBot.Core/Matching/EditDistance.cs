namespace CommunityBot.Core.Matching;

/// <summary>
/// How many slips of the finger lie between a word and others (optimal string alignment): insertions, deletions,
/// replacements and swaps of neighbours, each counting one. Hyyrö's bit-parallel way, a column of the table in one
/// machine word: a word that somebody typed is held against every name there is, at every key they press. Heikki Hyyrö,
/// "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic Journal of Computing 10
/// (2003).
/// </summary>
public sealed class EditDistance
{
    /// <summary>
    /// Longer words are compared by their beginning: nobody types so much by hand, and a column has so many bits.
    /// </summary>
    private const int LongestCompared = 64;

    /// <summary>In which places of the word a letter stands, a bit each.</summary>
    private readonly ulong[] places = new ulong[128];

    /// <summary>The same for letters beyond ASCII.</summary>
    private readonly Dictionary<char, ulong> morePlaces = [];

    private readonly int length;

    public EditDistance(ReadOnlySpan<char> word)
    {
        length = Math.Min(word.Length, LongestCompared);
        for (var place = 0; place < length; place++)
        {
            var letter = word[place];
            if (letter < places.Length)
            {
                places[letter] |= 1UL << place;
            }
            else
            {
                morePlaces[letter] = morePlaces.GetValueOrDefault(letter) | (1UL << place);
            }
        }
    }

    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => new EditDistance(left).To(right);

    public int To(ReadOnlySpan<char> other)
    {
        other = other[..Math.Min(other.Length, LongestCompared)];
        if (length == 0)
        {
            return other.Length;
        }

        // The names are those of the paper: differences of one between neighbours in a column, upwards (P) and
        // downwards (N).
        var (verticalP, verticalN, diagonal, matchesBefore) = (ulong.MaxValue, 0UL, 0UL, 0UL);
        var distance = length;
        foreach (var letter in other)
        {
            var matches = letter < places.Length ? places[letter] : morePlaces.GetValueOrDefault(letter);
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
