using NodaTime;

namespace CommunityBot.Discord.Rest;

/// <summary>
/// Discord's ids carry the moment they were made. https://docs.discord.com/developers/reference#snowflakes
/// </summary>
internal static class Snowflake
{
    private const long Epoch = 1_420_070_400_000;

    public static Instant MomentOf(long id) => Instant.FromUnixTimeMilliseconds((id >> 22) + Epoch);
}
