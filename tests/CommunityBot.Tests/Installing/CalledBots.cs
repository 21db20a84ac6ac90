using System.Globalization;
using System.Text.Json.Nodes;

using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.Installing;

/// <summary>
/// The whole program, one or several instances behind one URL, called by Slack: two communities, each with its own
/// workspace that has to install the app first.
/// </summary>
internal sealed class CalledBots : IAsyncDisposable
{
    public const string Key = InstallableBot.Key;

    private readonly SettingsFolder settings;
    private readonly List<SettingsFolder> storageFolders = [];
    private readonly Dictionary<int, RunningBot> running = [];
    private readonly string? postgres;

    private CalledBots(FakeSlack slack, RoundRobinProxy address, LeapingTime time, string? postgres)
    {
        (Slack, Address, Time, this.postgres) = (slack, address, time, postgres);
        Caller = new FakeSlackCaller(slack);
        settings = new SettingsFolder($$"""
            {
              "communities": [
                {
                  "id": "first", "timeZone": "Europe/London", "content": ["../content"],
                  "workspaces": ["slack:T0000000002"],
                  "channels": { "announcements": ["slack:C0000000002"], "organisers": ["local:organisers"] },
                  "organisers": ["slack:U0000000001"],
                  "announcements": { "debounce": "0 minutes" }
                },
                {
                  "id": "second", "timeZone": "Europe/Berlin", "language": "de", "content": ["../content"],
                  "workspaces": ["slack:T0000000003"],
                  "channels": { "announcements": ["slack:C0000000003"], "organisers": ["local:organisers"] },
                  "announcements": { "debounce": "0 minutes" }
                }
              ],
              "slack": { "apiBaseUrl": "{{slack.ApiBaseUrl}}", "publicUrl": "{{address.Address}}" },
              "web": { "url": "http://127.0.0.1:0" }
            }
            """);
        First = FakeSlackTeams.New("T0000000002", "First & Co");
        Second = FakeSlackTeams.New("T0000000003", "Second");
        slack.Channel("C0000000002", First);
        slack.Channel("C0000000003", Second);
    }

    public FakeSlack Slack { get; }

    public FakeSlackCaller Caller { get; }

    public RoundRobinProxy Address { get; }

    /// <summary>The clock of Slack and of every instance.</summary>
    public LeapingTime Time { get; }

    public FakeSlackTeam First { get; }

    public FakeSlackTeam Second { get; }

    /// <summary>The request URL.</summary>
    public Uri Events => new(Address.Address, "slack/events");

    /// <summary>The settings with which <c>doctor</c> would be started.</summary>
    public Dictionary<string, string> Environment(int instance, string? key = Key)
    {
        var environment = new Dictionary<string, string>
        {
            ["SLACK_SIGNING_SECRET"] = FakeSlackCaller.SigningSecret,
            ["SLACK_CLIENT_ID"] = FakeSlackTeams.ClientId,
            ["SLACK_CLIENT_SECRET"] = FakeSlackTeams.ClientSecret,
            ["storage__path"] = storageFolders[instance].Path,
        };
        _ = key is not null && environment.TryAdd("SLACK_TOKEN_KEY", key);
        _ = postgres is not null && environment.TryAdd("STORAGE_POSTGRES", postgres);
        return environment;
    }

    public static async Task<CalledBots> StartAsync(int instances = 1, string? postgres = null, string? key = Key)
    {
        var time = new LeapingTime();
        var bots = new CalledBots(await FakeSlack.StartAsync(time), await RoundRobinProxy.StartAsync(), time, postgres);
        for (var instance = 0; instance < instances; instance++)
        {
            bots.storageFolders.Add(new SettingsFolder());
            await bots.RunAsync(instance, key);
        }

        return bots;
    }

    public RunningBot this[int instance] => running[instance];

    /// <summary>Starts an instance, for the first time or again with the same storage.</summary>
    public async Task RunAsync(int instance, string? key = Key)
    {
        running[instance] = await RunningBot.StartAsync(settings.Path, Environment(instance, key), Time, "run");
        Address.Instances[instance] = running[instance].Address;
    }

    public async Task RestartAsync(int instance, string? key = Key)
    {
        await running[instance].DisposeAsync();
        await RunAsync(instance, key);
    }

    /// <summary>
    /// A user of the workspace opens the install URL and consents; returns the text of the final page.
    /// </summary>
    public async Task<(int Status, string Page)> InstallAsync(FakeSlackTeam team)
    {
        Slack.Teams.SelectedTeam = team;
        using var browser = new HttpClient();
        using var page = await browser.GetAsync(new Uri(Address.Address, "slack/install"));
        return ((int)page.StatusCode, await page.Content.ReadAsStringAsync());
    }

    /// <summary>A user opens App Home, which is then published.</summary>
    /// <returns>Whether it was published with the workspace's own token.</returns>
    public async Task<bool> OpensHomeAsync(FakeSlackTeam team, string user)
    {
        Slack.Views.Homes.TryRemove(user, out _);
        await Caller.SendEventAsync(
            Events, new JsonObject { ["type"] = "app_home_opened", ["tab"] = "home", ["user"] = user }, team);
        await Slack.UntilAsync(() => Slack.Views.Homes.ContainsKey(user), $"the app's page in {team.Name}");
        return Slack.Calls.Last(call => call.Method is "views.publish"
            && call.Body.Contains(user, StringComparison.Ordinal)).TeamId == team.Id;
    }

    /// <summary>A meetup in ten days, for which exactly one announcement is due now: the first one.</summary>
    public void WritePage(string title) =>
        settings.Write($"content/{title.Replace(' ', '-')}.md", string.Create(CultureInfo.InvariantCulture, $"""
        ---
        title: {title}
        event_date: {Time.GetUtcNow().AddDays(10):yyyy-MM-dd}
        start_time: "18:30"
        end_time: "20:30"
        link: /events/{title.Replace(' ', '-')}
        ---
        An evening.
        """));

    public Task<CommandRun> DoctorAsync(int instance = 0, string? key = Key) =>
        CommandRun.InAsync(settings.Path, Environment(instance, key), "doctor");

    /// <summary>The output of <c>manifest slack</c>.</summary>
    public async Task<JsonObject> ManifestAsync() =>
        JsonNode.Parse((await CommandRun.InAsync(settings.Path, Environment(0), "manifest", "slack")).Out)!.AsObject();

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in running.Values)
        {
            await bot.DisposeAsync();
        }

        await Address.DisposeAsync();
        Caller.Dispose();
        await Slack.DisposeAsync();
        settings.Dispose();
        storageFolders.ForEach(memory => memory.Dispose());
    }
}
