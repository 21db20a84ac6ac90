using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>A word, number or punctuation mark in a line of text.</summary>
/// <param name="Text">Words are folded (see <see cref="WordFolding"/>).</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    /// <summary>Lines that this thread has split.</summary>
    [ThreadStatic]
    private static RecentTexts<List<Token>>? recent;

    /// <summary>Collects the tokens of a line.</summary>
    [ThreadStatic]
    private static List<Token>? collected;

    public int Number => Kind == TokenKind.Number && Text.Length < 9
        ? int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture)
        : -1;

    public bool Is(char sign) => Kind == TokenKind.Sign && Text[0] == sign;

    public bool IsDash =>
        Kind == TokenKind.Sign && Text[0] is '-' or '\u2013' or '\u2014' or '\u2012' or '\u2010' or '\u2212' or '~';

    /// <summary>
    /// Splits a line into tokens; white space is dropped. The result is shared: it must not be changed.
    /// </summary>
    public static List<Token> Tokenize(string line)
    {
        ReadingTime.Check();
        return (recent ??= new RecentTexts<List<Token>>()).Get(line, Split);
    }

    private static List<Token> Split(string line)
    {
        var folded = WordFolding.Fold(line);
        var tokens = collected ??= [];
        tokens.Clear();
        for (var at = 0; at < folded.Length;)
        {
            var start = at;
            if (char.IsAsciiDigit(folded[at]))
            {
                while (at < folded.Length && char.IsAsciiDigit(folded[at]))
                {
                    at++;
                }

                tokens.Add(new Token(TokenKind.Number, SharedWords.Of(folded.AsSpan(start, at - start)), start, at));
            }
            else if (char.IsLetter(folded[at]))
            {
                while (at < folded.Length && char.IsLetter(folded[at]))
                {
                    at++;
                }

                if (IsAddress(folded, start, at))
                {
                    // Digits in a URL such as "https://bit.ly/3x8h9i" are not times.
                    at = EndOfAddress(folded, at);
                    continue;
                }

                tokens.Add(new Token(TokenKind.Word, SharedWords.Of(folded.AsSpan(start, at - start)), start, at));
            }
            else
            {
                at++;
                if (!char.IsWhiteSpace(folded[start]))
                {
                    tokens.Add(new Token(TokenKind.Sign, SharedWords.Of(folded.AsSpan(start, 1)), start, at));
                }
            }
        }

        // A list of its own, without room for more.
        return [.. tokens];
    }

    private static bool IsAddress(string text, int start, int end) =>
        text.AsSpan(start, end - start) is "http" or "https" && text.AsSpan(end).StartsWith("://");

    private static int EndOfAddress(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (')' or ']' or '>' or '"' or '\''))
        {
            at++;
        }

        return at;
    }
}

/// <summary>Type of a <see cref="Token"/>.</summary>
internal enum TokenKind
{
    Word,
    Number,
    Sign,
}
