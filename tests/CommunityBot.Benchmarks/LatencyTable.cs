using System.Diagnostics;
using System.Globalization;

namespace CommunityBot.Benchmarks;

/// <summary>
/// Measures command latency, from event to response, and the processor time of a thousand commands, compared with a
/// program that only moves bytes (<see cref="Reference"/>); then start-up and idle memory. All programs are separate
/// processes, called by the same server in one run.
/// </summary>
internal static class LatencyTable
{
    private const int WarmUp = 40_000;
    private const int CommandsPerRound = 500;

    /// <summary>Many short rounds, so that other load on the machine affects both programs equally.</summary>
    private const int Rounds = 60;

    /// <summary>The same response for all users, therefore cached.</summary>
    private static readonly BareCommand Cached = new("next-meetup");

    /// <summary>Searched among a hundred pages, composed, rendered and serialized each time.</summary>
    private static readonly BareCommand Uncached = new("agenda", "Evening 60");

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    /// <param name="bot">The bot's <c>CommunityBot.dll</c>, built or published.</param>
    public static async Task PrintAsync(string bot, TextWriter output)
    {
        await output.WriteLineAsync("| Program | p50 | p99 | Processor time of 1,000 |");
        await output.WriteLineAsync("| --- | ---: | ---: | ---: |");
        await PlatformAsync("discord", async () => await BareDiscord.StartAsync(), bot, output);
        await PlatformAsync("slack", async () => await BareSlack.StartAsync(), bot, output);
        await output.WriteLineAsync();
        await StartAndIdleAsync(bot, output);
    }

    private static async Task PlatformAsync(string name, Func<Task<IBarePlatform>> start, string bot, TextWriter output)
    {
        await using var forReference = await start();
        await using var forBot = await start();
        using var pages = new BotFolder();
        using var reference = MeasuredProcess.Reference(name, forReference.Address);
        using var measured = MeasuredProcess.Bot(bot, pages.Settings, forBot.Settings);
        foreach (var question in (BareCommand[])[Cached, Uncached])
        {
            var (plain, ours) = (
                new Measured(reference, forReference, question), new Measured(measured, forBot, question));
            await plain.RunAsync(WarmUp, isMeasured: false);
            await ours.RunAsync(WarmUp, isMeasured: false);
            for (var round = 0; round < Rounds; round++)
            {
                await plain.RunAsync(CommandsPerRound, isMeasured: true);
                await ours.RunAsync(CommandsPerRound, isMeasured: true);
            }

            await output.WriteLineAsync(plain.Row($"bytes only, {name}"));
            await output.WriteLineAsync(ours.Row($"CommunityBot, {name}, `{ours.CommandLine}`"));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| ratio | {ours.Percentile(50) / plain.Percentile(50):0.00} | | " +
                    $"{ours.ProcessorPerThousand / plain.ProcessorPerThousand:0.00} |"));
        }
    }

    /// <summary>
    /// Measures the time from start until both platforms are connected, and the memory of the idle bot.
    /// </summary>
    public static async Task StartAndIdleAsync(string bot, TextWriter output)
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

    private sealed class Measured(MeasuredProcess process, IBarePlatform platform, BareCommand question)
    {
        private readonly List<double> microseconds = [];
        private TimeSpan processorTime;

        public string CommandLine => $"/{question.Command} {question.Meetup}".TrimEnd();

        public double ProcessorPerThousand => processorTime.TotalMilliseconds / microseconds.Count * 1000;

        public async Task RunAsync(int times, bool isMeasured)
        {
            await platform.ConnectedAsync();
            var before = process.ProcessorTime;
            for (var number = 0; number < times; number++)
            {
                var taken = await platform.MeasureAsync(question);
                if (isMeasured)
                {
                    microseconds.Add(TimeSpan.FromSeconds((double)taken / Stopwatch.Frequency).TotalMicroseconds);
                }
            }

            processorTime += isMeasured ? process.ProcessorTime - before : TimeSpan.Zero;
        }

        public double Percentile(int percent) => microseconds.Order().ElementAt(microseconds.Count * percent / 100);

        public string Row(string name) => string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Percentile(50):0} µs | {Percentile(99):0} µs | {ProcessorPerThousand:0} ms |");
    }
}
