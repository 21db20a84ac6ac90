using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;

using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Discord;
using CommunityBot.Wire;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

namespace CommunityBot.Benchmarks;

/// <summary>
/// Command latency, event in to answer out, beside a program that does nothing but move bytes: it finds the interaction's id and token in
/// the frame and posts a fixed answer. Both talk to the same server in one run.
/// </summary>
internal static class LatencyTable
{
    private const int WarmUp = 5_000;
    private const int Asked = 20_000;

    public static async Task PrintAsync(TextWriter output)
    {
        await output.WriteLineAsync("| Program | p50 | p99 |");
        await output.WriteLineAsync("| --- | ---: | ---: |");
        var reference = await MeasureAsync(ReferenceAsync);
        var bot = await MeasureAsync(BotAsync);
        await RowAsync("bytes only", reference, output);
        await RowAsync("CommunityBot, /next-meetup", bot, output);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Ratio at p50: {bot[bot.Length / 2] / reference[reference.Length / 2]:0.00}"));
    }

    private static async Task<double[]> MeasureAsync(Func<BareDiscord, Task<IAsyncDisposable>> start)
    {
        await using var discord = await BareDiscord.StartAsync();
        await using var program = await start(discord);
        await discord.ConnectedAsync();
        for (var number = 0; number < WarmUp; number++)
        {
            await discord.AskAsync();
        }

        var times = new double[Asked];
        for (var number = 0; number < Asked; number++)
        {
            times[number] = TimeSpan.FromTicks(await discord.AskAsync() * TimeSpan.TicksPerSecond / Stopwatch.Frequency).TotalMicroseconds;
        }

        Array.Sort(times);
        return times;
    }

    private static Task RowAsync(string name, double[] times, TextWriter output) => output.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {times[times.Length / 2]:0} µs | {times[times.Length * 99 / 100]:0} µs |"));

    private static async Task<IAsyncDisposable> BotAsync(BareDiscord discord)
    {
        var pages = new PageFolder(100, DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-50)));
        var settings = new BotSettings
        {
            Communities = [new(new Community("bench", "Bench", DateTimeZoneProviders.Tzdb["Europe/London"]), [new ContentSource(pages.Path, pages.Path)])],
            StoragePath = pages.Path,
        };
        var services = new ServiceCollection().AddLogging().AddBotParts(settings, TimeProvider.System, TimeProvider.System);
        services.AddSingleton<Core.Announcements.ILedger, Core.Announcements.InMemoryLedger>();
        var parts = services.BuildServiceProvider();
        parts.GetRequiredService<LoadedContent>().PutInForce(parts.GetRequiredService<IReadOnlyList<CommunityContent>>()[0].Read(default));
        var platform = DiscordFrontDoor.Build(
            new DiscordAccount(new DiscordSettings { ApiBaseUrl = discord.Address }, new Secret("OTAwMDAwMDAwMDAwMDAwMDAx.fake.token")),
            parts.GetRequiredService<ICommandDesk>(), TimeProvider.System, NullLoggerFactory.Instance);
        await platform.StartAsync(default);
        return new Ending(async () =>
        {
            await platform.StopAsync(default);
            platform.Dispose();
            await parts.DisposeAsync();
            pages.Dispose();
        });
    }

    private static async Task<IAsyncDisposable> ReferenceAsync(BareDiscord discord)
    {
        var socket = new ClientWebSocket();
        var http = new HttpClient();
        await socket.ConnectAsync(new UriBuilder(discord.Address) { Scheme = "ws", Path = "gateway" }.Uri, default);
        var answer = Encoding.UTF8.GetBytes("""{"type":4,"data":{"content":"The next meetup is on Wednesday.","flags":64,"allowed_mentions":{"parse":[]}}}""");
        await socket.SendAsync(Encoding.UTF8.GetBytes("""{"op":2,"d":{"token":"x","intents":0,"properties":{}}}"""), WebSocketMessageType.Text, true, default);
        var ending = new CancellationTokenSource();
        var loop = Task.Run(async () =>
        {
            var buffer = new byte[16 * 1024];
            while (!ending.IsCancellationRequested)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(), ending.Token);
                if (ValueOf(buffer.AsSpan(0, read.Count), "\"token\":\""u8) is not { } token)
                {
                    continue;
                }

                var id = ValueOf(buffer.AsSpan(0, read.Count), "\"d\":{\"id\":\""u8);
                using var content = new ByteArrayContent(answer) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                using var response = await http.PostAsync(new Uri(discord.Address, $"interactions/{id}/{token}/callback"), content, ending.Token);
            }
        });
        return new Ending(async () =>
        {
            await ending.CancelAsync();
            await loop.ContinueWith(_ => { }, TaskScheduler.Default);
            socket.Dispose();
            http.Dispose();
            ending.Dispose();
        });
    }

    private static string? ValueOf(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> before)
    {
        var at = frame.IndexOf(before);
        if (at < 0)
        {
            return null;
        }

        var rest = frame[(at + before.Length)..];
        return Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)'"')]);
    }

    private sealed class Ending(Func<Task> end) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await end();
    }
}
