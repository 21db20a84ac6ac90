using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// A place in a sentence about where a meetup takes place: "We meet at Watermill, 2 Example Quay", "hosted by Sample at
/// Example Street 10". A name after "at" in other sentences is an employer, a conference or an hour.
/// </summary>
/// <param name="Name">Null if only an address is named.</param>
/// <param name="Address">Null if only a name is given.</param>
internal sealed record PlaceSentence(string? Name, string? Address)
{
    private const int MaximumLength = 120;

    private static readonly string[] SquareEndings =
        ["-platz", "-strasse", "-str", "-weg", "-allee", "-ring", "-ufer", "-gasse"];

    /// <summary>Words between "we meet" and the place.</summary>
    private const int MaximumBetween = 10;

    /// <summary>Words from a name to the noun for its gathering.</summary>
    private const int WordsOfGathering = 3;

    /// <summary>Words between "hosted by" and its people: "the very fine".</summary>
    private const int MaximumOfPeople = 4;

    private static readonly HashSet<string> NoTitle = [];

    /// <summary>False only if no sentence of the folded text has a place: a moment or a phrase leads to it.</summary>
    public static bool MayBeIn(string folded) => folded.AsSpan().ContainsAnyInRange('0', '9')
        || Lexicon.MeetingVerbs.OccurInFolded(folded) || Lexicon.HostPhrases.OccurInFolded(folded)
        || MeetingPlace.MayBeIn(folded) || HeldGathering.MayBeIn(folded);

    /// <summary>Null if the sentence has no place.</summary>
    public static PlaceSentence? In(string sentence)
    {
        var folded = WordFolding.Fold(sentence);
        if (Hosted(sentence, folded) is { } hosted)
        {
            return hosted;
        }

        var occupied = Moments(sentence);
        foreach (var anchor in Anchors(folded, occupied))
        {
            if (After(sentence, folded, occupied, anchor) is { } place)
            {
                return place;
            }
        }

        return BesideMoment(sentence, folded, occupied) ?? PlaceAfterTime.In(sentence, folded, occupied)
            ?? MeetingPlace.In(sentence, folded, occupied)
            ?? StreetInBrackets.In(sentence, folded, occupied) ?? Room(sentence, folded, occupied)
            ?? RoomCode.In(sentence, folded, occupied)
            ?? HeldGathering.In(sentence, folded, occupied);
    }

    /// <summary>A line that is nothing but a place with its street: "Example Hall, 12 Example Street".</summary>
    public static PlaceSentence? InLine(string line) =>
        line.Length is > 8 and < MaximumLength
            && StreetAddress.IsIn(line)
            && !BeginsWithDay(line)
            && Run(line, 0) == line.TrimEnd(' ', '.', ',').Length
            ? Of(WithoutLabel(line.TrimEnd(' ', '.', ',')))
            : null;

    /// <summary>"Where Example Hall, 12 Example Street": a label without a colon.</summary>
    private static string WithoutLabel(string line) =>
        line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
            && Lexicon.WhereKeys.IsMatch(line[..space])
            && line[(space + 1)..] is var rest
            && (char.IsUpper(rest[0]) || char.IsAsciiDigit(rest[0])) && StreetAddress.IsIn(rest)
            ? rest
            : line;

    /// <summary>"Sunday March 3rd 2031": a day has a number as a street has.</summary>
    private static bool BeginsWithDay(string line) =>
        HumanDates.Find(line) is { Start: 0, End: var end } && !StreetAddress.IsIn(line[end..]);

    /// <summary>"hosted by Sample at Example Street 10", "Our host is Sample, at Example Street 10".</summary>
    private static PlaceSentence? Hosted(string sentence, string folded)
    {
        if (Lexicon.HostPhrases.FindIn(folded) is not var (_, end))
        {
            return null;
        }

        var start = SkipDeterminers(sentence, folded, Skip(sentence, end));
        var comma = EndOfName(sentence, start);
        var host = sentence[start..comma].Trim(' ', ',');
        if (host.Length == 0 && AtPeople(sentence, folded, start) is { } people)
        {
            return new PlaceSentence(people, null);
        }

        if (host.Length < 2 || !char.IsUpper(host[0]) || IsOfSite(sentence, comma))
        {
            return null;
        }

        var next = Skip(sentence, comma);
        var preposition = Lexicon.PlacePrepositions.LengthAtStart(folded[next..]);
        var from = preposition is { } length ? SkipDeterminers(sentence, folded, Skip(sentence, next + length)) : next;
        var place = from < sentence.Length ? sentence[from..Run(sentence, from)].Trim(' ', ',') : string.Empty;
        if (StreetAddress.IsIn(place))
        {
            return new PlaceSentence(host, place);
        }

        if (preposition is not null && IsCalledPlace(place))
        {
            return new PlaceSentence(place, null);
        }

        // "hosted by Sample at their office, 12 Example Street".
        for (var at = comma; at < sentence.Length; at++)
        {
            if (sentence[at] is ' ' && at + 1 < sentence.Length
                && (char.IsUpper(sentence[at + 1]) || char.IsAsciiDigit(sentence[at + 1]))
                && sentence[(at + 1)..Run(sentence, at + 1)].Trim(' ', ',') is { Length: > 5 } street
                && StreetAddress.IsIn(street))
            {
                return new PlaceSentence(host, street);
            }
        }

        return null;
    }

    /// <summary>"hosted by the fine folks at Example": whose house it is, behind the people.</summary>
    private static string? AtPeople(string sentence, string folded, int start)
    {
        var words = SentenceWord.InFolded(folded, start, folded.Length);
        var at = words.FindIndex(word => Lexicon.HostingPeople.Contains(word.Text));
        if (at is < 0 or > MaximumOfPeople || words[..at].Exists(word => char.IsUpper(sentence[word.Start])))
        {
            return null;
        }

        var next = Skip(sentence, words[at].End);
        if (next >= sentence.Length || Lexicon.OfPeople.LengthAtStart(folded[next..]) is not { } length)
        {
            return null;
        }

        var name = SkipDeterminers(sentence, folded, Skip(sentence, next + length));
        return name < sentence.Length && sentence[name..EndOfName(sentence, name)].Trim(' ', ',', '.') is var house
            && IsPlausible(house) && !IsOfSite(sentence, name + house.Length) ? house : null;
    }

    /// <summary>Where a place may follow: after a phrase such as "we meet", or after a day or hour.</summary>
    private static IEnumerable<int> Anchors(string folded, List<(int Start, int End)> occupied)
    {
        if (occupied.Count > 0 && occupied[0].Start < 12)
        {
            yield return 0;
        }

        for (var found = Lexicon.MeetingVerbs.FindIn(folded); found is var (_, end);
            found = Lexicon.MeetingVerbs.FindIn(folded, end))
        {
            // "meet at" and "come to" end with the preposition.
            var last = folded[found.Value.Start..end].Split(' ')[^1];
            yield return last is "at" or "to" or "in" or "bei" or "chez" or "im" ? end - last.Length : end;
        }
    }

    /// <summary>
    /// "on 27 September, at the Example University", "um 18:30 Uhr in der Beispielstraße 9": directly after a day or an
    /// hour, what is called a place or has a street is one, whatever the sentence begins with.
    /// </summary>
    private static PlaceSentence? BesideMoment(string sentence, string folded, List<(int Start, int End)> occupied)
    {
        foreach (var moment in occupied)
        {
            var next = Skip(sentence, moment.End);
            for (var tries = 0; tries < 2 && next < sentence.Length; tries++)
            {
                if (Lexicon.PlacePrepositions.LengthAtStart(folded[next..]) is not { } length)
                {
                    break;
                }

                var start = SkipDeterminers(sentence, folded, Skip(sentence, next + length));
                if (start >= sentence.Length || occupied.Exists(one => one.Start <= start && start < one.End))
                {
                    break;
                }

                if (RoomIn(sentence, folded, start) is { } room)
                {
                    return new PlaceSentence(room, null);
                }

                var place = sentence[start..Run(sentence, start)].Trim(' ', ',', '.');
                if (IsPlace(place, folded.Substring(next, length))
                    && (IsCalledPlace(place) || StreetAddress.IsIn(place)))
                {
                    return Of(place);
                }

                if (Led(sentence, folded, occupied, start) is { } led)
                {
                    return led;
                }

                // "in der foobar in der Beispielstraße 9": a name in lower case before the street.
                var end = sentence.IndexOf(' ', start);
                next = end < 0 ? sentence.Length : Skip(sentence, end);
            }
        }

        return null;
    }

    /// <summary>"Join us at 6pm for pizza and talks in Room 121 of Example Center".</summary>
    private static PlaceSentence? Room(string sentence, string folded, List<(int Start, int End)> occupied)
    {
        if (occupied.Count == 0)
        {
            return null;
        }

        for (var found = Lexicon.PlacePrepositions.FindIn(folded); found is var (_, end);
            found = Lexicon.PlacePrepositions.FindIn(folded, end))
        {
            if (RoomIn(sentence, folded, SkipDeterminers(sentence, folded, Skip(sentence, end))) is { } room)
            {
                return new PlaceSentence(room, null);
            }
        }

        return null;
    }

    /// <summary>"room 551 in the Example Building": a numbered room, with its house.</summary>
    private static string? RoomIn(string sentence, string folded, int start)
    {
        var space = start < folded.Length ? folded.IndexOf(' ', start) : -1;
        if (space < 0 || !Lexicon.NumberedRooms.Contains(folded[start..space]) || space + 1 >= folded.Length ||
            !char.IsAsciiDigit(folded[space + 1]))
        {
            return null;
        }

        var end = space + 1;
        while (end < folded.Length && char.IsLetterOrDigit(folded[end]))
        {
            end++;
        }

        var next = Skip(sentence, end);
        if (next < folded.Length
            && (Lexicon.PlacePrepositions.LengthAtStart(folded[next..])
                ?? Lexicon.OfPeople.LengthAtStart(folded[next..])) is { } length
            && SkipDeterminers(sentence, folded, Skip(sentence, next + length)) is var house
            && house < sentence.Length && char.IsUpper(sentence[house]))
        {
            return sentence[start..Run(sentence, house)].Trim(' ', ',', '.');
        }

        return null;
    }

    /// <summary>"chez Example.org": the name of a site, which nobody meets at.</summary>
    public static bool IsOfSite(string sentence, int end) =>
        end + 2 < sentence.Length && sentence[end] == '.' && char.IsLower(sentence[end + 1])
        && char.IsLower(sentence[end + 2]);

    private static PlaceSentence? After(
        string sentence, string folded, List<(int Start, int End)> occupied, int anchor)
    {
        var between = 0;
        var unknown = 0;
        for (var at = Skip(sentence, anchor); at < sentence.Length && between < MaximumBetween;)
        {
            if (occupied.Find(moment => moment.Start <= at && at < moment.End) is { End: > 0 } moment)
            {
                at = SkipBrackets(sentence, moment.End);
                continue;
            }

            if (Lexicon.OutdoorPrepositions.LengthAtStart(folded[at..]) is { } outdoor
                && Led(sentence, folded, occupied, Skip(sentence, at + outdoor)) is { } floor)
            {
                return floor;
            }

            if (Lexicon.PlacePrepositions.LengthAtStart(folded[at..]) is { } length)
            {
                var start = SkipDeterminers(sentence, folded, Skip(sentence, at + length));
                var place = start < sentence.Length && !occupied.Exists(one => one.Start <= start && start < one.End)
                    ? sentence[start..EndOf(sentence, start, occupied)].Trim(' ', ',', '.')
                    : string.Empty;
                if (IsPlace(place, folded.Substring(at, length)) && !IsOfGathering(sentence, folded, start, place)
                    && !IsOfSite(sentence, start + place.Length))
                {
                    return Of(WithoutGenitive(sentence, start, place));
                }

                if (Led(sentence, folded, occupied, start) is { } led)
                {
                    return led;
                }
            }

            var end = at;
            while (end < sentence.Length && char.IsLetterOrDigit(sentence[end]))
            {
                end++;
            }

            if (end == at)
            {
                if (sentence[at] is ';' or '?' or '!')
                {
                    return null;
                }

                at++;
                continue;
            }

            var word = folded[at..end];
            if (char.IsUpper(sentence[at]) && at > anchor && !Lexicon.Weekdays.ContainsKey(word)
                && !Lexicon.Months.ContainsKey(word) && !Lexicon.Hour.Contains(word))
            {
                return null;
            }

            // "an evening about parsers at Scale": what is before "at" is a topic.
            var spoken = new SentenceWord(word, at, end);
            unknown += SubjectNoun.KindOf(spoken, NoTitle) is SubjectKind.Unknown ? 1 : 0;
            if (unknown > 1 || Lexicon.BeforeTopics.Contains(word)
                || Lexicon.Presenting.LengthAtStart(folded[at..]) is not null)
            {
                return null;
            }

            between++;
            at = Skip(sentence, end);
        }

        return null;
    }

    /// <summary>"Example" of "at Example's new office"; "Example's" alone is the name of a pub.</summary>
    private static string WithoutGenitive(string sentence, int start, string place) =>
        place is [.., '\'' or '\u2019', 's'] && start + place.Length + 1 is var next && next < sentence.Length
            && sentence[next - 1] == ' ' && char.IsLower(sentence[next]) && !StreetAddress.IsIn(place)
            && sentence.AsSpan(next).IndexOfAny(' ', ',') is var end && end > 0
            && !Lexicon.Prepositions.Contains(sentence[next..(next + end)])
            ? place[..^2]
            : place;

    /// <summary>The place that words such as "the foyer of the" lead to, with the street behind it.</summary>
    public static PlaceSentence? Led(string sentence, string folded, List<(int Start, int End)> occupied, int start)
    {
        if (PlaceLead.NameBehind(sentence, folded, start) is not { } at
            || occupied.Exists(one => one.Start <= at && at < one.End))
        {
            return null;
        }

        var end = EndOf(sentence, at, occupied);
        var name = sentence[at..end].Trim(' ', ',', '.');
        return !IsPlausible(name) || IsOfSite(sentence, at + name.Length) || TimeZoneNames.FromPlace(name) is not null
            || IsAdjective(sentence, folded, at + name.Length)
            ? null
            : PlaceAfterTime.StreetBehind(sentence, at + name.Length) is { } street
                ? new PlaceSentence(name, street)
                : Of(name);
    }

    /// <summary>"The North entrance": a word with a capital before the noun that it belongs to.</summary>
    private static bool IsAdjective(string sentence, string folded, int end) =>
        end + 1 < sentence.Length && sentence[end] == ' ' && char.IsLower(sentence[end + 1])
        && SentenceWord.InFolded(folded, end, folded.Length) is [{ Text: var next }, ..]
        && !Lexicon.Prepositions.Contains(next) && !Lexicon.And.Contains(next) && !Lexicon.To.Contains(next)
        && !Lexicon.PlacePrepositions.IsMatch(next) && !Lexicon.ClauseStarts.Contains(next);

    /// <summary>"join us at Example's monthly meeting at …": whose gathering it is, and no place.</summary>
    private static bool IsOfGathering(string sentence, string folded, int start, string place)
    {
        var end = start + place.Length;
        return place is [.., '\'' or '\u2019', 's'] && end < sentence.Length && sentence[end] == ' '
            && SentenceWord.InFolded(folded, end, folded.Length) is var after
            && after.Take(WordsOfGathering).Any(word => Lexicon.EventNouns.Contains(word.Bare));
    }

    private static bool IsPlace(string place, string preposition) =>
        IsPlausible(place)
            && (Lexicon.SufficientPrepositions.Contains(preposition)
                || IsCalledPlace(place)
                || StreetAddress.IsIn(place)
                || (preposition == "in" && place.StartsWith("The ", StringComparison.Ordinal)));

    /// <summary>Whether a name can be that of a place: it is no day, no kind of event and nothing online.</summary>
    public static bool IsPlausible(string place, bool mayBeLower = false) =>
        place.Length is > 2 and < MaximumLength
            && (char.IsUpper(place[0]) || mayBeLower || StreetAddress.IsIn(place)
                || (char.IsAsciiDigit(place[0]) && place.AsSpan().ContainsAnyInRange('A', 'Z'))
                || IsMixedCase(place.Split(' ')[0]))
            && HumanDates.Find(place) is null
            && !(place.AsSpan().ContainsAnyInRange('0', '9') && HumanDates.FindMonthOfYear(place) is not null)
            && !(SentenceWord.In(place) is [{ Bare: var first }, ..] && (Lexicon.NoPlaceNouns.Contains(first)
                || (mayBeLower && Lexicon.Determiners.Contains(first))))
            && !Lexicon.Online.OccurIn(place)
            && !Lexicon.ToBeConfirmed.IsMatch(place)
            && !IsGroup(place)
            && !IsHourOfZone(place)
            && !SentenceWord.In(place).TrueForAll(word => Lexicon.Weekdays.ContainsKey(word.Text)
                || Lexicon.Months.ContainsKey(word.Text)
                || Lexicon.EventNouns.Contains(word.Text)
                || Lexicon.NotNames.Contains(word.Text));

    /// <summary>"at 1830 CET".</summary>
    private static bool IsHourOfZone(string place) =>
        char.IsAsciiDigit(place[0]) && place.Split(' ') is [var hour, var zone]
        && hour.All(char.IsAsciiDigit) && TimeZoneNames.FromAbbreviation(zone) is not null;

    /// <summary>"ExampleRUG", "Example User Group": who meets, not where; "talks at ExampleLUG".</summary>
    private static bool IsGroup(string place) =>
        (place.EndsWith("UG", StringComparison.Ordinal) && !place.Contains(' ', StringComparison.Ordinal))
        || place.EndsWith("ser Group", StringComparison.Ordinal)
        || place.EndsWith("sers Group", StringComparison.Ordinal);

    public static bool IsCalledPlace(string place) =>
        SentenceWord.In(place).Exists(word => Lexicon.PlaceNouns.Contains(word.Text) || IsSquare(word.Text));

    /// <summary>"Anna-Beispiel-Platz": a square or street with the name of a person, without a number.</summary>
    private static bool IsSquare(string word) =>
        word.IndexOf('-', StringComparison.Ordinal) is > 0
        && SquareEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The part before the street is the name.</summary>
    public static PlaceSentence Of(string place)
    {
        var comma = place.IndexOf(',', StringComparison.Ordinal);
        return !StreetAddress.IsIn(place) ? new PlaceSentence(place, null)
            : comma > 0 && !StreetAddress.IsIn(place[..comma])
                && !place[..comma].AsSpan().ContainsAnyInRange('0', '9')
                ? new PlaceSentence(place[..comma].Trim(), place[(comma + 1)..].Trim())
            : new PlaceSentence(null, place);
    }

    /// <summary>The end of a name: words with capitals, up to a comma or a word in lower case.</summary>
    private static int EndOfName(string text, int start)
    {
        var end = Run(text, start);
        var comma = text.IndexOf(',', start, end - start);
        return comma < 0 ? end : comma;
    }

    /// <summary>The end of a place before the next day or hour: "chez Exemple le 10 décembre".</summary>
    public static int EndOf(string text, int start, List<(int Start, int End)> moments)
    {
        var end = Run(text, start);
        foreach (var moment in moments)
        {
            if (start < moment.Start && moment.Start < end)
            {
                return start + WithoutConnectors(text[start..moment.Start]);
            }
        }

        return end;
    }

    private static int WithoutConnectors(string name)
    {
        var end = name.TrimEnd(' ', ',').Length;
        while (name.LastIndexOf(' ', Math.Max(0, end - 1)) is var space and > 0
            && Lexicon.PlaceConnectors.Contains(WordFolding.Fold(name[(space + 1)..end])))
        {
            end = space;
        }

        return end;
    }

    /// <summary>The end of words with capitals, numbers and commas, with connecting words in between.</summary>
    public static int Run(string text, int start)
    {
        var end = start;
        var at = start;
        while (at < text.Length && at - start < MaximumLength)
        {
            var from = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '’' or '-' or '&' or '/'
                || IsOfInitials(text, from, at) || IsBracketInWord(text, from, at) || IsOfRoom(text, from, at)))
            {
                at++;
            }

            if (at == from)
            {
                break;
            }

            var word = text[from..at];
            var isNumber = char.IsAsciiDigit(word[0]) || word[0] == '#';
            var isHour = isNumber && at < text.Length && text[at] is ':' or 'h';
            if (isHour)
            {
                break;
            }

            var isConnector = Lexicon.PlaceConnectors.Contains(WordFolding.Fold(word));
            var isName = char.IsUpper(word[0]) || isNumber || word is "&"
                || word.EndsWith("straße", StringComparison.Ordinal)
                || IsElided(word)
                || IsMixedCase(word)
                || (Lexicon.Streets.Contains(WordFolding.Fold(word)) && end > start);
            if (!isName && !isConnector)
            {
                // "the Example office": what the place is, after its name.
                end = end > start && end == from - 1 && text[end] == ' ' && !Lexicon.VerbsLikePlaces.Contains(word)
                    && Lexicon.PlaceNouns.Contains(WordFolding.Fold(word)) ? at : end;
                break;
            }

            end = isName ? at : end;
            if (at < text.Length && text[at] == '.'
                && (word.Length <= 4 || word.EndsWith("str", StringComparison.Ordinal))
                && at + 1 < text.Length && text[at + 1] == ' ')
            {
                // "St. Example", "Str. 5"; a full stop after a longer word ends the sentence.
                at++;
            }

            if (at < text.Length && text[at] == ',')
            {
                at++;
            }

            if (at >= text.Length || text[at] != ' ')
            {
                break;
            }

            at++;
        }

        return end;
    }

    /// <summary>The brackets within "Ex[a]mple", which is how a place spells its name.</summary>
    private static bool IsBracketInWord(string text, int from, int at) =>
        at > from && at + 1 < text.Length
        && text[at] switch
        {
            '[' => char.IsLetter(text[at - 1]) && text.IndexOf(']', at) is var close && close - at is > 1 and < 4
                && close + 1 < text.Length && char.IsLetter(text[close + 1]),
            ']' => char.IsLetter(text[at + 1]) && text.LastIndexOf('[', at, at - from + 1) > from,
            _ => false,
        };

    /// <summary>The signs within "Suite #9" and "Room 2.402".</summary>
    private static bool IsOfRoom(string text, int from, int at) =>
        at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])
        && ((text[at] == '#' && at == from && at > 0 && text[at - 1] == ' ')
            || (text[at] == '.' && at > from && char.IsAsciiDigit(text[at - 1])
                && !text.AsSpan(from, at - from).Contains('.')
                && at + 3 < text.Length && text.AsSpan(at + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0));

    /// <summary>The full stop within "J.F. Example Hall".</summary>
    private static bool IsOfInitials(string text, int from, int at) =>
        text[at] == '.' && at > from && char.IsUpper(text[at - 1]) && (at - from == 1 || text[at - 2] == '.')
            && at + 1 < text.Length && char.IsUpper(text[at + 1]);

    /// <summary>"xHain", "openLab".</summary>
    private static bool IsMixedCase(string word) =>
        word.Length > 3 && char.IsLower(word[0]) && word.AsSpan(1).ContainsAnyInRange('A', 'Z')
            && word.All(char.IsLetter);

    /// <summary>"l'Exemple".</summary>
    private static bool IsElided(string word) =>
        word.Length > 2 && word[1] is '\'' or '’' && word[0] is 'l' or 'd' && char.IsUpper(word[2]);

    public static List<(int Start, int End)> Moments(string sentence)
    {
        var found = HumanDates.FindAll(sentence).Select(day => (day.Start, day.End)).ToList();
        for (var hour = HumanTimes.Find(sentence); hour is not null && found.Count < 20; hour = HumanTimes.Find(
            sentence, from: Math.Max(hour.End, hour.Start + 1)))
        {
            found.Add((hour.Start, hour.End));
        }

        found.Sort();
        return found;
    }

    public static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ',' or ':' or '–' or '*' or '"')
        {
            at++;
        }

        return at;
    }

    /// <summary>What follows "(doors open at 6:30)", which is said of the hour before.</summary>
    public static int SkipBrackets(string text, int at)
    {
        var next = Skip(text, at);
        return next < text.Length && text[next] == '(' && text.IndexOf(')', next) is > 0 and var close
            ? Skip(text, close + 1)
            : next;
    }

    public static int SkipDeterminers(string text, string folded, int at)
    {
        if (at >= text.Length || !char.IsLower(text[at]))
        {
            return at;
        }

        // "l'Exemple" is one word with its article.
        var end = folded.AsSpan(at).StartsWith("l'", StringComparison.Ordinal) ? at + 2 : folded.IndexOf(' ', at);
        if (end > at && (folded[end - 1] == '\'' || Lexicon.PlaceArticles.Contains(folded[at..end])))
        {
            return Skip(text, end);
        }

        return at;
    }
}
