using System.Text.RegularExpressions;

using CommunityBot.Cli;
using CommunityBot.Composition;
using CommunityBot.Testing;

namespace CommunityBot.Tests;

/// <summary>The whole program, executing <c>run</c> until it is disposed.</summary>
internal sealed partial class RunningBot : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly AwaitedText error = new();
    private readonly Task<int> run;
    private readonly List<Action> hangups = [];
    private readonly List<Action> terminations = [];

    private RunningBot(
        string folder, IReadOnlyDictionary<string, string> environment, TimeProvider time, string[] words)
    {
        var surroundings = new ProcessEnvironment
        {
            Out = TextWriter.Null,
            Error = error,
            CurrentFolder = folder,
            ProgramFolder = folder,
            Environment = environment,
            Time = time,
            OnHangup = action =>
            {
                hangups.Add(action);
                return null;
            },
            OnTermination = action =>
            {
                terminations.Add(action);
                return new CancellationTokenSource();
            },
        };
        run = Task.Run(() => CommandLine.RunAsync(words, surroundings, stop.Token));
    }

    public required HttpClient Http { get; init; }

    public required Uri Address { get; init; }

    /// <summary>All output so far.</summary>
    public string Log => error.ToString();

    public static Task<RunningBot> StartAsync(
        string folder, IReadOnlyDictionary<string, string>? environment = null, params string[] words) =>
        StartAsync(folder, environment ?? new Dictionary<string, string>(), TimeProvider.System, words);

    /// <param name="time">Replaces the system clock.</param>
    public static async Task<RunningBot> StartAsync(
        string folder, IReadOnlyDictionary<string, string> environment, TimeProvider time, params string[] words)
    {
        var bot = new RunningBot(folder, environment, time, words) { Http = null!, Address = null! };
        var opened = bot.error.WaitForAsync("Ctrl+C");
        var first = await Task.WhenAny(opened, bot.run);
        if (first == bot.run)
        {
            throw new InvalidOperationException($"The bot stopped with {await bot.run}: {bot.Log}");
        }

        await opened;
        var address = new Uri(Opened().Match(bot.Log).Groups[1].Value);
        return new RunningBot(bot, address);
    }

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    private RunningBot(RunningBot started, Uri address)
    {
        (stop, error, run) = (started.stop, started.error, started.run);
        (hangups, terminations) = (started.hangups, started.terminations);
        Address = address;
        Http = new HttpClient { BaseAddress = address };
    }

    public Task SaidAsync(string text) => error.WaitForAsync(text);

    /// <summary>What SIGHUP does.</summary>
    public void HangUp() => hangups.ForEach(action => action());

    /// <summary>What SIGTERM does to the process, besides what it does to the host.</summary>
    public async Task<int> TerminateAsync()
    {
        terminations.ForEach(action => action());
        return await run.WaitAsync(Waiting.Limit);
    }

    public async Task<int> StopAsync()
    {
        await stop.CancelAsync();
        return await run.WaitAsync(Waiting.Limit);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Http.Dispose();
        stop.Dispose();
        await error.DisposeAsync();
    }

    [GeneratedRegex(@"Open (http://\S+)")]
    private static partial Regex Opened();
}
