using CommunityBot.Composition.Settings;
using CommunityBot.Hosting;
using CommunityBot.Repositories;
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

    /// <summary>Opens pull requests with the pages of recaps.</summary>
    public Secret? GitHub { get; init; }

    /// <summary>PostgreSQL database shared by several instances; null uses SQLite in <c>storage.path</c>.</summary>
    public PostgresAddress? SharedStorage { get; init; }

    /// <param name="faults">Receives faults; those of one platform name it, and that platform is off.</param>
    /// <param name="notes">Receives warnings; null drops them.</param>
    public static Tokens Read(
        ProcessEnvironment environment, BotSettings settings, List<SettingFault> faults,
        List<SettingFault>? notes = null)
    {
        var tokens = new Tokens
        {
            Platforms =
            [
                .. settings.Platforms.Select(platform => ReadPlatform(
                    platform.Key, platform.Value, environment.Variable, faults, notes)),
            ],
            Web = Secret(environment, WebVariable),
            GitHub = Secret(environment, GitHubAccount.TokenVariable),
            SharedStorage = ReadSharedStorage(environment, faults),
        };

        if (tokens.GitHub is null
            && settings.Communities.FirstOrDefault(each => each.RecapsRepository is not null) is { } proposing)
        {
            notes?.Add(new SettingFault(
                $"environment variable {GitHubAccount.TokenVariable}",
                $"it is not set, so no recap is proposed to {proposing.RecapsRepository!.FullName}."));
        }

        if (settings.IsReachable && tokens.Web is null)
        {
            var (setting, address, remedy) = settings.PublicUrl is { } publicUrl
                ? ("web.publicUrl", publicUrl, "remove web.publicUrl")
                : ("web.url", settings.WebUrl, "use http://127.0.0.1:5080");
            faults.Add(new SettingFault($"environment variable {WebVariable}",
                $"it is not set, but {setting} ({address.OriginalString}) is reachable from other machines; " +
                $"set it to a long random text, or {remedy}."));
        }

        return tokens;
    }

    private static IConfiguredPlatform ReadPlatform(
        string name, IPlatformSettings settings, Func<string, string?> variable, List<SettingFault> faults,
        List<SettingFault>? notes)
    {
        var report = new SettingsReport();
        var platform = settings.ReadTokens(variable, report);
        notes?.AddRange(report.Notes);
        if (report.Faults.Count == 0)
        {
            return platform;
        }

        List<SettingFault> own = [.. report.Faults.Select(fault => fault with { Platform = name })];
        faults.AddRange(own);
        return new UnusablePlatform(name, own);
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
