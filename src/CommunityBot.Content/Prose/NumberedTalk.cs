using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// A talk whose heading only numbers it, with its title below: "### Talk 1", and "**Topic**: Loops".
/// </summary>
internal static class NumberedTalk
{
    private const int LongestHeading = 40;

    private const int LongestTitle = 200;

    /// <summary>Lines in which the title is looked for.</summary>
    private const int ExaminedLines = 12;

    /// <summary>"Talk 1", "Vortrag #2", "3. Session", "2nd Talk", "Erster Vortrag".</summary>
    public static bool IsBareLabel(string heading)
    {
        if (heading.Length > LongestHeading)
        {
            return false;
        }

        if (heading.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && IsOrdinal(heading[..space]))
        {
            return IsTalk(heading[(space + 1)..]);
        }

        var text = heading.Trim(' ', '#', '.', ':', '(', ')', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return text.Length > 0 && text.Length < heading.Length && IsTalk(text);
    }

    private static bool IsTalk(string text) => Lexicon.TalkHeadings.IsMatch(text) || Lexicon.TalkNouns.IsMatch(text);

    /// <summary>"1st", "Second", "Erster", "Deuxième".</summary>
    private static bool IsOrdinal(string word)
    {
        var folded = WordFolding.Fold(word);
        var letters = folded.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return letters.Length < folded.Length
            ? Lexicon.Ordinals.Contains(letters)
            : Lexicon.DayOrdinals.ContainsKey(folded);
    }

    /// <summary>The title in a line with a label; null if there is none.</summary>
    public static string? TitleBelow(List<Section> talk)
    {
        foreach (var line in talk
            .SelectMany((section, at) => (at > 0 ? [section.Heading!] : Enumerable.Empty<BodyLine>())
                .Concat(section.Blocks.SelectMany(block => block.AllLines)))
            .Take(ExaminedLines))
        {
            var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 2 || line.IsStruck || !Lexicon.TalkTitleLabels.IsMatch(line.Text[..colon].Trim()))
            {
                continue;
            }

            var title = PlainText.Unquoted(line.Text[(colon + 1)..].Trim().TrimEnd('\\'));
            if (title.Length is > 1 and < LongestTitle)
            {
                return title;
            }
        }

        return null;
    }
}
