using System.Text.Json;

using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Doctor;
using CommunityBot.Discord.Rest;
using CommunityBot.Wire;

namespace CommunityBot.Discord.Posting;

/// <summary>
/// Checks whether an empty message list means an empty channel. Without Read Message History Discord returns an empty
/// list instead of an error, and a lost post would be posted again.
/// https://docs.discord.com/developers/resources/message#get-channel-messages
/// </summary>
/// <param name="botUserId">Returns the bot's user id; null until READY.</param>
internal sealed class ReadHistoryPermission(DiscordApi api, Func<string?> botUserId)
{
    /// <summary>
    /// <see cref="LookupResult.NotFound"/>, unless the bot may not read the history or its permissions cannot be looked
    /// up.
    /// </summary>
    public async Task<LookupResult> CheckEmptyChannelAsync(string channelId, CancellationToken cancellation)
    {
        try
        {
            var channel = await GetAsync($"channels/{Uri.EscapeDataString(channelId)}", channelId, cancellation);
            if (channel?.TextOrNumber("guild_id") is not { } guildId)
            {
                // A direct message, where the bot can read everything.
                return new LookupResult.NotFound();
            }

            // Threads inherit the permissions of their parent channel.
            var parent = channel.Value.WholeNumber("type") is 10 or 11 or 12
                && channel.Value.TextOrNumber("parent_id") is { } above
                ? await GetAsync($"channels/{Uri.EscapeDataString(above)}", above, cancellation)
                : channel;
            var guild = await GetAsync($"guilds/{Uri.EscapeDataString(guildId)}", guildId, cancellation);
            var user = botUserId() ?? (await GetAsync("users/@me", "", cancellation))?.TextOrNumber("id") ?? "";
            var member = await GetAsync(
                $"guilds/{Uri.EscapeDataString(guildId)}/members/{Uri.EscapeDataString(user)}", guildId, cancellation);
            return guild is { } place && member is { } bot && parent is { } room
                && !ChannelPermissions.Of(place, bot, room, user).HasFlag(DiscordPermission.ReadMessageHistory)
                    ? new LookupResult.Unavailable(
                        $"the bot may not read channel {channelId}; grant it Read Message History there")
                    : new LookupResult.NotFound();
        }
        catch (PermissionUnknownException exception)
        {
            return new LookupResult.Unavailable(exception.Message);
        }
    }

    /// <summary>Null when Discord refuses; the permission is then assumed.</summary>
    private async Task<JsonElement?> GetAsync(string path, string major, CancellationToken cancellation) =>
        await api.SendAsync(
            new RestRequest(HttpMethod.Get, RouteOf(path), path) { MajorParameter = major, IsIdempotent = true },
            cancellation) switch
        {
            RestReply.Ok { Content: { } content } => content,
            RestReply.Ok or RestReply.Refused => null,
            var reply => throw new PermissionUnknownException(DeliveryOutcomes.ReasonFor(reply)),
        };

    private static string RouteOf(string path) => path.Split('/') switch
    {
        ["guilds", _, "members", _] => "guilds/{guild}/members/{user}",
        ["guilds", _] => "guilds/{guild}",
        ["channels", _] => "channels/{channel}",
        _ => path,
    };

    private sealed class PermissionUnknownException(string reason) : Exception(reason);
}
