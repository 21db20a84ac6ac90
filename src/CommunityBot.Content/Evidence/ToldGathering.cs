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

        return HasMet(sentence, words) || IsNamedAfterwards(sentence, words) || HadTalks(sentence, words)
            || WasGivenTalk(sentence, words)
            || (Lexicon.ThisTime.OccurInFolded(sentence) && Lexicon.HeldPhrases.OccurInFolded(sentence)
                && words.Exists(word => IsNoun(word.Bare)));
    }

    /// <summary>"This was our fourth meetup", "Das war unser Treffen im Mai"; not "This was a reason".</summary>
    private static bool IsNamedAfterwards(string sentence, List<SentenceWord> words) =>
        Lexicon.ThatWas.LengthAtStart(sentence) is { } length
        && words.FindIndex(word => word.Start >= length) is > 0 and var first
        && Lexicon.Determiners.Contains(words[first].Text)
        && words.FindIndex(first, Math.Min(WordsToNoun, words.Count - first), word => IsNoun(word.Bare)) is var noun
        && noun > 0
        && !words[first..noun].Exists(word => Lexicon.Prepositions.Contains(word.Text) || IsOfAnother(word.Bare));

    /// <summary>"We were lucky to have Anna Example give an introduction to loops".</summary>
    private static bool WasGivenTalk(string sentence, List<SentenceWord> words) =>
        Lexicon.FortunateTo.FindIn(sentence) is { } fortunate
        && words.Exists(word => word.Start >= fortunate.End
            && (Lexicon.GivenThings.Contains(word.Bare) || Lexicon.SpeakerNouns.IsMatch(word.Bare)))
        && !words.Exists(word => IsOfAnother(word.Bare)) && !Lexicon.FutureVerbs.OccurInFolded(sentence);

    /// <summary>"We had some great presentations today".</summary>
    private static bool HadTalks(string sentence, List<SentenceWord> words)
    {
        var writer = words.FindIndex(word => Lexicon.Writers.Contains(word.Text));
        return writer >= 0 && writer + 1 < words.Count && Lexicon.WritersVerbs.Contains(words[writer + 1].Text)
            && words.Skip(writer + 2).Take(WordsToNoun)
                .TakeWhile(word => !Lexicon.Prepositions.Contains(word.Text) && !IsOfAnother(word.Bare))
                .Any(word => Lexicon.GivenThings.Contains(word.Bare))
            && (Lexicon.NowDays.OccurInFolded(sentence)
                || (Lexicon.PastDays.OccurInFolded(sentence) && !words.Exists(word => IsOfAnother(word.Bare))));
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

    /// <summary>"This was our fourth meetup", "We had great talks today": a report, whatever the rest says.</summary>
    /// <param name="sentence">Folded.</param>
    public static bool Opens(string sentence) =>
        SentenceWord.InFolded(sentence, 0, sentence.Length) is var words
        && (IsNamedAfterwards(sentence, words) || HadTalks(sentence, words));

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

    /// <summary>"our last meetup".</summary>
    /// <param name="sentence">Folded.</param>
    public static bool NamesAnother(string sentence)
    {
        var words = SentenceWord.InFolded(sentence, 0, sentence.Length);
        return words.Zip(words.Skip(1)).Any(pair => IsOfAnother(pair.First.Bare) && IsNoun(pair.Second.Bare));
    }

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
