using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>Recognises streets with a number: "12 Example Street", "Beispielstraße 5", "5 rue de l'Exemple".</summary>
internal static class StreetAddress
{
    /// <summary>Words between a number and the word for the street.</summary>
    private const int MaximumWords = 4;

    /// <summary>Letters of a name that ends with "str", the abbreviation for a street.</summary>
    private const int ShortestName = 5;

    /// <summary>Parts of addresses that are also other words: "floor 2", "2 sessions in place".</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "st", "og", "way", "place", "cours", "floor", "stock", "etage", "row", "court", "drive", "suite", "dr",
    };

    /// <summary>Whether the text has a street; a number alone is not one.</summary>
    public static bool IsIn(string text)
    {
        var tokens = Token.Tokenize(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (IsSquare(tokens, at) || IsStreetAtEnd(text, tokens, at))
            {
                return true;
            }

            if (!IsStreet(tokens[at]))
            {
                continue;
            }

            // "Beispielstraße 5", "Example Street 10", "Beispielstr. 5".
            var next = at + 1 < tokens.Count && tokens[at + 1].Is('.') && IsAbbreviated(tokens[at]) ? at + 2 : at + 1;
            if (next < tokens.Count && IsNumber(tokens[next]))
            {
                return true;
            }

            for (var before = at - 1; before >= 0 && before >= at - MaximumWords; before--)
            {
                if (IsNumber(tokens[before]))
                {
                    return true;
                }

                if (tokens[before].Kind == TokenKind.Sign && !tokens[before].Is('\'') && !tokens[before].Is('.')
                    && !tokens[before].Is(','))
                {
                    break;
                }
            }

            // "rue de l'Exemple 5".
            for (var after = at + 1; after < tokens.Count && after <= at + MaximumWords + 1; after++)
            {
                if (IsNumber(tokens[after]) && IsFrench(tokens[at].Text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"3 place de l'Exemple", "12 cours du Nord".</summary>
    private static bool IsSquare(List<Token> tokens, int at) => tokens[at].Text is "place" or "cours" or "allee"
        && at > 0 && IsNumber(tokens[at - 1])
        && at + 1 < tokens.Count && tokens[at + 1].Text is "de" or "du" or "des" or "d";

    /// <summary>
    /// "401 Sample St, Suite 5", "160 Example Drive": a word that is also another, behind a number and a name, at the
    /// end of its part of the address.
    /// </summary>
    private static bool IsStreetAtEnd(string text, List<Token> tokens, int at)
    {
        if (tokens[at].Text is not ("st" or "dr" or "drive" or "way" or "court" or "ct" or "row" or "blvd" or "pkwy")
            || !char.IsUpper(text[tokens[at].Start])
            || at < 2 || tokens[at - 1].Kind is not TokenKind.Word
            || !(char.IsUpper(text[tokens[at - 1].Start]) || tokens[at - 2].Kind is TokenKind.Number))
        {
            return false;
        }

        var next = at + 1 < tokens.Count && tokens[at + 1].Is('.') ? at + 2 : at + 1;
        if (next < tokens.Count && !tokens[next].Is(',') && !tokens[next].Is('(') && !tokens[next].Is('#')
            && !tokens[next].Is('.'))
        {
            return false;
        }

        // The number is not that of the ordinal alone: "2nd St", "508 2nd St".
        var before = at - 2;
        while (before >= 0 && before >= at - MaximumWords && tokens[before].Kind is TokenKind.Word
            && char.IsUpper(text[tokens[before].Start]))
        {
            before--;
        }

        return before >= 0 && IsNumber(tokens[before])
            && (tokens[before].End < tokens[before + 1].Start
                || (before > 0 && IsNumber(tokens[before - 1]) && tokens[before - 1].End < tokens[before].Start));
    }

    private static bool IsFrench(string word) =>
        word is "rue" or "quai" or "impasse" or "chemin" or "bd" or "boulevard";

    private static bool IsNumber(Token token) => token is { Kind: TokenKind.Number, Text.Length: <= 4, Number: > 0 };

    private static bool IsAbbreviated(Token token) => token.Text.EndsWith("str", StringComparison.Ordinal);

    private static bool IsStreet(Token token) => token.Kind == TokenKind.Word && token.Text.Length > 1
        && ((Lexicon.Streets.Contains(token.Text) && !Others.Contains(token.Text))
            || token.Text.EndsWith("strasse", StringComparison.Ordinal)
            || token.Text.EndsWith("strase", StringComparison.Ordinal)
            || (IsAbbreviated(token) && token.Text.Length > ShortestName)
            || token.Text.EndsWith("gasse", StringComparison.Ordinal)
            || token.Text.EndsWith("platz", StringComparison.Ordinal)
            || token.Text.EndsWith("allee", StringComparison.Ordinal)
            || token.Text.EndsWith("weg", StringComparison.Ordinal) && token.Text.Length > 4);
}
