namespace CommunityBot.Core.Matching;

/// <summary>What is found of each entry while the words of one question are looked up.</summary>
internal sealed class SearchScores(int entries, int asked)
{
    private const byte Unknown = byte.MaxValue;

    /// <summary>The rank of the best place of each word and its field, by entry and word.</summary>
    private readonly byte[] best = Filled(entries * asked);

    /// <summary>The fields that have the word, as a bit mask, by entry and word.</summary>
    private readonly byte[] fields = new byte[entries * asked];

    private readonly List<int> found = [];

    /// <summary>The entries with at least one of the words.</summary>
    public IReadOnlyList<int> Found => found;

    public void Add(int entry, int word, SearchField field, WordFit fit)
    {
        var first = entry * asked;
        if (best.AsSpan(first, asked).IndexOfAnyExcept(Unknown) < 0)
        {
            found.Add(entry);
        }

        var place = (byte)((SearchMatch.RankOf(field, fit) * 16) + (int)field);
        best[first + word] = Math.Min(best[first + word], place);
        fields[first + word] |= (byte)(1 << (int)field);
    }

    public int Missing(int entry) => best.AsSpan(entry * asked, asked).Count(Unknown);

    /// <summary>The rank and the field of the word that fits worst.</summary>
    public (int Rank, SearchField Field) Worst(int entry)
    {
        byte worst = 0;
        foreach (var place in best.AsSpan(entry * asked, asked))
        {
            worst = place == Unknown ? worst : Math.Max(worst, place);
        }

        return (worst / 16, (SearchField)(worst % 16));
    }

    /// <summary>True if one field has all words that the entry has; titles of talks do not count as one.</summary>
    public bool IsTogether(int entry)
    {
        var all = 0xFF & ~(1 << (int)SearchField.Talk);
        foreach (var mask in fields.AsSpan(entry * asked, asked))
        {
            all &= mask == 0 ? all : mask;
        }

        return all != 0;
    }

    private static byte[] Filled(int length)
    {
        var places = new byte[length];
        Array.Fill(places, Unknown);
        return places;
    }
}
