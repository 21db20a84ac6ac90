using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Where a gathering was or will be that somebody holds: "Example Group held a workshop on parsers at Example Forum",
/// "had its second meetup on 6 May at Example Inc.", and whose rooms it was in: "in den Räumen des Beispielforums
/// trafen sich …". A conference is no place, although people hold workshops at one.
/// </summary>
internal static class HeldGathering
{
    /// <summary>Words from the verb to the noun of the gathering: "held an introduction to … workshop".</summary>
    private const int MaximumBetween = 8;

    private const int MaximumWords = 6;

    private static readonly string[] ConferenceEndings = ["conf", "con", "fest", "summit", "ference", "days", "week"];

    public static bool MayBeIn(string folded) =>
        Lexicon.Holding.OccurInFolded(folded) || Lexicon.RoomsOf.OccurInFolded(folded);

    /// <param name="moments">Days and hours in the sentence, in order.</param>
    public static PlaceSentence? In(string sentence, string folded, List<(int Start, int End)> moments)
    {
        for (var found = Lexicon.RoomsOf.FindIn(folded); found is var (_, rooms);
            found = Lexicon.RoomsOf.FindIn(folded, rooms))
        {
            if (NameAt(sentence, folded, rooms, moments) is { } house)
            {
                var after = sentence.IndexOf(house, rooms, StringComparison.Ordinal) + house.Length;
                var street = PlaceAfterTime.StreetBehind(sentence, after);

                // "in den Räumen des Beispielforums": the genitive of "Beispielforum".
                var name = folded.AsSpan(0, rooms).EndsWith("des")
                    && house is [.., 's'] and not [.., 's', 's'] ? house[..^1] : house;
                return street is null ? PlaceSentence.Of(name) : new PlaceSentence(name, street);
            }
        }

        for (var found = Lexicon.Holding.FindIn(folded); found is var (_, verb);
            found = Lexicon.Holding.FindIn(folded, verb))
        {
            var words = SentenceWord.InFolded(folded, verb, folded.Length);
            var noun = words.FindIndex(word =>
                Lexicon.EventNouns.Contains(word.Bare) || Lexicon.FormatNouns.Contains(word.Bare));
            if (noun is >= 0 and <= MaximumBetween
                && After(sentence, folded, moments, words[noun].End) is { } place)
            {
                return PlaceSentence.Of(place);
            }
        }

        return null;
    }

    private static string? After(string sentence, string folded, List<(int Start, int End)> moments, int end)
    {
        var at = PlaceSentence.Skip(sentence, end);
        if (moments.Find(moment => moment.Start - at is >= 0 and < 5) is { End: > 0 } moment)
        {
            at = PlaceSentence.SkipBrackets(sentence, moment.End);
        }

        return at < sentence.Length && Lexicon.PlaceAfterTime.LengthAtStart(folded[at..]) is { } length
            ? NameAt(sentence, folded, at + length, moments)
            : null;
    }

    private static string? NameAt(string sentence, string folded, int at, List<(int Start, int End)> moments)
    {
        var start = PlaceSentence.SkipDeterminers(sentence, folded, PlaceSentence.Skip(sentence, at));
        if (start >= sentence.Length || moments.Exists(moment => moment.Start <= start && start < moment.End))
        {
            return null;
        }

        var name = sentence[start..PlaceSentence.EndOf(sentence, start, moments)].Trim(' ', ',', '.');
        var words = SentenceWord.In(name);
        return words.Count is > 0 and <= MaximumWords
            && PlaceSentence.IsPlausible(name)
            && !PlaceSentence.IsOfSite(sentence, start + name.Length)
            && !words.Exists(word => Lexicon.EventNouns.Contains(word.Bare)
                || ConferenceEndings.Any(ending => word.Bare.EndsWith(ending, StringComparison.Ordinal)))
            && TimeZoneNames.FromPlace(name) is null
            ? name
            : null;
    }
}
