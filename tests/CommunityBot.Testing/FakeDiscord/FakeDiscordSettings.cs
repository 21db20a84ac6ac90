using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>Settings of <see cref="FakeDiscord"/>.</summary>
public sealed record FakeDiscordSettings
{
    public string ApplicationId { get; init; } = "900000000000000001";

    public string BotUserId { get; init; } = "900000000000000002";

    public string GuildId { get; init; } = "900000000000000003";

    /// <summary>Starts with the application id in base64, like a real token.</summary>
    public string Token => $"{Convert.ToBase64String(Encoding.ASCII.GetBytes(ApplicationId)).TrimEnd('=')}.fake.token";

    public IReadOnlyList<string> Channels { get; init; } = ["910000000000000001", "910000000000000002"];

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>The clock for ids, deadlines, rate limits and token lifetimes.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Session starts remaining today.</summary>
    public int SessionStarts { get; init; } = 1000;

    public int RecommendedShards { get; init; } = 1;

    /// <summary>
    /// Session starts allowed per five seconds; high by default, because tests start as many sessions in a second as a
    /// bot in a day.
    /// </summary>
    public int MaxConcurrency { get; init; } = 16;

    /// <summary>With a certificate for 127.0.0.1, HTTP and gateway are served over TLS.</summary>
    public X509Certificate2? Certificate { get; init; }
}
