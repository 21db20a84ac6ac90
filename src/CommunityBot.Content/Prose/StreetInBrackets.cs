using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// A street in brackets in a sentence with an hour: "um 20 Uhr liest Anna Example in der werkbank e.V. (Musterstraße
/// 9)", "à 19h dans nos locaux (12 rue de l'Exemple)". Before the brackets is the name of the place, however it is
/// written, unless it only says whose rooms they are.
/// </summary>
internal static class StreetInBrackets
{
    /// <summary>Words of the name.</summary>
    private const int MaximumWords = 5;

    private const int LongestStreet = 80;

    /// <param name="moments">Days and hours in the sentence, in order.</param>
    public static PlaceSentence? In(string sentence, string folded, List<(int Start, int End)> moments)
    {
        var open = sentence.IndexOf('(');
        for (; open > 0 && moments.Count > 0; open = sentence.IndexOf('(', open + 1))
        {
            var close = sentence.IndexOf(')', open);
            if (close < 0)
            {
                return null;
            }

            var street = sentence[(open + 1)..close].Trim();
            if (street.Length < LongestStreet && StreetAddress.IsIn(street)
                && PlaceSentence.Run(street, 0) == street.Length)
            {
                return new PlaceSentence(NameBefore(sentence, folded, open), street);
            }
        }

        return null;
    }

    private static string? NameBefore(string sentence, string folded, int open)
    {
        (int Start, int End)? last = null;
        for (var found = Lexicon.PlacePrepositions.FindIn(folded); found is { } at && at.End < open;
            found = Lexicon.PlacePrepositions.FindIn(folded, at.End))
        {
            last = at;
        }

        if (last is not { } preposition)
        {
            return null;
        }

        var start = PlaceSentence.SkipDeterminers(sentence, folded, PlaceSentence.Skip(sentence, preposition.End));
        var name = start < open ? sentence[start..open].Trim(' ', ',', '"') : string.Empty;
        var words = SentenceWord.In(name);
        return words.Count is > 0 and <= MaximumWords
            && name.Length > 2
            && !Lexicon.Determiners.Contains(words[0].Text)
            && !words.Exists(word => Lexicon.Hour.Contains(word.Text))
            && HumanDates.Find(name) is null
            && HumanTimes.Find(name) is null
            && !Lexicon.Online.OccurIn(name)
            ? name
            : null;
    }
}
