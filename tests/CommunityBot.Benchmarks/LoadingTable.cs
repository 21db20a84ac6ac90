using System.Diagnostics;
using System.Globalization;

using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Communities;

using Microsoft.Extensions.DependencyInjection;

using NodaTime;

namespace CommunityBot.Benchmarks;

/// <summary>Measures cold load, one changed page and memory in this process, one size after the other.</summary>
internal static class LoadingTable
{
    public static async Task PrintAsync(IReadOnlyList<int> sizes, TextWriter output)
    {
        await HeadAsync(output);
        foreach (var size in sizes)
        {
            using var pages = new PageFolder(size);
            await RowAsync(pages.Path, () => pages.Change(size / 2), output);
        }
    }

    /// <summary>Prints one row for an existing folder.</summary>
    public static async Task PrintAsync(string folder, TextWriter output)
    {
        await HeadAsync(output);
        var some = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).First();
        await RowAsync(folder, () => File.SetLastWriteTimeUtc(some, DateTime.UtcNow), output);
    }

    private static async Task HeadAsync(TextWriter output)
    {
        await output.WriteLineAsync(
            "| Pages | First reading | of processor time | After one page changed | Meetups | Resident afterwards |");
        await output.WriteLineAsync("| ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    private static async Task RowAsync(string folder, Action change, TextWriter output)
    {
        var settings = new BotSettings
        {
            Communities =
            [
                new(
                    new Community("bench", "Bench", DateTimeZoneProviders.Tzdb["Europe/London"]),
                    [new ContentSource(folder, folder)]),
            ],
            StoragePath = folder,
        };
        await using var parts = new ServiceCollection()
            .AddLogging().AddBotServices(settings, TimeProvider.System, TimeProvider.System).BuildServiceProvider();
        var content = parts.GetRequiredService<IReadOnlyList<CommunityContent>>()[0];
        using var self = Process.GetCurrentProcess();
        var busy = self.TotalProcessorTime;
        var started = Stopwatch.GetTimestamp();
        var snapshot = content.Read(default);
        var cold = Stopwatch.GetElapsedTime(started);
        self.Refresh();
        busy = self.TotalProcessorTime - busy;
        change();
        started = Stopwatch.GetTimestamp();
        content.Read(default);
        var again = Stopwatch.GetElapsedTime(started);
        GC.Collect();
        self.Refresh();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"| {snapshot.Documents.Count} | {cold.TotalSeconds:0.00} s | {busy.TotalSeconds:0.00} s | " +
            $"{again.TotalSeconds:0.000} s | {snapshot.Reading.Calendar.Pages.Count} | " +
            $"{self.WorkingSet64 / 1_048_576} MB |"));
    }
}
