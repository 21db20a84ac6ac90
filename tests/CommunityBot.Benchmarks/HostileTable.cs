using System.Globalization;
using System.Text;

using CommunityBot.Content;
using CommunityBot.Testing;

using Microsoft.Extensions.DependencyInjection;

using NodaTime;

namespace CommunityBot.Benchmarks;

/// <summary>
/// Prints the processor time to read documents that are made to be slow against their size: twice the size should take
/// twice the time.
/// </summary>
internal static class HostileTable
{
    private const int StackSize = 64 * 1024 * 1024;

    public static async Task PrintAsync(IReadOnlyList<int> sizes, string? only, TextWriter output)
    {
        await using var parts = new ServiceCollection()
            .AddAbilities()
            .AddSingleton<Core.Meetups.IRecurrenceRules, Content.Calendars.RecurrenceRules>()
            .AddSingleton<ContentLibrary>()
            .BuildServiceProvider();
        var library = parts.GetRequiredService<ContentLibrary>();
        if (sizes is [])
        {
            foreach (var document in HostileDocument.All)
            {
                await output.WriteLineAsync(document.Name);
            }

            return;
        }

        await output.WriteLineAsync($"| Document | {string.Join(" | ", sizes.Select(size => $"{size:N0} times"))} |");
        await output.WriteLineAsync($"| --- |{string.Concat(Enumerable.Repeat(" ---: |", sizes.Count))}");
        var chosen = HostileDocument.All.Where(document => document.Name == only).ToList();
        foreach (var document in chosen.Count > 0 ? chosen : HostileDocument.All.Where(
            document => only is null || document.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            await output.WriteAsync($"| {document.Name} |");
            foreach (var size in sizes)
            {
                await output.WriteAsync(Cell(library, document, size));
                await output.FlushAsync();
            }

            await output.WriteLineAsync();
        }
    }

    private static string Cell(ContentLibrary library, HostileDocument hostile, int size)
    {
        var bytes = Encoding.UTF8.GetBytes(hostile.Build(size));
        var spent = TimeSpan.Zero;
        var thread = new Thread(() =>
        {
            var before = Environment.CpuUsage.TotalTime;
            library.Read(
                ContentDocument.Decode(hostile.Path, bytes),
                new ReadingContext(DateTimeZoneProviders.Tzdb["Europe/London"]));
            spent = Environment.CpuUsage.TotalTime - before;
        }, StackSize)
        {
            IsBackground = true,
        };
        thread.Start();
        return thread.Join(TimeSpan.FromSeconds(10))
            ? string.Create(
                CultureInfo.InvariantCulture,
                $" {spent.TotalMilliseconds:0} ms for {bytes.Length / 1024.0:0} kB |")
            : string.Create(CultureInfo.InvariantCulture, $" more than 10 s for {bytes.Length / 1024.0:0} kB |");
    }
}
