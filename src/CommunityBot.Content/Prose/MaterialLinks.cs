using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// The links to slides and recordings at the end of a talk's line, which are no part of its title: "Loops [Slides]
/// [Video]", "Bäume (Folien, PDF)".
/// </summary>
internal static class MaterialLinks
{
    private const int LongestLabel = 40;

    /// <summary>The text without them.</summary>
    public static string Without(string text, IReadOnlyList<BodyLink> links)
    {
        if (links.Count == 0)
        {
            return text;
        }

        while (true)
        {
            var end = text.TrimEnd(' ', ':', '-', '\u2013', '\u2014', '|', '\u00B7', ',', ';', '/', '&');
            var start = StartOfLabel(end, links);
            if (start < 3)
            {
                return text;
            }

            text = end[..start].TrimEnd(' ', ':', '-', '\u2013', '\u2014', '|', '\u00B7', ',', ';', '/', '&');
        }
    }

    /// <summary>Index of a label at the end; -1 if there is none.</summary>
    private static int StartOfLabel(string text, IReadOnlyList<BodyLink> links)
    {
        if (text.Length == 0)
        {
            return -1;
        }

        if (text[^1] is ')' or ']')
        {
            var open = text.LastIndexOf(text[^1] == ')' ? '(' : '[');
            return open > 0 && text.Length - open < LongestLabel && AreMaterials(text[(open + 1)..^1])
                && links.Any(link => link.Start >= open - 1 && link.Start < text.Length) ? open : -1;
        }

        foreach (var link in links)
        {
            var label = link.Text.Trim();
            if (!link.IsImage && label.Length is > 1 and < LongestLabel && link.Start > 0
                && text.EndsWith(label, StringComparison.Ordinal) && text.Length - label.Length >= link.Start - 1
                && AreMaterials(label))
            {
                return text.Length - label.Length;
            }
        }

        return -1;
    }

    private static bool AreMaterials(string label)
    {
        var parts = label.Split(
            [',', '/', '|', '&', '+', '[', ']', '(', ')'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 0 && Array.TrueForAll(parts, Lexicon.Materials.IsMatch);
    }
}
