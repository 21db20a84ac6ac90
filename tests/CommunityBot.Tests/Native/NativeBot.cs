using System.Globalization;
using System.Security.Cryptography.X509Certificates;

using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Tests.SeveralInstances;

namespace CommunityBot.Tests.Native;

/// <summary>The published native program as one or several processes, between fakes of both platforms.</summary>
internal sealed class NativeBot : IAsyncDisposable
{
    public const string DiscordChannel = "910000000000000001";
    public const string SlackChannel = "C0000000001";

    private readonly string program;
    private readonly SettingsFolder folder = new();
    private readonly List<BotProcess> processes = [];

    private NativeBot(string program, FakeDiscord discord, FakeSlack slack)
    {
        (this.program, Discord, Slack) = (program, discord, slack);
        Environment = new Dictionary<string, string>
        {
            ["DISCORD_TOKEN"] = discord.Token,
            ["SLACK_BOT_TOKEN"] = FakeSlack.BotToken,
            ["SLACK_APP_TOKEN"] = FakeSlack.AppToken,
            ["discord__apiBaseUrl"] = discord.ApiBaseUrl.ToString(),
            ["discord__guildId"] = discord.Settings.GuildId,
            ["slack__apiBaseUrl"] = slack.ApiBaseUrl.ToString(),
            ["communities__0__channels__announcements__0"] = $"discord:{DiscordChannel}",
            ["communities__0__channels__announcements__1"] = $"slack:{SlackChannel}",
            ["communities__0__channels__announcements__2"] = "local:announcements",
            ["communities__0__announcements__debounce"] = "0 minutes",
        };
    }

    public FakeDiscord Discord { get; }

    public FakeSlack Slack { get; }

    /// <summary>Of the processes to start.</summary>
    public Dictionary<string, string> Environment { get; }

    /// <summary>Starts the fakes; skips the test where the native program is not published.</summary>
    public static async Task<NativeBot> CreateAsync(X509Certificate2? certificate = null)
    {
        var program = Needs.NativeProgram();
        return new NativeBot(
            program,
            await FakeDiscord.StartAsync(new FakeDiscordSettings { Certificate = certificate }),
            await FakeSlack.StartAsync());
    }

    public async Task<BotProcess> RunAsync()
    {
        var process = await BotProcess.StartAsync(folder.Path, Environment, program);
        processes.Add(process);
        return process;
    }

    public string Write(string file, string text) => folder.Write(file, text);

    /// <summary>A meetup in ten days, for which exactly one announcement is due in each channel.</summary>
    public void WritePage(int number) => Write($"content/evening-{number}.md", string.Create(
        CultureInfo.InvariantCulture,
        $"""
        ---
        title: Évening {number}
        event_date: {TimeProvider.System.GetUtcNow().AddDays(10):yyyy-MM-dd}
        start_time: "18:30"
        end_time: "20:30"
        link: /events/evening-{number}
        ---

        * 6:30pm - 7:00pm - Doors
        * 7:00pm - 7:45pm - Meshes by Anna Müller
        """));

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }

        await Discord.DisposeAsync();
        await Slack.DisposeAsync();
        folder.Dispose();
    }
}
