using System.Text.Json;

using CommunityBot.Core.Platforms;
using CommunityBot.Wire;

namespace CommunityBot.Discord.Doctor;

/// <summary>
/// Checks the application's settings in the Developer Portal.
/// https://docs.discord.com/developers/resources/application#application-object
/// </summary>
internal static class ApplicationCheck
{
    /// <summary>The flags of each privileged intent: one bit for verified bots, one for bots in few servers.</summary>
    private static readonly (string Name, long Bits)[] Privileged =
    [
        ("Presence", (1L << 12) | (1L << 13)),
        ("Server Members", (1L << 14) | (1L << 15)),
        ("Message Content", (1L << 18) | (1L << 19)),
    ];

    /// <param name="publicKey">From the settings; null when the bot connects to the gateway.</param>
    public static void Examine(JsonElement application, string? publicKey, FindingReporter report)
    {
        var endpoint = application.Text("interactions_endpoint_url") is { Length: > 0 } address ? address : null;
        if (endpoint is not null && publicKey is null)
        {
            report(
                FindingSeverity.Error,
                $"Discord sends interactions to {endpoint} instead of the bot's gateway connection.",
                "Clear \"Interactions Endpoint URL\" in the Developer Portal (General Information), or set " +
                "discord.publicKey if this bot receives interactions at that address.");
        }

        if (publicKey is not null)
        {
            ExamineEndpoint(endpoint, publicKey, application.Text("verify_key"), report);
        }

        var flags = application.WholeNumber("flags") ?? 0;
        var unused = Privileged.Where(intent => (flags & intent.Bits) != 0).Select(intent => intent.Name).ToList();
        if (unused.Count > 0)
        {
            report(
                FindingSeverity.Warning,
                $"Privileged intents are enabled that the bot does not use: {string.Join(", ", unused)}.",
                "Disable them in the Developer Portal (Bot, Privileged Gateway Intents).");
        }
    }

    private static void ExamineEndpoint(string? endpoint, string publicKey, string? verifyKey, FindingReporter report)
    {
        if (endpoint is null)
        {
            report(
                FindingSeverity.Error,
                "discord.publicKey is set, but the application has no Interactions Endpoint URL.",
                "Set \"Interactions Endpoint URL\" in the Developer Portal (General Information), or remove " +
                "discord.publicKey.");
        }

        if (verifyKey is { Length: > 0 } && !verifyKey.Equals(publicKey, StringComparison.OrdinalIgnoreCase))
        {
            report(
                FindingSeverity.Error,
                "discord.publicKey belongs to another application, so every interaction would be refused.",
                "Copy Public Key from General Information of the application that the token belongs to.");
        }
    }
}
