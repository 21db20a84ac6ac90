using CommunityBot.Core.Content.Prose.Languages;

namespace CommunityBot.Core.Content;

/// <summary>Whether a text tells of what has been.</summary>
internal static class RecapCues
{
    /// <summary>A page that tells of what has been says so within its first pages.</summary>
    private const int Read = 20_000;

    public static bool AreIn(string text)
    {
        var folded = WordFolding.Fold(text.Length > Read ? text[..Read] : text);
        var strong = Lexicon.Recap.CountIn(folded);
        var weak = Lexicon.RecapHints.CountIn(folded);
        return strong >= 1 && weak >= 2 || strong >= 2 || weak >= 4;
    }
}
