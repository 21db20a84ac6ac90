using System.Globalization;
using System.Text.RegularExpressions;

using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Pages;

/// <summary>Parses the hours of a front matter value that is expected to have some.</summary>
internal static partial class HeaderHours
{
    /// <summary>The first hour or range, of a full date and time as well; null if there is none.</summary>
    public static TimeMention? Read(string text) =>
        HeaderDateTime.Read(text) is { Time: { } time } moment
            ? new TimeMention(
                new ClockTime(time.Hour, time.Minute, null) { Is24Hour = true },
                moment.EndTime is { } end
                    ? new ClockTime(end.Hour, end.Minute, null) { Is24Hour = true }
                    : null, 0, text.Length)
            : WithSeconds(text) ?? HumanTimes.Find(text, isTimeKnown: true);

    /// <summary>Whether the text is written as an hour, so that a bare number such as a year is none.</summary>
    public static bool IsWrittenHour(string text) =>
        WithSeconds(text) is not null
            || HumanTimes.Find(text) is not null
            || (text.AsSpan().Trim() is [.., '.', _, _] && HumanTimes.Find(text, isTimeKnown: true) is not null);

    /// <summary>"19:00:00", "19:00:00Z", "18:30:00 - 20:00:00+01:00", as in data files.</summary>
    private static TimeMention? WithSeconds(string text)
    {
        if (text.Length > 60 || Exact.Match(text) is not { Success: true } exact)
        {
            return null;
        }

        bool? isAfternoon = exact.Groups["half"] is { Success: true, ValueSpan: [var half, ..] }
            ? half is 'p' or 'P'
            : null;
        return Clock(exact, "h", "m") is { } first
            ? new TimeMention(In(first), Clock(exact, "eh", "em") is { } last ? In(last) : null, 0, text.Length)
            : null;

        ClockTime In(ClockTime clock) =>
            isAfternoon is null || clock.Hour > 12 ? clock : clock with { IsAfternoon = isAfternoon, Is24Hour = false };
    }

    private static ClockTime? Clock(Match match, string hours, string minutes) =>
        match.Groups[hours] is { Success: true } hour &&
        int.Parse(hour.ValueSpan, CultureInfo.InvariantCulture) is var h and < 24 &&
        int.Parse(match.Groups[minutes].ValueSpan, CultureInfo.InvariantCulture) is var m and < 60
            ? new ClockTime(h, m, null) { Is24Hour = true }
            : null;

    [GeneratedRegex(
        @"^\s{0,4}[Tt]?(?<h>\d{1,2}):(?<m>\d{2}):\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?" +
        @"(?:\s{0,4}[-\u2013]\s{0,4}(?<eh>\d{1,2}):(?<em>\d{2}):\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?" +
        @"(?:\s?(?<half>[AaPp])\.?[Mm]\.?)?(?!\d)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex Exact { get; }
}
