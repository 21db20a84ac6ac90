namespace CommunityBot.Content;

/// <summary>
/// Results for texts that were asked for a moment ago: most readers of a page ask for those of the same lines and
/// links. Not safe for several threads, so a field of this type is static for one thread.
/// </summary>
/// <param name="slots">Number of texts that are kept; a power of two.</param>
internal sealed class RecentTexts<TResult>(int slots = 128)
{
    /// <summary>Longer texts are not kept, so that what is kept stays small.</summary>
    public const int MaximumLength = 1_000;

    private readonly (string? Text, bool IsKnown, TResult Result)[] recent = new (string?, bool, TResult)[slots];

    /// <summary>The result, computed if it is not kept; a text replaces another with the same slot.</summary>
    /// <param name="compute">Depends on nothing but the text.</param>
    public TResult Get(string text, Func<string, TResult> compute)
    {
        if (text.Length is 0 or > MaximumLength)
        {
            return compute(text);
        }

        ref var slot = ref recent[SlotOf(text)];
        if (slot.Text != text || !slot.IsKnown)
        {
            var result = compute(text);
            slot = (text, true, result);
            return result;
        }

        return slot.Result;
    }

    /// <summary>
    /// The same, but only for a text that is asked for again: many are asked for once, for which it would not pay.
    /// </summary>
    /// <param name="first">The answer for the first time, and for texts that are not kept.</param>
    public TResult GetAgain(string text, Func<string, TResult> compute, TResult first)
    {
        if (text.Length is 0 or > MaximumLength)
        {
            return first;
        }

        ref var slot = ref recent[SlotOf(text)];
        if (slot.Text != text)
        {
            slot = (text, false, first);
        }
        else if (!slot.IsKnown)
        {
            slot = (text, true, compute(text));
        }

        return slot.Result;
    }

    /// <summary>From a few characters of the text: comparing it costs less than reading all of it once more.</summary>
    private int SlotOf(string text) =>
        (text.Length * 31 + text[0] * 7 + text[text.Length / 3] * 131 + text[text.Length / 2] * 13 + text[^1])
            & (recent.Length - 1);
}
