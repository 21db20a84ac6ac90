using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Rest;

/// <summary>
/// Publishes posts in announcement channels, so that servers that follow the channel get them too.
/// https://docs.discord.com/developers/resources/message#crosspost-message
/// </summary>
internal sealed partial class Crossposter(DiscordApi api, ILogger<Crossposter> logger)
{
    private const int AlreadyCrossposted = 40033;
    private const int WrongKindOfChannel = 50024;

    /// <summary>Channels that turned out to be ordinary ones: Discord says so once and need not say it again.</summary>
    private readonly ConcurrentDictionary<string, bool> ordinary = new(StringComparer.Ordinal);

    /// <summary>The post stands whatever becomes of this; a failure is only logged.</summary>
    public async Task PublishAsync(string channel, string messageId, CancellationToken cancellation)
    {
        if (ordinary.ContainsKey(channel))
        {
            return;
        }

        switch (await api.SendAsync(MessageRequests.Crosspost(channel, messageId), cancellation))
        {
            case RestReply.Ok or RestReply.Refused { Error.Code: AlreadyCrossposted }:
                break;
            case RestReply.Refused { Error.Code: WrongKindOfChannel }:
                ordinary[channel] = true;
                break;
            case RestReply.Refused refused:
                LogNotPublished(
                    channel, $"{refused.Error}. {DeliveryOutcomes.RemedyFor(refused.Error, $"channel {channel}")}");
                break;
            default:
                LogNotPublished(channel, "Discord did not answer.");
                break;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A post in channel {Channel} stands, but was not published to the servers that follow it: {Reason}")]
    private partial void LogNotPublished(string channel, string reason);
}
