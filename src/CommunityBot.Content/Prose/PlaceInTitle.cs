using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// The place at the end of a title of a gathering: "Spring meetup @ Example Hall", "Meetup du 6 mars chez Exemple",
/// "Stammtisch bei Beispiel". A title of a talk has such words too ("Testing @ Example"), so that the gathering, its
/// number or its day must be before them.
/// </summary>
internal static class PlaceInTitle
{
    private const int MaximumTitle = 140;

    private const int MaximumWords = 6;

    private static readonly char[] Separators = ['|', ':', '(', '[', '+', '-', '\u2013', '\u2014', ',', '!', '.'];

    /// <summary>Null if there is none.</summary>
    public static PlaceSentence? In(string title)
    {
        if (title.Length > MaximumTitle)
        {
            return null;
        }

        var folded = WordFolding.Fold(title);
        for (var at = folded.IndexOf(' '); at > 0; at = folded.IndexOf(' ', at + 1))
        {
            if (Lead(folded, at + 1) is { } length
                && IsBehindDay(title, at) is var isBehindDay
                && (IsOfGathering(title, folded, at, isSign: folded[at + 1] == '@')
                    || (isBehindDay && NamesGathering(folded, at)))
                && NameAt(title, folded, at + 1 + length, isBehindDay
                    || IsSufficient(folded.Substring(at + 1, length))) is { } name)
            {
                return PlaceSentence.Of(name);
            }
        }

        return null;
    }

    private static int? Lead(string folded, int at) =>
        at + 2 < folded.Length && folded[at] == '@' ? (folded[at + 1] == ' ' ? 1 : null)
            : Lexicon.TitlePrepositions.LengthAtStart(folded[at..]);

    /// <summary>Whether any name behind the preposition is a place: "… @ Example".</summary>
    private static bool IsSufficient(string preposition) =>
        preposition is "@" || Lexicon.SufficientPrepositions.Contains(preposition);

    /// <summary>"Treffen am 6. März 2031 im Beispiel": directly behind a full day, only the place is said.</summary>
    private static bool IsBehindDay(string title, int at) =>
        HumanDates.FindAll(title[..at]) is [.., { Year: not null, End: var end }] && end == at;

    private static bool NamesGathering(string folded, int end) => SentenceWord.InFolded(folded, 0, end).Exists(word =>
        Lexicon.EventNouns.Contains(word.Bare) || Lexicon.FormatNouns.Contains(word.Bare));

    /// <summary>
    /// Whether a gathering is before the preposition, with nothing but its day or number between. A sign may also
    /// follow a month or a number alone.
    /// </summary>
    private static bool IsOfGathering(string title, string folded, int end, bool isSign)
    {
        var words = SentenceWord.InFolded(folded, 0, end);
        for (var at = words.Count - 1; at >= 0; at--)
        {
            var word = words[at].Bare;
            if (Lexicon.EventNouns.Contains(word) || Lexicon.FormatNouns.Contains(word))
            {
                return !(at > 0 && Lexicon.EarlierEvents.Contains(words[at - 1].Bare));
            }

            var isDay = char.IsAsciiDigit(word[0]) || Lexicon.Months.ContainsKey(word)
                || Lexicon.Weekdays.ContainsKey(word) || Lexicon.DateFillers.Contains(word)
                || Lexicon.ThisDay.Contains(word);
            if (!isDay && !isSign)
            {
                return at == words.Count - 1 && Lexicon.MeetingVerbs.FindIn(folded) is { End: var last } && last == end;
            }

            if (!isDay)
            {
                break;
            }
        }

        return isSign && (words.Exists(word => Lexicon.EventNouns.Contains(word.Bare)
            || Lexicon.FormatNouns.Contains(word.Bare)) || HumanDates.Find(title[..end]) is not null
            || (words.Count > 0 && Lexicon.Months.ContainsKey(words[^1].Text)));
    }

    private static string? NameAt(string title, string folded, int at, bool isSufficient)
    {
        var start = PlaceSentence.SkipDeterminers(title, folded, PlaceSentence.Skip(title, at));
        if (start >= title.Length)
        {
            return null;
        }

        var end = title.IndexOfAny(Separators, start);
        while (end > 0 && !(end + 1 < title.Length && title[end + 1] == ' ')
            && !(title[end - 1] == ' ') && end + 1 < title.Length)
        {
            end = title.IndexOfAny(Separators, end + 1);
        }

        var name = title[start..(end < 0 ? title.Length : end)].Trim();
        var run = name.Length == 0 ? 0 : PlaceSentence.Run(name, 0);
        var rest = name[run..].Trim();
        var isEnded = rest.Length == 0 || HumanDates.Find(rest) is { Start: < 6 }
            || HumanTimes.AtStart(rest) is not null
            || Lexicon.PlacePrepositions.LengthAtStart(WordFolding.Fold(rest)) is not null
            || Lexicon.ThisDay.Contains(WordFolding.Fold(rest.Split(' ')[0]));
        name = name[..run].Trim(' ', ',', '.');
        var words = SentenceWord.In(name);
        return isEnded && name.Length > 0 && char.IsLetter(name[0]) && words.Count is > 0 and <= MaximumWords
            && PlaceSentence.IsPlausible(name)
            && !words.Exists(word => Lexicon.EventNouns.Contains(word.Bare) || Lexicon.FormatNouns.Contains(word.Bare))
            && !Lexicon.TalkNouns.IsMatch(words[0].Bare)
            && TimeZoneNames.FromPlace(name) is null
            && !HasYear(words)
            && (isSufficient || IsCalledPlace(words))
            && HumanTimes.AtStart(name) is null
            ? name
            : null;
    }

    /// <summary>"at ExampleConf 2031": a conference.</summary>
    private static bool HasYear(List<SentenceWord> words) =>
        words.Exists(word => word.Text.Length == 4 && char.IsAsciiDigit(word.Text[0]));

    private static bool IsCalledPlace(List<SentenceWord> words) =>
        words.Exists(word => Lexicon.PlaceNouns.Contains(word.Text));
}
