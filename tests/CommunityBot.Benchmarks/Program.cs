using CommunityBot.Benchmarks;

// Prints the table that src/README.md quotes: how long pages take to read, to read again, and what they cost in memory.
await LoadingTable.PrintAsync(args.Length > 0 ? [.. args.Select(int.Parse)] : [100, 1_000, 10_000], Console.Out);
