using System.Text.RegularExpressions;

using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// A room that is nothing but its code, as universities have them: "takes place in S0.13", "4-5pm in 3901 BBB", "in
/// Engineering 401.439". Versions, standards and products are written like that too, so that the code must follow the
/// verb, day or hour of a gathering; one with letters and digits may be before them.
/// </summary>
internal static partial class RoomCode
{
    /// <summary>Characters between a room and its hour: ", from", " at", " um".</summary>
    private const int MaximumGap = 7;

    private const int FewestDigits = 3;

    /// <summary>Words before a number with which it is no room.</summary>
    private static readonly HashSet<string> NumberedThings = new(StringComparer.Ordinal)
    {
        "aes", "arm", "chapter", "css", "cve", "ddr", "ecma", "episode", "es", "error", "fortune", "gpt", "html",
        "http", "ie", "ieee", "ios", "ipv", "iso", "issue", "java", "jep", "jsr", "kb", "linux", "md", "microsoft",
        "mp", "office", "page", "pep", "php", "pr", "python", "release", "rfc", "route", "sha", "ssl", "svg", "ticket",
        "tls", "top", "usb", "utf", "v", "version", "web", "windows", "dynamics", "x",
    };

    /// <summary>Signs and units behind a number with which it is no room.</summary>
    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "AM", "PM", "UHR", "KB", "MB", "GB", "TB", "HZ", "KHZ", "MHZ", "GHZ", "USD", "EUR", "GBP", "CHF", "KM", "AD",
        "BC", "RSVP",
    };

    /// <summary>Null if the sentence has no such room.</summary>
    /// <param name="moments">Days and hours in the sentence, in order.</param>
    public static PlaceSentence? In(string sentence, string folded, List<(int Start, int End)> moments)
    {
        if (!sentence.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        for (var found = Lexicon.PlacePrepositions.FindIn(folded); found is var (begin, end);
            found = Lexicon.PlacePrepositions.FindIn(folded, end))
        {
            var start = PlaceSentence.SkipDeterminers(sentence, folded, PlaceSentence.Skip(sentence, end));
            if (start < sentence.Length && !Lexicon.To.Contains(folded[begin..end])
                && (char.IsUpper(sentence[start]) || char.IsAsciiDigit(sentence[start]))
                && At(sentence, start) is var (room, isCertain) && room is not null
                && !moments.Exists(one => one.Start <= start && start < one.End)
                && (IsBehindGathering(folded, begin, moments)
                    || (IsBeforeMoment(sentence, start + room.Length, moments)
                        && (isCertain || Lexicon.TakesPlace.OccurInFolded(folded)
                            || Lexicon.MeetingVerbs.OccurInFolded(folded)))))
            {
                return new PlaceSentence(room, null);
            }
        }

        return null;
    }

    /// <summary>Whether the words before the preposition say that people meet, or when.</summary>
    private static bool IsBehindGathering(string folded, int preposition, List<(int Start, int End)> moments)
    {
        if (moments.Exists(one => one.End <= preposition
            && PlaceSentence.SkipBrackets(folded, one.End) == preposition))
        {
            return true;
        }

        foreach (var verbs in (ReadOnlySpan<PhraseIndex>)[Lexicon.TakesPlace, Lexicon.MeetingVerbs])
        {
            for (var found = verbs.FindIn(folded); found is var (_, end) && end <= preposition;
                found = verbs.FindIn(folded, end))
            {
                if (PlaceSentence.Skip(folded, end) == preposition)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsBeforeMoment(string sentence, int end, List<(int Start, int End)> moments) =>
        moments.Exists(one => one.Start >= end && one.Start - end < MaximumGap
            && sentence.AsSpan(end, one.Start - end).IndexOfAny(".;?!") < 0);

    /// <summary>The room at a position, and whether its code alone says that it is one.</summary>
    private static (string? Room, bool IsCertain) At(string sentence, int start)
    {
        var match = Code.Match(sentence, start);
        if (!match.Success || IsGoingOn(sentence, start + match.Length))
        {
            return default;
        }

        var digits = match.Value.Count(char.IsAsciiDigit);
        var before = match.Groups["name"].Captures is { Count: > 0 } names ? names[^1].Value : null;
        var letters = match.Groups["letters"].Value;
        return digits < FewestDigits || HasYear(match.ValueSpan)
            || (before is not null && (NumberedThings.Contains(WordFolding.Fold(before))
                || Lexicon.Months.ContainsKey(WordFolding.Fold(before))
                || Lexicon.Weekdays.ContainsKey(WordFolding.Fold(before))))
            || NumberedThings.Contains(WordFolding.Fold(letters))
            || (match.Groups["house"] is { Success: true, Value: var house }
                && (Units.Contains(house) || TimeZoneNames.FromAbbreviation(house) is not null))
                ? default
                : (match.Value, letters.Length > 0);
    }

    /// <summary>"in Fortune 500 companies", "in 300 DPI images": a noun goes on with it.</summary>
    private static bool IsGoingOn(string sentence, int end) =>
        end + 1 < sentence.Length && sentence[end] == ' ' && char.IsLower(sentence[end + 1])
        && SentenceWord.In(sentence[end..Math.Min(sentence.Length, end + 30)]) is [{ Text: var next }, ..]
        && !Lexicon.Prepositions.Contains(next) && !Lexicon.And.Contains(next) && !Lexicon.To.Contains(next)
        && !Lexicon.From.Contains(next) && !Lexicon.ClauseStarts.Contains(next);

    private static bool HasYear(ReadOnlySpan<char> code)
    {
        for (var at = 0; at < code.Length; at++)
        {
            var end = at;
            while (end < code.Length && char.IsAsciiDigit(code[end]))
            {
                end++;
            }

            if (end - at == 4 && code[at..end] is ['1', '9', ..] or ['2', '0', ..])
            {
                return true;
            }

            at = end;
        }

        return false;
    }

    [GeneratedRegex(
        @"\G(?:(?<name>\p{Lu}[\p{L}&'’-]*) ){0,2}" +
        @"(?:(?<letters>\p{Lu}{1,4})[.-]?\d{1,4}(?:[./-]\d{2,4}){0,2}\p{L}?|\d{3}\.\d{3}\p{L}?)" +
        @"(?=$|[\s,;:!?)]|\.(?:\s|$))|" +
        @"\G(?:(?<name>\p{Lu}[\p{L}&'’-]+) ){1,2}\d{3,4}\p{L}?(?=$|[\s,;:!?)]|\.(?:\s|$))|" +
        @"\G\d{3,4} ?(?<house>\p{Lu}{2,4})(?=$|[\s,;:!?)]|\.(?:\s|$))",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex Code { get; }
}
