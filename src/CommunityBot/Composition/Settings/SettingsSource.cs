using CommunityBot.Core.Communities;
using CommunityBot.Core.Platforms;
using CommunityBot.Hosting;

using NodaTime;

namespace CommunityBot.Composition.Settings;

/// <summary>Finds the settings file, applies environment variables, and returns the settings or every fault.</summary>
internal static class SettingsSource
{
    private const string DefaultPath = "config/communitybot.json";

    /// <param name="config">The value of <c>--config</c>; null searches the default locations.</param>
    /// <param name="content">The value of <c>--content</c>; null keeps the content of the settings.</param>
    public static SettingsReadResult Read(
        ProcessEnvironment environment, AbilityNames abilities, string? config, string? content)
    {
        var report = new SettingsReport { TokenVariables = abilities.TokenVariables };
        var faults = report.Faults;
        var file = config is null
            ? FindUpwards(environment.CurrentFolder) ?? FindUpwards(environment.ProgramFolder)
            : Path.GetFullPath(Path.Combine(environment.CurrentFolder, config));
        var displayPath = file is null ? DefaultPath : DisplayPath(file, environment.CurrentFolder);

        byte[] text = [];
        var written = file is null
            ? new SettingNode.Section(DefaultPath, [])
            : ReadFile(file, displayPath, faults, out text);
        if (written is null)
        {
            return new SettingsReadResult(Settings: null, faults, report.Notes, environment);
        }

        var folder = file is null ? Path.Combine(environment.CurrentFolder, "config") : Path.GetDirectoryName(file)!;
        environment = WithDotEnv(environment, folder, faults);
        var merged = EnvironmentOverlay.Apply(
            written, environment.Environment, SettingsReader.Sections(abilities), faults);
        var settings = new SettingsReader(
            folder, abilities, contentIsGiven: content is not null, environment.Variable, report).Read(merged);
        if (file is null && content is not null && settings.Communities.Count == 0)
        {
            settings = settings with { Communities = [DefaultCommunityOn(abilities.BuiltIn)] };
        }

        if (IsUsable(faults) && settings.Communities.Count == 0)
        {
            faults.Add(new SettingFault(displayPath, file is null
                ? $"no settings file found in {environment.CurrentFolder} or a parent folder; create one, or set " +
                    "--config FILE."
                : "\"communities\" is empty; add at least one: " +
                    "{ \"id\": …, \"timeZone\": …, \"content\": [ … ] }."));
        }

        if (IsUsable(faults) && content is not null)
        {
            settings = WithContent(settings, content, environment, faults);
        }

        return new SettingsReadResult(
            IsUsable(faults) ? settings : null,
            [.. faults.OrderBy(fault => LineOf(fault, displayPath))],
            report.Notes,
            environment)
        {
            Missing = content is null ? report.Missing : [],
            File = file,
            Text = text,
        };
    }

    private static ProcessEnvironment WithDotEnv(
        ProcessEnvironment environment, string folder, List<SettingFault> faults)
    {
        var path = Path.Combine(folder, DotEnvFile.Name);
        return environment with
        {
            Environment = DotEnvFile.AddTo(
                environment.Environment, path, DisplayPath(path, environment.CurrentFolder), faults),
        };
    }

    /// <summary>The line in the settings file; what is wrong elsewhere comes after it.</summary>
    private static int LineOf(SettingFault fault, string displayPath) =>
        fault.Where.StartsWith($"{displayPath}, line ", StringComparison.Ordinal)
        && int.TryParse(fault.Where.AsSpan(displayPath.Length + ", line ".Length), out var line)
            ? line
            : int.MaxValue;

    /// <summary>Whether every fault concerns only one platform.</summary>
    private static bool IsUsable(List<SettingFault> faults) => faults.TrueForAll(fault => fault.Platform is not null);

    /// <summary>The default community for <c>--content</c> without a settings file.</summary>
    private static CommunitySettings DefaultCommunityOn(IPlatformModule platform) => new(
        new Community("community", "Community", DateTimeZone.Utc)
        {
            AnnouncementChannels = [new ChannelRef(platform.Name, platform.Defaults!.AnnouncementChannel)],
            OrganiserChannels = [new ChannelRef(platform.Name, platform.Defaults.OrganiserChannel)],
            Organisers = [new ChannelRef(platform.Name, platform.Defaults.Organiser)],
        },
        []);

    private static BotSettings WithContent(
        BotSettings settings, string content, ProcessEnvironment environment, List<SettingFault> faults)
    {
        var isFeed = FeedAddress.LooksLikeAddress(content);
        var path = isFeed ? "" : Path.GetFullPath(Path.Combine(environment.CurrentFolder, content));
        if (!isFeed && !Path.Exists(path))
        {
            faults.Add(new SettingFault("--content", $"folder or file {path} not found; check the path."));
            return settings;
        }

        if (settings.Communities is not [var only])
        {
            var names = string.Join(", ", settings.Communities.Select(community => community.Community.Id));
            faults.Add(new SettingFault("--content",
                $"it requires settings with a single community, but there are {settings.Communities.Count} " +
                $"({names}); use --config FILE."));
            return settings;
        }

        if (!isFeed)
        {
            return settings with
            {
                Communities = [only with { Content = [new ContentSource(path, content)], Feeds = [] }]
            };
        }

        if (FeedAddress.Parse(content, settings.FeedHosts, out var fault) is not { } address)
        {
            faults.Add(new SettingFault("--content", $"it {fault}"));
            return settings;
        }

        return settings with
        {
            Communities = [
                only with { Content = [], Feeds = [new FeedSource(address.Host, address) { IsCached = false }] }
            ]
        };
    }

    private static SettingNode.Section? ReadFile(
        string file, string displayPath, List<SettingFault> faults, out byte[] text)
    {
        text = [];
        try
        {
            text = File.ReadAllBytes(file);
            return SettingsJson.Parse(text, displayPath, faults);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            faults.Add(new SettingFault(displayPath, "file not found; check --config."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(new SettingFault(
                displayPath, $"the file cannot be read ({exception.Message}); grant the bot's user read access."));
        }

        return null;
    }

    private static string? FindUpwards(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, DefaultPath);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>A relative path if the file is below the current folder.</summary>
    private static string DisplayPath(string file, string folder) =>
        Path.GetRelativePath(folder, file) is var relative && !relative.StartsWith("..", StringComparison.Ordinal)
            ? relative.Replace('\\', '/')
            : file;
}

/// <summary>The settings, or every fault in them.</summary>
/// <param name="Settings">Null if a fault concerns more than one platform. What other faults concern is off or left
/// out.</param>
/// <param name="Notes">Warnings, such as a renamed key.</param>
/// <param name="Environment">With the variables of <c>.env</c>.</param>
internal sealed record SettingsReadResult(
    BotSettings? Settings, IReadOnlyList<SettingFault> Faults, IReadOnlyList<SettingFault> Notes,
    ProcessEnvironment Environment)
{
    /// <summary>Content that is not there.</summary>
    public IReadOnlyList<SettingFault> Missing { get; init; } = [];

    /// <summary>The absolute path of the settings file; null if there is none.</summary>
    public string? File { get; init; }

    /// <summary>The bytes of the settings file as they were read; empty without one.</summary>
    public ReadOnlyMemory<byte> Text { get; init; }
}
