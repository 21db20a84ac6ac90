using System.Globalization;
using System.Text;

namespace CommunityBot.Core.Content.FrontMatter;

/// <summary>A place in TOML text, and the small words that can be read from there.</summary>
internal sealed class TomlText(string text, int firstLine)
{
    private int at;

    public int Line { get; private set; } = firstLine;

    private char Here => at < text.Length ? text[at] : '\0';

    public void SkipSpaces()
    {
        while (Here is ' ' or '\t' or '\r')
        {
            at++;
        }
    }

    /// <summary>Past blanks, line ends and comments; true at the end of the text.</summary>
    public bool SkipBlank()
    {
        for (SkipSpaces(); Here is '\n' or '#'; SkipSpaces())
        {
            SkipLine();
        }

        return at >= text.Length;
    }

    public void SkipLine()
    {
        while (at < text.Length && Here != '\n')
        {
            at++;
        }

        Advance();
    }

    public bool AtLineEnd()
    {
        SkipSpaces();
        return at >= text.Length || Here is '\n' or '#';
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

    /// <summary>A bare or quoted key; null when none begins here.</summary>
    public string? ReadKey()
    {
        SkipSpaces();
        if (Here is '"' or '\'')
        {
            return ReadString();
        }

        var start = at;
        while (char.IsLetterOrDigit(Here) || Here is '_' or '-')
        {
            at++;
        }

        return text[start..at];
    }

    /// <summary>A string, or whatever stands up to the next separator; null when nothing does.</summary>
    public string? ReadScalar()
    {
        if (Here is '"' or '\'')
        {
            return ReadString();
        }

        var start = at;
        while (at < text.Length && Here is not (',' or ']' or '}' or '#' or '\n'))
        {
            at++;
        }

        return text[start..at].Trim() is { Length: > 0 } bare ? bare : null;
    }

    private string? ReadString()
    {
        var quote = Here;
        var isLong = at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote;
        at += isLong ? 3 : 1;
        if (isLong && Here == '\r')
        {
            at++;
        }

        if (isLong && Here == '\n')
        {
            Advance();
        }

        var value = new StringBuilder();
        while (at < text.Length)
        {
            if (Here == quote && (!isLong || (at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote)))
            {
                at += isLong ? 3 : 1;
                return value.ToString();
            }

            if (Here == '\n' && !isLong)
            {
                return null;
            }

            if (Here == '\\' && quote == '"')
            {
                Unescape(value);
            }
            else
            {
                value.Append(Here);
                Advance();
            }
        }

        return null;
    }

    private void Unescape(StringBuilder value)
    {
        at++;
        var letter = Here;
        Advance();
        var digits = letter switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && at + digits <= text.Length &&
            int.TryParse(
                text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) &&
            Rune.IsValid(code))
        {
            value.Append(new Rune(code).ToString());
            at += digits;
        }
        else if (letter is '\n' or '\r')
        {
            while (char.IsWhiteSpace(Here))
            {
                Advance();
            }
        }
        else
        {
            value.Append(
                letter switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => letter });
        }
    }

    private void Advance()
    {
        if (at < text.Length)
        {
            Line += text[at] == '\n' ? 1 : 0;
            at++;
        }
    }
}
