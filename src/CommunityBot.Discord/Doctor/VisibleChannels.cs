using System.Text.Json;

using CommunityBot.Core.Platforms;
using CommunityBot.Wire;

namespace CommunityBot.Discord.Doctor;

/// <summary>Lists the channels that the bot can post to, for settings that have a name instead of an id.</summary>
internal sealed class VisibleChannels(ResourceGetter get, FindingReporter report, string? guildId)
{
    /// <summary>Keeps the list readable for a bot in many servers.</summary>
    private const int MaximumGuilds = 5;

    /// <summary>https://docs.discord.com/developers/resources/channel#channel-object-channel-types</summary>
    private static readonly int[] PostableTypes = [0, 5, 15];

    /// <param name="names">As written in the settings.</param>
    public async Task ListAsync(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        foreach (var guild in await GuildsAsync(cancellation))
        {
            if (await get($"guilds/{guild}/channels", $"the channels of server {guild}", cancellation) is not
                { ValueKind: JsonValueKind.Array } channels)
            {
                continue;
            }

            var found = channels.EnumerateArray()
                .Where(channel => channel.TryGetProperty("type", out var type)
                    && type.TryGetInt32(out var number)
                    && PostableTypes.Contains(number))
                .Select(channel => (Name: channel.Text("name") ?? "", Id: channel.TextOrNumber("id") ?? ""))
                .OrderByDescending(channel => names.Any(name => IsSame(name, channel.Name)))
                .Select(channel => $"#{channel.Name} is discord:{channel.Id}");
            report(FindingSeverity.Ok, $"Channels in server {guild}: {string.Join(", ", found)}.");
        }
    }

    private async Task<IReadOnlyList<string>> GuildsAsync(CancellationToken cancellation)
    {
        if (guildId is not null)
        {
            return [guildId];
        }

        return await get("users/@me/guilds", "the servers of the bot", cancellation) is
        { ValueKind: JsonValueKind.Array } guilds
            ? [
                .. guilds.EnumerateArray().Select(guild => guild.TextOrNumber("id")).OfType<string>()
                    .Take(MaximumGuilds),
            ]
            : [];
    }

    private static bool IsSame(string written, string name) =>
        string.Equals(written.TrimStart('#'), name, StringComparison.OrdinalIgnoreCase);
}
