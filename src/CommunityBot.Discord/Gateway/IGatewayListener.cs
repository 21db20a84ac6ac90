using System.Text.Json;

using CommunityBot.Core.Platforms;

namespace CommunityBot.Discord.Gateway;

/// <summary>Receives gateway events. Called on the read loop, so implementations must not block.</summary>
internal interface IGatewayListener
{
    void OnReady(int shard, ReadyPayload ready);

    /// <param name="arrivedAt">
    /// The wire clock's timestamp when the bytes were read; response deadlines are measured from it.
    /// </param>
    void OnInteraction(JsonElement interaction, long arrivedAt);

    /// <summary>The bot can see the guild: after READY, after an outage, or after it was invited.</summary>
    void OnGuildAvailable(string guildId)
    {
    }

    void OnStatus(int shard, PlatformStatus status);
}
