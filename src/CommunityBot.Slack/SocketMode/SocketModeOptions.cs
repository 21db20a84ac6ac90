using CommunityBot.Slack.Web;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.SocketMode;

/// <summary>The dependencies of a Socket Mode connection.</summary>
/// <param name="NextRandom">Random number from 0 to 1, for the jitter of the backoff.</param>
internal sealed record SocketModeOptions(
    SlackApi Api,
    ITextSocketFactory Sockets,
    TimeProvider Time,
    Func<double> NextRandom,
    ILogger Log);
