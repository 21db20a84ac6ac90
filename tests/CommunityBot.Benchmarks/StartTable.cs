using System.Diagnostics;
using System.Globalization;

namespace CommunityBot.Benchmarks;

/// <summary>Measures the start of the bot on both platforms in one process, and its idle memory.</summary>
internal static class StartTable
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Measures the time from start until both platforms are connected, and the memory of the idle bot.
    /// </summary>
    public static async Task PrintAsync(string bot, TextWriter output)
    {
        await using var discord = await BareDiscord.StartAsync();
        await using var slack = await BareSlack.StartAsync();
        await using var forReference = await BareDiscord.StartAsync();
        using var reference = MeasuredProcess.Reference("discord", forReference.Address);
        await forReference.ConnectedAsync();
        using var pages = new BotFolder();
        var started = Stopwatch.GetTimestamp();
        using var measured = MeasuredProcess.Bot(
            bot, pages.Settings, discord.Settings.Concat(slack.Settings).ToDictionary());
        await discord.ConnectedAsync();
        var withDiscord = Stopwatch.GetElapsedTime(started);
        await slack.ConnectedAsync();
        var withBoth = Stopwatch.GetElapsedTime(started);
        await Task.Delay(Idle);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Both platforms in one process: connected to Discord after {withDiscord.TotalSeconds:0.00} s, to both " +
            $"after {withBoth.TotalSeconds:0.00} s; ten seconds idle: {measured.ResidentMegabytes:0} MB resident, " +
            $"{measured.OwnMegabytes:0} MB of it its own, {measured.ProcessorTime.TotalSeconds:0.00} s of processor " +
            $"time so far. Bytes only: {reference.ResidentMegabytes:0} MB resident, {reference.OwnMegabytes:0} MB " +
            $"its own."));
    }
}
