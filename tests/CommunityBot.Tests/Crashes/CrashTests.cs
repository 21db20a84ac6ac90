using System.Diagnostics;
using System.Globalization;

using CommunityBot.Storage;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.Crashes;

/// <summary>
/// Crash tests: the process is killed (SIGKILL) at every step between planning and confirming, repeatedly, while
/// responses are lost after their effect, tokens are refused, permissions are missing and a proxy answers. In the end
/// every channel has every post once, also after the page is renamed and its hour changed, and every post says what
/// the page says.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    /// <summary>The short form, each step at each of its positions twice or more; 500 is the full form.</summary>
    private static readonly int WantedDeaths = Number("CRASH_DEATHS") ?? 150;

    private const int ChannelsEach = 8;

    /// <summary>A post that is refused for now is attempted in every life, so each of these lives may die.</summary>
    private const int RefusingLives = 5;

    private static readonly string[] Steps =
    [
        "claiming", "claimed", "noting", "noted", "sending", "sent", "recording", "recorded", "looking", "looked",
        "recognising", "recognised",
    ];

    /// <summary>The start before and after the page is renamed and moved, as the platforms' timestamps.</summary>
    private const string OldStart = "1590773400";

    private const string NewStart = "1590777000";

    [Fact]
    public async Task A_process_killed_at_any_step_loses_no_post_and_duplicates_none()
    {
        var seed = Number("CRASH_SEED") ?? Environment.TickCount;
        output.WriteLine($"CRASH_SEED={seed}");
        var deaths = 0;
        var posts = 0;
        await Parallel.ForAsync(0, 2, async (worker, _) =>
        {
            var chance = new Random(seed + worker);
            while (Volatile.Read(ref deaths) < WantedDeaths)
            {
                Interlocked.Add(ref deaths, await LiveAndDieAsync(chance, seed));
                Interlocked.Add(ref posts, 4 * ChannelsEach);
            }
        });
        output.WriteLine($"{deaths} deaths, {posts} posts, 0 lost, 0 doubled.");
    }

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;

    /// <summary>One announcement for many channels, across as many restarts as necessary.</summary>
    private static async Task<int> LiveAndDieAsync(Random chance, int seed)
    {
        var discordChannels = Enumerable.Range(1, ChannelsEach)
            .Select(number => $"9100000000000000{number:00}")
            .ToList();
        var slackChannels = Enumerable.Range(1, ChannelsEach).Select(number => $"C00000000{number:00}").ToList();
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordSettings { Channels = discordChannels });
        await using var slack = await FakeSlack.StartAsync();
        slackChannels.ForEach(channel => slack.Channel(channel));
        var channels = discordChannels
            .Select(channel => $"\"discord:{channel}\"")
            .Concat(slackChannels.Select(channel => $"\"slack:{channel}\""));
        using var folder = new SettingsFolder($$"""
            {
              "communities": [
                {
                  "id": "sample",
                  "timeZone": "Europe/London",
                  "content": ["../content"],
                  "channels": { "announcements": [{{string.Join(", ", channels)}}] },
                  "announcements": { "week-before": { "enabled": false }, "missing": { "enabled": false } }
                }
              ],
              "discord": { "apiBaseUrl": "{{discord.ApiBaseUrl}}", "guildId": "{{discord.Settings.GuildId}}" },
              "slack": { "apiBaseUrl": "{{slack.ApiBaseUrl}}" },
              "storage": { "path": "../memory" }
            }
            """);
        folder.Write("content/evening.md", Page("18:30"));

        var died = await LivesAsync(from: 0);
        await ExpectAsync(messages: 1);

        // The page is renamed and its hour changed: one notice in each channel, and the announcement is edited.
        File.Delete(Path.Combine(folder.Path, "content", "evening.md"));
        folder.Write("content/2020-05-29-evening.md", Page("19:30"));
        died += await LivesAsync(from: 220);
        await ExpectAsync(messages: 2);
        var texts = discordChannels
            .SelectMany(channel => discord.Channel(channel).Messages.Select(message => message.Body.ToJsonString()))
            .Concat(slackChannels.SelectMany(channel => slack.Channel(channel).Messages.Select(
                message => message.Blocks.ToJsonString())))
            .ToList();
        Assert.All(texts, text => Assert.Contains(NewStart, text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain(OldStart, text, StringComparison.Ordinal));
        return died;

        async Task<int> LivesAsync(int from)
        {
            var deaths = 0;
            for (var life = 0; life < 200; life++)
            {
                LoseSomeAnswers(chance, discord, slack);
                if (life < RefusingLives)
                {
                    RefuseSomePosts(chance, discord, slack, discordChannels, slackChannels);
                }
                else
                {
                    Admit(discord, slack, discordChannels, slackChannels);
                }

                var step = Steps[chance.Next(Steps.Length)];
                if (await LiveAsync(folder.Path, from + life, step, chance.Next(1, 6), discord) == 0)
                {
                    break;
                }

                deaths++;
            }

            // The last process is not killed, and no fault is left.
            discord.Faults.Clear();
            Admit(discord, slack, discordChannels, slackChannels);
            Assert.Equal(0, await LiveAsync(folder.Path, from + 201, "never", 1, discord));
            return deaths;
        }

        async Task ExpectAsync(int messages)
        {
            var wrong = discordChannels
                .Select(channel => ($"discord:{channel}", discord.Channel(channel).Messages.Count))
                .Concat(slackChannels.Select(channel => ($"slack:{channel}", slack.Channel(channel).Messages.Count)))
                .Where(each => each.Count != messages)
                .ToList();
            Assert.True(
                wrong.Count == 0,
                $"{messages} expected, CRASH_SEED={seed}: {string.Join(", ", wrong)}\n" +
                await RememberedAsync(folder.Path));
        }
    }

    private static string Page(string start) =>
        $"---\ntitle: An evening\nevent_date: 2020-05-29\nstart_time: {start}\nonline: true\n---\n\n" +
        "An evening like others.\n";

    /// <summary>The ledger's entries, to diagnose a failed test.</summary>
    private static async Task<string> RememberedAsync(string folder)
    {
        await using var store = SqliteStore.OpenExisting(Path.Combine(folder, "memory"));
        var entries = await new LedgerTable(store).PeekAsync(default);
        return string.Join(
            '\n', entries.Select(entry => $"{entry.Key}: {entry.State}, attempt {entry.Attempts}, {entry.Reason}"));
    }

    private static void LoseSomeAnswers(Random chance, FakeDiscord discord, FakeSlack slack)
    {
        if (chance.Next(3) == 0)
        {
            discord.Faults.Add("POST", "/messages", new FakeFault.DisconnectAfter());
        }

        if (chance.Next(3) == 0)
        {
            slack.Fail("chat.postMessage", chance.Next(2) == 0
                ? new FakeSlackFault.ResponseLost()
                : new FakeSlackFault.ErrorAfterEffect("fatal_error"));
        }
    }

    private static void Admit(
        FakeDiscord discord, FakeSlack slack, List<string> discordChannels, List<string> slackChannels)
    {
        discordChannels.ForEach(channel => discord.Channel(channel).CanSend = true);
        slackChannels.ForEach(channel => slack.Channel(channel).HasBot = true);
    }

    /// <summary>Refuses posts for now, for a part of a life or until another life changes the channel.</summary>
    private static void RefuseSomePosts(
        Random chance, FakeDiscord discord, FakeSlack slack, List<string> discordChannels, List<string> slackChannels)
    {
        switch (chance.Next(6))
        {
            case 0:
                discord.Faults.Add("POST", "/messages", new FakeFault.Status(401), times: chance.Next(1, 12));
                break;
            case 1:
                discord.Faults.Add("POST", "/messages", new FakeFault.Html(403), times: chance.Next(1, 12));
                break;
            case 2:
                discord.Channel(discordChannels[chance.Next(ChannelsEach)]).CanSend = chance.Next(2) == 0;
                break;
            case 3:
                slack.Fail(
                    "chat.postMessage",
                    new FakeSlackFault.Error(chance.Next(2) == 0 ? "invalid_auth" : "not_in_channel"),
                    times: chance.Next(1, 12));
                break;
            case 4:
                slack.Fail("chat.postMessage", new FakeSlackFault.Status(403), times: chance.Next(1, 12));
                break;
            default:
                slack.Channel(slackChannels[chance.Next(ChannelsEach)]).HasBot = chance.Next(2) == 0;
                break;
        }
    }

    private static async Task<int> LiveAsync(string folder, int life, string step, int nth, FakeDiscord discord)
    {
        var now = new DateTimeOffset(2020, 5, 20, 12, 0, 0, TimeSpan.Zero).AddMinutes(10 * life);
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "CommunityBot.CrashHost.dll"),
                Path.Combine(folder, "config", "communitybot.json"),
                now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                step,
                nth.ToString(CultureInfo.InvariantCulture),
            },
            RedirectStandardError = true,
        };
        start.Environment["DISCORD_TOKEN"] = discord.Token;
        start.Environment["SLACK_BOT_TOKEN"] = FakeSlack.BotToken;
        start.Environment["SLACK_APP_TOKEN"] = FakeSlack.AppToken;
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        // 137 is SIGKILL: any other exit code except 0 is a fault of the bot.
        Assert.True(process.ExitCode is 0 or 137, $"A life ended with {process.ExitCode}: {said}");
        return process.ExitCode;
    }
}
