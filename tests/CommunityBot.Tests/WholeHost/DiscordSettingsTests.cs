using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Tests.WholeHost;

/// <summary>Tests that the Discord settings take effect: scheduled events, mentions, threads, crossposting.</summary>
public sealed class DiscordSettingsTests : IDisposable
{
    private const string Channel = "910000000000000001";
    private const string Role = "930000000000000001";
    private const ulong ThreadsAndEvents = (1UL << 35) | (1UL << 44);

    private readonly SettingsFolder folder = new(
        SettingsFolder.Plain.Replace("local:announcements", $"discord:{Channel}", StringComparison.Ordinal));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_page_becomes_an_event_and_a_crossposted_post_with_mention_and_thread()
    {
        folder.Write(
            "content/may.md",
            "---\ntitle: An evening\nevent_date: 2030-05-29\nlink: /events/may\n---\n\n**Agenda:**\n\n* 1:00pm - " +
            "3:00pm - Talks\n");
        await using var discord = await FakeDiscord.StartAsync();
        discord.RolePermissions |= ThreadsAndEvents;
        discord.Channel(Channel).Type = 5;
        var environment = new Dictionary<string, string>
        {
            ["DISCORD_TOKEN"] = discord.Token,
            ["discord__apiBaseUrl"] = discord.ApiBaseUrl.AbsoluteUri,
            ["discord__crosspost"] = "true",
            ["communities__0__channels__events__0"] = $"discord:{discord.Settings.GuildId}",
            ["communities__0__announcements__announced__ping__0"] = $"discord:{Role}",
            ["communities__0__announcements__announced__thread"] = "true",
        };

        await using var bot = await RunningBot.StartAsync(folder.Path, environment, "--now", "2030-05-20T12:00:00Z");
        await discord.UntilAsync(
            d => d.Calendar.Events.Count == 1
                && d.Channel(Channel).Messages is [{ IsCrossposted: true }]
                && d.Threads.Any(),
            "the meetup is in the calendar and in the channel");

        var message = Assert.Single(discord.Channel(Channel).Messages);
        Assert.Equal([Role], message.MentionedRoles);
        Assert.Equal((message.Id, "An evening"), (discord.Threads.Single().Id, discord.Threads.Single().Name));
        var entered = Assert.Single(discord.Calendar.Open);
        Assert.Equal(
            ("An evening", "2030-05-29T12:00:00Z"), ($"{entered["name"]}", $"{entered["scheduled_start_time"]}"));
        Assert.Empty(discord.SpecViolations);

        folder.Write(
            "content/may.md",
            "---\ntitle: An evening\nevent_date: 2030-05-29\nlink: /events/may\nstatus: cancelled\n---\n\nIt does " +
            "not take place.\n");
        await bot.StopAsync();
        await using var later = await RunningBot.StartAsync(
            folder.Path,
            new Dictionary<string, string>(environment) { ["communities__0__announcements__debounce"] = "PT0S" },
            "--now", "2030-05-21T12:00:00Z");
        await discord.UntilAsync(
            d => $"{d.Calendar.Events[0]["status"]}" == "4", "the event is cancelled with its meetup");

        Assert.Single(discord.Calendar.Events);
    }
}
