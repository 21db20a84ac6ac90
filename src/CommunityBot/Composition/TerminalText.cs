using System.Buffers;
using System.Globalization;
using System.Text;

namespace CommunityBot.Composition;

/// <summary>
/// Text from files, feeds and platforms without what a terminal would obey: control characters such as ESC and those of
/// C1 (ECMA-48), and the bidirectional overrides and isolates (Unicode Standard Annex 9) that show text in another
/// order than it has. Each is replaced by U+FFFD, so that it can be seen that something was there.
/// </summary>
internal static class TerminalText
{
    private const char Replacement = '\uFFFD';

    /// <summary>White space between the values of JSON stays.</summary>
    private static readonly SearchValues<char> ObeyedInJson = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x2070).Select(code => (char)code)
            .Where(letter => letter is not ('\n' or '\r' or '\t') && IsObeyed(letter)),
    ]);

    /// <summary>A line without line breaks; for a file's name, a title or a message inside a line of output.</summary>
    public static string OneLine(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0
            ? text
            : string.Create(text.Length, text, static (line, source) =>
            {
                for (var at = 0; at < line.Length; at++)
                {
                    line[at] = source[at] == '\t' ? ' ' : IsObeyed(source[at]) ? Replacement : source[at];
                }
            });

    /// <summary>JSON with the same value, whose strings have no character that a terminal obeys.</summary>
    public static string EscapedInJson(string json)
    {
        var at = json.AsSpan().IndexOfAny(ObeyedInJson);
        if (at < 0)
        {
            return json;
        }

        var escaped = new StringBuilder(json.Length + 64);
        var start = 0;
        for (; at >= 0; at = json.AsSpan(start).IndexOfAny(ObeyedInJson))
        {
            escaped.Append(json, start, at).Append(CultureInfo.InvariantCulture, $"\\u{(int)json[start + at]:x4}");
            start += at + 1;
        }

        return escaped.Append(json, start, json.Length - start).ToString();
    }

    /// <summary>As <see cref="OneLine"/>, but line ends stay.</summary>
    public static char Printable(char letter) =>
        letter is not ('\n' or '\t') && IsObeyed(letter) ? Replacement : letter;

    private static bool IsObeyed(char letter) =>
        char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or
            '\u2028' or '\u2029';
}
