using CommunityBot.Composition;

namespace CommunityBot.Checking;

/// <summary>Breaks text for people into lines of a width.</summary>
internal static class Column
{
    /// <summary>A value of a page may be a whole paragraph; its beginning is enough to recognise it.</summary>
    private const int MaximumLines = 4;

    /// <summary>At spaces where there are some; the last of too many lines ends with "…".</summary>
    /// <param name="width">In UTF-16 code units, at least 2.</param>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var rest = TerminalText.OneLine(text).Trim();
        var lines = new List<string>();
        while (rest.Length > width)
        {
            if (lines.Count == MaximumLines - 1)
            {
                lines.Add(rest[..Cut(rest, width - 1)].TrimEnd() + "…");
                return lines;
            }

            var space = rest.LastIndexOf(' ', width);
            var end = space > width / 3 ? space : Cut(rest, width);
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        lines.Add(rest);
        return lines;
    }

    /// <summary>A surrogate pair is not divided.</summary>
    private static int Cut(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
