using System.Globalization;
using System.Text.RegularExpressions;

using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>Addresses of recordings and positions in them.</summary>
internal static partial class Recording
{
    private static readonly string[] YouTube = ["youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be"];

    /// <summary>
    /// The address that an organiser typed, also without its scheme; null if it is none of the web. Sentences and
    /// single words are none.
    /// </summary>
    public static Uri? Read(string typed)
    {
        var text = typed.Trim().Trim('<', '>');
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        return !text.Any(char.IsWhiteSpace)
            && Uri.TryCreate(whole, UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http"
            && address.IdnHost.Contains('.', StringComparison.Ordinal)
            ? address
            : null;
    }

    /// <summary>The address at an offset, on services whose addresses have one.</summary>
    /// <remarks>https://support.google.com/youtube/answer/57741</remarks>
    public static Uri At(Uri recording, Duration offset)
    {
        if (!YouTube.Contains(recording.Host, StringComparer.OrdinalIgnoreCase))
        {
            return recording;
        }

        var rest = recording.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !pair.StartsWith("t=", StringComparison.Ordinal)
                && !pair.StartsWith("start=", StringComparison.Ordinal));
        return new UriBuilder(recording)
        {
            Query = string.Join('&', rest.Append(FormattableString.Invariant($"t={(long)offset.TotalSeconds}s"))),
        }.Uri;
    }

    /// <summary>
    /// The offset that an address has itself, as <c>t=2145</c>, <c>t=2145s</c>, <c>t=35m45s</c> or <c>start=2145</c>;
    /// null if it has none.
    /// </summary>
    public static Duration? OffsetOf(Uri recording) =>
        OwnOffset().Match(recording.Query + recording.Fragment) is { Success: true } own
            ? Duration.FromHours(Number(own, "hours"))
                + Duration.FromMinutes(Number(own, "minutes"))
                + Duration.FromSeconds(Number(own, "seconds"))
            : null;

    /// <summary>True for two addresses of one recording, whatever their offsets.</summary>
    public static bool AreSame(Uri one, Uri other) =>
        WithoutOffset(one).Equals(WithoutOffset(other), StringComparison.OrdinalIgnoreCase);

    private static string WithoutOffset(Uri recording) => VideoId(recording) is { } id ? $"youtube {id}"
        : OwnOffset().Replace(recording.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped), "");

    /// <summary>The id of a video; null on other services.</summary>
    private static string? VideoId(Uri recording) =>
        !YouTube.Contains(recording.Host, StringComparer.OrdinalIgnoreCase) ? null
        : recording.Host is "youtu.be" ? recording.AbsolutePath.Trim('/')
        : IdInQuery().Match(recording.Query) is { Success: true } id ? id.Groups["id"].Value
        : recording.AbsolutePath.Split('/')[^1];

    private static long Number(Match own, string part) =>
        own.Groups[part] is { Success: true } digits
            && long.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : 0;

    [GeneratedRegex("(?<=[?&#])(?:t|start)=(?:(?<hours>[0-9]{1,3})h)?(?:(?<minutes>[0-9]{1,4})m)?" +
        "(?:(?<seconds>[0-9]{1,6})s?)?(?=&|#|$)")]
    private static partial Regex OwnOffset();

    [GeneratedRegex("[?&]v=(?<id>[^&#]+)")]
    private static partial Regex IdInQuery();

    /// <summary>"35:45", "1:00:55".</summary>
    public static string Clock(Duration offset) => offset.Hours + (offset.Days * 24) is > 0 and var hours
        ? $"{hours}:{offset.Minutes:00}:{offset.Seconds:00}"
        : $"{offset.Minutes}:{offset.Seconds:00}";
}
