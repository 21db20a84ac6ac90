using NodaTime;

namespace CommunityBot.Discord.Rest;

/// <summary>Reads the creation time of a Discord id. https://docs.discord.com/developers/reference#snowflakes</summary>
internal static class Snowflake
{
    private const long Epoch = 1_420_070_400_000;

    public static Instant CreatedAt(long id) => Instant.FromUnixTimeMilliseconds((id >> 22) + Epoch);
}
