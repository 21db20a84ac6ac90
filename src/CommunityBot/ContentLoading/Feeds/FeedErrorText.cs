using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>Describes network and HTTP errors to organisers. Only the host of an address is named.</summary>
internal static class FeedErrorText
{
    public static FeedError Of(HttpStatusCode status) => (int)status switch
    {
        401 or 403 => FeedError.Unreachable($"is not public (HTTP {(int)status})",
            "Use the calendar's secret address (in an environment variable), or make the feed public."),
        404 or 410 =>
            FeedError.Unreachable($"was not found (HTTP {(int)status})", "Correct its address in the settings."),
        429 =>
            FeedError.Unreachable("limits the request rate (HTTP 429)", "Set a longer \"every\" in the settings."),
        >= 500 => FeedError.Unreachable(
            $"reports a server error (HTTP {(int)status})", "Wait, or contact the server's operator."),
        var other => FeedError.Unreachable($"responds with HTTP {other} instead of a feed"),
    };

    public static FeedError Of(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case ForbiddenHostException forbidden:
                    return FeedError.Unreachable($"leads to {forbidden.Host}, which is not a public address",
                        $"If this is intended, add the host to the settings: \"feeds\": {{ \"allowedHosts\": " +
                        $"[\"{forbidden.Host}\"] }}.");
                case AuthenticationException:
                    return FeedError.Unreachable("cannot be reached over TLS, or has an invalid certificate",
                        "Open its address in a browser to see the cause, and contact the server's operator.");
                case SocketException
                {
                    SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or
                    SocketError.TryAgain
                }:
                    return FeedError.Unreachable("has an unknown host name");
                case SocketException { SocketErrorCode: var error }:
                    return FeedError.Unreachable(
                        $"cannot be reached ({error})", "Wait, or contact the server's operator.");
                case InvalidDataException:
                    return FeedError.Unreadable("cannot be decompressed, or is incomplete");
                case HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }:
                    return FeedError.Unreachable("ended before it was complete", "Wait; the bot retries.");
            }
        }

        return FeedError.Unreachable(exception is HttpRequestException { HttpRequestError: var kind }
            ? $"could not be fetched ({kind})"
            : $"could not be fetched ({exception.GetType().Name})");
    }
}
