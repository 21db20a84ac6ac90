using System.Globalization;
using System.Text;

namespace CommunityBot.Content.FrontMatter;

/// <summary>A position in TOML text that the reader can return to.</summary>
internal readonly record struct TomlPlace(int At, int Line, int LineStart);

/// <summary>A string or a bare word.</summary>
/// <param name="IsCut">True if the string is not closed, so that the text is only its beginning.</param>
internal readonly record struct TomlScalar(string Text, bool IsCut);

/// <summary>A cursor over TOML text that reads its tokens.</summary>
internal sealed class TomlText(string text, int firstLine)
{
    private int at;
    private int lineStart;

    public int Line { get; private set; } = firstLine;

    public int Length => text.Length;

    public TomlPlace Place => new(at, Line, lineStart);

    public char Here => at < text.Length ? text[at] : '\0';

    /// <summary>The number of characters between the start of the line and the position.</summary>
    public int Column => at - lineStart;

    /// <summary>True if only white space precedes the position on its line.</summary>
    public bool IsFirstOnLine
    {
        get
        {
            // Scans backwards, so that a line with many values is read in linear time.
            var before = at;
            while (before > lineStart && IsSpace(text[before - 1]))
            {
                before--;
            }

            return before == lineStart;
        }
    }

    public void Return(TomlPlace place) => (at, Line, lineStart) = (place.At, place.Line, place.LineStart);

    public void SkipSpaces() => at = AfterSpaces(at);

    /// <summary>Skips white space, line ends and comments; true at the end of the text.</summary>
    public bool SkipBlank()
    {
        ReadingTime.Check();
        for (SkipSpaces(); Here is '\n' or '#'; SkipSpaces())
        {
            SkipLine();
        }

        return at >= text.Length;
    }

    public void SkipLine()
    {
        at = LineEnd(at);
        Advance();
    }

    /// <summary>
    /// Skips the rest of a broken line, including a triple-quoted string that begins in it, so that none of the
    /// string's lines is read as a key.
    /// </summary>
    public void SkipRest()
    {
        while (at > lineStart && at < text.Length && Here is '"' or '\'' && text[at - 1] == Here)
        {
            // These are the closing quotes of a string, not the opening quotes of another.
            at++;
        }

        while (at < text.Length && Here is not ('\n' or '#'))
        {
            if (Here is '"' or '\'' && IsTriple(at, Here))
            {
                if (ReadLongString(isBracketed: true).IsCut)
                {
                    return;
                }
            }
            else if (Here is '"' or '\'' && QuotedEnd(at) is var end and > 0)
            {
                at = end;
            }
            else
            {
                at++;
            }
        }

        SkipLine();
    }

    public bool AtLineEnd()
    {
        SkipSpaces();
        return IsLineEnd(at);
    }

    public bool Take(char expected)
    {
        SkipSpaces();
        if (at >= text.Length || Here != expected)
        {
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>True if a key and '=' follow; no value in an array has that form.</summary>
    public bool AtPair() => PairValue(at) is not null;

    /// <summary>
    /// True if the line is a table header. <c>["a"]</c> can also be an item of an array; it is taken as an item if the
    /// following text cannot belong to a table.
    /// </summary>
    public bool AtTable()
    {
        if (!IsTableLine(at))
        {
            return false;
        }

        var after = AfterBlank(LineEnd(at));
        return after >= text.Length || (CouldBeItem(at)
            ? PairValue(after) is not null
                ? after - text.LastIndexOf('\n', after) > Column
                : IsTableLine(after) && !CouldBeItem(after)
            : text[after] is not (',' or ']'));
    }

    /// <summary>True if the line is a table header without its opening brackets.</summary>
    public bool AtTableEnd()
    {
        var end = KeyPathEnd(at);
        return end >= 0 && end < text.Length && text[end] == ']' &&
            IsLineEnd(AfterSpaces(end + (end + 1 < text.Length && text[end + 1] == ']' ? 2 : 1)));
    }

    /// <summary>Reads a dotted key; null if there is none, or if it has more parts than allowed.</summary>
    public List<string>? ReadKeyPath(int maximumParts)
    {
        var path = new List<string>();
        do
        {
            if (path.Count == maximumParts || ReadKey() is not { } key)
            {
                return null;
            }

            path.Add(key);
        }
        while (Take('.'));
        return path;
    }

    /// <summary>Reads a string, or a bare value up to the next separator; null if there is neither.</summary>
    /// <param name="isBracketed">True inside an array or an inline table.</param>
    public TomlScalar? ReadScalar(bool isBracketed)
    {
        if (Here is '"' or '\'')
        {
            return IsTriple(at, Here) ? ReadLongString(isBracketed)
                : ReadString() is { } closed ? new TomlScalar(closed, false)
                : null;
        }

        var start = at;
        while (at < text.Length && Here is not (',' or ']' or '}' or '#' or '\n'))
        {
            at++;
        }

        return text[start..at].Trim() is { Length: > 0 } bare ? new TomlScalar(bare, false) : null;
    }

    /// <summary>Reads a bare or quoted key; null if there is none.</summary>
    private string? ReadKey()
    {
        SkipSpaces();
        if (Here is '"' or '\'')
        {
            return ReadString();
        }

        var start = at;
        at = BareKeyEnd(at);
        return at > start ? text[start..at] : null;
    }

    /// <summary>Reads a single-line string; null if it is not closed on its line.</summary>
    private string? ReadString()
    {
        var quote = Here;
        var value = new StringBuilder();
        for (at++; at < text.Length && Here != '\n';)
        {
            if (Here == quote)
            {
                at++;
                return value.ToString();
            }

            if (Here == '\\' && quote == '"')
            {
                Unescape(value);
            }
            else
            {
                value.Append(Here);
                at++;
            }
        }

        return null;
    }

    /// <summary>
    /// Reads a triple-quoted string. An unclosed one ends before its first line that looks like a key or a table
    /// header, because the rest of the header would be lost otherwise.
    /// </summary>
    private TomlScalar ReadLongString(bool isBracketed)
    {
        var quote = Here;
        var opening = Place;
        (TomlPlace Place, int Length)? resumption = null;
        var value = new StringBuilder();
        at += 3;
        var isTrimming = false;
        if (IsNewLine(at))
        {
            at = LineEnd(at);
            NextLine();
        }

        while (at < text.Length)
        {
            var character = Here;
            if (character == quote && IsTriple(at, quote))
            {
                if (OpensAnother(opening, isBracketed, resumption is not null))
                {
                    break;
                }

                at += 3;
                for (var more = 0; more < 2 && Here == quote; more++, at++)
                {
                    // One or two quotes may directly precede the closing delimiter. https://toml.io/en/v1.0.0#string
                    value.Append(quote);
                }

                return new TomlScalar(value.ToString(), false);
            }

            if (character == '\n')
            {
                _ = isTrimming ? value : value.Append(character);
                NextLine();
            }
            else if (isTrimming && IsSpace(character))
            {
                at++;
            }
            else if (character == '\\' && quote == '"' && IsNewLine(AfterSpaces(at + 1)))
            {
                isTrimming = true;
                at++;
            }
            else if (character == '\\' && quote == '"')
            {
                isTrimming = false;
                Unescape(value);
            }
            else
            {
                isTrimming = false;
                value.Append(character);
                at++;
            }
        }

        if (resumption is { } found)
        {
            Return(found.Place);
            value.Length = found.Length;
        }
        else
        {
            at = text.Length;
        }

        return new TomlScalar(value.ToString().TrimEnd(), true);

        void NextLine()
        {
            Advance();
            if (resumption is null && BeginsStatement(AfterSpaces(at)))
            {
                resumption = (Place, value.Length);
            }
        }
    }

    /// <summary>
    /// True if these three quotes open the string of another key instead of closing the current one: their line repeats
    /// the line that opened the current string, or the text after them cannot follow a string.
    /// </summary>
    /// <param name="holdsKeys">True if lines of the string look like keys or table headers.</param>
    private bool OpensAnother(TomlPlace opening, bool isBracketed, bool holdsKeys)
    {
        if (Line == opening.Line)
        {
            return false;
        }

        var value = PairValue(lineStart);
        if (value is not null &&
            text.AsSpan(lineStart, at - lineStart).SequenceEqual(text.AsSpan(opening.LineStart..opening.At)))
        {
            return true;
        }

        var after = at + 3;
        for (var more = 0; more < 2 && after < text.Length && text[after] == Here; more++)
        {
            after++;
        }

        after = AfterSpaces(after);
        var isLast = IsLineEnd(after);
        after = AfterBlank(after);
        if (isBracketed)
        {
            return (holdsKeys || value == at) && (after >= text.Length || text[after] is not (',' or ']' or '}'));
        }

        return isLast
            ? value == at && after < text.Length && !BeginsStatement(after)
            : holdsKeys || value == at;
    }

    /// <summary>Reads an escape sequence other than an escaped line end.</summary>
    private void Unescape(StringBuilder value)
    {
        at++;
        var character = Here;
        if (character is '\n' or '\0')
        {
            return;
        }

        at++;
        var digits = character switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && at + digits <= text.Length &&
            int.TryParse(
                text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) &&
            Rune.IsValid(code))
        {
            value.Append(new Rune(code).ToString());
            at += digits;
        }
        else
        {
            value.Append(
                character switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => character });
        }
    }

    private bool BeginsStatement(int from) => PairValue(from) is not null || IsTableLine(from);

    /// <summary>The index of the value if a key and '=' begin at the given index; null otherwise.</summary>
    private int? PairValue(int from)
    {
        var end = KeyPathEnd(AfterSpaces(from));
        return end >= 0 && end < text.Length && text[end] == '=' ? AfterSpaces(end + 1) : null;
    }

    private bool IsTableLine(int from)
    {
        var brackets = 0;
        while (brackets < 2 && from < text.Length && text[from] == '[')
        {
            brackets++;
            from++;
        }

        var end = brackets == 0 ? -1 : KeyPathEnd(AfterSpaces(from));
        return end >= 0 && text.AsSpan(end).StartsWith(brackets == 1 ? "]" : "]]") &&
            IsLineEnd(AfterSpaces(end + brackets));
    }

    /// <summary>
    /// True if a line that looks like a table header contains a string, a number, a date or a boolean.
    /// </summary>
    private bool CouldBeItem(int from)
    {
        var inner = text.AsSpan(from, LineEnd(from) - from).TrimStart('[').TrimStart();
        return inner.Length > 0 && (char.IsAsciiDigit(inner[0]) || inner[0] is '"' or '\'' or '-' ||
            inner[..BareLength(inner)] is "true" or "false" or "inf" or "nan");
    }

    /// <summary>
    /// The index after a dotted key and the white space that follows it; -1 if no key begins at the index.
    /// </summary>
    private int KeyPathEnd(int from)
    {
        while (true)
        {
            var end = from < text.Length && text[from] is '"' or '\'' ? QuotedEnd(from) : BareKeyEnd(from);
            if (end <= from)
            {
                return -1;
            }

            end = AfterSpaces(end);
            if (end >= text.Length || text[end] != '.')
            {
                return end;
            }

            from = AfterSpaces(end + 1);
        }
    }

    /// <summary>The index after a single-line string; -1 if it is not closed on its line.</summary>
    private int QuotedEnd(int from)
    {
        var quote = text[from];
        for (var end = from + 1; end < text.Length && text[end] != '\n'; end++)
        {
            if (text[end] == quote)
            {
                return end + 1;
            }

            end += text[end] == '\\' && quote == '"' && end + 1 < text.Length && text[end + 1] != '\n' ? 1 : 0;
        }

        return -1;
    }

    private int BareKeyEnd(int from) => from + BareLength(text.AsSpan(Math.Min(from, text.Length)));

    private static int BareLength(ReadOnlySpan<char> span)
    {
        var length = 0;
        while (length < span.Length && (char.IsLetterOrDigit(span[length]) || span[length] is '_' or '-'))
        {
            length++;
        }

        return length;
    }

    private int AfterSpaces(int from)
    {
        while (from < text.Length && IsSpace(text[from]))
        {
            from++;
        }

        return from;
    }

    private int AfterBlank(int from)
    {
        for (from = AfterSpaces(from); from < text.Length && text[from] is '\n' or '#'; from = AfterSpaces(from))
        {
            from = Math.Min(LineEnd(from) + 1, text.Length);
        }

        return from;
    }

    private int LineEnd(int from) =>
        text.IndexOf('\n', Math.Min(from, text.Length)) is var end and >= 0 ? end : text.Length;

    private bool IsLineEnd(int index) => index >= text.Length || text[index] is '\n' or '#';

    private bool IsNewLine(int index) =>
        index < text.Length &&
        (text[index] == '\n' || (text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n'));

    private bool IsTriple(int index, char quote) =>
        index + 2 < text.Length && text[index] == quote && text[index + 1] == quote && text[index + 2] == quote;

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\r';

    private void Advance()
    {
        if (at < text.Length)
        {
            at++;
            if (text[at - 1] == '\n')
            {
                Line++;
                lineStart = at;
            }
        }
    }
}
