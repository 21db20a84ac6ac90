namespace CommunityBot.Content.Prose;

/// <summary>Recognises the addresses of video meetings, of live streams, and of maps.</summary>
internal static class OnlineAddress
{
    private static readonly string[] MeetingHosts =
    [
        "meet.google.com", "zoom.us", "zoom.com", "zoomgov.com", "meet.jit.si", "8x8.vc", "teams.microsoft.com",
        "teams.live.com", "webex.com", "gotomeeting.com", "gotomeet.me", "whereby.com", "gather.town", "crowdcast.io",
        "streamyard.com", "livestorm.co", "senfcall.de", "hopin.com", "airmeet.com", "bigbluebutton.org",
        "demio.com", "remo.co", "hubs.mozilla.com", "workadventu.re", "skype.com",
    ];

    /// <summary>First labels of hosts on which organisations run Jitsi or BigBlueButton themselves.</summary>
    private static readonly string[] MeetingNames =
        ["jitsi", "bbb", "bigbluebutton", "meet", "visio", "webconf", "conf"];

    private static readonly string[] MapHosts =
    [
        "openstreetmap.org", "osm.org", "goo.gl", "maps.app.goo.gl", "w3w.co", "what3words.com", "mapy.cz", "bing.com",
    ];

    /// <summary>Whether it is that of a video meeting, which has no recording to watch later.</summary>
    public static bool IsMeeting(Uri uri)
    {
        var host = HostOf(uri);
        return Array.Exists(MeetingHosts, known => IsAt(host, known))
            || (Array.IndexOf(MeetingNames, host.Split('.')[0]) >= 0 && uri.AbsolutePath.Length > 1);
    }

    /// <summary>Whether it is that of a live stream.</summary>
    public static bool IsStream(Uri uri)
    {
        var host = HostOf(uri);
        return (IsAt(host, "youtube.com")
                && (uri.AbsolutePath.StartsWith("/live/", StringComparison.Ordinal)
                    || uri.AbsolutePath.EndsWith("/live", StringComparison.Ordinal)))
            || (IsAt(host, "twitch.tv") && uri.AbsolutePath.Length > 1
                && !uri.AbsolutePath.StartsWith("/videos/", StringComparison.Ordinal));
    }

    /// <summary>Whether it shows a place on a map.</summary>
    public static bool IsMap(Uri uri)
    {
        var host = HostOf(uri);
        return host.StartsWith("maps.", StringComparison.Ordinal)
            || host.StartsWith("map.", StringComparison.Ordinal)
            || (Array.Exists(MapHosts, known => IsAt(host, known))
                && (IsAt(host, "goo.gl") || IsAt(host, "bing.com")
                    ? uri.AbsolutePath.StartsWith("/maps", StringComparison.Ordinal)
                        || host == "maps.app.goo.gl"
                    : true))
            || (host.Contains("google.", StringComparison.Ordinal)
                && uri.AbsolutePath.StartsWith("/maps", StringComparison.Ordinal));
    }

    private static string HostOf(Uri uri) =>
        uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? uri.Host[4..].ToLowerInvariant()
            : uri.Host.ToLowerInvariant();

    private static bool IsAt(string host, string domain) => host.EndsWith(domain, StringComparison.Ordinal)
        && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');
}
