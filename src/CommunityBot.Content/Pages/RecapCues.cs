using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>Detects whether a text is a recap of a past meetup.</summary>
internal static class RecapCues
{
    /// <summary>Number of characters examined; a recap is recognisable by its beginning.</summary>
    private const int ExaminedLength = 20_000;

    public static bool IsRecap(string text)
    {
        var folded = WordFolding.Fold(text.Length > ExaminedLength ? text[..ExaminedLength] : text);
        var strong = Lexicon.Recap.CountIn(folded);
        var weak = Lexicon.RecapHints.CountIn(folded);
        return strong >= 1 && weak >= 2 || strong >= 2 || weak >= 4;
    }
}
