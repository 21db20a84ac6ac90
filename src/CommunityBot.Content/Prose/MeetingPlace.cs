using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// A place that nothing calls one, in a sentence about where people meet, with other words between verb and place: "we
/// meet at our usual place, the Example", "wir treffen uns wie immer im Beispielhof", "aura lieu comme d'habitude au
/// Quai Exemple". It is looked for only if nothing else of the sentence is a place.
/// </summary>
internal static class MeetingPlace
{
    /// <summary>Words between the verb and the preposition, without days and hours.</summary>
    private const int MaximumBetween = 6;

    /// <summary>Words of a name.</summary>
    private const int MaximumWords = 6;

    /// <summary>Words up to the comma in "at our usual place, the Example".</summary>
    private const int WordsToComma = 5;

    /// <summary>Whether a folded text can have one.</summary>
    public static bool MayBeIn(string folded) => Lexicon.TakesPlace.OccurInFolded(folded)
        || Lexicon.BeingAt.OccurInFolded(folded) || Lexicon.HousedBy.OccurInFolded(folded);

    /// <param name="moments">Days and hours in the sentence, in order.</param>
    public static PlaceSentence? In(string sentence, string folded, List<(int Start, int End)> moments)
    {
        if (Lexicon.HousedBy.FindIn(folded) is var (_, housed)
            && NameAt(sentence, Skipped(sentence, folded, housed), moments) is { } host)
        {
            return new PlaceSentence(host, null);
        }

        foreach (var verbs in (ReadOnlySpan<PhraseIndex>)[Lexicon.TakesPlace, Lexicon.BeingAt])
        {
            for (var found = verbs.FindIn(folded); found is var (_, end); found = verbs.FindIn(folded, end))
            {
                if (After(sentence, folded, moments, end) is { } place)
                {
                    return new PlaceSentence(place, null);
                }
            }
        }

        return null;
    }

    private static string? After(string sentence, string folded, List<(int Start, int End)> moments, int end)
    {
        var at = PlaceSentence.Skip(sentence, end);
        for (var between = 0; at < sentence.Length && between <= MaximumBetween; between++)
        {
            if (moments.Find(moment => moment.Start <= at && at < moment.End) is { End: > 0 } moment)
            {
                at = PlaceSentence.Skip(sentence, moment.End);
                between--;
                continue;
            }

            if (Lexicon.MeetingPrepositions.LengthAtStart(folded[at..]) is { } length
                && Behind(sentence, folded, moments, at, length) is { } place)
            {
                return place;
            }

            // A name before the preposition is that of a topic or of somebody; "a look at" leads to a topic.
            var space = sentence.IndexOf(' ', at);
            var word = sentence[at..(space < 0 ? sentence.Length : space)];
            if (space < 0 || Lexicon.BeforeTopics.Contains(folded[at..space]) || word[^1] is ';' or ':' or '!' or '?'
                || (char.IsUpper(word[0]) && !Lexicon.EventNouns.Contains(WordFolding.Fold(word))))
            {
                return null;
            }

            at = PlaceSentence.Skip(sentence, space);
        }

        return null;
    }

    private static string? Behind(
        string sentence, string folded, List<(int Start, int End)> moments, int at, int length)
    {
        var first = PlaceSentence.Skip(sentence, at + length);
        var start = PlaceSentence.SkipDeterminers(sentence, folded, first);
        if (NameAt(sentence, start, moments) is { } name)
        {
            return folded[at..(at + length)] is not "in" || start > first || IsCalledPlace(name) ? name : null;
        }

        if (PlaceSentence.Led(sentence, folded, moments, start) is { Name: { } led })
        {
            return led;
        }

        // "at our usual place, the Example".
        var comma = start < sentence.Length ? EndOfUsualPlace(sentence, start) : -1;
        return comma > start && sentence[start..comma].Split(' ') is { Length: <= WordsToComma } words
            && words.Any(word => Lexicon.UsualPlaces.Contains(WordFolding.Fold(word)))
            ? NameAt(sentence, Skipped(sentence, folded, PastDash(sentence, comma)), moments)
            : null;
    }

    /// <summary>The comma, or the dash of "at a different location - the Example".</summary>
    private static int EndOfUsualPlace(string sentence, int start)
    {
        var comma = sentence.IndexOfAny([',', ':'], start);
        var dash = sentence.IndexOf(" - ", start, StringComparison.Ordinal);
        dash = dash < 0 ? sentence.IndexOf(" \u2013 ", start, StringComparison.Ordinal) : dash;
        return dash < 0 || (comma >= 0 && comma < dash) ? comma : dash;
    }

    private static int PastDash(string sentence, int at)
    {
        while (at < sentence.Length && sentence[at] is ' ' or '-' or '\u2013')
        {
            at++;
        }

        return at;
    }

    private static int Skipped(string sentence, string folded, int at) =>
        PlaceSentence.SkipDeterminers(sentence, folded, PlaceSentence.Skip(sentence, at));

    private static string? NameAt(string sentence, int start, List<(int Start, int End)> moments)
    {
        if (start >= sentence.Length || moments.Exists(moment => moment.Start <= start && start < moment.End))
        {
            return null;
        }

        var name = sentence[start..PlaceSentence.EndOf(sentence, start, moments)].Trim(' ', ',', '.');
        var words = SentenceWord.In(name);
        return words.Count is > 0 and <= MaximumWords
            && PlaceSentence.IsPlausible(name)
            && !PlaceSentence.IsOfSite(sentence, start + name.Length)
            && !Lexicon.EventNouns.Contains(words[0].Bare) && !Lexicon.TalkNouns.IsMatch(words[0].Text)
            && !(words.Count == 1 && TimeZoneNames.FromPlace(name) is not null)
            && HumanTimes.AtStart(name) is null
            ? name
            : null;
    }

    /// <summary>A noun of a place in the name, or one written as only companies and houses are: "CodeBase".</summary>
    private static bool IsCalledPlace(string name) =>
        SentenceWord.In(name).Exists(word => Lexicon.PlaceNouns.Contains(word.Text))
        || (!name.Contains(' ', StringComparison.Ordinal) && name.AsSpan(1).ContainsAnyInRange('A', 'Z')
            && name.Any(char.IsLower));
}
