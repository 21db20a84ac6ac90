using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>Words of a text as the tables of weights have them.</summary>
internal static class WeighedWord
{
    public const string Hour = "<hour>";

    public const string Day = "<day>";

    public const string Month = "<month>";

    public const string Year = "<year>";

    /// <summary>The next word, or the sign for days, months and numbers; empty at the end.</summary>
    public static ReadOnlySpan<char> Next(string folded, ref int at)
    {
        while (at < folded.Length && !char.IsLetter(folded[at]) && !char.IsAsciiDigit(folded[at]))
        {
            at++;
        }

        var start = at;
        if (at == folded.Length)
        {
            return [];
        }

        var isNumber = char.IsAsciiDigit(folded[at]);
        while (at < folded.Length && (IsPart(folded[at], isNumber)
            || ((isNumber ? folded[at] is ':' or '.' : folded[at] == '\'')
                && at + 1 < folded.Length && IsPart(folded[at + 1], isNumber))))
        {
            at++;
        }

        var word = folded.AsSpan(start, at - start);
        if (isNumber)
        {
            return word.Contains(':') ? Hour
                : word is ['1', '9', _, _] or ['2', '0', _, _] ? Year : "<number>";
        }

        return Lexicon.Months.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word) ? Month
            : Lexicon.Weekdays.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word) ? Day : word;
    }

    private static bool IsPart(char letter, bool isNumber) =>
        isNumber ? char.IsAsciiDigit(letter) : char.IsLetter(letter);
}
