using CommunityBot;
using CommunityBot.Benchmarks;

// Prints the tables in README.md. Without arguments: the time to read pages, to read them again, and their memory;
// with numbers: for that many pages; with a folder: for its pages. "planning": many communities. "ledger": the cost of
// posting at most once on SQLite and, with a connection string, PostgreSQL. "commands": real commands on both
// platforms, cold and warm, beside programs that only move bytes and peers; the paths of other programs of the bot and
// the number of rounds are optional. "start": both platforms in one process, idle memory; the path of another program
// is optional. "public": the public pages at rising rates of requests, with commands beside them; likewise. "hostile":
// documents that are made to be slow to read; a part of their names and the numbers of repetitions are optional.
await (args switch
{
    ["commands" or "latency", .. var more] => PrintCommandsAsync(more),
    ["start", .. var bot] =>
        StartTable.PrintAsync(bot.FirstOrDefault() ?? typeof(Abilities).Assembly.Location, Console.Out),
    ["public", .. var bot] =>
        PublicTable.PrintAsync(bot.FirstOrDefault() ?? typeof(Abilities).Assembly.Location, Console.Out),
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

// With "limits", the exit code is 1 if the first bot exceeds one of them in three runs.
static async Task PrintCommandsAsync(string[] more)
{
    List<string> bots = [.. more.Where(File.Exists).DefaultIfEmpty(typeof(Abilities).Assembly.Location)];
    var rounds = more.Select(word => int.TryParse(word, out var number) ? number : 0).Append(40).First(one => one > 0);
    for (var run = 1; !await CommandTable.PrintAsync(bots, rounds, Console.Out) && more.Contains("limits"); run++)
    {
        if (run is 3)
        {
            Environment.ExitCode = 1;
            break;
        }
    }
}
