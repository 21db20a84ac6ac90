using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

using CommunityBot.Core.Meetups;

using NodaTime.Text;

namespace CommunityBot.Content.Calendars;

/// <summary>
/// The UID of an event (RFC 5545, 3.8.4.7) without what calendars add to it when a series is split or one occurrence is
/// exported.
/// </summary>
/// <param name="Family">The UID shared by all parts and occurrences of one series.</param>
internal sealed partial record CalendarUid(string Family)
{
    /// <summary>
    /// Global object ids of Outlook begin so; the day of an occurrence follows (MS-OXOCAL, 2.2.1.27).
    /// </summary>
    private const string OutlookStart = "040000008200E00074C5B7101A82E008";

    /// <summary>
    /// Google's suffix of "this and following events": the original start at which the series was split, a UTC moment
    /// or a day.
    /// </summary>
    public string? SplitAt { get; private init; }

    /// <summary>The original start of an occurrence that was exported as an event of its own, likewise.</summary>
    public string? InstanceAt { get; private init; }

    public static CalendarUid Read(string uid)
    {
        var text = uid.Trim();
        var bare = text.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase) ? text[9..] : text;
        if (Guid.TryParse(bare, out var number))
        {
            // Apple writes upper case, Nextcloud and others lower case.
            return new CalendarUid(number.ToString("D", CultureInfo.InvariantCulture));
        }

        if (text.StartsWith(OutlookStart, StringComparison.OrdinalIgnoreCase) && text.Length >= 40)
        {
            return OfOutlook(text.ToUpperInvariant());
        }

        var instance = GoogleInstance.Match(text);
        if (instance.Success)
        {
            text = instance.Groups["stem"].Value + instance.Groups["host"].Value;
        }

        var split = GoogleSplits.Matches(text).FirstOrDefault(suffix =>
            suffix.Index + suffix.Length is var end && (end == text.Length || text[end] is '@'));
        return new CalendarUid(split is null ? text : text.Remove(split.Index, split.Length))
        {
            SplitAt = split?.Groups["at"].Captures[^1].Value,
            InstanceAt = instance.Success ? instance.Groups["at"].Value : null,
        };
    }

    /// <summary>"uid-" and 16 hex digits of the SHA-256 of a UID.</summary>
    public static MeetupId PermanentId(string uid) =>
        new($"uid-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(uid)).AsSpan(0, 8))}");

    private static CalendarUid OfOutlook(string text)
    {
        var family = string.Concat(OutlookStart, "00000000", text.AsSpan(40));
        return int.TryParse(text.AsSpan(32, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(text.AsSpan(36, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var month)
            && int.TryParse(text.AsSpan(38, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var day)
            && LocalDatePattern.Iso.Parse($"{year:0000}-{month:00}-{day:00}") is { Success: true, Value: var date }
            ? new CalendarUid(family)
            {
                InstanceAt = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Format(date),
            }
            : new CalendarUid(family);
    }

    [GeneratedRegex(@"(?<=.)(_R(?<at>\d{8}(T\d{6}Z?)?))+")]
    private static partial Regex GoogleSplits { get; }

    [GeneratedRegex(
        @"^(?<stem>[a-zA-Z0-9_]{5,})_(?<at>\d{8}(T\d{6}Z?)?)(?<host>@google\.com)$",
        RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex GoogleInstance { get; }
}
