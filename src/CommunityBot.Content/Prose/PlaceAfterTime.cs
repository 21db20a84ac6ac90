using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// A place that nothing calls one, directly after the day, the hour or the verb of a meetup: "um 19 Uhr im
/// Beispielhof", "se déroulera au Quai Exemple". Anywhere else in a sentence, the same words may mean anything.
/// </summary>
internal static class PlaceAfterTime
{
    /// <summary>Index up to which a day or hour begins a line that says when and where.</summary>
    private const int FirstMoment = 12;

    private const int MaximumLine = 120;

    /// <summary>Words up to the gathering in a sentence that announces it: "Nouvelle soirée chez Exemple".</summary>
    private const int WordsBeforeNoun = 5;

    /// <summary>Words of a name without a street.</summary>
    private const int MaximumWords = 6;

    /// <summary>Null if the sentence has no place there.</summary>
    /// <param name="moments">Days and hours in the sentence, in order.</param>
    public static PlaceSentence? In(string sentence, string folded, List<(int Start, int End)> moments)
    {
        var isAnnounced = Lexicon.TakesPlace.OccurInFolded(folded) || SplitVerb(folded) > 0;
        if (isAnnounced || BeginsWithMoment(sentence, moments))
        {
            foreach (var end in Ends(folded, moments))
            {
                if (At(sentence, folded, moments, end) is { } place)
                {
                    return place;
                }
            }
        }

        return ((isAnnounced ? moments.Count > 0 : moments.Count > 1) && !HoursOfOthers.AreIn(folded)
            ? StreetIn(sentence, folded)
            : null) ?? BeforeVerb(sentence, folded, moments);
    }

    /// <summary>
    /// "fand … zum sechsten Mal am Beispiel-Institut statt", "findet … in den Büros von Beispiel statt": in German, the
    /// place is what is directly before the second part of the verb.
    /// </summary>
    private static PlaceSentence? BeforeVerb(string sentence, string folded, List<(int Start, int End)> moments)
    {
        foreach (var (first, last) in Lexicon.SplitTakesPlace)
        {
            var begin = folded.IndexOf(first, StringComparison.Ordinal);
            var verb = begin < 0 ? -1 : folded.IndexOf(last, begin + first.Length, StringComparison.Ordinal);
            if (verb < 0)
            {
                continue;
            }

            for (var found = Lexicon.BeforeSecondVerb.FindIn(folded, begin + first.Length - 1);
                found is var (_, end) && end < verb;
                found = Lexicon.BeforeSecondVerb.FindIn(folded, end))
            {
                var start = PlaceSentence.SkipDeterminers(sentence, folded, PlaceSentence.Skip(sentence, end));
                if (start < verb
                    && (NameAt(sentence, start, moments) ?? LowerName(sentence, start, verb)) is { } name
                    && !Lexicon.NumberedRooms.Contains(WordFolding.Fold(name.Split(' ')[0]))
                    && sentence[(start + name.Length)..(verb + 1)].Trim(' ', ',') is var rest
                    && (rest.Length == 0 || (rest[0] == '(' && rest[^1] == ')')))
                {
                    return rest.Length > 0 && StreetAddress.IsIn(rest)
                        ? new PlaceSentence(name, rest.Trim('(', ')'))
                        : PlaceSentence.Of(name);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// "in der beispielbar statt": German nouns have a capital, so that one word in lower case directly before the verb
    /// is a name. Adjectives end with "en" there: "im Freien" is seldom written right.
    /// </summary>
    private static string? LowerName(string sentence, int start, int verb)
    {
        var word = sentence[start..(verb + 1)].Trim();
        return word.Length > 3 && char.IsLower(word[0]) && word.All(char.IsLetter)
            && !word.EndsWith("en", StringComparison.Ordinal)
            && PlaceSentence.IsPlausible(word, mayBeLower: true)
            && !Lexicon.EventNouns.Contains(word) && !Lexicon.FormatNouns.Contains(word)
            ? word
            : null;
    }

    /// <summary>A short line such as "am 4. März 2031 im Beispielhof".</summary>
    public static bool IsDayAndPlace(string line) =>
        line.Length < MaximumLine
            && line.AsSpan(0, Math.Min(line.Length, FirstMoment)).ContainsAnyInRange('0', '9')
            && HumanDates.Find(line) is { Start: < FirstMoment };

    /// <summary>"Abend bei Beispiel", "soirée chez Exemple": who or what a gathering is at is its host.</summary>
    /// <param name="isReport">Whether only what is called a place is one: a report names more.</param>
    public static PlaceSentence? AtHost(string sentence, string folded, bool isReport = false)
    {
        var words = SentenceWord.InFolded(folded, 0, folded.Length);
        for (var at = 0; at < (isReport ? words.Count : Math.Min(words.Count, WordsBeforeNoun)); at++)
        {
            var word = words[at];
            if (!(Lexicon.EventNouns.Contains(word.Bare) || Lexicon.FormatNouns.Contains(word.Bare))
                || (at > 0 && IsOfAnother(words[at - 1].Bare)))
            {
                continue;
            }

            var next = PlaceSentence.Skip(sentence, word.End);
            if (next >= sentence.Length)
            {
                continue;
            }

            if (!isReport && Lexicon.HostPrepositions.LengthAtStart(folded[next..]) is { } length
                && NameAt(sentence, PlaceSentence.Skip(sentence, next + length), []) is { } name)
            {
                return PlaceSentence.Of(name);
            }

            // "Ruby meetup at the Crown Hotel", which may also be a gathering at a conference.
            if (Lexicon.TitlePrepositions.LengthAtStart(folded[next..]) is { } lead
                && NameAt(sentence, Determined(sentence, folded, next + lead), []) is { } house
                && (StreetAddress.IsIn(house) || PlaceSentence.IsCalledPlace(house)))
            {
                return PlaceSentence.Of(house);
            }
        }

        return null;
    }

    private static int Determined(string sentence, string folded, int at) =>
        PlaceSentence.SkipDeterminers(sentence, folded, PlaceSentence.Skip(sentence, at));

    private static bool IsOfAnother(string word) =>
        Lexicon.EarlierEvents.Contains(word) || Lexicon.LastDay.Contains(word);

    private static bool BeginsWithMoment(string sentence, List<(int Start, int End)> moments) =>
        moments.Count > 0 && moments[0].Start < FirstMoment && sentence.Length < MaximumLine;

    private static IEnumerable<int> Ends(string folded, List<(int Start, int End)> moments)
    {
        foreach (var moment in moments)
        {
            yield return moment.End;
        }

        for (var found = Lexicon.TakesPlace.FindIn(folded); found is var (_, end);
            found = Lexicon.TakesPlace.FindIn(folded, end))
        {
            yield return end;
        }

        if (SplitVerb(folded) is > 0 and var verb)
        {
            yield return verb;
        }
    }

    /// <summary>The end of the first part of "findet … statt"; 0 if the sentence has no such verb.</summary>
    private static int SplitVerb(string folded)
    {
        foreach (var (first, last) in Lexicon.SplitTakesPlace)
        {
            var at = folded.IndexOf(first, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || folded[at - 1] == ' ')
                && folded.IndexOf(last, at, StringComparison.Ordinal) > at)
            {
                return at + first.Length - 1;
            }
        }

        return 0;
    }

    private static PlaceSentence? At(string sentence, string folded, List<(int Start, int End)> moments, int end)
    {
        var next = PlaceSentence.SkipBrackets(sentence, end);
        if (next >= sentence.Length
            || Lexicon.PlaceAfterTime.LengthAtStart(folded[next..]) is not { } length
            || (folded[next] == 'a' && length == 1 && sentence[next] is not ('\u00E0' or '\u00C0')))
        {
            return null;
        }

        var start = PlaceSentence.SkipDeterminers(
            sentence, folded, PlaceSentence.Skip(sentence, next + length));
        if (start >= sentence.Length || moments.Exists(moment => moment.Start <= start && start < moment.End))
        {
            return null;
        }

        var isHouse = Lexicon.SufficientPrepositions.Contains(folded.Substring(next, length)) && length > 8;
        if (PlaceSentence.Led(sentence, folded, moments, start) is { } led)
        {
            return led;
        }

        if (NameAt(sentence, start, moments, mayBeLower: isHouse) is not { } name)
        {
            return null;
        }

        var after = start + name.Length;
        name = WithRoom(sentence, folded, name, after);
        return StreetBehind(sentence, after) is { } street ? new PlaceSentence(name, street) : PlaceSentence.Of(name);
    }

    private static string? NameAt(
        string sentence, int start, List<(int Start, int End)> moments, bool mayBeLower = false)
    {
        if (start >= sentence.Length)
        {
            return null;
        }

        var end = PlaceSentence.EndOf(sentence, start, moments);
        if (end == start && char.IsLower(sentence[start]))
        {
            // "in den Räumlichkeiten der beispielwerkstatt Musterstadt", "à la médiathèque Exemple".
            var space = sentence.IndexOf(' ', start);
            var after = space < 0 ? 0 : PlaceSentence.EndOf(sentence, space + 1, moments);
            var isNoun = after > space + 1
                && Lexicon.PlaceNouns.Contains(WordFolding.Fold(sentence[start..space]));
            end = !mayBeLower && !isNoun ? start : space < 0 ? sentence.Length : Math.Max(space, after);
            mayBeLower |= isNoun;
        }

        var name = sentence[start..end].Trim(' ', ',', '.');
        var words = name.Split(' ');
        return PlaceSentence.IsPlausible(name, mayBeLower)
            && !PlaceSentence.IsOfSite(sentence, start + name.Length)
            && (words.Length <= MaximumWords || StreetAddress.IsIn(name))
            && !(SentenceWord.In(words[0]) is [{ Bare: var bare }, ..]
                && (Lexicon.EventNouns.Contains(bare) || Lexicon.TalkNouns.IsMatch(bare)))
            && TimeZoneNames.FromAbbreviation(words[0]) is null
            && HumanTimes.AtStart(name) is null
            ? name
            : null;
    }

    /// <summary>"Uni Beispiel, im Raum C013": the room belongs to the place.</summary>
    private static string WithRoom(string sentence, string folded, string name, int after)
    {
        var next = PlaceSentence.Skip(sentence, after);
        if (next >= sentence.Length || Lexicon.PlacePrepositions.LengthAtStart(folded[next..]) is not { } length)
        {
            return name;
        }

        var room = PlaceSentence.Skip(sentence, next + length);
        var words = sentence[room..].Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1
            && Lexicon.NumberedRooms.Contains(WordFolding.Fold(words[0]))
            && words[1].AsSpan().ContainsAnyInRange('0', '9')
            ? $"{name}, {words[0]} {words[1].TrimEnd('.', ',', ')', ';')}"
            : name;
    }

    /// <summary>"Beispielhof (Musterstraße 5, 12345 Musterstadt)".</summary>
    public static string? StreetBehind(string sentence, int after)
    {
        var open = after;
        while (open < sentence.Length && sentence[open] == ' ')
        {
            open++;
        }

        if (open < sentence.Length && sentence[open] is ':' or ','
            && PlaceSentence.Skip(sentence, open) is var next && next < sentence.Length
            && sentence[next..PlaceSentence.Run(sentence, next)] is var address && StreetAddress.IsIn(address))
        {
            return address.Trim(' ', ',');
        }

        var close = open < sentence.Length && sentence[open] == '(' ? sentence.IndexOf(')', open) : -1;
        return close > 0 && sentence[(open + 1)..close].Trim() is var street && StreetAddress.IsIn(street)
            ? street
            : null;
    }

    /// <summary>"Start ist am Montag um 19:30 Uhr, wie gewohnt in der Beispielstraße 9".</summary>
    private static PlaceSentence? StreetIn(string sentence, string folded)
    {
        for (var found = Lexicon.PlacePrepositions.FindIn(folded); found is var (_, end);
            found = Lexicon.PlacePrepositions.FindIn(folded, end))
        {
            var start = PlaceSentence.SkipDeterminers(sentence, folded, PlaceSentence.Skip(sentence, end));
            if (start < sentence.Length
                && sentence[start..PlaceSentence.Run(sentence, start)].Trim(' ', ',', '.') is { Length: > 5 } place
                && StreetAddress.IsIn(place))
            {
                return PlaceSentence.Of(place);
            }
        }

        return null;
    }
}
