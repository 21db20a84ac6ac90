using System.Globalization;

using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>Parses timestamps in seconds or milliseconds since 1970, as data files have them.</summary>
internal static class UnixTime
{
    private static readonly Instant First = Instant.FromUtc(2000, 1, 1, 0, 0);

    private static readonly Instant Last = Instant.FromUtc(2100, 1, 1, 0, 0);

    /// <summary>Null unless the text is a number of ten or thirteen digits, of this century.</summary>
    public static Instant? Read(string text)
    {
        var digits = text.AsSpan().Trim();
        if (digits.Length is not (10 or 13)
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var moment = digits.Length == 10
            ? Instant.FromUnixTimeSeconds(number)
            : Instant.FromUnixTimeMilliseconds(number);
        return moment >= First && moment < Last ? moment : null;
    }
}
