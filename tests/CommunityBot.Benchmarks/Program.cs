using CommunityBot;
using CommunityBot.Benchmarks;

// Prints the tables in README.md. Without arguments: the time to read pages, to read them again, and their memory;
// with numbers: for that many pages; with a folder: for its pages. "planning": many communities. "ledger": the cost of
// posting at most once on SQLite and, with a connection string, PostgreSQL. "latency": command to response on both
// platforms, compared with programs that only move bytes, start-up and idle memory ("start" prints only the latter
// two); the path of another CommunityBot.dll is optional. "hostile": documents that are made to be slow to read; a part
// of their names and the numbers of repetitions are optional.
await (args switch
{
    ["latency", .. var bot] =>
        LatencyTable.PrintAsync(bot.FirstOrDefault() ?? typeof(Abilities).Assembly.Location, Console.Out),
    ["start", .. var bot] =>
        LatencyTable.StartAndIdleAsync(bot.FirstOrDefault() ?? typeof(Abilities).Assembly.Location, Console.Out),
    ["reference", var platform, var address] => Reference.RunAsync(platform, new Uri(address)),
    ["ledger", .. var postgres] => LedgerTable.PrintAsync(postgres.FirstOrDefault(), Console.Out),
    ["hostile", .. var words] => HostileTable.PrintAsync(
        words.Any(word => int.TryParse(word, out _))
            ? [.. words.Where(word => int.TryParse(word, out _)).Select(int.Parse)]
            : [1_000, 10_000, 100_000],
        words.FirstOrDefault(word => !int.TryParse(word, out _)),
        Console.Out),
    ["planning", .. var sizes] =>
        PlanningTable.PrintAsync(sizes.Length > 0 ? [.. sizes.Select(int.Parse)] : [100, 1_000, 10_000], Console.Out),
    [var folder] when Directory.Exists(folder) => LoadingTable.PrintAsync(folder, Console.Out),
    _ => LoadingTable.PrintAsync(args.Length > 0 ? [.. args.Select(int.Parse)] : [100, 1_000, 10_000], Console.Out),
});
