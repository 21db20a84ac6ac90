using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Recognises a text about a person, which distinguishes a name in bold or in a heading from a title, a sponsor or a
/// festival that is written like one.
/// </summary>
internal static class Biography
{
    /// <summary>Number of characters in which a biography says what the person does.</summary>
    private const int Length = 300;

    /// <summary>Whether the text after a name goes on like a biography: "is a developer …", "works at …".</summary>
    public static bool Continues(string rest)
    {
        var folded = WordFolding.Fold(Head(rest)).TrimStart(' ', ',', '-', '\u2013', '\u2014');
        return Lexicon.BiographyVerbs.LengthAtStart(folded) is not null && IsAboutPerson(folded);
    }

    /// <summary>Whether the text has a job, a pronoun of a person, or says that somebody works.</summary>
    public static bool Describes(string text) => IsAboutPerson(WordFolding.Fold(Head(text)));

    /// <summary>
    /// Whether the text begins with a job, as a biography without a subject does: "Cloud Developer @ Acme, organiser of
    /// …", "Développeuse curieuse et passionnée, j'aime …".
    /// </summary>
    public static bool BeginsWithRole(string text)
    {
        const int MostWordsBefore = 2;
        var folded = WordFolding.Fold(Head(text)).TrimStart();
        return Lexicon.Roles.FindIn(folded) is { } role
            && folded[..role.Start].Split(' ', StringSplitOptions.RemoveEmptyEntries) is var before
            && before.Length <= MostWordsBefore
            && !before.Any(word => Lexicon.CommonWords.Contains(word) || Lexicon.BeforeOtherRoles.Contains(word));
    }

    private static bool IsAboutPerson(string folded) =>
        Lexicon.Roles.FindIn(folded) is not null
        || Token.Tokenize(folded).Exists(token =>
            token.Text is "works" or "arbeitet" or "travaille" || Lexicon.PersonPronouns.Contains(token.Text));

    private static string Head(string text) => text.Length > Length ? text[..Length] : text;
}
