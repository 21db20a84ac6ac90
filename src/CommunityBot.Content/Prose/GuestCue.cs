using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Recognises a speaker by what is said before and after the name: "we will have Anna Example talking about …",
/// "Diesmal haben wir Anna Example zu Gast", "accueillir Anna Example pour parler de …", "Anna Example will be the
/// speaker".
/// </summary>
internal static class GuestCue
{
    /// <summary>Words from "have" to the name: "haben wir Anna Example".</summary>
    private const int WordsToName = 2;

    /// <summary>Words from "is" to "speaker": "is our first speaker".</summary>
    private const int WordsToNoun = 3;

    /// <summary>Characters from "came" to "to give a talk": "came down from Example to give a talk".</summary>
    private const int MaximumDistance = 60;

    /// <summary>Characters from a name to what people join for: "(they/them), engineer at Acme, for a talk".</summary>
    private const int LongestApposition = 90;

    /// <summary>Whether a folded text can have one.</summary>
    public static bool MayBeIn(string folded) =>
        Lexicon.AsGuest.OccurInFolded(folded) || Lexicon.CameVerbs.OccurInFolded(folded);

    /// <param name="start">Start of the name.</param>
    /// <param name="rest">What follows the name and the affiliation.</param>
    /// <param name="isPast">Whether the sentence may be one of the past.</param>
    public static bool IsAround(string folded, int start, string rest, bool isPast) =>
        (Lexicon.AsGuest.LengthAtStart(rest) is not null && EndsNear(folded[..start], isPast))
        || IsCalledSpeaker(rest, isPast)
        || (isPast && (CameToSpeak(rest) || IsSpeakerThen(folded[..start])));

    /// <summary>
    /// "Join Anna Example, engineer at Acme, as she explores …": the sentence begins with the invitation.
    /// </summary>
    /// <param name="end">End of the name.</param>
    public static bool IsJoined(string folded, string before, int end) =>
        Lexicon.Joining.Contains(before)
        && SentenceWord.InFolded(folded, end, Math.Min(folded.Length, end + LongestApposition)) is var words
        && words.Exists(word => Lexicon.JoinedFor.Contains(word.Text))
        && (folded.AsSpan(end) is [',', ..] or [' ', '(', ..]
            || words.Exists(word => Lexicon.PersonPronouns.Contains(word.Text))
            || Lexicon.TalkNouns.FindIn(folded, end) is not null);

    /// <summary>Whether a folded sentence begins so.</summary>
    public static bool BeginsWithJoining(string folded) =>
        folded.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && Lexicon.Joining.Contains(folded[..space]);

    /// <summary>Whether a text ends with what leads to somebody to ask: "contact", "wendet euch an".</summary>
    public static bool EndsWithContact(string before)
    {
        var words = SentenceWord.InFolded(before, 0, before.Length);
        return Enumerable.Range(1, Math.Min(WordsToName, words.Count))
            .Any(count => Lexicon.Contacting.IsMatch(before[words[^count].Start..words[^1].End]));
    }

    /// <summary>"have", "haben wir", "accueillir" among the last words.</summary>
    private static bool EndsNear(string before, bool isPast)
    {
        var words = SentenceWord.InFolded(before, 0, before.Length);
        return words.TakeLast(WordsToName).Any(word =>
            Lexicon.Having.Contains(word.Text) || (isPast && Lexicon.HavingHad.Contains(word.Text)));
    }

    /// <summary>"will be the speaker", "ist unsere Referentin", "était notre oratrice".</summary>
    private static bool IsCalledSpeaker(string rest, bool isPast)
    {
        var words = SentenceWord.InFolded(rest, 0, Math.Min(rest.Length, MaximumDistance));
        var at = words.Count > 1 && words[1].Text is "be" ? 1 : 0;
        if (words.Count <= at || !(Lexicon.ToBe.Contains(words[at].Text)
            || (isPast && Lexicon.Was.Contains(words[at].Text))))
        {
            return false;
        }

        return words.Skip(at + 1).Take(WordsToNoun).Any(word => Lexicon.SpeakerNouns.IsMatch(word.Text));
    }

    /// <summary>"came down from Example to give a talk", "est venue nous parler de …".</summary>
    private static bool CameToSpeak(string rest) =>
        Lexicon.CameVerbs.LengthAtStart(rest) is { } length
        && Lexicon.Purposes.FindIn(rest, length) is { } purpose
        && purpose.Start - length <= MaximumDistance;

    /// <summary>"The keynote speaker was", "Zu Gast waren", "L'intervenante était", directly before the name.</summary>
    private static bool IsSpeakerThen(string before)
    {
        var words = SentenceWord.InFolded(before, 0, before.Length);
        return words.Count > 1 && Lexicon.Was.Contains(words[^1].Text)
            && Lexicon.SpeakerNouns.FindIn(before, words[Math.Max(0, words.Count - WordsToNoun - 1)].Start) is not null;
    }
}
