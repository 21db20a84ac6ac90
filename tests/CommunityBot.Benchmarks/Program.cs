using CommunityBot.Benchmarks;

// Prints the table that src/README.md quotes: how long pages take to read, to read again, and what they cost in memory.
// Arguments: numbers of pages to make (100 1000 10000 when none is given), or a folder of one's own.
await (args is [var folder] && Directory.Exists(folder)
    ? LoadingTable.PrintAsync(folder, Console.Out)
    : LoadingTable.PrintAsync(args.Length > 0 ? [.. args.Select(int.Parse)] : [100, 1_000, 10_000], Console.Out));
