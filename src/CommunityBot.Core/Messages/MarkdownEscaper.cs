using System.Text;

namespace CommunityBot.Core.Messages;

/// <summary>
/// Escapes a line of text so that Markdown (<see cref="MarkdownBlocks"/>) reads it literally, without links, styles or
/// lists. https://spec.commonmark.org/current/#backslash-escapes
/// </summary>
public static class MarkdownEscaper
{
    /// <summary>Characters that are special anywhere in a line; all others are special only at its start.</summary>
    private const string SpecialCharacters = @"\`*_[]<>&~^=+|";

    /// <param name="line">Without line breaks.</param>
    public static string Escape(string line)
    {
        var text = line.Trim();
        var literal = new StringBuilder(text.Length + 8);
        for (var index = 0; index < text.Length; index++)
        {
            if (SpecialCharacters.Contains(text[index], StringComparison.Ordinal)
                || (index == 0 && text[index] is '#' or '-')
                || EndsNumber(text, index))
            {
                literal.Append('\\');
            }

            literal.Append(text[index]);
        }

        return literal.ToString();
    }

    /// <summary>The delimiter after a number at the start, which would make the line an ordered list item.</summary>
    private static bool EndsNumber(string text, int index) =>
        index > 0 && text[index] is '.' or ')' && text.AsSpan(0, index).IndexOfAnyExceptInRange('0', '9') < 0;
}
