using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

using CommunityBot.Cli;
using CommunityBot.Composition;
using CommunityBot.Health;
using CommunityBot.Testing;

namespace CommunityBot.Tests.Architecture;

/// <summary>What the systemd unit says fits the program, its package and its instructions.</summary>
public sealed class SystemdUnitTests
{
    private const string Program = "/opt/communitybot/";

    private static readonly string Unit = Path.Combine(
        Repository.Root, "config", "deploy", "communitybot.service");

    private static readonly ILookup<string, string> Settings = File.ReadLines(Unit)
        .Where(line => line.Length > 0 && line[0] is not ('#' or '['))
        .Select(line => line.Split('=', 2))
        .ToLookup(line => line[0], line => line[1]);

    [Fact]
    public void A_fault_in_the_settings_is_not_restarted_and_a_missing_database_is()
    {
        Assert.Equal("always", Value("Restart"));
        Assert.Equal(ExitCode.Usage.ToString(CultureInfo.InvariantCulture), Value("RestartPreventExitStatus"));
        Assert.NotEqual(ExitCode.Usage, ExitCode.Unavailable);
    }

    [Fact]
    public void The_watchdog_waits_longer_than_the_bot_between_two_words()
    {
        Assert.Equal("notify", Value("Type"));
        var seconds = int.Parse(Value("WatchdogSec"), CultureInfo.InvariantCulture);

        Assert.InRange(seconds, 20, (int)LateRuns.Limit.TotalSeconds);
        Assert.InRange(
            int.Parse(Value("TimeoutStopSec"), CultureInfo.InvariantCulture), 5, seconds);
    }

    [Fact]
    public async Task The_command_line_and_the_environment_are_understood()
    {
        using var folder = new SettingsFolder();
        var words = Value("ExecStart").Split(' ');
        Assert.Equal($"{Program}CommunityBot", words[0]);
        Assert.Equal(["run", "--config", "/etc/communitybot/communitybot.json"], words[1..]);
        var environment = Settings["Environment"].Select(text => text.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);

        // The state directory of the unit is the storage of the bot.
        Assert.Equal($"/var/lib/{Value("StateDirectory")}", environment["storage__path"]);
        environment["storage__path"] = Path.Combine(folder.Path, "state");
        await using (var bot = await RunningBot.StartAsync(
            folder.Path, environment, [words[1], words[2], Path.Combine(folder.Path, "config/communitybot.json")]))
        {
            Assert.Contains($"Storage: {environment["storage__path"]}", bot.Log, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_documentation_is_in_the_package()
    {
        var document = Value("Documentation");
        Assert.StartsWith($"file://{Program}", document, StringComparison.Ordinal);
        var inPackage = document[$"file://{Program}".Length..];
        var project = XDocument.Load(Path.Combine(
            Repository.Root, "src", nameof(CommunityBot), "CommunityBot.csproj"));

        Assert.Contains(project.Descendants("None"), file =>
            file.Attribute("Link")?.Value == inPackage
            && file.Attribute("CopyToPublishDirectory") is not null
            && File.Exists(Path.Combine(
                Repository.Root, "src", nameof(CommunityBot), file.Attribute("Include")!.Value)));
    }

    [Fact]
    public void The_instructions_install_what_the_unit_names()
    {
        var instructions = File.ReadAllText(Path.Combine(Repository.Root, "config", "deploy", "README.md"));

        Assert.All(
            ["/etc/communitybot/communitybot.json", Value("EnvironmentFile").TrimStart('-'), Program.TrimEnd('/')],
            path => Assert.Contains(path, instructions, StringComparison.Ordinal));
        Assert.Contains(Tokens.WebVariable, instructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Systemd_accepts_the_unit()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "systemd-analyze is not installed.");
        using var folder = new TemporaryFolder();

        // Checked with a program that exists wherever the test runs.
        var copy = Path.Combine(folder.Path, "communitybot.service");
        File.WriteAllText(
            copy, File.ReadAllText(Unit).Replace($"{Program}CommunityBot", "/bin/true", StringComparison.Ordinal));
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/systemd-analyze", ["verify", copy])
        {
            RedirectStandardError = true,
        })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.DoesNotContain("communitybot.service", said, StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
    }

    private static string Value(string key) => Assert.Single(Settings[key]);
}
