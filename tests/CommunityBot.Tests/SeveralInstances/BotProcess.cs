using System.Diagnostics;
using System.Globalization;

using CommunityBot.Testing;

namespace CommunityBot.Tests.SeveralInstances;

/// <summary>The bot as a separate process, which can be killed and suspended.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private readonly Process process;
    private readonly Task reading;
    private TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(Process process)
    {
        this.process = process;
        reading = Task.WhenAll(ReadAsync(process.StandardError), ReadAsync(process.StandardOutput));
    }

    /// <summary>All output so far.</summary>
    public string Log
    {
        get
        {
            lock (gate)
            {
                return string.Join('\n', lines);
            }
        }
    }

    /// <summary>The URL of its web chat.</summary>
    public Uri Address => new(Log.Split("Open ")[1].Split(' ')[0]);

    public string Instance => string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{process.Id}");

    /// <summary>The root folder as the process sees it.</summary>
    public string Root => string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/root");

    /// <summary>Starts <c>run</c> in a folder and waits until it is ready.</summary>
    /// <param name="native">The path of a native program; null for the one that was built with the tests.</param>
    /// <param name="launcher">A program with its arguments that becomes the bot.</param>
    public static async Task<BotProcess> StartAsync(
        string folder, IReadOnlyDictionary<string, string> environment, string? native = null,
        IReadOnlyList<string>? launcher = null)
    {
        string[] words =
        [
            .. launcher ?? [],
            .. native is null
                ? ["dotnet", Path.Combine(AppContext.BaseDirectory, "CommunityBot.dll")]
                : new[] { native },
            "run",
        ];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var bot = new BotProcess(Process.Start(start)!);
        await bot.SaidAsync("Ctrl+C");
        return bot;
    }

    /// <summary>Waits until its output contains a text that many times.</summary>
    public async Task SaidAsync(string text, int times = 1)
    {
        using var patience = new CancellationTokenSource(Waiting.Limit);
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (lines.Count(line => line.Contains(text, StringComparison.Ordinal)) >= times)
                {
                    return;
                }

                next = more.Task;
            }

            try
            {
                await next.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"It did not say “{text}”, but:\n{Log}");
            }
        }
    }

    /// <summary>Simulates a crash with SIGKILL, without a graceful shutdown.</summary>
    public void Kill() => process.Kill();

    /// <summary>Sends SIGTERM, waits for the end and returns the exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        await SignalAsync("-TERM");
        await process.WaitForExitAsync().WaitAsync(Waiting.Limit);
        await reading.WaitAsync(Waiting.Limit);
        return process.ExitCode;
    }

    public Task HangUpAsync() => SignalAsync("-HUP");

    public Task FreezeAsync() => SignalAsync("-STOP");

    public Task ThawAsync() => SignalAsync("-CONT");

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Waiting.Limit);
        await reading.WaitAsync(Waiting.Limit);
        process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private async Task ReadAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            lock (gate)
            {
                lines.Add(line);
                more.SetResult();
                more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }
}
