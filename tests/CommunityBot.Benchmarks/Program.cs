using CommunityBot;
using CommunityBot.Benchmarks;

// Prints the tables that src/README.md quotes. Without arguments: how long pages take to read, to read again, and what
// they cost in memory; with numbers, so many pages; with a folder, the pages of that folder. "planning": many
// communities. "ledger": what once-only costs, on SQLite and, with a connection string, PostgreSQL. "latency": command
// to answer on both platforms, beside programs that only move bytes, start and idle memory (these two alone: "start");
// another CommunityBot.dll can be named.
await (args switch
{
    ["latency", .. var bot] =>
        LatencyTable.PrintAsync(bot.FirstOrDefault() ?? typeof(Abilities).Assembly.Location, Console.Out),
    ["start", .. var bot] =>
        LatencyTable.StartAndIdleAsync(bot.FirstOrDefault() ?? typeof(Abilities).Assembly.Location, Console.Out),
    ["reference", var platform, var address] => Reference.RunAsync(platform, new Uri(address)),
    ["ledger", .. var postgres] => LedgerTable.PrintAsync(postgres.FirstOrDefault(), Console.Out),
    ["planning", .. var sizes] =>
        PlanningTable.PrintAsync(sizes.Length > 0 ? [.. sizes.Select(int.Parse)] : [100, 1_000, 10_000], Console.Out),
    [var folder] when Directory.Exists(folder) => LoadingTable.PrintAsync(folder, Console.Out),
    _ => LoadingTable.PrintAsync(args.Length > 0 ? [.. args.Select(int.Parse)] : [100, 1_000, 10_000], Console.Out),
});
