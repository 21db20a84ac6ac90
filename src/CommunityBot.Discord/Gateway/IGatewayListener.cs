using System.Text.Json;

using CommunityBot.Core.Platforms;

namespace CommunityBot.Discord.Gateway;

/// <summary>Who is told what the gateway brings. Called on the read loop: nobody may wait in here.</summary>
internal interface IGatewayListener
{
    void OnReady(int shard, ReadyPayload ready);

    /// <param name="arrivedAt">
    /// The timestamp of the wire clock when its bytes were read: deadlines count from it.
    /// </param>
    void OnInteraction(JsonElement interaction, long arrivedAt);

    void OnStatus(int shard, PlatformStatus status);
}
