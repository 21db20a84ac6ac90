using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.Hosting;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeGitHub;
using CommunityBot.Testing.FakeSlack;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

using Quartz;

namespace CommunityBot.Tests.WholeHost;

/// <summary>The whole bot in this process, with a manually advanced clock, between fakes of both platforms.</summary>
internal sealed class HostedBot : IAsyncDisposable
{
    public const string DiscordChannel = "910000000000000001";
    public const string SlackChannel = "C0000000001";
    public const string PublicUrl = "https://events.example";

    private readonly WebApplication app;
    private readonly AwaitedText log = new();

    private HostedBot(BotSettings settings, Tokens tokens, ProcessEnvironment environment, ManualTime clock) =>
        app = BotHost.Build(settings, tokens, environment with { Error = log }, clock);

    public string Log => log.ToString();

    /// <summary>Completes when the log contains the text.</summary>
    public Task SaidAsync(string words) => log.WaitForAsync(words);

    public IServiceProvider Services => app.Services;

    /// <summary>Counts its announcement runs; tests move its clock here, so that no run is missed.</summary>
    public Rounds Rounds { get; private set; } = null!;

    /// <summary>The URL of its web chat.</summary>
    public Uri Address => new(BotHost.AddressOf(app));

    public static async Task<HostedBot> StartAsync(
        string content, string storage, FakeDiscord discord, FakeSlack slack, ManualTime clock, string language = "en",
        string organisers = "\"local:you\"", string announcements = "",
        string organiserChannels = "\"local:organisers\"", string events = "", Uri? feed = null,
        bool isPublic = false, string? recapsFolder = null, Uri? github = null)
    {
        List<string> places =
        [
            .. recapsFolder is null ? Array.Empty<string>() : [$"\"folder\": \"{recapsFolder}\""],
            .. github is null ? Array.Empty<string>() : ["\"repository\": \"example-owner/site\""],
        ];
        var recaps = $$"""
            "recaps": { {{string.Join(", ", places)}} },
            """;
        var source = feed is null ? "" : $$""", { "feed": "{{feed}}", "name": "calendar", "every": "1 day" }""";
        using var folder = new SettingsFolder($$"""
            {
              "communities": [
                {
                  "id": "sample",
                  "name": "Sample Community",
                  "timeZone": "Europe/London",
                  "language": "{{language}}",
                  "public": {{(isPublic ? "true" : "false")}},
                  "content": ["{{content}}"{{source}}],
                  "channels": {
                    "announcements": ["discord:{{DiscordChannel}}", "slack:{{SlackChannel}}", "local:announcements"],
                    "organisers": [{{organiserChannels}}],
                    "events": [{{events}}]
                  },
                  {{recaps}}
                  "organisers": [{{organisers}}],
                  "announcements": { {{announcements}} }
                }
              ],
              "discord": { "apiBaseUrl": "{{discord.ApiBaseUrl}}", "guildId": "{{discord.Settings.GuildId}}" },
              "slack": { "apiBaseUrl": "{{slack.ApiBaseUrl}}" },
              "github": { "apiBaseUrl": "{{github ?? BotSettings.DefaultGitHubApiBaseUrl}}" },
              "storage": { "path": "{{storage}}" },
              "feeds": { "allowedHosts": ["localhost"] },
              "web": { "url": "http://127.0.0.1:0"{{(isPublic ? $", \"publicUrl\": \"{PublicUrl}\"" : "")}} }
            }
            """);
        var environment = new ProcessEnvironment
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            CurrentFolder = folder.Path,
            ProgramFolder = folder.Path,
            Environment = new Dictionary<string, string>
            {
                ["DISCORD_TOKEN"] = discord.Token,
                ["SLACK_BOT_TOKEN"] = FakeSlack.BotToken,
                ["SLACK_APP_TOKEN"] = FakeSlack.AppToken,
                ["GITHUB_TOKEN"] = github is null ? "" : FakeGitHub.Token,
                ["WEB_TOKEN"] = "a-long-random-text",
            },
        };
        var reading = SettingsSource.Read(environment, Abilities.Names(), config: null, content: null);
        Assert.Empty(reading.Faults);
        var faults = new List<SettingFault>();
        var tokens = Tokens.Read(environment, reading.Settings!, faults);
        Assert.Empty(faults);
        var bot = new HostedBot(reading.Settings!, tokens, environment, clock);
        bot.Rounds = await Rounds.OfAsync(bot.Services.GetRequiredService<ISchedulerFactory>(), clock);
        await bot.app.StartAsync();
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await log.DisposeAsync();
    }
}
