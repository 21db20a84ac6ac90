using System.Globalization;
using System.Text;

using CommunityBot.Content.FrontMatter;

namespace CommunityBot.Content.Data;

/// <summary>
/// Reads an array or object literal of JavaScript or TypeScript (ECMA-262, 13.2) as data. Nothing is run: a value that
/// is neither a literal nor a date is left out.
/// </summary>
/// <param name="text">The whole script.</param>
/// <param name="at">Index of the opening bracket or brace.</param>
/// <param name="line">One-based line of that index.</param>
internal sealed class ScriptLiteral(string text, int at, int line)
{
    /// <summary>Calls whose text argument is a day or a moment, besides <c>new Date(…)</c>.</summary>
    private static readonly string[] DateCalls = ["Date", "dayjs", "moment", "parseISO", "DateTime.fromISO"];

    private int at = at;
    private int line = line;
    private int values;

    /// <summary>The index after what was read.</summary>
    public int End => at;

    /// <returns>Null if it is no literal: the body of a function, or brackets that do not end.</returns>
    public HeaderValue? Read() => Collection(0);

    private HeaderValue? Collection(int depth)
    {
        ReadingTime.Check();
        if (depth > HeaderValue.MaximumDepth || ++values > HeaderValue.MaximumValues)
        {
            return null;
        }

        var first = line;
        if (Take('['))
        {
            var items = new List<HeaderValue>();
            while (Skip() && !Take(']'))
            {
                if (!Value(depth, out var value))
                {
                    return null;
                }

                if (value is not null)
                {
                    items.Add(value);
                }
            }

            return Closed(']') ? new HeaderValue.Sequence(items, first) : null;
        }

        Take('{');
        var entries = new List<HeaderEntry>();
        while (Skip() && !Take('}'))
        {
            var begin = line;
            if (Key() is not { } key || !Skip() || !Take(':') || !Skip() || !Value(depth, out var value))
            {
                return null;
            }

            if (value is not null)
            {
                entries.Add(new HeaderEntry(key, value, begin));
            }
        }

        return Closed('}') ? new HeaderValue.Mapping(entries, first) : null;
    }

    /// <summary>A value and the comma after it.</summary>
    /// <param name="value">Null if it is no literal.</param>
    /// <returns>False if the text is no list of values.</returns>
    private bool Value(int depth, out HeaderValue? value)
    {
        var (begin, first) = (at, line);
        value = text[at] is '[' or '{' ? Collection(depth + 1) : Scalar(first);
        if (value is null && text[begin] is '[' or '{')
        {
            return false;
        }

        Skip();
        if (at < text.Length && text[at] is not (',' or ']' or '}'))
        {
            // "fetch(…)", "{ … } as Meetup", "name + 1": only a type may follow what was read.
            value = StartsWith("as ") || StartsWith("satisfies ") ? value : null;
            if (!SkipExpression())
            {
                return false;
            }
        }

        Take(',');
        return true;
    }

    private HeaderValue.Scalar? Scalar(int first)
    {
        if (text[at] is '"' or '\'' or '`')
        {
            var joined = Quoted();
            while (joined is not null && Skip() && text[at] is '+')
            {
                at++;
                joined = Skip() && text[at] is '"' or '\'' or '`' && Quoted() is { } next ? joined + next : null;
            }

            return joined is null ? null : new HeaderValue.Scalar(joined, first);
        }

        var word = Word();
        if (word is "new")
        {
            Skip();
            word = Word();
        }

        return word switch
        {
            "" or "undefined" => null,
            "null" => new HeaderValue.Scalar(string.Empty, first),
            "true" or "false" => new HeaderValue.Scalar(word, first),
            _ when char.IsAsciiDigit(word[0]) => new HeaderValue.Scalar(word, first),
            _ when DateCalls.Contains(word) && Take('(') => Date(first),
            _ => null,
        };
    }

    /// <summary>The text of a call, or <c>new Date(2031, 5, 11, 19, 30)</c>, whose months begin at 0.</summary>
    private HeaderValue.Scalar? Date(int first)
    {
        Skip();
        if (at < text.Length && text[at] is '"' or '\'' or '`')
        {
            var quoted = Quoted();
            return quoted is not null && Skip() && Take(')') ? new HeaderValue.Scalar(quoted, first) : null;
        }

        var parts = new List<int>();
        while (Skip() && int.TryParse(Word(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            parts.Add(number);
            Skip();
            Take(',');
        }

        return Take(')') && parts is [> 0, >= 0 and < 12, >= 1 and <= 31, ..] && parts.Count <= 7
            ? new HeaderValue.Scalar(
                string.Create(CultureInfo.InvariantCulture, $"{parts[0]:0000}-{parts[1] + 1:00}-{parts[2]:00}")
                    + (parts is [_, _, _, var hour, var minute, ..]
                        ? string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}")
                        : string.Empty),
                first)
            : null;
    }

    private string? Key() => text[at] is '"' or '\'' ? Quoted() : Word() is { Length: > 0 } word ? word : null;

    /// <summary>Letters, digits and signs of names and numbers.</summary>
    private string Word()
    {
        var begin = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '$' or '.' or '-'))
        {
            at++;
        }

        return text[begin..at];
    }

    /// <summary>Null if a value is inserted into the text or it does not end; then nothing is known of it.</summary>
    private string? Quoted()
    {
        var quote = text[at++];
        var read = new StringBuilder();
        var isKnown = true;
        while (at < text.Length && text[at] != quote)
        {
            var letter = text[at++];
            if (letter is '\n')
            {
                line++;
                if (quote is not '`')
                {
                    return null;
                }
            }

            isKnown &= quote is not '`' || letter is not '$' || at == text.Length || text[at] is not '{';
            if (letter is '\\' && at < text.Length)
            {
                letter = Escaped();
            }

            if (letter is not '\0')
            {
                read.Append(letter);
            }
        }

        return at++ < text.Length && isKnown ? Undented(read.ToString()) : null;
    }

    /// <summary>Lines of a template literal without the indentation that they share with the code.</summary>
    private static string Undented(string read)
    {
        if (!read.Contains('\n', StringComparison.Ordinal))
        {
            return read;
        }

        var lines = read.Split('\n');
        var least = lines.Skip(1).Where(one => !string.IsNullOrWhiteSpace(one))
            .Select(one => one.Length - one.TrimStart().Length)
            .DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select((one, index) =>
            index == 0 ? one : one[Math.Min(least, one.Length)..])).Trim();
    }

    private char Escaped()
    {
        var letter = text[at++];
        switch (letter)
        {
            case 'n':
                return '\n';
            case 't':
                return ' ';
            case 'u' when at + 4 <= text.Length && ushort.TryParse(
                text.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                at += 4;
                return (char)code;
            case '\r':
            case '\n':
                // The text goes on in the next line.
                line++;
                return '\0';
            default:
                return letter;
        }
    }

    /// <summary>Passes what is no literal, up to the comma or bracket after it.</summary>
    /// <returns>False if a statement ends there, so that the braces are those of code.</returns>
    private bool SkipExpression()
    {
        var open = 0;
        while (Skip())
        {
            switch (text[at])
            {
                case ',' or ']' or '}' or ')' when open == 0:
                    return text[at] is not ')';
                case ';' when open == 0:
                    return false;
                case '"' or '\'' or '`':
                    Quoted();
                    continue;
                case '(' or '[' or '{':
                    open++;
                    break;
                case ')' or ']' or '}':
                    open--;
                    break;
            }

            at++;
        }

        return false;
    }

    private bool StartsWith(string word) => text.AsSpan(at).StartsWith(word);

    private bool Closed(char bracket) => at > 0 && at <= text.Length && text[at - 1] == bracket;

    private bool Take(char letter)
    {
        if (at >= text.Length || text[at] != letter)
        {
            return false;
        }

        at++;
        return true;
    }

    /// <summary>Passes white space and comments.</summary>
    /// <returns>False at the end of the script.</returns>
    private bool Skip()
    {
        ReadingTime.Check();
        while (at < text.Length)
        {
            if (text[at] is '/' && at + 1 < text.Length && text[at + 1] is '/' or '*')
            {
                var end = text[at + 1] is '/'
                    ? text.IndexOf('\n', at)
                    : text.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : -1;
                end = end < 0 ? text.Length : end;
                line += text.AsSpan(at, end - at).Count('\n');
                at = end;
            }
            else if (char.IsWhiteSpace(text[at]) || text[at] is '\uFEFF')
            {
                line += text[at] is '\n' ? 1 : 0;
                at++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
