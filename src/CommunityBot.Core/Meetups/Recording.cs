using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>Addresses of recordings and positions in them.</summary>
internal static class Recording
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

    /// <summary>"35:45", "1:00:55".</summary>
    public static string Clock(Duration offset) => offset.Hours + (offset.Days * 24) is > 0 and var hours
        ? $"{hours}:{offset.Minutes:00}:{offset.Seconds:00}"
        : $"{offset.Minutes}:{offset.Seconds:00}";
}
