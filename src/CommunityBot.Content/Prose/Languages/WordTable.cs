namespace CommunityBot.Content.Prose.Languages;

/// <summary>
/// Marks by word, for texts that are gone through word by word: the end of a word is found in the pass that hashes it,
/// and a filter rules out most words before the table is looked at.
/// </summary>
internal sealed class WordTable
{
    /// <summary>One bit for each hash; few of them are set.</summary>
    private readonly ulong[] filter = new ulong[(1 << 16) / 64];

    /// <summary>The first entry of each bucket, one more than its index; 0 for an empty bucket.</summary>
    private readonly ushort[] buckets = new ushort[1 << 12];

    private readonly Entry[] entries;

    /// <param name="words">Folded.</param>
    public WordTable(Dictionary<string, UInt128> words)
    {
        entries = new Entry[words.Count];
        foreach (var (number, (word, marks)) in words.Index())
        {
            var hash = HashAt(word, 0, out _);
            ref var bucket = ref buckets[BucketOf(hash)];
            entries[number] = new Entry(word, marks, bucket);
            bucket = checked((ushort)(number + 1));
            filter[FormOf(hash) >> 6] |= 1UL << (FormOf(hash) & 63);
        }
    }

    /// <summary>The marks of the word at a place of folded text; none if it is not in the table.</summary>
    public UInt128 FindAt(string folded, int at, out int end)
    {
        var hash = HashAt(folded, at, out end);
        var form = FormOf(hash);
        if ((filter[form >> 6] >> (form & 63) & 1) != 0)
        {
            var word = folded.AsSpan(at, end - at);
            for (var number = buckets[BucketOf(hash)]; number != 0; number = entries[number - 1].Next)
            {
                if (word.SequenceEqual(entries[number - 1].Word))
                {
                    return entries[number - 1].Marks;
                }
            }
        }

        return UInt128.Zero;
    }

    private static uint HashAt(string folded, int at, out int end)
    {
        var hash = 0u;
        end = at;
        while (end < folded.Length && PhraseIndex.IsWord(folded[end]))
        {
            hash = (hash * 31) + folded[end++];
        }

        // A sign is a word of its own.
        return end > at ? hash : folded[end++];
    }

    private static int FormOf(uint hash) => (int)((hash ^ (hash >> 16)) & 0xFFFF);

    private int BucketOf(uint hash) => (int)((hash ^ (hash >> 15)) & (uint)(buckets.Length - 1));

    private readonly record struct Entry(string Word, UInt128 Marks, ushort Next);
}
