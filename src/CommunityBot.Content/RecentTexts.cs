namespace CommunityBot.Content;

/// <summary>
/// Results for texts that were asked for a moment ago: most readers of a page ask for those of the same lines and
/// links. Not safe for several threads, so a field of this type is static for one thread.
/// </summary>
internal sealed class RecentTexts<TResult>
{
    /// <summary>Longer texts are not kept, so that what is kept stays small.</summary>
    private const int MaximumLength = 1_000;

    private const int Slots = 128;

    private readonly (string? Text, TResult Result)[] recent = new (string?, TResult)[Slots];

    /// <summary>The result, computed if it is not kept; a text replaces another with the same slot.</summary>
    /// <param name="compute">Depends on nothing but the text.</param>
    public TResult Get(string text, Func<string, TResult> compute)
    {
        if (text.Length is 0 or > MaximumLength)
        {
            return compute(text);
        }

        ref var slot = ref recent[SlotOf(text)];
        if (slot.Text != text)
        {
            var result = compute(text);
            slot = (text, result);
            return result;
        }

        return slot.Result;
    }

    /// <summary>From a few characters of the text: comparing it costs less than reading all of it once more.</summary>
    private static int SlotOf(string text) =>
        (text.Length * 31 + text[0] * 7 + text[text.Length / 3] * 131 + text[text.Length / 2] * 13 + text[^1])
            & (Slots - 1);
}
