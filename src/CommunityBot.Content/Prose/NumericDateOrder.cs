using System.Globalization;

namespace CommunityBot.Content.Prose;

/// <summary>
/// The order of day and month in the document that this thread reads, if the site has only one; and what says which. It
/// belongs to the thread, as <see cref="ReadingTime"/> does, because dates are parsed in every part of a document.
/// </summary>
internal static class NumericDateOrder
{
    [ThreadStatic]
    private static DateOrder? order;

    /// <summary>Null if an ambiguous date is not read.</summary>
    public static DateOrder? Current => order;

    /// <summary>Applies to this thread until the result is disposed.</summary>
    public static Scope Use(DateOrder? known)
    {
        var outer = order;
        order = known;
        return new Scope(outer);
    }

    /// <summary>The kinds of numeric dates in a text; those within an address do not count. Linear.</summary>
    public static NumericDates In(ReadOnlySpan<char> text)
    {
        var found = NumericDates.None;
        for (var from = 0; text[from..].IndexOfAny('/', '-') is >= 0 and var next;)
        {
            var at = from + next;
            from = at + 1;
            if (at == 0 || !char.IsAsciiDigit(text[at - 1]))
            {
                continue;
            }

            if (Number(text, at - 1, isBackwards: true) is { } first
                && Number(text, at + 1, isBackwards: false) is { Length: 1 or 2 } second
                && first.Length is 1 or 2
                && (at == first.Length || !IsPart(text[at - first.Length - 1]))
                && at + second.Length + 1 < text.Length
                && text[at + second.Length + 1] == text[at]
                && Number(text, at + second.Length + 2, isBackwards: false) is
                { Length: 4, Value: >= 1970 and <= 2200 })
            {
                found |= KindOf(first.Value, second.Value);
            }
        }

        return found;
    }

    /// <summary>The order of all dates of a site that have only one reading; null if there are none or both.</summary>
    public static DateOrder? Of(NumericDates found) => (found & ~NumericDates.Ambiguous) switch
    {
        NumericDates.DayFirst => DateOrder.DayFirst,
        NumericDates.MonthFirst => DateOrder.MonthFirst,
        _ => null,
    };

    private static NumericDates KindOf(int first, int second) => (first, second) switch
    {
        ( > 12 and <= 31, >= 1 and <= 12) => NumericDates.DayFirst,
        ( >= 1 and <= 12, > 12 and <= 31) => NumericDates.MonthFirst,
        ( >= 1 and <= 12, >= 1 and <= 12) when first != second => NumericDates.Ambiguous,
        _ => NumericDates.None,
    };

    private static bool IsPart(char letter) =>
        char.IsLetterOrDigit(letter) || letter is '/' or '-' or '.' or '_' or '=';

    private static (int Value, int Length)? Number(ReadOnlySpan<char> text, int at, bool isBackwards)
    {
        var end = at;
        while (end >= 0 && end < text.Length && char.IsAsciiDigit(text[end]) && Math.Abs(end - at) < 5)
        {
            end += isBackwards ? -1 : 1;
        }

        var digits = isBackwards ? text[(end + 1)..(at + 1)] : text[Math.Min(at, text.Length)..end];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? (value, digits.Length)
            : null;
    }

    internal readonly ref struct Scope(DateOrder? outer)
    {
        public void Dispose() => order = outer;
    }
}
