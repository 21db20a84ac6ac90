using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>
/// What went wrong on the line or at the server, in an organiser's words. No address beyond the host is ever named.
/// </summary>
internal static class FeedErrorText
{
    public static FeedError Of(HttpStatusCode status) => (int)status switch
    {
        401 or 403 => FeedError.Unreachable($"answers that it is not public ({(int)status})",
            "Use the calendar's secret address (in an environment variable), or make the feed public."),
        404 or 410 =>
            FeedError.Unreachable($"is not there any more ({(int)status})", "Correct its address in the settings."),
        429 =>
            FeedError.Unreachable("asks to be asked less often (429)", "Give it a longer \"every\" in the settings."),
        >= 500 => FeedError.Unreachable(
            $"reports a fault of its own ({(int)status})", "Wait, or ask whoever runs the server."),
        var other => FeedError.Unreachable($"answers with {other} instead of a feed"),
    };

    public static FeedError Of(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case ForbiddenHostException forbidden:
                    return FeedError.Unreachable($"leads to {forbidden.Host}, which is not an address of the public " +
                        "internet",
                        $"If that is meant, name the host in the settings: \"feeds\": {{ \"allowedHosts\": " +
                        $"[\"{forbidden.Host}\"] }}.");
                case AuthenticationException:
                    return FeedError.Unreachable("cannot be asked with encryption, or shows a certificate that does " +
                        "not prove who it is",
                        "Open its address in a browser to see which; the certificate is renewed by whoever runs the " +
                        "server.");
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or
                    SocketError.TryAgain }:
                    return FeedError.Unreachable("has a host name that nobody knows");
                case SocketException { SocketErrorCode: var error }:
                    return FeedError.Unreachable(
                        $"cannot be connected to ({error})", "Wait, or ask whoever runs the server.");
                case InvalidDataException:
                    return FeedError.Unreadable("is packed in a way that cannot be unpacked, or was cut off");
                case HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }:
                    return FeedError.Unreachable("broke off in the middle", "Wait; the bot asks again.");
            }
        }

        return FeedError.Unreachable(exception is HttpRequestException { HttpRequestError: var kind }
            ? $"could not be asked ({kind})"
            : $"could not be asked ({exception.GetType().Name})");
    }
}
