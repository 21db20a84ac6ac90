using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Rest;

/// <summary>
/// Crossposts messages in announcement channels to the servers that follow the channel.
/// https://docs.discord.com/developers/resources/message#crosspost-message
/// </summary>
internal sealed partial class Crossposter(DiscordApi api, ILogger<Crossposter> logger)
{
    private const int AlreadyCrossposted = 40033;
    private const int InvalidChannelType = 50024;

    /// <summary>Channels that are not announcement channels, cached after Discord's first refusal.</summary>
    private readonly ConcurrentDictionary<string, bool> nonAnnouncementChannels = new(StringComparer.Ordinal);

    /// <summary>Best effort: the message is already posted, so a failure is only logged.</summary>
    public async Task CrosspostAsync(string channel, string messageId, CancellationToken cancellation)
    {
        if (nonAnnouncementChannels.ContainsKey(channel))
        {
            return;
        }

        switch (await api.SendAsync(MessageRequests.Crosspost(channel, messageId), cancellation))
        {
            case RestReply.Ok or RestReply.Refused { Error.Code: AlreadyCrossposted }:
                break;
            case RestReply.Refused { Error.Code: InvalidChannelType }:
                nonAnnouncementChannels[channel] = true;
                break;
            case RestReply.Refused refused:
                LogNotCrossposted(
                    channel, $"{refused.Error}. {DeliveryOutcomes.RemedyFor(refused.Error, $"channel {channel}")}");
                break;
            default:
                LogNotCrossposted(channel, "Discord did not answer.");
                break;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The message in channel {Channel} was posted, but could not be crossposted: {Reason}")]
    private partial void LogNotCrossposted(string channel, string reason);
}
