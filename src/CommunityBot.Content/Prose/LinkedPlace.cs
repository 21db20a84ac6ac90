using System.Collections.Frozen;

using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// A link directly after a preposition in a sentence about where a meetup is: "7pm (doors open earlier) at
/// [ExampleLab](…)", "another meetup took place at [example5](…)". The link says where the name begins and ends, so
/// that it may be written in any way; what is before the preposition says that the name is that of a place.
/// </summary>
internal static class LinkedPlace
{
    private const int MaximumName = 60;

    /// <summary>Words of a preposition and an article: "in den Räumen der".</summary>
    private const int MaximumLead = 5;

    /// <param name="start">Where the sentence begins in the line.</param>
    /// <param name="end">Where it ends.</param>
    public static PlaceSentence? In(BodyLine line, int start, int end)
    {
        if (!line.Links.Any(link => IsIn(link, line, start, end)))
        {
            return null;
        }

        var sentence = line.Text[start..end];
        var folded = line.Folded[start..end];
        var moments = PlaceSentence.Moments(sentence);
        if (moments.Count == 0 && !Lexicon.TakesPlace.OccurInFolded(folded) && !Lexicon.BeingAt.OccurInFolded(folded)
            && !Lexicon.MeetingVerbs.OccurInFolded(folded))
        {
            return null;
        }

        PlaceSentence? first = null;
        foreach (var link in line.Links.Where(link => IsIn(link, line, start, end)))
        {
            var at = link.Start - start;
            if (IsName(link.Text) && LeadBefore(folded, at) is { } lead
                && IsWhere(sentence, folded, lead, moments))
            {
                var after = at + link.Text.Length;
                var place = PlaceAfterTime.StreetBehind(sentence, after) is { } street
                    ? new PlaceSentence(link.Text, street)
                    : PlaceSentence.Of(WithNoun(sentence, link.Text, after));

                // "Beim [Abend der Gruppe](…) um 20 Uhr im [Beispiel](…)": a sentence may begin with its gathering.
                if (WithoutBrackets(sentence, lead) > 0)
                {
                    return place;
                }

                first ??= place;
            }
        }

        return first;
    }

    private static bool IsIn(BodyLink link, BodyLine line, int start, int end) =>
        !link.IsImage && link.Text.Length is > 1 and < MaximumName
            && link.Start > start && link.Start + link.Text.Length <= end
            && string.CompareOrdinal(line.Text, link.Start, link.Text, 0, link.Text.Length) == 0
            && WebAddress.Read(link.Url) is { } uri && !OnlineAddress.IsMeeting(uri) && !OnlineAddress.IsStream(uri);

    private static bool IsName(string text) =>
        text.Any(char.IsLetter) && text[0] is not ('@' or '#') && WebAddress.Read(text) is null
            && PlaceSentence.IsPlausible(text, mayBeLower: true)
            && SentenceWord.In(text) is [{ Bare: var first }, ..] words
            && !Lexicon.MapLabels.IsMatch(text)
            && !words.Exists(word => Lexicon.EventNouns.Contains(word.Bare) || Lexicon.FormatNouns.Contains(word.Bare))
            && !Lexicon.TalkNouns.IsMatch(first)
            && TimeZoneNames.FromPlace(text) is null
            && HumanTimes.Find(text) is null
            && !words.Exists(word => Lexicon.PageNouns.Any(noun => word.Bare.EndsWith(noun, StringComparison.Ordinal)))
            && !text.Contains('.', StringComparison.Ordinal);

    /// <summary>Where the preposition before the link begins; null if there is none.</summary>
    private static int? LeadBefore(string folded, int at)
    {
        var from = at;
        for (var words = 0; words < MaximumLead && from > 0; words++)
        {
            var space = from >= 2 ? folded.LastIndexOf(' ', from - 2) : -1;
            from = space + 1;
            if (LengthOfLead(folded, from) is { } length && IsArticle(folded[(from + length)..at]))
            {
                return from;
            }
        }

        return null;
    }

    private static int? LengthOfLead(string folded, int from) =>
        Lexicon.PlaceAfterTime.LengthAtStart(folded[from..]) is { } place ? place
            : Lexicon.MeetingPrepositions.LengthAtStart(folded[from..]);

    private static bool IsArticle(string between) =>
        between.Trim(' ', '*', '_', '"', ',', ':') is var word
            && (word.Length == 0 || Lexicon.PlaceArticles.Contains(word) || word is "l'");

    /// <summary>
    /// Whether what is before the preposition is a day, an hour, a verb of meeting or a noun for a gathering: before
    /// "at" there may also be what somebody is.
    /// </summary>
    private static bool IsWhere(string sentence, string folded, int lead, List<(int Start, int End)> moments)
    {
        var end = WithoutBrackets(sentence, lead);
        if (end == 0)
        {
            return moments.Count > 0;
        }

        if (moments.Exists(moment => moment.End >= end && moment.Start < end))
        {
            return true;
        }

        var words = SentenceWord.InFolded(folded, Math.Max(0, folded.LastIndexOf(' ', Math.Max(0, end - 30))), end);
        if (words.Count > 0 && words[^1].Bare is var last
            && (Lexicon.EventNouns.Contains(last) || Lexicon.FormatNouns.Contains(last)
                || Lexicon.Again.Contains(last) || Lexicon.Hour.Contains(last)
                || (Lexicon.TakesPlace.OccurInFolded(folded[..end]) && TimeZoneNames.FromPlace(last) is not null)))
        {
            return true;
        }

        return EndsWith(Lexicon.TakesPlace, folded, end) || EndsWith(Lexicon.BeingAt, folded, end)
            || (EndsWith(Lexicon.MeetingVerbs, folded, end) && !EndsWith(Lexicon.From, folded, end));
    }

    private static bool EndsWith(PhraseIndex phrases, string folded, int end)
    {
        for (var found = phrases.FindIn(folded); found is var (_, last) && last <= end;
            found = phrases.FindIn(folded, last))
        {
            if (last == end)
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(FrozenSet<string> words, string folded, int end) =>
        words.Contains(folded[(folded.LastIndexOf(' ', end - 1) + 1)..end]);

    /// <summary>The end of the text before "(doors open earlier) at".</summary>
    private static int WithoutBrackets(string sentence, int lead)
    {
        var end = sentence.AsSpan(0, lead).TrimEnd(" ,-\u2013\u2014*_:").Length;
        if (end > 0 && sentence[end - 1] == ')' && sentence.LastIndexOf('(', end - 1) is > 0 and var open)
        {
            end = sentence.AsSpan(0, open).TrimEnd(" ,-\u2013\u2014*_:").Length;
        }

        return end;
    }

    /// <summary>"the [Example](…) office": what the place is, after its name.</summary>
    private static string WithNoun(string sentence, string name, int after)
    {
        var end = after + 1;
        while (end < sentence.Length && char.IsLetter(sentence[end]))
        {
            end++;
        }

        return after < sentence.Length && sentence[after] == ' '
            && Lexicon.PlaceNouns.Contains(WordFolding.Fold(sentence[(after + 1)..end]))
            ? $"{name} {sentence[(after + 1)..end]}"
            : name;
    }
}
