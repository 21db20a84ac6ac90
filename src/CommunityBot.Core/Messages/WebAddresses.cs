using System.Buffers;

namespace CommunityBot.Core.Messages;

/// <summary>
/// Finds web addresses in text. An address ends where a person would end it: not with a full stop or a closing bracket
/// of the sentence around it, but with the brackets that belong to it, as in <c>/Rust_(language)</c>.
/// </summary>
public static class WebAddresses
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(
        " \t\r\n\u00A0<>\"\\^`{|}\u2028\u2029\u200B");

    private const string NeverLast = ".,:;!?'*~”’»…";

    /// <summary>The addresses in order, without overlaps; takes linear time.</summary>
    public static IEnumerable<Range> In(string text)
    {
        var from = 0;
        while (from < text.Length && text.IndexOf("://", from, StringComparison.Ordinal) is >= 0 and var colon)
        {
            from = colon + 3;
            if (SchemeBefore(text, colon) is { } start && EndAfter(text, from) is var end && end > from)
            {
                yield return start..end;
                from = end;
            }
        }
    }

    /// <summary>The start of <c>http</c> or <c>https</c>, unless it is the end of a longer word.</summary>
    private static int? SchemeBefore(string text, int colon)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["https", "http"])
        {
            var start = colon - scheme.Length;
            if (start >= 0
                && string.Compare(text, start, scheme, 0, scheme.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (start == 0 || !char.IsLetterOrDigit(text[start - 1])))
            {
                return start;
            }
        }

        return null;
    }

    private static int EndAfter(string text, int start)
    {
        // What a sentence opened before the address ends it.
        var (end, open) = (start, 0);
        for (; end < text.Length && !Ends.Contains(text[end]); end++)
        {
            open += text[end] switch
            {
                '(' or '[' => 1,
                ')' or ']' => -1,
                _ => 0,
            };
            if (open < 0)
            {
                break;
            }
        }

        while (end > start && (NeverLast.Contains(text[end - 1], StringComparison.Ordinal)
            || (open > 0 && text[end - 1] is '(' or '[')))
        {
            end--;
        }

        return end;
    }
}
