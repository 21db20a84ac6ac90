namespace CommunityBot.Content.Prose;

/// <summary>
/// Words that this thread has met a moment ago: the words of a page recur, and many readers split its lines, so that
/// most of them need no string of their own.
/// </summary>
internal static class SharedWords
{
    /// <summary>A power of two.</summary>
    private const int Slots = 1_024;

    /// <summary>Longer words rarely recur.</summary>
    private const int MaximumLength = 24;

    [ThreadStatic]
    private static string?[]? recent;

    /// <summary>The word as a string, which other places may have too.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaximumLength)
        {
            return word.ToString();
        }

        ref var slot = ref (recent ??= new string?[Slots])[SlotOf(word)];
        if (slot is null || !word.SequenceEqual(slot))
        {
            slot = word.ToString();
        }

        return slot;
    }

    private static int SlotOf(ReadOnlySpan<char> word) =>
        ((word[0] * 31) + (word[word.Length / 2] * 131) + (word[^1] * 1_031) + (word.Length * 7)) & (Slots - 1);
}
