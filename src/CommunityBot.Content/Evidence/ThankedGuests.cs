using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Thanks to those who came, in whatever words: "Thank you for everyone who came along", "Danke an alle, die trotz des
/// Wetters gekommen sind", "Merci à toutes celles et ceux qui sont venus".
/// </summary>
internal static class ThankedGuests
{
    /// <summary>Words from the thanks to those who are thanked.</summary>
    private const int WordsToGuests = 5;

    /// <summary>Words from them to what they did.</summary>
    private const int WordsToVerb = 12;

    /// <param name="folded">Folded text, a sentence or more.</param>
    public static bool AreIn(string folded)
    {
        if (!Lexicon.ThankingWords.Any(word => folded.Contains(word, StringComparison.Ordinal)))
        {
            return false;
        }

        foreach (var (start, end) in SentenceClauses.Sentences(folded, folded))
        {
            var words = SentenceWord.InFolded(folded, start, end);
            var thanks = words.FindIndex(word => Lexicon.ThankingWords.Contains(word.Text));
            var guests = thanks < 0 ? -1 : words.FindIndex(
                thanks + 1,
                Math.Min(WordsToGuests, words.Count - thanks - 1),
                word => Lexicon.Guests.Contains(word.Text));
            if (guests > 0 && words.Skip(guests + 1).Take(WordsToVerb).Any(word => Lexicon.Came.Contains(word.Text)))
            {
                return true;
            }
        }

        return false;
    }
}
