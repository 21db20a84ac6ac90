using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Recognises a title that says that a regular meetup does not take place: "No meeting in April", "Kein Treffen diesen
/// Monat", "Pas de réunion en août". A talk's title goes on otherwise: "No event sourcing without events".
/// </summary>
internal static class NoMeeting
{
    /// <param name="folded">The title, folded.</param>
    public static bool Is(string folded)
    {
        // "No-code meetup" is about something else.
        if (Lexicon.ThereIsNo.LengthAtStart(folded) is not { } start
            || start >= folded.Length || folded[start] is not (' ' or '\'' or '\u2019'))
        {
            return false;
        }

        var words = SentenceWord.InFolded(folded, start, folded.Length);
        var at = 0;
        while (at < words.Count && IsBetween(words[at].Bare))
        {
            at++;
        }

        return at < words.Count && Lexicon.EventNouns.Contains(words[at].Bare)
            && (at + 1 == words.Count ? !words[at].Bare.EndsWith('s') : IsTime(words[at + 1].Bare));
    }

    /// <summary>"No February meeting", "kein monatliches Treffen".</summary>
    private static bool IsBetween(string word) =>
        Lexicon.Months.ContainsKey(word) || Lexicon.Weekdays.ContainsKey(word) || Lexicon.Recurring.IsMatch(word);

    private static bool IsTime(string word) =>
        Lexicon.TimesWithout.Contains(word)
        || Lexicon.Months.ContainsKey(word)
        || Lexicon.Weekdays.ContainsKey(word)
        || (word.Length > 0 && char.IsAsciiDigit(word[0]));
}
