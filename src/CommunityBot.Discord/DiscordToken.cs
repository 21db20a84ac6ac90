using CommunityBot.Hosting;
using CommunityBot.Wire;

namespace CommunityBot.Discord;

/// <summary>Reads the bot's token from the environment and reports what can be seen to be wrong with it.</summary>
internal static class DiscordToken
{
    private static readonly string[] Prefixes = ["Bot ", "Bearer "];

    /// <summary>Null if it is not set, or after a fault has been added.</summary>
    public static Secret? Read(Func<string, string?> variable, SettingsReport report)
    {
        if (variable(DiscordModule.TokenVariable) is not { } token)
        {
            return null;
        }

        if (FaultOf(token) is not { } fault)
        {
            return new Secret(token);
        }

        report.Faults.Add(new SettingFault($"environment variable {DiscordModule.TokenVariable}", fault));
        return null;
    }

    private static string? FaultOf(string token) => token switch
    {
        _ when Prefixes.FirstOrDefault(each => token.StartsWith(each, StringComparison.OrdinalIgnoreCase)) is { } prefix
            => $"it begins with \"{prefix}\", which the bot adds itself; remove that prefix.",
        _ when token.Any(char.IsWhiteSpace) => "it contains a space or a line break; copy the token again.",
        { Length: 64 } when token.All(char.IsAsciiHexDigit) =>
            "it is the application's public key; copy the token (Discord: your application, Bot, Reset Token).",
        _ when token.All(char.IsAsciiDigit) =>
            "it is the application's id; copy the token (Discord: your application, Bot, Reset Token).",
        ['"' or '\'', ..] => "it begins with a quotation mark; remove the quotes around it.",
        _ => null,
    };
}
