using System.Text;

namespace CommunityBot.Core.Messages;

/// <summary>
/// One line of text written so that, read as Markdown (<see cref="MarkdownBlocks"/>), it says exactly itself: nothing
/// in it is a link, a style or a list. https://spec.commonmark.org/current/#backslash-escapes
/// </summary>
public static class LiteralMarkdown
{
    /// <summary>
    /// Wherever they stand they can begin something; what else has a meaning has it only at the start of a line.
    /// </summary>
    private const string Marks = @"\`*_[]<>&~^=+|";

    /// <param name="line">Without line breaks.</param>
    public static string Of(string line)
    {
        var text = line.Trim();
        var literal = new StringBuilder(text.Length + 8);
        for (var index = 0; index < text.Length; index++)
        {
            if (Marks.Contains(text[index], StringComparison.Ordinal)
                || (index == 0 && text[index] is '#' or '-')
                || EndsNumber(text, index))
            {
                literal.Append('\\');
            }

            literal.Append(text[index]);
        }

        return literal.ToString();
    }

    /// <summary>The dot after a number at the start, which would make it an item of a list.</summary>
    private static bool EndsNumber(string text, int index) =>
        index > 0 && text[index] is '.' or ')' && text.AsSpan(0, index).IndexOfAnyExceptInRange('0', '9') < 0;
}
