using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.Installing;

/// <summary>
/// The whole program with two communities, each with its own workspace that has to install the app first.
/// </summary>
internal sealed class InstallableBot : IAsyncDisposable
{
    public const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private readonly SettingsFolder folder;

    private InstallableBot(FakeSlack slack)
    {
        Slack = slack;
        folder = new SettingsFolder($$"""
            {
              "communities": [
                {
                  "id": "first", "timeZone": "Europe/London", "content": ["{{Pages}}"],
                  "workspaces": ["slack:T0000000002"],
                  "channels": { "announcements": ["slack:C0000000002"], "organisers": ["local:organisers"] },
                  "organisers": ["slack:U0000000001"]
                },
                {
                  "id": "second", "timeZone": "Europe/London", "content": ["{{Pages}}"],
                  "workspaces": ["slack:T0000000003"],
                  "channels": { "announcements": ["slack:C0000000003"], "organisers": ["local:organisers"] }
                }
              ],
              "slack": { "apiBaseUrl": "{{slack.ApiBaseUrl}}" },
              "web": { "url": "http://127.0.0.1:0" }
            }
            """);
        First = FakeSlackTeams.New("T0000000002", "First & Co");
        Second = FakeSlackTeams.New("T0000000003", "Second");
        slack.Channel("C0000000002", First);
        slack.Channel("C0000000003", Second);
    }

    public FakeSlack Slack { get; }

    public FakeSlackTeam First { get; }

    public FakeSlackTeam Second { get; }

    public FakeSlackChannel FirstChannel => Slack.Channel("C0000000002");

    public FakeSlackChannel SecondChannel => Slack.Channel("C0000000003");

    public RunningBot Bot { get; private set; } = null!;

    /// <summary>Everything stored on disk, as bytes read as text.</summary>
    public string Disk =>
        string.Concat(Directory.EnumerateFiles(folder.Path, "communitybot.db*", SearchOption.AllDirectories)
        .Select(file => File.ReadAllText(file, System.Text.Encoding.Latin1)));

    private static string Pages => Path.Combine(Repository.Root, "content", "events");

    public static async Task<InstallableBot> StartAsync(string? key = Key)
    {
        var bot = new InstallableBot(await FakeSlack.StartAsync());
        await bot.RunAsync(key);
        return bot;
    }

    /// <summary>Starts the program, for the first time or again with the same storage.</summary>
    public async Task RunAsync(string? key = Key, string at = "2020-05-08T12:00Z")
    {
        var environment = new Dictionary<string, string>
        {
            ["SLACK_APP_TOKEN"] = FakeSlack.AppToken,
            ["SLACK_CLIENT_ID"] = FakeSlackTeams.ClientId,
            ["SLACK_CLIENT_SECRET"] = FakeSlackTeams.ClientSecret,
        };
        if (key is not null)
        {
            environment["SLACK_TOKEN_KEY"] = key;
        }

        // Slack would redeliver events that were sent while the bot was stopping; the fake does not.
        await Slack.UntilAsync(() => Slack.Sockets.Open == 0, "the connections of the bot before to end");
        Bot = await RunningBot.StartAsync(folder.Path, environment, "run", "--now", at, "--speed", "60");
        Slack.Teams.ReturnUrl = new Uri(Bot.Address, "/slack/oauth");
    }

    /// <summary>
    /// A user of the workspace opens the install URL and consents; returns the text of the final page.
    /// </summary>
    public async Task<(int Status, string Page)> InstallAsync(FakeSlackTeam team)
    {
        Slack.Teams.SelectedTeam = team;
        using var browser = new HttpClient();
        using var page = await browser.GetAsync(new Uri(Bot.Address, "/slack/install"));
        return ((int)page.StatusCode, await page.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Slack.DisposeAsync();
        folder.Dispose();
    }
}
