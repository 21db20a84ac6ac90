using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// A sentence that says of a gathering how it was: "The December meetup started earlier", "Our meetup was hosted by
/// Example", "We did our second hack night", "Heute haben wir uns wieder getroffen". What founded a group, called a
/// meeting off or was planned is no gathering that took place.
/// </summary>
internal static class ToldGathering
{
    /// <summary>Words from the noun to its verb: "meetup with a winter theme was hosted".</summary>
    private const int WordsToVerb = 7;

    /// <summary>Words from "we had" to the noun: "a very exciting panel discussion".</summary>
    private const int WordsToNoun = 7;

    /// <summary>Words from the article to the noun: "our very first online meetup".</summary>
    private const int WordsBeforeNoun = 4;

    /// <summary>Shorter words are no names.</summary>
    private const int ShortestName = 3;

    /// <param name="sentence">Folded.</param>
    public static bool IsIn(string sentence)
    {
        var words = SentenceWord.InFolded(sentence, 0, sentence.Length);
        if (words.Count == 0 || Lexicon.Subordinating.Contains(words[0].Text)
            || words.Exists(word => Lexicon.MyOwn.Contains(word.Text))
            || (Lexicon.FirstOfMany.OccurInFolded(sentence) && HumanDates.Find(sentence) is { Year: not null }))
        {
            return false;
        }

        for (var at = 0; at < words.Count; at++)
        {
            if (IsNoun(words[at].Bare) && !(at > 0 && IsOfAnother(words[at - 1].Bare))
                && IsFollowedByVerb(sentence, words, at))
            {
                return true;
            }

            if (Lexicon.Writers.Contains(words[at].Text) && HadGathering(sentence, words, at))
            {
                return true;
            }
        }

        return HasMet(sentence, words)
            || (Lexicon.ThisTime.OccurInFolded(sentence) && Lexicon.HeldPhrases.OccurInFolded(sentence)
                && words.Exists(word => IsNoun(word.Bare)));
    }

    /// <summary>"Anna Example gave a great presentation this week", "presented at Example Group tonight".</summary>
    /// <param name="text">As written, because names are recognised by their capitals.</param>
    public static bool IsTalkOfNow(string text, string sentence) =>
        ReportOpening.NamesGivenTalk(sentence) && !ReportOpening.IsPersonal(sentence)
        && !SentenceWord.InFolded(sentence, 0, sentence.Length).Exists(word => Lexicon.Writers.Contains(word.Text))
        && (Lexicon.PastDays.OccurInFolded(sentence) || Lexicon.NowDays.OccurInFolded(sentence))
        && NamesPerson(text);

    /// <summary>Two words with capitals that can be a name: a broadcast also reports, but has none.</summary>
    private static bool NamesPerson(string text)
    {
        var words = SentenceWord.In(text);
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (words[at + 1].Start == words[at].End + 1
                && char.IsUpper(text[words[at].Start]) && char.IsUpper(text[words[at + 1].Start])
                && PersonNames.IsFullName(text[words[at].Start..words[at + 1].End])
                && !Lexicon.NowDays.IsMatch(words[at].Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Anna Example gave an introduction to parsers": begins with who, and what they gave.</summary>
    /// <param name="text">As written.</param>
    public static bool BeginsWithSpeaker(string text, string sentence) =>
        ReportOpening.NamesGivenTalk(sentence) && !ReportOpening.IsPersonal(sentence)
        && SentenceWord.In(text) is [var first, var second, ..]
        && char.IsUpper(text[first.Start]) && char.IsUpper(text[second.Start])
        && first.Text.Length >= ShortestName
        && !Lexicon.NotNames.Contains(first.Text)
        && !Lexicon.Determiners.Contains(first.Text);

    /// <summary>"This meetup featured …", "Our March meetup saw …"; not "This meetup started in 2031".</summary>
    /// <param name="sentence">Folded.</param>
    public static bool BeginsWithGathering(string sentence)
    {
        var words = SentenceWord.InFolded(sentence, 0, sentence.Length);
        var noun = words.FindIndex(word => IsNoun(word.Bare));
        return noun is > 0 and <= WordsBeforeNoun && Lexicon.Determiners.Contains(words[0].Text)
            && IsFollowedByVerb(sentence, words, noun)
            && !Lexicon.FirstOfMany.OccurInFolded(sentence) && !Lexicon.Invitations.OccurInFolded(sentence);
    }

    public static bool IsNoun(string word) => Lexicon.EventNouns.Contains(word) || Lexicon.FormatNouns.Contains(word)
        || Lexicon.GatheringNouns.Contains(word);

    private static bool IsOfAnother(string word) =>
        Lexicon.EarlierEvents.Contains(word) || Lexicon.LastDay.Contains(word) || Lexicon.Next.Contains(word);

    private static bool IsFollowedByVerb(string sentence, List<SentenceWord> words, int noun)
    {
        for (var at = noun + 1; at < Math.Min(words.Count, noun + WordsToVerb); at++)
        {
            var word = words[at].Text;
            if (sentence.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).ContainsAny(",;:.("))
            {
                return false;
            }

            if (Lexicon.GatheringVerbs.Contains(word))
            {
                return true;
            }

            if (Lexicon.Was.Contains(word))
            {
                return at + 1 < words.Count && Lexicon.AfterWas.Contains(words[at + 1].Text);
            }

            if (Lexicon.Subordinating.Contains(word) || Lexicon.Writers.Contains(word))
            {
                return false;
            }
        }

        return false;
    }

    private static bool HadGathering(string sentence, List<SentenceWord> words, int writer)
    {
        var verb = writer + 1 < words.Count && Lexicon.WritersVerbs.Contains(words[writer + 1].Text) ? writer + 1
            : writer > 0 && Lexicon.WritersVerbs.Contains(words[writer - 1].Text) ? writer
            : -1;
        if (verb < 0)
        {
            return false;
        }

        for (var at = verb + 1; at < Math.Min(words.Count, verb + 1 + WordsToNoun); at++)
        {
            if (sentence.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).ContainsAny(",;:.")
                || Lexicon.Subordinating.Contains(words[at].Text))
            {
                return false;
            }

            if (IsNoun(words[at].Bare) || Lexicon.ReportedNouns.Contains(words[at].Bare))
            {
                return !IsOfAnother(words[at - 1].Bare) && !words.Exists(word => IsOfAnother(word.Bare));
            }
        }

        return false;
    }

    /// <summary>"we met to plan this evening".</summary>
    private static bool IsPurpose(string sentence, int end) =>
        SentenceWord.InFolded(sentence, end, sentence.Length) is [{ Text: var next }, ..]
            && Lexicon.InOrderTo.Contains(next);

    /// <summary>"haben wir uns … getroffen", "trafen sich", "kamen … zusammen", with a day or a gathering.</summary>
    private static bool HasMet(string sentence, List<SentenceWord> words) =>
        ((Lexicon.MetPhrases.FindIn(sentence) is var (_, end) && !IsPurpose(sentence, end))
            || Lexicon.SplitMet.Any(
                parts => sentence.IndexOf(parts.First, StringComparison.Ordinal) is >= 0 and var first
                && sentence.IndexOf(parts.Last, first, StringComparison.Ordinal) > first)
            || (words.Exists(word => Lexicon.Auxiliaries.Contains(word.Text))
                && words.Exists(word => Lexicon.MetParticiples.Contains(word.Text))))
        && !words.Exists(word => IsOfAnother(word.Bare))
        && (RecapDay.NamesWeekdayOrToday(sentence) || Lexicon.ThisTime.OccurInFolded(sentence)
            || HumanDates.Find(sentence) is not null || words.Exists(word => IsNoun(word.Bare)));
}
