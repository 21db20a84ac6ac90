using System.Text.Json;

namespace CommunityBot.Discord.Doctor;

/// <summary>
/// Looks at how the application is set up in the Developer Portal.
/// https://docs.discord.com/developers/resources/application#application-object
/// </summary>
internal static class ApplicationCheck
{
    /// <summary>Switched on for small bots, or granted to large ones: each has two bits.</summary>
    private static readonly (string Name, long Bits)[] Privileged =
    [
        ("Presence", (1L << 12) | (1L << 13)),
        ("Server Members", (1L << 14) | (1L << 15)),
        ("Message Content", (1L << 18) | (1L << 19)),
    ];

    /// <param name="publicKey">From the settings; null where the bot holds a connection.</param>
    public static void Examine(JsonElement application, string? publicKey, FindingReporter report)
    {
        var endpoint = application.Text("interactions_endpoint_url") is { Length: > 0 } address ? address : null;
        if (endpoint is not null && publicKey is null)
        {
            report(
                FindingSeverity.Error,
                $"Discord sends what people ask to {endpoint} and not to the bot's connection.",
                "Clear \"Interactions Endpoint URL\" in the Developer Portal (General Information), or set " +
                "discord.publicKey if this "
                + "bot answers there.");
        }

        if (publicKey is not null)
        {
            ExamineEndpoint(endpoint, publicKey, application.Text("verify_key"), report);
        }

        var flags = application.Whole("flags") ?? 0;
        var needless = Privileged.Where(intent => (flags & intent.Bits) != 0).Select(intent => intent.Name).ToList();
        if (needless.Count > 0)
        {
            report(
                FindingSeverity.Warning,
                $"Privileged intents are switched on that the bot does not use: {string.Join(", ", needless)}.",
                "Switch them off in the Developer Portal (Bot, Privileged Gateway Intents): what the bot cannot read " +
                "it cannot lose.");
        }
    }

    private static void ExamineEndpoint(string? endpoint, string publicKey, string? verifyKey, FindingReporter report)
    {
        if (endpoint is null)
        {
            report(
                FindingSeverity.Error,
                "discord.publicKey is set, so the bot waits for Discord to call, and Discord has no address to call.",
                "Enter \"Interactions Endpoint URL\" in the Developer Portal (General Information), or remove " +
                "discord.publicKey.");
        }

        if (verifyKey is { Length: > 0 } && !verifyKey.Equals(publicKey, StringComparison.OrdinalIgnoreCase))
        {
            report(
                FindingSeverity.Error,
                "discord.publicKey is another application's: everything Discord signs would be refused.",
                "Copy Public Key from General Information of the same application that the token belongs to.");
        }
    }
}
