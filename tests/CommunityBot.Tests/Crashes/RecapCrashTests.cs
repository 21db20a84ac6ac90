using System.Diagnostics;
using System.Globalization;
using System.Text;

using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeGitHub;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.Crashes;

/// <summary>
/// The process is killed (SIGKILL) at every step of publishing and correcting a recap, while responses are lost after
/// their effect. In the end every channel has the recap once, and it says what was published last,
/// as its page and the one pull request do.
/// </summary>
public sealed class RecapCrashTests
{
    private static readonly string[] Steps =
    [
        "publishing", "published", "claiming", "claimed", "noted", "sending", "sent", "recording", "recorded",
        "looking", "looked", "superseding", "superseded", "editing", "edited", "filing", "filed", "requesting",
        "requested", "requesting", "requested", "requesting", "requested", "writing", "written",
    ];

    /// <summary>How many requests propose a page.</summary>
    private const int RequestsOfPage = 10;

    [Fact]
    public async Task A_recap_is_published_once_and_the_last_words_win_whenever_the_process_is_killed()
    {
        var seed = Environment.TickCount;
        var chance = new Random(seed);
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        slack.Channel("C0000000001");
        await using var github = await FakeGitHub.StartAsync();
        using var folder = new SettingsFolder($$"""
            {
              "communities": [
                {
                  "id": "sample",
                  "timeZone": "Europe/London",
                  "content": ["../content"],
                  "recaps": { "folder": "../content/recaps", "repository": "example-owner/site" },
                  "channels": { "announcements": ["discord:910000000000000001", "slack:C0000000001"] }
                }
              ],
              "discord": { "apiBaseUrl": "{{discord.ApiBaseUrl}}", "guildId": "{{discord.Settings.GuildId}}" },
              "slack": { "apiBaseUrl": "{{slack.ApiBaseUrl}}" },
              "github": { "apiBaseUrl": "{{github.ApiBaseUrl}}" },
              "storage": { "path": "../memory" }
            }
            """);
        folder.Write(
            "content/evening.md", "---\ntitle: An evening\nevent_date: 2020-05-29\nonline: true\n---\n\nAn evening.\n");
        Directory.CreateDirectory(Path.Combine(folder.Path, "content", "recaps"));

        var life = 0;
        for (var number = 1; number <= 2; number++)
        {
            // Each step is the last of one life, in any order; the last life of a revision is not killed.
            foreach (var step in Steps.OrderBy(_ => chance.Next()).Append("never"))
            {
                LoseSomeAnswers(step);
                var most = step.StartsWith("request", StringComparison.Ordinal) ? RequestsOfPage : 2;

                // The last life has no organiser: what was published is finished without one.
                await LiveAsync(
                    step, step == "never" ? 1 : chance.Next(1, most + 1), step == "never" ? null : number);
            }

            string[] texts =
            [
                Assert.Single(discord.Channel("910000000000000001").Messages).Text,
                Assert.Single(slack.Channel("C0000000001").Messages).BlockText,
                await File.ReadAllTextAsync(Assert.Single(
                    Directory.GetFiles(Path.Combine(folder.Path, "content", "recaps")))),
            ];
            Assert.All(texts, text => Assert.True(
                text.Contains($"It scales {number} times.", StringComparison.Ordinal), $"seed {seed}: {text}"));
            var pull = Assert.Single(github.Repository.PullRequests);
            Assert.Equal(texts[2], Encoding.UTF8.GetString(
                github.Repository.Files(pull.Head)
                    .Single(file => file.Key.EndsWith("recap.md", StringComparison.Ordinal)).Value));
            Assert.Equal(number, github.Repository.Messages(pull.Head).Count);
        }

        void LoseSomeAnswers(string step)
        {
            discord.Faults.Clear();
            github.Heal();
            if (step != "never" && chance.Next(3) == 0)
            {
                github.Fail("POST", "/repos", new FakeGitHubFault.DisconnectAfter());
            }

            if (step != "never" && chance.Next(3) == 0)
            {
                discord.Faults.Add("POST", "/messages", new FakeFault.DisconnectAfter());
            }

            if (step != "never" && chance.Next(3) == 0)
            {
                slack.Fail("chat.postMessage", new FakeSlackFault.ResponseLost());
            }
        }

        async Task LiveAsync(string step, int nth, int? number)
        {
            var now = new DateTimeOffset(2020, 5, 30, 12, 0, 0, TimeSpan.Zero).AddMinutes(3 * life++);
            var start = new ProcessStartInfo("dotnet")
            {
                ArgumentList =
                {
                    Path.Combine(AppContext.BaseDirectory, "CommunityBot.CrashHost.dll"),
                    Path.Combine(folder.Path, "config", "communitybot.json"),
                    now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    step,
                    nth.ToString(CultureInfo.InvariantCulture),
                },
                RedirectStandardError = true,
            };
            if (number is not null)
            {
                start.ArgumentList.Add($"{number}");
                start.ArgumentList.Add($"Loops – Anna Example\n* It scales {number} times.");
            }

            start.Environment["DISCORD_TOKEN"] = discord.Token;
            start.Environment["SLACK_BOT_TOKEN"] = FakeSlack.BotToken;
            start.Environment["SLACK_APP_TOKEN"] = FakeSlack.AppToken;
            start.Environment["GITHUB_TOKEN"] = FakeGitHub.Token;
            using var process = Process.Start(start)!;
            var said = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();

            // 137 is SIGKILL: any other exit code except 0 is a fault of the bot.
            Assert.True(process.ExitCode is 0 or 137, $"A life ended with {process.ExitCode}: {said}");
        }
    }
}
