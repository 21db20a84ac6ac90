using CommunityBot.Slack.Web;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.SocketMode;

/// <summary>The world as a seat knows it: whom to ask, how to dial, which clock to wait on, where to write.</summary>
/// <param name="Chance">0 to 1, for the jitter of waits.</param>
internal sealed record SocketModeOptions(
    SlackApi Api,
    ITextSocketFactory Sockets,
    TimeProvider Wire,
    Func<double> Chance,
    ILogger Log);
