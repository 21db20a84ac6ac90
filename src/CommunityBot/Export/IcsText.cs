using System.Text;

namespace CommunityBot.Export;

/// <summary>
/// Writes iCalendar content lines: escaped, folded at 75 octets, ended by CRLF.
/// https://www.rfc-editor.org/rfc/rfc5545#section-3.1
/// </summary>
internal sealed class IcsText
{
    private const int LongestLine = 75;

    private readonly StringBuilder text = new();

    /// <summary>A property whose value is not text, or is already escaped.</summary>
    public IcsText Line(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (Rune.IsControl(rune))
            {
                // A line break in a value would begin another property.
                continue;
            }

            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
        return this;
    }

    /// <summary>A property of type TEXT. https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11</summary>
    public IcsText Text(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? this : Line(name, Escape(value));

    /// <summary>Lines that are already written.</summary>
    public IcsText Lines(string written)
    {
        text.Append(written);
        return this;
    }

    public override string ToString() => text.ToString();

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (var letter in value.ReplaceLineEndings("\n").Trim())
        {
            _ = letter switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(letter),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append(' '),
                < ' ' or '\u007F' => escaped,
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }
}
