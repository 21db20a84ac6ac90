using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rest;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Posting;

/// <summary>
/// Starts a thread below a post if the settings request one. Best effort: the message is already posted.
/// </summary>
internal sealed partial class ThreadStarter(DiscordApi api, ILogger<ThreadStarter> logger)
{
    private const int ThreadAlreadyExists = 160004;

    public async Task StartAsync(Post post, string messageId, CancellationToken cancellation)
    {
        if (post.Options.ThreadName is not { } name)
        {
            return;
        }

        switch (await api.SendAsync(ThreadRequests.Start(post.Channel.Id, messageId, name), cancellation))
        {
            case RestReply.Ok or RestReply.Refused { Error.Code: ThreadAlreadyExists }:
                break;
            case RestReply.Refused { Error.Code: DiscordError.MissingPermissions }:
                LogNoThread(post.Channel.Id, "the bot is missing Create Public Threads there");
                break;
            case RestReply.Refused refused:
                LogNoThread(post.Channel.Id, refused.Error.ToString());
                break;
            case var reply:
                LogNoThread(post.Channel.Id, DeliveryOutcomes.ReasonFor(reply));
                break;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Starting a thread below the message in channel {Channel} failed: {Reason}.")]
    private partial void LogNoThread(string channel, string reason);
}
