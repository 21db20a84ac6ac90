using System.Diagnostics;
using System.Globalization;

using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Communities;

using Microsoft.Extensions.DependencyInjection;

using NodaTime;

namespace CommunityBot.Benchmarks;

/// <summary>Cold load, one changed page, and memory, measured in this process one size after the other.</summary>
internal static class LoadingTable
{
    public static async Task PrintAsync(IReadOnlyList<int> sizes, TextWriter output)
    {
        await output.WriteLineAsync("| Pages | First reading | After one page changed | Meetups | Resident afterwards |");
        await output.WriteLineAsync("| ---: | ---: | ---: | ---: | ---: |");
        foreach (var size in sizes)
        {
            using var pages = new PageFolder(size);
            var settings = new BotSettings
            {
                Communities =
                [
                    new(
                        new Community("bench", "Bench", DateTimeZoneProviders.Tzdb["Europe/London"]),
                        [new ContentSource(pages.Path, pages.Path)]),
                ],
                StoragePath = pages.Path,
            };
            await using var parts = new ServiceCollection()
                .AddLogging().AddBotParts(settings, TimeProvider.System, TimeProvider.System).BuildServiceProvider();
            var content = parts.GetRequiredService<IReadOnlyList<CommunityContent>>()[0];
            var started = Stopwatch.GetTimestamp();
            var meetups = content.Read(default).Reading.Calendar.Pages.Count;
            var cold = Stopwatch.GetElapsedTime(started);
            pages.Change(size / 2);
            started = Stopwatch.GetTimestamp();
            content.Read(default);
            var again = Stopwatch.GetElapsedTime(started);
            GC.Collect();
            using var self = Process.GetCurrentProcess();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {size} | {cold.TotalSeconds:0.00} s | {again.TotalSeconds:0.000} s | {meetups} | {self.WorkingSet64 / 1_048_576} MB |"));
        }
    }
}
