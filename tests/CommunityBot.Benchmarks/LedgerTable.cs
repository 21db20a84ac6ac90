using System.Diagnostics;
using System.Globalization;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Platforms;
using CommunityBot.Storage.Postgres;
using CommunityBot.Storage.Sqlite;

using NodaTime;

namespace CommunityBot.Benchmarks;

/// <summary>
/// Measures the cost of posting at most once: claiming, noting and recording a post, and reading a community's ledger.
/// </summary>
internal static class LedgerTable
{
    private const int Posts = 1_000;

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 21, 12, 0);

    /// <param name="postgres">A connection string; null skips PostgreSQL.</param>
    public static async Task PrintAsync(string? postgres, TextWriter output)
    {
        await output.WriteLineAsync(
            "| Ledger | A post (claim, note, record), median | 99 % | A community's 1,000 entries read |");
        await output.WriteLineAsync("| --- | ---: | ---: | ---: |");
        var folder = Directory.CreateTempSubdirectory("communitybot-ledger-").FullName;
        using (var store = SqliteStore.Open(folder))
        {
            await RowAsync("SQLite, full sync", new Storage.LedgerTable(store), output);
        }

        Directory.Delete(folder, recursive: true);
        if (postgres is not null)
        {
            await using var store = PostgresStore.Open(PostgresAddress.Parse(postgres));
            await RowAsync("PostgreSQL", new Storage.LedgerTable(store), output);
        }
    }

    private static async Task RowAsync(string name, Storage.LedgerTable ledger, TextWriter output)
    {
        var community = $"bench-{Guid.NewGuid():N}";
        var times = new List<double>(Posts);
        for (var number = 0; number < Posts; number++)
        {
            var key = new PostKey(community, "announced", $"evening-{number}", "", new ChannelRef("discord", "1000"));
            var started = Stopwatch.GetTimestamp();
            var claim = await ledger.ClaimAsync(key, Now, default)
                ?? throw new InvalidOperationException("No other instance can hold the claim.");
            var sending = claim with { Facts = "date=2026-12-02", Fingerprint = "0123456789abcdef" };
            await ledger.RecordAsync(sending, default);
            await ledger.RecordAsync(
                sending with { State = PostState.Posted, MessageId = $"{number}", LeaseUntil = null }, default);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        var began = Stopwatch.GetTimestamp();
        var read = await ledger.ReadAsync(community, default);
        var reading = Stopwatch.GetElapsedTime(began);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {times[times.Count / 2]:0.00} ms | {times[times.Count * 99 / 100]:0.00} ms | " +
            $"{reading.TotalMilliseconds:0.0} ms for {read.Count} |"));
    }
}
