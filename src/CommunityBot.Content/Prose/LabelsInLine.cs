using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Several labels in one line: "**Speaker**: Anna Example **Language**: English **Company**: Acme". The value of the
/// first ends where the next label begins.
/// </summary>
internal static class LabelsInLine
{
    /// <summary>The text up to the next label of people; all of it if there is none.</summary>
    public static string FirstValue(string text) => UpToLabel(text, Lexicon.LabelsBesidePeople.Contains);

    /// <summary>The place up to the next label of a day or an hour: "Example Hall Time: 11:30".</summary>
    public static string FirstPlace(string text) =>
        text.Contains(':', StringComparison.Ordinal)
            ? UpToLabel(text, word => Lexicon.WhenKeys.IsMatch(word) || Lexicon.DateNouns.Contains(word))
            : text;

    private static string UpToLabel(string text, Func<string, bool> isLabel)
    {
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon > 0;
            colon = text.IndexOf(':', colon + 1))
        {
            var end = colon;
            while (end > 0 && text[end - 1] is ' ' or '*' or '_' or '\u00A0')
            {
                end--;
            }

            var start = end;
            while (start > 0 && char.IsLetter(text[start - 1]))
            {
                start--;
            }

            if (start > 1 && end > start && text[start - 1] is ' ' or '*' or '_'
                && char.IsUpper(text[start]) && isLabel(WordFolding.Fold(text[start..end])))
            {
                return text[..start].TrimEnd(' ', '*', '_', '|', '-', '\u2013', '\u00B7', ',', ';');
            }
        }

        return text;
    }
}
