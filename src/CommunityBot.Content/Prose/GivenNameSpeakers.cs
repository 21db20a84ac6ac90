using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Finds speakers whom a page calls by one name: "Anna will talk about loops", "Vortrag von Anna", "Thanks Anna for the
/// talk", "Anna's talk". One word with a capital may be anything, so that it has to be a frequent given name, and the
/// sentence has to be about a talk.
/// </summary>
internal static class GivenNameSpeakers
{
    private const int LongestText = 4_000;

    private const int LongestAside = 90;

    /// <summary>Words before a name that begins a sentence: "Then ", "This month, ".</summary>
    private const int MostWordsBefore = 4;

    /// <summary>Words from "for" to the talk, and from an owner to the talk: "Anna's very short talk".</summary>
    private const int MostWordsToTalk = 4;

    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    /// <param name="isReport">Whether the page is about a past meetup.</param>
    public static IEnumerable<SpeakerIntroduction> In(PageBody body, HashSet<int> skipped, bool isReport)
    {
        foreach (var (text, line) in HostSections.Outside(body)
            .SelectMany(section => section.Blocks)
            .SelectMany(PresentedTalks.TextsOf))
        {
            if (text.Length is < 12 or > LongestText || skipped.Contains(line))
            {
                continue;
            }

            foreach (var sentence in SentenceSpeakers.Sentences(text))
            {
                foreach (var name in InSentence(sentence, isReport))
                {
                    yield return new SpeakerIntroduction(PresentedTalks.FullNameOf(name, body));
                }
            }
        }
    }

    private static List<string> InSentence(string sentence, bool isReport)
    {
        List<string> found = [];
        var folded = WordFolding.Fold(sentence);
        if (!MayBeAboutTalk(folded, isReport))
        {
            return found;
        }

        var words = SentenceWord.InFolded(folded, 0, folded.Length);
        for (var at = 0; at < words.Count; at++)
        {
            if (!IsOneName(sentence, words, at))
            {
                continue;
            }

            var last = at;
            while (last + 2 < words.Count && Lexicon.And.Contains(words[last + 1].Text)
                && IsOneName(sentence, words, last + 2))
            {
                last += 2;
            }

            if (!IsAboutOthers(folded, words, at) && (Presents(folded, words, at, last, isReport)
                || IsAfterTalk(folded, words, at)
                || (isReport && at == last && at <= MostWordsBefore && OwnsTalk(words, at))
                || (isReport && IsThanked(words, at, last))))
            {
                for (var name = at; name <= last; name += 2)
                {
                    found.Add(sentence[words[name].Start..(words[name].Start + words[name].Bare.Length)]);
                }
            }

            at = last;
        }

        return found;
    }

    private static bool MayBeAboutTalk(string folded, bool isReport) =>
        Lexicon.TalkNouns.OccurInFolded(folded) || Lexicon.WillPresent.OccurInFolded(folded)
        || Lexicon.Given.OccurInFolded(folded) || (isReport && Lexicon.Presented.OccurInFolded(folded));

    /// <summary>A given name that is not part of a longer name: "Anna", but not "Anna Example", "St. Anna".</summary>
    private static bool IsOneName(string sentence, List<SentenceWord> words, int at)
    {
        var word = words[at];
        var name = sentence[word.Start..(word.Start + word.Bare.Length)];
        return GivenNames.Contain(name)
            && !(at + 1 < words.Count && words[at + 1].Start == word.End + 1
                && char.IsUpper(sentence[words[at + 1].Start]) && word.Bare.Length == word.Text.Length)
            && !(word.End < sentence.Length && sentence[word.End] is '.' or '@' or '-' or '/' or '_')
            && !(word.Start > 0 && sentence[word.Start - 1] is '.' or '@' or '-' or '/' or '_' or '\'' or '#')
            && !(at > 0 && words[at - 1].End + 1 == word.Start && char.IsUpper(sentence[words[at - 1].Start])
                && words[at - 1].Start > 0 && !Lexicon.TalkTitleNouns.Contains(words[at - 1].Bare));
    }

    /// <summary>Whether the sentence says who organises, whom to ask, or what was at an earlier meeting.</summary>
    private static bool IsAboutOthers(string folded, List<SentenceWord> words, int at) =>
        Lexicon.Sponsoring.OccurInFolded(folded) || Lexicon.CallsForTalks.OccurInFolded(folded)
        || GuestCue.EndsWithContact(folded[..words[at].Start].TrimEnd())
        || EarlierMeeting.IsAround(folded, words[at].Start);

    /// <summary>"Then Anna (Acme) will talk about loops", "Anna und Ben zeigen euch, wie …".</summary>
    private static bool Presents(string folded, List<SentenceWord> words, int at, int last, bool isReport)
    {
        if (at > MostWordsBefore || words[last].Bare.Length < words[last].Text.Length
            || (at > 0 && Lexicon.Prepositions.Contains(words[at - 1].Text)))
        {
            return false;
        }

        var rest = WithoutAside(folded[words[last].End..]);
        if (!isReport)
        {
            return Lexicon.WillPresent.LengthAtStart(rest) is { } length
                && (IsAboutTalk(rest[..length]) || IsAboutTalk(rest[length..]));
        }

        return (Lexicon.Presented.LengthAtStart(rest) is { } verb && IsAboutTalk(rest[verb..]))
            || (Lexicon.Gave.LengthAtStart(rest) is { } gave && Lexicon.Given.FindIn(rest, gave) is { } given
                && given.Start - gave < LongestAside)
            || PresentedTalks.HasGivenInPerfect(folded, words[at].Start, words[last].End);
    }

    /// <summary>The text after "(Acme)", ", who works for Acme," and adverbs.</summary>
    private static string WithoutAside(string rest)
    {
        var text = rest.TrimStart();
        var close = text.Length == 0 ? -1
            : text[0] == '(' ? text.IndexOf(')', StringComparison.Ordinal)
            : text[0] == ',' ? text.IndexOf(',', 1)
            : -1;
        text = close is > 0 and < LongestAside ? text[(close + 1)..].TrimStart() : text;
        text = SentenceSpeakers.WithoutPronoun(text);
        while (text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
            && Lexicon.BesideVerbs.Contains(text[..space]))
        {
            text = text[(space + 1)..].TrimStart();
        }

        return text;
    }

    /// <summary>"talk about loops", "an introduction", "how trees grow": what a talk has, and no greeting.</summary>
    private static bool IsAboutTalk(string text) =>
        Lexicon.Given.OccurInFolded(text) || Lexicon.TalkNouns.OccurInFolded(text)
        || Lexicon.Concerning.OccurInFolded(text)
        || SentenceWord.InFolded(text, 0, text.Length).Exists(word => Lexicon.PresentingVerbs.Contains(word.Text)
            || Lexicon.TopicQuestions.Contains(word.Text));

    /// <summary>"a talk by Anna", "ein Vortrag von Anna", "un atelier avec Anna".</summary>
    private static bool IsAfterTalk(string folded, List<SentenceWord> words, int at) =>
        at > 1 && words[at].Bare.Length == words[at].Text.Length
        && (AuthorCue.EndsWithBy(folded[..words[at].Start])
            || (Lexicon.With.Contains(words[at - 1].Text) && Lexicon.TalkTitleNouns.Contains(words[at - 2].Text)));

    /// <summary>"Anna's excellent talk": what is between the owner and the talk praises it.</summary>
    private static bool OwnsTalk(List<SentenceWord> words, int at) =>
        words[at].Text.EndsWith("'s", StringComparison.Ordinal)
        && !(at > 0 && AuthorCue.Words.Contains(words[at - 1].Text))
        && words.Skip(at + 1).Take(MostWordsToTalk).TakeWhile(word => !Lexicon.Prepositions.Contains(word.Text))
            .Any(word => Lexicon.TalkTitleNouns.Contains(word.Text));

    /// <summary>"Thanks Anna for the presentation", "Danke an Anna für den Vortrag".</summary>
    private static bool IsThanked(List<SentenceWord> words, int at, int last)
    {
        var isThanked = at > 0 && words.Skip(Math.Max(0, at - 3)).Take(Math.Min(3, at))
            .Any(word => Lexicon.ThankingWords.Contains(word.Text));
        return isThanked && last + 2 < words.Count && Lexicon.ThankedFor.Contains(words[last + 1].Text)
            && words.Skip(last + 2).Take(MostWordsToTalk).Any(word => Lexicon.TalkTitleNouns.Contains(word.Text));
    }
}
