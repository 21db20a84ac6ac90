using System.Net;

namespace CommunityBot.Content.Prose;

/// <summary>Recognises the address of one meeting or live stream, by which people join.</summary>
internal static class JoinAddress
{
    /// <summary>Addresses examined in one text.</summary>
    private const int MaximumAddresses = 50;

    private static readonly char[] Ends = [' ', '\t', '\r', '\n', '<', '>', '"', '|', '\\', ']', '\u00A0'];

    /// <summary>Parts of paths at which nobody joins: recordings, programs, prices.</summary>
    private static readonly string[] OtherPaths =
    [
        "rec", "recording", "recordings", "playback", "download", "downloads", "register", "registration", "pricing",
        "support", "help", "hc", "docs", "blog", "signup", "login", "landing", "about", "test", "features", "products",
        "videos",
    ];

    /// <summary>Services with pages about themselves, and the beginnings of the paths of meetings.</summary>
    private static readonly (string Domain, string[] Paths)[] Rooms =
    [
        ("zoom.us", ["/j/", "/w/", "/s/", "/my/", "/wc/", "/launch/"]),
        ("zoom.com", ["/j/", "/w/", "/s/", "/my/", "/wc/", "/launch/"]),
        ("zoomgov.com", ["/j/", "/w/", "/s/", "/my/", "/wc/"]),
        ("teams.microsoft.com", ["/l/meetup-join/", "/l/meeting/", "/meet/", "/v2/"]),
        ("teams.live.com", ["/meet/", "/l/"]),
        ("webex.com", ["/meet/", "/join/", "/j.php", "/m/", "/wbxmjs/", "/webappng/", "/weblink/"]),
        ("gather.town", ["/app/", "/i/"]),
        ("streamyard.com", ["/watch/"]),
    ];

    private static readonly string[] StageWords =
        ["stage", "voice", "bühne", "sprachkanal", "vocal", "join", "beitreten", "rejoi", "teilnehmen", "participer"];

    /// <summary>Services that <see cref="OnlineAddress"/> does not know as such.</summary>
    private static readonly string[] MoreHosts = ["meet.goto.com", "app.goto.com", "global.gotomeeting.com"];

    /// <summary>Whether people join at the address: a meeting or a live stream, not the page of a service.</summary>
    public static bool Is(Uri uri) => IsRoom(uri) || OnlineAddress.IsStream(uri) || IsEventOfChat(uri);

    /// <summary>Whether it is a meeting; unlike a stream, it has no recording to watch later.</summary>
    public static bool IsRoom(Uri uri)
    {
        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0 || (!OnlineAddress.IsMeeting(uri) && !Array.Exists(MoreHosts, uri.IdnHost.Equals))
            || Array.Exists(segments, segment => OtherPaths.Contains(segment, StringComparer.OrdinalIgnoreCase)))
        {
            return false;
        }

        var service = Array.Find(Rooms, room => IsAt(uri.IdnHost, room.Domain));
        return service.Domain is null || Array.Exists(
            service.Paths, path => uri.AbsolutePath.Contains(path, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The channel of a chat, which is a way in only where the page says so.</summary>
    public static bool IsChannelOfChat(Uri uri) => IsOfChat(uri, "channels");

    /// <summary>
    /// The first address in a text at which people join: a meeting, else a stream, else a channel that its line calls
    /// one for speaking. Null if there is none.
    /// </summary>
    public static Uri? In(string? text)
    {
        var found = All(text).Take(MaximumAddresses).ToList();
        return found.Find(IsRoom) ?? found.Find(Is) ?? (found.Exists(IsChannelOfChat) ? Stage(text!) : null);
    }

    /// <summary>Whether a line says of a channel that people speak there.</summary>
    public static bool IsCalledStage(string line) => line.Length < 500
        && Array.Exists(StageWords, word => line.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static Uri? Stage(string text) => text.Split('\n')
        .Where(IsCalledStage)
        .SelectMany(line => All(line).Take(MaximumAddresses))
        .FirstOrDefault(IsChannelOfChat);

    /// <summary>The first address in a text that leads to the same meeting, whatever its parameters.</summary>
    public static Uri? Same(string text, Uri join) => All(text).FirstOrDefault(uri =>
        uri.GetLeftPart(UriPartial.Path).TrimEnd('/').Equals(
            join.GetLeftPart(UriPartial.Path).TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
        && (uri == join || uri.AbsolutePath.Length > 1 && IsRoom(uri)));

    /// <summary>The text without an address and what leads to it: "Example Hall / https://…".</summary>
    public static string Without(string text, Uri join)
    {
        foreach (var (start, end) in Positions(text))
        {
            if (Read(text[start..end]) == join)
            {
                var before = text[..start].TrimEnd('<', '(', '[', ' ', ':', ';', ',', '/', '|', '-', '–', '\n', '\r');
                var after = text[end..].TrimStart('>', ')', ']', ' ', ';', ',', '/', '|', '\n', '\r');
                return before.Length > 0 && after.Length > 0 ? $"{before}, {after}" : before + after;
            }
        }

        return text;
    }

    /// <summary>The text without an address, which leaves the rest of it as it is.</summary>
    public static string Cut(string text, Uri join)
    {
        foreach (var (start, end) in Positions(text))
        {
            if (Read(text[start..end]) == join)
            {
                var isBracketed = start > 0 && text[start - 1] == '<' && end < text.Length && text[end] == '>';
                return isBracketed ? text[..(start - 1)] + text[(end + 1)..] : text[..start] + text[end..];
            }
        }

        return text;
    }

    /// <summary>The address as it may be shown in reports: without what is after its path, often a password.</summary>
    public static string WithoutSecret(Uri uri) => uri.GetLeftPart(UriPartial.Path);

    /// <summary>The address itself of one that leads through a service that checks or counts links.</summary>
    public static Uri? Read(string? text) => WebAddress.Read(text) is { } uri ? Unwrapped(uri) : null;

    private static Uri Unwrapped(Uri uri)
    {
        var name = (uri.IdnHost, uri.AbsolutePath) switch
        {
            (var host, "/url") when host.StartsWith("www.google.", StringComparison.Ordinal) => "q=",
            (var host, _) when host.EndsWith(".safelinks.protection.outlook.com", StringComparison.Ordinal) => "url=",
            _ => null,
        };
        return name is not null
            && Array.Find(uri.Query.TrimStart('?').Split('&'), pair => pair.StartsWith(name, StringComparison.Ordinal))
                is { } wrapped && WebAddress.Read(WebUtility.UrlDecode(wrapped[name.Length..])) is { } own
            ? own
            : uri;
    }

    private static IEnumerable<Uri> All(string? text) => text is null
        ? []
        : Positions(text).Select(place => Read(text[place.Start..place.End])).OfType<Uri>();

    private static IEnumerable<(int Start, int End)> Positions(string text)
    {
        for (var start = text.IndexOf("http", StringComparison.OrdinalIgnoreCase); start >= 0;)
        {
            var end = text.IndexOfAny(Ends, start);
            end = end < 0 ? text.Length : end;
            var next = end;
            while (end > start && text[end - 1] is '.' or ',' or ';' or ')' or '!' or '\'' or '*')
            {
                end--;
            }

            if (text.IndexOf("://", start, end - start, StringComparison.Ordinal) > 0)
            {
                yield return (start, end);
            }

            start = next < text.Length ? text.IndexOf("http", next, StringComparison.OrdinalIgnoreCase) : -1;
        }
    }

    /// <summary>
    /// An event in a server of a chat with voice channels: "/events/…/…" with two long numbers, or an invitation with
    /// the number of an event.
    /// </summary>
    private static bool IsEventOfChat(Uri uri) => IsOfChat(uri, "events")
        || Array.Exists(uri.Query.TrimStart('?').Split('&'), pair =>
            pair.StartsWith("event=", StringComparison.Ordinal) && IsLongNumber(pair[6..]));

    private static bool IsOfChat(Uri uri, string kind) =>
        uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, var server, var id, ..]
            && first == kind && IsLongNumber(server) && IsLongNumber(id);

    private static bool IsLongNumber(string text) => text.Length is >= 16 and <= 20 && text.All(char.IsAsciiDigit);

    private static bool IsAt(string host, string domain) => host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
        && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');
}
