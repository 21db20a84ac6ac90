using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Recognises a guide for those who organise meetups by its title or the name of its file: it has hours, places and
/// links of examples. One without a word for those it is for may be a talk ("Getting started with parsers").
/// </summary>
internal static class OrganiserGuide
{
    /// <param name="title">Folded.</param>
    public static bool Is(string title, string fileName)
    {
        var name = WordFolding.Fold(
            System.IO.Path.GetFileNameWithoutExtension(fileName).Replace('_', ' ').Replace('-', ' '));
        return Has(title) || Has(name);
    }

    private static bool Has(string folded) =>
        Lexicon.HandbookTitles.OccurInFolded(folded) && Lexicon.OrganiserNouns.OccurInFolded(folded);
}
