using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace CommunityBot.Benchmarks;

/// <summary>
/// The public pages and calendars at a steady rate of requests, which does not wait for answers, and the latency of
/// commands on Discord in the same seconds.
/// </summary>
internal static class PublicTable
{
    private const int SecondsOfARate = 15;

    private static readonly string[] Paths =
    [
        "/c/bench", "/calendar/bench.ics", "/c/bench/feed.atom", "/c/bench/evening-00060", "/c/bench/embed",
        "/calendar/bench/evening-00060.ics", "/c/bench/nothing", "/calendar/..%2f..%2fetc/passwd.ics",
    ];

    private static readonly BareCommand[] Commands = [new("next-meetup"), new("agenda", "Evening 60")];

    /// <param name="bot">The bot's <c>CommunityBot.dll</c>, or its native executable.</param>
    public static async Task PrintAsync(string bot, TextWriter output)
    {
        await using var discord = await BareDiscord.StartAsync();
        using var pages = new BotFolder(isPublic: true);
        using var process = MeasuredProcess.Bot(
            bot, pages.Settings, discord.Settings.Append(new("WEB_TOKEN", "token-of-the-benchmark")).ToDictionary());
        await discord.ConnectedAsync();
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 48, UseProxy = false })
        {
            BaseAddress = pages.Web,
        };
        await output.WriteLineAsync(
            "| Requests a second | answered | 429 | others | p50 | p99 | command p50 | command p99 | one processor |");
        await output.WriteLineAsync("| ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |");
        await RunAsync(http, discord, process, 100, TextWriter.Null);
        foreach (var rate in (int[])[0, 100, 1_000, 10_000])
        {
            await RunAsync(http, discord, process, rate, output);
        }
    }

    private static async Task RunAsync(
        HttpClient http, BareDiscord discord, MeasuredProcess process, int rate, TextWriter output)
    {
        var (requests, commands, statuses) = (new Load(), new Load(), new ConcurrentDictionary<string, int>());
        var processorBefore = process.ProcessorTime;
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(SecondsOfARate));
        var members = AskAsync(discord, commands, end.Token);
        var started = Stopwatch.GetTimestamp();
        var sent = new List<Task>();
        while (!end.IsCancellationRequested)
        {
            for (var due = (int)(Stopwatch.GetElapsedTime(started).TotalSeconds * rate); sent.Count < due;)
            {
                sent.Add(GetAsync(http, Paths[sent.Count % Paths.Length], requests, statuses));
            }

            await Task.Delay(1);
        }

        await Task.WhenAll([.. sent, members]);
        var busy = (process.ProcessorTime - processorBefore) / Stopwatch.GetElapsedTime(started);
        var others = string.Join(", ", statuses.Where(status => status.Key is not ("200" or "404" or "429"))
            .Select(status => $"{status.Value} {status.Key}"));
        var answered = statuses.GetValueOrDefault("200") + statuses.GetValueOrDefault("404");
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"| {rate} | {answered} | {statuses.GetValueOrDefault("429")} | {others} | {Of(requests, 50)} | " +
            $"{Of(requests, 99)} | {Of(commands, 50)} | {Of(commands, 99)} | {busy:0%} |"));
    }

    private static async Task GetAsync(
        HttpClient http, string path, Load load, ConcurrentDictionary<string, int> statuses)
    {
        var started = Stopwatch.GetTimestamp();
        string status;
        try
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
            if (answer.StatusCode is not HttpStatusCode.TooManyRequests)
            {
                load.Add(new BareResponse(Stopwatch.GetTimestamp() - started, 0));
            }
        }
        catch (HttpRequestException)
        {
            status = "closed";
        }

        statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
    }

    /// <summary>A hundred commands a second, one after the other.</summary>
    private static async Task AskAsync(BareDiscord discord, Load load, CancellationToken end)
    {
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            load.Add(await discord.MeasureAsync(Commands[number % Commands.Length]));
            await Task.Delay(10, CancellationToken.None);
        }
    }

    private static string Of(Load load, int percent) => load.IsEmpty
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{load.Percentile(percent) / 1000:0.0} ms");
}
