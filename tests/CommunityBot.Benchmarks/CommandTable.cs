using System.Globalization;

namespace CommunityBot.Benchmarks;

/// <summary>
/// What members meet, cold and warm: the start, the first command, a mix of real commands one, eight and sixty-four at
/// a time, beside a program that only moves bytes and a peer. Every program is a process of its own, called in turn.
/// </summary>
internal static class CommandTable
{
    /// <summary>Composed, searched, not found, a button, and on Discord a completion.</summary>
    private static readonly IReadOnlyList<BareCommand> Mix =
    [
        new("next-meetup"),
        new("agenda", "Evening 60"),
        new("speaker", "speaker one", "name"),
        new("agenda", "dec"),
        new("search", "what broke", "text"),
        new("speaker", "nobody", "name"),
        new("agenda", "evening-00060", Act: BareAct.Button),
    ];

    private static readonly IReadOnlyList<BareCommand> MixOfDiscord =
        [.. Mix, new("agenda", "Evening 7", Act: BareAct.Autocompletion)];

    private const int CommandsPerRound = 480;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    /// <param name="bots">The bot's <c>CommunityBot.dll</c> and native executables.</param>
    /// <param name="rounds">How many times all programs get their turn; 5 for a quick look, 40 for the figures of the
    /// documentation.</param>
    /// <param name="output">Takes the tables.</param>
    /// <returns>Whether the first bot is within the limits.</returns>
    public static async Task<bool> PrintAsync(IReadOnlyList<string> bots, int rounds, TextWriter output) =>
        await PlatformAsync("discord", async () => await BareDiscord.StartAsync(), MixOfDiscord, bots, rounds, output)
        & await PlatformAsync("slack", async () => await BareSlack.StartAsync(), Mix, bots, rounds, output);

    private static async Task<bool> PlatformAsync(
        string name,
        Func<Task<IBarePlatform>> platform,
        IReadOnlyList<BareCommand> mix,
        IReadOnlyList<string> bots,
        int rounds,
        TextWriter output)
    {
        List<Contender> contenders = [];
        try
        {
            contenders.Add(await Contender.ReferenceAsync(name, await platform()));
            foreach (var bot in bots)
            {
                contenders.Add(await Contender.BotAsync(bot, await platform()));
            }

            Contender? peer = null;
            if (PeerScript.Find(name) is { } script)
            {
                peer = await Contender.PeerAsync(script, await platform());
                contenders.Add(peer);
            }
            else
            {
                await output.WriteLineAsync("Without a peer: it needs Node.js and `npm ci` in tests/conformance.");
            }

            await Task.Delay(Idle);
            contenders.ForEach(contender => contender.NoteResident("idle"));
            foreach (var contender in contenders)
            {
                await contender.RunColdAsync(mix);
            }

            var phases = await WarmAsync(contenders, mix, rounds);
            await Task.Delay(Idle);
            contenders.ForEach(contender => contender.NoteResident("afterwards"));
            await WriteAsync(name, contenders, phases, output);
            var exceeded = CommandLimits.Of(name).Exceeded(contenders[0], contenders[1], peer, phases).ToList();
            foreach (var sentence in exceeded)
            {
                await output.WriteLineAsync(sentence);
            }

            return exceeded.Count is 0;
        }
        finally
        {
            foreach (var contender in contenders)
            {
                await contender.DisposeAsync();
            }
        }
    }

    private static async Task<IReadOnlyList<CommandPhase>> WarmAsync(
        IReadOnlyList<Contender> contenders, IReadOnlyList<BareCommand> mix, int rounds)
    {
        IReadOnlyList<CommandPhase> phases =
        [
            new("mix, 1 in flight", mix, 1, contenders),
            new("mix, 8 in flight", mix, 8, contenders),
            new("mix, 64 in flight", mix, 64, contenders),
            .. mix.Select(command => new CommandPhase(command.ToString(), [command], 1, contenders)),
        ];

        // Many short rounds, so that other load on the machine affects all programs equally.
        for (var round = 0; round < rounds; round++)
        {
            foreach (var phase in phases)
            {
                foreach (var (contender, load) in phase.Loads)
                {
                    await contender.RunAsync(load, phase.Commands, CommandsPerRound, phase.InFlight);
                }
            }
        }

        return phases;
    }

    private static async Task WriteAsync(
        string name, IReadOnlyList<Contender> contenders, IReadOnlyList<CommandPhase> phases, TextWriter output)
    {
        async Task RowAsync(string what, Func<Contender, double> value, string format, string unit) =>
            await output.WriteLineAsync(
                $"| {what} | " + string.Join(" | ", contenders.Select(contender =>
                    value(contender).ToString(format, CultureInfo.InvariantCulture) + unit)) + " |");

        await output.WriteLineAsync($"| {name} | {string.Join(" | ", contenders.Select(one => one.Name))} |");
        await output.WriteLineAsync("| --- |" + string.Concat(contenders.Select(_ => " ---: |")));
        await RowAsync("connected", one => one.Connected.TotalMilliseconds, "0", " ms");
        await RowAsync("first command", one => one.FirstCommand.TotalMilliseconds, "0.0", " ms");
        await RowAsync("commands 2 to 100, p50", one => one.Cold.Percentile(50), "0", " µs");
        await RowAsync("commands 2 to 100, p99", one => one.Cold.Percentile(99), "0", " µs");
        foreach (var phase in phases)
        {
            await RowAsync($"{phase.Name}: p50", one => phase.Loads[one].Percentile(50), "0", " µs");
            if (phase.Commands.Count is 1)
            {
                continue;
            }

            await RowAsync($"{phase.Name}: p99", one => phase.Loads[one].Percentile(99), "0", " µs");
            await RowAsync($"{phase.Name}: a second", one => phase.Loads[one].PerSecond, "0", "");
            await RowAsync(
                $"{phase.Name}: processor time", one => phase.Loads[one].ProcessorMicroseconds, "0", " µs");
        }

        await RowAsync("size of an answer of the mix", one => phases[0].Loads[one].BytesOfAResponse, "0", " bytes");
        await RowAsync("resident, idle", one => one.Resident["idle"], "0", " MB");
        await RowAsync("resident, after all commands", one => one.Resident["afterwards"], "0", " MB");
        await output.WriteLineAsync();
    }
}
