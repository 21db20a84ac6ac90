using System.Text;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>What the imitation of Discord is set up with.</summary>
public sealed record FakeDiscordSettings
{
    public string ApplicationId { get; init; } = "900000000000000001";

    public string BotUserId { get; init; } = "900000000000000002";

    public string GuildId { get; init; } = "900000000000000003";

    /// <summary>Begins with the application's id in base64, as real ones do.</summary>
    public string Token => $"{Convert.ToBase64String(Encoding.ASCII.GetBytes(ApplicationId)).TrimEnd('=')}.fake.token";

    public IReadOnlyList<string> Channels { get; init; } = ["910000000000000001", "910000000000000002"];

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>What ids, deadlines, rate limits and token lifetimes are measured with.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Session starts left today.</summary>
    public int SessionStarts { get; init; } = 1000;

    public int RecommendedShards { get; init; } = 1;

    /// <summary>
    /// Session starts allowed within five seconds; generous here, since tests do in a second what takes a bot a day.
    /// </summary>
    public int MaxConcurrency { get; init; } = 16;
}
