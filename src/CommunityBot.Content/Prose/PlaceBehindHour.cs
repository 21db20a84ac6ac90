using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// The place at the end of a heading or short line that begins with the day and the hour, without a preposition:
/// "Thursday 4 March 2031 / 8:30PM Example Hall 2.402". What is not called a place, has no street and is no numbered
/// room may be a title.
/// </summary>
internal static class PlaceBehindHour
{
    private const int MaximumLine = 120;

    /// <summary>Index up to which the day begins.</summary>
    private const int FirstMoment = 12;

    /// <summary>Characters between the day and the hour.</summary>
    private const int MaximumBetween = 8;

    private const int MaximumWords = 7;

    /// <summary>Null if the line has no such place.</summary>
    public static PlaceSentence? In(string line)
    {
        if (line.Length is < 12 or > MaximumLine || !line.AsSpan().ContainsAnyInRange('0', '9')
            || HumanDates.Find(line) is not { Start: < FirstMoment } day
            || HumanTimes.Find(line, from: day.End) is not { } hour || hour.Start - day.End > MaximumBetween)
        {
            return null;
        }

        var rest = line[hour.End..].TrimStart(' ', ',', '/', '|', '@', '\u2022').TrimEnd(' ', '.', ',');
        return rest.Length > 2 && rest.Length < line.Length - hour.End
            && PlaceSentence.Run(rest, 0) == rest.Length
            && PlaceSentence.IsPlausible(rest)
            && SentenceWord.In(rest) is { Count: <= MaximumWords } words
            && !words.Exists(word => Lexicon.EventNouns.Contains(word.Bare) || Lexicon.FormatNouns.Contains(word.Bare))
            && !Lexicon.TalkNouns.IsMatch(words[0].Bare)
            && TimeZoneNames.FromAbbreviation(words[0].Text) is null
            && (PlaceSentence.IsCalledPlace(rest) || StreetAddress.IsIn(rest) || EndsWithRoom(rest))
            ? PlaceSentence.Of(rest)
            : null;
    }

    /// <summary>"ABC 2.410", "Example 2-49": a building and its room.</summary>
    private static bool EndsWithRoom(string name)
    {
        var space = name.LastIndexOf(' ');
        var room = name.AsSpan(space + 1);
        return space > 1 && room.Length is > 3 and < 8 && char.IsAsciiDigit(room[^1])
            && room.IndexOfAny('.', '-') is > 0 and var sign && char.IsAsciiDigit(room[sign - 1])
            && room[(sign + 1)..].IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
