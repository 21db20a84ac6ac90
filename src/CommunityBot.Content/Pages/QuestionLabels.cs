using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>Labels that are questions, with their answers: "**Wann?** Am 4. März 2031", "Où ? Chez Exemple".</summary>
internal static class QuestionLabels
{
    private const int MaximumLabel = 30;

    /// <summary>Whether the words before a question mark ask for the day or the place.</summary>
    public static bool IsOne(ReadOnlySpan<char> label) =>
        label.Length < MaximumLabel
            && label.Trim(" *_\u00A0").ToString() is var text
            && (Lexicon.WhenKeys.IsMatch(text) || Lexicon.WhereKeys.IsMatch(text));

    /// <summary>The answer without the preposition before it and the link to a map behind it.</summary>
    public static string PlaceIn(string value)
    {
        if (WordFolding.Fold(value) is var folded
            && Lexicon.SufficientPrepositions.FirstOrDefault(
                word => folded.StartsWith(word + " ", StringComparison.Ordinal)) is { } preposition
            && value.Length > preposition.Length + 3)
        {
            value = value[preposition.Length..].TrimStart();
        }

        var comma = value.LastIndexOf(',');
        return comma > 2 && Lexicon.MapLabels.IsMatch(value[(comma + 1)..].Trim()) ? value[..comma] : value;
    }
}
