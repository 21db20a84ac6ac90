using CommunityBot.Composition.Settings;
using CommunityBot.Hosting;
using CommunityBot.Storage;
using CommunityBot.Storage.Postgres;
using CommunityBot.Wire;

namespace CommunityBot.Composition;

/// <summary>The secrets of this process, read only from environment variables.</summary>
internal sealed record Tokens
{
    public const string WebVariable = "WEB_TOKEN";

    /// <summary>The platforms with their tokens; those without are off.</summary>
    public IReadOnlyList<IConfiguredPlatform> Platforms { get; init; } = [];

    /// <summary>Grants access to the web chat from other machines.</summary>
    public Secret? Web { get; init; }

    /// <summary>PostgreSQL database shared by several instances; null uses SQLite in <c>storage.path</c>.</summary>
    public PostgresAddress? SharedStorage { get; init; }

    public static Tokens Read(ProcessEnvironment environment, BotSettings settings, List<SettingFault> faults)
    {
        var tokens = new Tokens
        {
            Platforms =
            [
                .. settings.Platforms.Values.Select(platform => platform.ReadTokens(environment.Variable, faults)),
            ],
            Web = Secret(environment, WebVariable),
            SharedStorage = ReadSharedStorage(environment, faults),
        };

        if (!settings.WebUrl.IsLoopback && tokens.Web is not { } web)
        {
            faults.Add(new SettingFault($"environment variable {WebVariable}",
                $"it is not set, but web.url ({settings.WebUrl.OriginalString}) is reachable from other machines; " +
                "set it to a long random text, or use http://127.0.0.1:5080."));
        }

        return tokens;
    }

    /// <summary>Null if it is not set, or after a fault has been added.</summary>
    public static PostgresAddress? ReadSharedStorage(ProcessEnvironment environment, List<SettingFault> faults)
    {
        try
        {
            return environment.Variable(PostgresAddress.Variable) is { } text ? PostgresAddress.Parse(text) : null;
        }
        catch (StorageException exception)
        {
            faults.Add(new SettingFault($"environment variable {PostgresAddress.Variable}", exception.Message));
            return null;
        }
    }

    private static Secret? Secret(ProcessEnvironment environment, string variable) =>
        environment.Variable(variable) is { } token ? new Secret(token) : null;
}
