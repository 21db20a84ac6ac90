using System.Net;

using CommunityBot.ContentLoading;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Tests.Health;

/// <summary>Parts of the bot that fail while the process itself is alive.</summary>
public sealed class ReadyPartsTests
{
    private static readonly DateTimeOffset Now = new(2020, 5, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_platform_that_refuses_the_bot_is_not_ready_until_it_accepts_it()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.IsTokenValid = false;
        using var folder = new SettingsFolder(SettingsFolder.Plain.Replace(
            "\"web\":", $"\"discord\": {{ \"apiBaseUrl\": \"{discord.ApiBaseUrl}\" }}, \"web\":",
            StringComparison.Ordinal));
        var time = new ManualTime(Now);
        await using var bot = await RunningBot.StartAsync(
            folder.Path, new Dictionary<string, string> { ["DISCORD_TOKEN"] = discord.Token }, time);

        await Waiting.UntilAnsweredAsync(
            bot.Http, "/readyz", HttpStatusCode.ServiceUnavailable,
            "platform discord failing: the platform refuses the bot; the log gives the reason",
            () => time.Advance(TimeSpan.FromSeconds(1)));

        discord.IsTokenValid = true;
        await Waiting.UntilAnsweredAsync(
            bot.Http, "/readyz", HttpStatusCode.OK, "platform discord ok", () => time.Advance(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task A_feed_that_was_never_read_is_not_ready_and_its_address_is_not_told()
    {
        using var folder = new SettingsFolder(SettingsFolder.Plain
            .Replace(
                "[\"../content\"]", "[\"../content\", \"http://localhost:9/secret.ics\"]", StringComparison.Ordinal)
            .Replace(
                "\"web\":", "\"feeds\": { \"allowedHosts\": [\"localhost\"] }, \"web\":", StringComparison.Ordinal));
        await using var bot = await RunningBot.StartAsync(folder.Path);

        await Waiting.UntilAnsweredAsync(
            bot.Http, "/readyz", HttpStatusCode.ServiceUnavailable, "content failing: sample: a feed cannot be read\n");

        Assert.DoesNotContain("secret", bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_is_stuck_if_neither_a_reading_nor_its_next_step_ends_in_time()
    {
        var time = new ManualTime(Now);
        var reading = new ReadingProgress(time);

        time.Advance(ReadingProgress.Limit);
        Assert.False(reading.IsStuck);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(reading.IsStuck);

        reading.Continued();
        Assert.False(reading.IsStuck);
        reading.Rests(TimeSpan.FromHours(1));
        time.Advance(TimeSpan.FromHours(1) + ReadingProgress.Limit);
        Assert.False(reading.IsStuck);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(reading.IsStuck);
    }
}
