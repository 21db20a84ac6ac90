using System.Globalization;
using System.Text.RegularExpressions;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Composition.Settings;

/// <summary>Parses durations: "7 days", "1 hour 30 minutes", or ISO 8601 ("P7D", "PT90M").</summary>
internal static partial class DurationText
{
    /// <summary>Null if the text is not a duration, or is negative.</summary>
    public static Period? Parse(string text)
    {
        text = text.Trim();
        if (text.StartsWith('P'))
        {
            return PeriodPattern.NormalizingIso.Parse(text) is { Success: true, Value: var iso } && !IsNegative(iso)
                ? iso
                : null;
        }

        if (!Whole().IsMatch(text))
        {
            return null;
        }

        var builder = new PeriodBuilder();
        foreach (Match part in Part().Matches(text))
        {
            if (!int.TryParse(
                part.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return null;
            }

            switch (char.ToLowerInvariant(part.Groups["unit"].Value[0]))
            {
                case 'w':
                    builder.Weeks += count;
                    break;
                case 'd':
                    builder.Days += count;
                    break;
                case 'h':
                    builder.Hours += count;
                    break;
                case 'm':
                    builder.Minutes += count;
                    break;
                case 's':
                    builder.Seconds += count;
                    break;
            }
        }

        return builder.Build();
    }

    /// <summary>
    /// The same as a fixed duration with days of 24 hours; null for months and years, which vary in length.
    /// </summary>
    public static Duration? ParseFixed(string text) =>
        Parse(text) is { Months: 0, Years: 0 } period ? period.ToDuration() : null;

    private static bool IsNegative(Period period) =>
        period.Years < 0 || period.Months < 0 || period.Weeks < 0 || period.Days < 0 ||
        period.Hours < 0 || period.Minutes < 0 || period.Seconds < 0;

    [GeneratedRegex(
        @"^(\d{1,5}\s*(weeks?|w|days?|d|hours?|h|minutes?|min|m|seconds?|sec|s)\b[\s,]*(and\s+)?)+$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"(?<count>\d{1,5})\s*(?<unit>weeks?|w|days?|d|hours?|h|minutes?|min|m|seconds?|sec|s)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Part();
}
