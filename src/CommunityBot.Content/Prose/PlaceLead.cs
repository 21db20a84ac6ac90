using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Words in lower case that lead to the name of a place: "in the foyer of the Example Building", "at the office of our
/// partner Example", "dans les locaux de nos sponsors du mois : Exemple". Without a noun of a place or of those who
/// house a meetup among them, the name may be that of anything.
/// </summary>
internal static class PlaceLead
{
    private const int MaximumWords = 8;

    /// <summary>The index of the name; null if the words do not lead to one.</summary>
    public static int? NameBehind(string sentence, string folded, int at)
    {
        var isLed = false;
        var isPartOfName = false;
        for (var words = 0; words < MaximumWords && at < sentence.Length; words++)
        {
            if (char.IsUpper(sentence[at]))
            {
                return isLed && !isPartOfName ? at : null;
            }

            var end = at;
            while (end < sentence.Length && char.IsLetterOrDigit(sentence[end]))
            {
                end++;
            }

            // "à la médiathèque Jean Exemple": the noun directly before is part of the name.
            var word = folded[at..end];
            isPartOfName = Lexicon.PlaceNouns.Contains(word);
            if (Lexicon.PlaceNouns.Contains(word) || Lexicon.HousingNouns.Contains(word))
            {
                isLed = true;
            }
            else if (!Lexicon.PlaceLeadWords.Contains(word) && !IsOrdinal(word))
            {
                return null;
            }

            at = end;
            while (at < sentence.Length && sentence[at] is ' ' or ':' or '\'' or '\u2019')
            {
                at++;
            }
        }

        return null;
    }

    /// <summary>"5th", "1er": that of a floor.</summary>
    private static bool IsOrdinal(string word) => word.Length is > 1 and < 5 && char.IsAsciiDigit(word[0]);
}
