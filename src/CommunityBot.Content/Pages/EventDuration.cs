using System.Globalization;

using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Parses how long an event is: "2h", "2 hours", "1 h 30", "1:30", "1.5 hours", "PT2H30M", and a number without a unit,
/// which is in hours or in minutes.
/// </summary>
internal static class EventDuration
{
    /// <summary>A number up to this one is in hours: no event is announced that takes twelve minutes.</summary>
    private const int MaximumHours = 12;

    /// <summary>A number from this one on is in minutes; one in between may be either and is not used.</summary>
    private const int MinimumMinutes = 25;

    private static readonly Duration Maximum = Duration.FromDays(1);

    /// <summary>Null if the header has no duration, or none that can be understood.</summary>
    public static Duration? Read(Header header) =>
        header.Find(HeaderKeys.Duration) is { Value: HeaderValue.Scalar { Text: { Length: < 60 } text } } entry
            ? Read(text, KeyReader.Read(entry.Key))
            : null;

    /// <param name="key">The words of the key, which may name the unit: "duration_minutes".</param>
    public static Duration? Read(string text, KeyWords key)
    {
        var folded = WordFolding.Fold(text).Trim();
        var length = FromIso(folded) ?? FromClock(folded) ?? FromNumbers(folded, key);
        return length is { } known && known > Duration.Zero && known < Maximum ? known : null;
    }

    private static Duration? FromIso(string text) =>
        text is ['p', ..] && PeriodPattern.NormalizingIso.Parse(text.ToUpperInvariant()) is
        {
            Success: true,
            Value: { Months: 0, Years: 0 } period
        }
            ? period.ToDuration()
            : null;

    /// <summary>"2:00", "1:30:00".</summary>
    private static Duration? FromClock(string text)
    {
        var parts = text.Split(':');
        return parts.Length is 2 or 3 && IsNumber(parts[0], out var hours) && IsNumber(parts[1], out var minutes) &&
            minutes < 60
            ? Duration.FromMinutes(hours * 60 + minutes)
            : null;
    }

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < 1_000;

    /// <summary>Numbers with or without units; a range such as "2-3 hours" is not used.</summary>
    private static Duration? FromNumbers(string text, KeyWords key)
    {
        var tokens = Token.Tokenize(text);
        Duration? total = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].IsDash)
            {
                return null;
            }

            if (tokens[at].Kind != TokenKind.Number)
            {
                continue;
            }

            double number = tokens[at].Number;
            if (at + 2 < tokens.Count && (tokens[at + 1].Is('.') || tokens[at + 1].Is(',')) &&
                tokens[at + 2] is { Kind: TokenKind.Number, Text: var fraction })
            {
                number = double.Parse($"{tokens[at].Text}.{fraction}", CultureInfo.InvariantCulture);
                at += 2;
            }

            var unit = at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word
                ? KeyReader.Read(tokens[at + 1].Text)
                : key & (KeyWords.Hour | KeyWords.Minute);
            if (UnitOf(unit, number, isAfterHours: total is not null) is not { } minutes || number > 10_000)
            {
                return null;
            }

            total = (total ?? Duration.Zero) + Duration.FromMinutes(number * minutes);
        }

        return total;
    }

    /// <summary>The minutes of the unit; null if it is unknown.</summary>
    private static int? UnitOf(KeyWords unit, double number, bool isAfterHours) => unit switch
    {
        KeyWords.Hour => 60,
        KeyWords.Minute => 1,
        KeyWords.None when isAfterHours => 1,
        KeyWords.None when number <= MaximumHours => 60,
        KeyWords.None when number >= MinimumMinutes => 1,
        _ => null,
    };
}
