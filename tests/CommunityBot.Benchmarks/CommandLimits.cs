using System.Globalization;

namespace CommunityBot.Benchmarks;

/// <summary>
/// What the native bot reached beside bytes only and a peer, with a margin for the noise of a busy machine.
/// </summary>
/// <param name="Latency">p50 of the mix one at a time, as a multiple of bytes only.</param>
/// <param name="Processor">Processor time of the mix one at a time, as a multiple of bytes only.</param>
/// <param name="Throughput">Answers a second with sixty-four in flight, as a share of bytes only.</param>
internal sealed record CommandLimits(double Latency, double Processor, double Throughput)
{
    /// <summary>For what happens once in a run: a single pause of the machine can double it.</summary>
    private const double OnlyOnce = 2;

    /// <summary>The goals are 1.8, 1.4 and 0.85.</summary>
    public static readonly CommandLimits Discord = new(2.7, 3, 0.6);

    /// <summary>The goals are 2.2, 1.8 and 0.6.</summary>
    public static readonly CommandLimits Slack = new(3, 3, 0.5);

    public static CommandLimits Of(string platform) => platform is "discord" ? Discord : Slack;

    /// <param name="bytesOnly">The program that only moves bytes.</param>
    /// <param name="bot">The native bot.</param>
    /// <param name="peer">A bot of another library; the bot is ahead of it in everything but the noise of p99.</param>
    /// <param name="phases">The mix, one, eight and sixty-four at a time; loads in the order of the programs.</param>
    /// <returns>A sentence for each limit that is exceeded.</returns>
    public IEnumerable<string> Exceeded(
        Contender bytesOnly, Contender bot, Contender? peer, IReadOnlyList<CommandPhase> phases)
    {
        var (single, many) = (phases[0], phases[2]);
        IEnumerable<(string What, double Value, double Limit)> limits =
        [
            ("p50 of the mix / bytes only", Ratio(single, load => load.Percentile(50), bytesOnly), Latency),
            ("processor time / bytes only", Ratio(single, load => load.ProcessorMicroseconds, bytesOnly), Processor),
            ("bytes only, a second / ours", 1 / Ratio(many, load => load.PerSecond, bytesOnly), 1 / Throughput),
        ];
        if (peer is not null)
        {
            limits =
            [
                .. limits,
                ("connected / peer", bot.Connected / peer.Connected, OnlyOnce),
                ("first command / peer", bot.FirstCommand / peer.FirstCommand, OnlyOnce),
                ("cold p50 / peer", bot.Cold.Percentile(50) / peer.Cold.Percentile(50), 1),
                .. phases.Take(3).SelectMany(phase => (IEnumerable<(string, double, double)>)
                [
                    ($"{phase.Name}, p50 / peer", Ratio(phase, load => load.Percentile(50), peer), 1),
                    ($"{phase.Name}, processor time / peer",
                        Ratio(phase, load => load.ProcessorMicroseconds, peer), 1),
                ]),
            ];
        }

        return limits.Where(limit => limit.Value > limit.Limit).Select(limit => string.Create(
            CultureInfo.InvariantCulture, $"Exceeded: {limit.What} is {limit.Value:0.00}, limit {limit.Limit:0.00}."));

        double Ratio(CommandPhase phase, Func<Load, double> of, Contender other) =>
            of(phase.Loads[bot]) / of(phase.Loads[other]);
    }
}
