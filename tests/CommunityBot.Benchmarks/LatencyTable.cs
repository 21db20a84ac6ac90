using System.Diagnostics;
using System.Globalization;

namespace CommunityBot.Benchmarks;

/// <summary>
/// Command latency, event in to answer out, and the processor time of a thousand commands, beside a program that does
/// nothing but move bytes (<see cref="Reference"/>); then the start and the idle memory. All are processes of their
/// own, asked by the same server in one run.
/// </summary>
internal static class LatencyTable
{
    private const int WarmUp = 40_000;
    private const int Asked = 500;

    /// <summary>Many short turns, so that what else the machine does falls on both alike.</summary>
    private const int Rounds = 60;

    /// <summary>Answered alike to everybody, so kept.</summary>
    private static readonly BareQuestion Kept = new("next-meetup");

    /// <summary>Searched for among a hundred, composed, drawn and written each time.</summary>
    private static readonly BareQuestion Composed = new("agenda", "Evening 60");

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    /// <param name="bot">The bot's <c>CommunityBot.dll</c>, as built or as published.</param>
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
        foreach (var question in (BareQuestion[])[Kept, Composed])
        {
            var (plain, ours) = (
                new Measured(reference, forReference, question), new Measured(measured, forBot, question));
            await plain.AskAsync(WarmUp, isMeasured: false);
            await ours.AskAsync(WarmUp, isMeasured: false);
            for (var round = 0; round < Rounds; round++)
            {
                await plain.AskAsync(Asked, isMeasured: true);
                await ours.AskAsync(Asked, isMeasured: true);
            }

            await output.WriteLineAsync(plain.Row($"bytes only, {name}"));
            await output.WriteLineAsync(ours.Row($"CommunityBot, {name}, `{ours.Question}`"));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| ratio | {ours.Percentile(50) / plain.Percentile(50):0.00} | | " +
                    $"{ours.ProcessorPerThousand / plain.ProcessorPerThousand:0.00} |"));
        }
    }

    /// <summary>
    /// How long a start takes until both platforms have greeted, and what the bot holds when nothing happens.
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

    private sealed class Measured(MeasuredProcess process, IBarePlatform platform, BareQuestion question)
    {
        private readonly List<double> microseconds = [];
        private TimeSpan processorTime;

        public string Question => $"/{question.Command} {question.Meetup}".TrimEnd();

        public double ProcessorPerThousand => processorTime.TotalMilliseconds / microseconds.Count * 1000;

        public async Task AskAsync(int times, bool isMeasured)
        {
            await platform.ConnectedAsync();
            var before = process.ProcessorTime;
            for (var number = 0; number < times; number++)
            {
                var taken = await platform.AskAsync(question);
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
