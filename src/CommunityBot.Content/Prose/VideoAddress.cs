using System.Globalization;

using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>A recording: its watch URL (not the embed URL) and an optional start offset.</summary>
internal sealed record VideoAddress(Uri WatchUri, Duration? Offset)
{
    /// <summary>A playlist is often that of an unrelated conference.</summary>
    public bool IsPlaylist => WatchUri.AbsolutePath == "/playlist";

    /// <summary>Null if the URL is not that of a known video platform.</summary>
    public static VideoAddress? Read(string? text)
    {
        if (WebAddress.Read(text) is not { } uri)
        {
            return null;
        }

        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var query = Query(uri);
        var offset = OffsetOf(query.GetValueOrDefault("t") ?? query.GetValueOrDefault("start"));
        string? id = (host, segments) switch
        {
            ("youtu.be", [var first, ..]) => first,
            ("youtube.com" or "m.youtube.com" or
                "youtube-nocookie.com", ["embed" or "live" or "v" or "shorts", var second, ..]) =>
                second,
            ("youtube.com" or "m.youtube.com", ["watch"]) => query.GetValueOrDefault("v"),
            _ => null,
        };
        if (id is not null && IsYouTubeId(id))
        {
            return new VideoAddress(YouTube(id, null), offset);
        }

        return (host, segments) switch
        {
            ("player.vimeo.com", ["video", var number, ..]) =>
                new VideoAddress(new Uri($"https://vimeo.com/{number}"), offset),
            ("vimeo.com", [.., var last]) when last.All(char.IsAsciiDigit) => new VideoAddress(uri, offset),
            ("youtube.com", ["playlist"]) => new VideoAddress(uri, null),
            ("media.ccc.de", ["v", ..]) or ("skillsmatter.com", ["skillscasts", ..]) or
                ("infoq.com", ["presentations", ..]) => new VideoAddress(uri, offset),
            ("twitch.tv", ["videos", ..]) => new VideoAddress(uri, offset),
            _ => null,
        };
    }

    /// <summary>The watch URL of a video id, optionally with a start offset.</summary>
    public static Uri YouTube(string id, Duration? offset) => offset is { } from
        ? new Uri(string.Create(
            CultureInfo.InvariantCulture, $"https://www.youtube.com/watch?v={id}&t={(long)from.TotalSeconds}s"))
        : new Uri($"https://www.youtube.com/watch?v={id}");

    public static bool IsYouTubeId(string text) =>
        text.Length == 11 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>The watch URL with a start offset; only YouTube URLs support it here.</summary>
    public Uri AtOffset(Duration from) =>
        Query(WatchUri).GetValueOrDefault("v") is { } id ? YouTube(id, from) : WatchUri;

    /// <summary>Parses a recording offset: "35:45", "1:00:55"; null if it is not one.</summary>
    public static Duration? ParseOffset(string text)
    {
        var parts = text.Trim().Split(':');
        if (parts.Length is not (2 or 3))
        {
            return null;
        }

        long seconds = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length is 0 or > 3
                || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var part)
                || (i > 0 && part > 59))
            {
                return null;
            }

            seconds = seconds * 60 + part;
        }

        return Duration.FromSeconds(seconds);
    }

    /// <summary>"2145", "2145s", "35m45s", "1h0m55s".</summary>
    private static Duration? OffsetOf(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 16)
        {
            return null;
        }

        long total = 0;
        long number = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                number = number * 10 + (letter - '0');
            }
            else
            {
                total += letter switch { 'h' => number * 3600, 'm' => number * 60, 's' => number, _ => 0 };
                number = 0;
            }
        }

        total += number;
        return total is > 0 and < 200_000 ? Duration.FromSeconds(total) : null;
    }

    private static Dictionary<string, string> Query(Uri uri)
    {
        var query = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in (uri.Query.TrimStart('?') + "&" + uri.Fragment.TrimStart('#')).Split(
            '&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                query.TryAdd(pair[..equals], pair[(equals + 1)..]);
            }
        }

        return query;
    }
}
