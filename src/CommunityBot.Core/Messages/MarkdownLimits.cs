namespace CommunityBot.Core.Messages;

/// <summary>
/// Removes what makes Markdig need time out of proportion to the length of a text. Characters are replaced by spaces,
/// so that positions do not change. No text that a person wrote comes near the limits.
/// </summary>
public static class MarkdownLimits
{
    /// <summary>
    /// Links in text without a space. Markdig looks for the end of an address up to the next space, for each of them.
    /// </summary>
    private const int MaximumLinksInWord = 50;

    /// <summary>Markdig looks for the end of these up to the end of the paragraph, for each of them.</summary>
    private const int MaximumDeclarations = 100;

    /// <summary>
    /// Cells for each character of a table; Markdig completes each row to the width of the widest. Real tables have
    /// less than one.
    /// </summary>
    private const int MaximumCellsPerCharacter = 4;

    /// <summary>Markdig looks at all text before a bare address in its paragraph.</summary>
    private const int MaximumAddresses = 2_000;

    /// <summary>Whether bare addresses should stay text.</summary>
    public static bool HasTooManyAddresses(string markdown) =>
        markdown.AsSpan().Count("://") + markdown.AsSpan().Count("www.") + markdown.AsSpan().Count("mailto:") >
        MaximumAddresses;

    public static string Limit(string markdown)
    {
        char[]? limited = null;
        LimitTables(markdown, ref limited);
        if (markdown.AsSpan().Count("](") <= MaximumLinksInWord && markdown.AsSpan().Count('<') <= MaximumDeclarations)
        {
            return limited is null ? markdown : new string(limited);
        }

        var links = 0;
        var declarations = 0;
        for (var at = 0; at + 1 < markdown.Length; at++)
        {
            var letter = markdown[at];
            if (char.IsWhiteSpace(letter))
            {
                links = 0;
            }
            else if (letter == ']' && markdown[at + 1] == '(' && ++links > MaximumLinksInWord)
            {
                Blank(markdown, ref limited, at + 1);
            }
            else if (letter == '<' && markdown[at + 1] is '!' or '?' && ++declarations > MaximumDeclarations)
            {
                Blank(markdown, ref limited, at);
            }
        }

        return limited is null ? markdown : new string(limited);
    }

    /// <summary>A table is a group of lines with bars and without a blank line.</summary>
    private static void LimitTables(string markdown, ref char[]? limited)
    {
        var start = 0;
        long rows = 0;
        long widest = 0;
        for (var at = 0; at <= markdown.Length;)
        {
            var end = markdown.IndexOf('\n', at);
            end = end < 0 ? markdown.Length : end;
            var line = markdown.AsSpan(at, end - at);
            if (line.IsWhiteSpace() || end == markdown.Length)
            {
                rows++;
                widest = Math.Max(widest, line.Count('|'));
                if (rows * widest > 1_000 + (long)MaximumCellsPerCharacter * (end - start))
                {
                    for (var bar = start; bar < end; bar++)
                    {
                        if (markdown[bar] == '|')
                        {
                            Blank(markdown, ref limited, bar);
                        }
                    }
                }

                (start, rows, widest) = (end + 1, 0, 0);
            }
            else
            {
                rows++;
                widest = Math.Max(widest, line.Count('|'));
            }

            at = end + 1;
        }
    }

    private static void Blank(string markdown, ref char[]? limited, int at) =>
        (limited ??= markdown.ToCharArray())[at] = ' ';
}
