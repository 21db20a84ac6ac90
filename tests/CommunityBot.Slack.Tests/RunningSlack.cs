using System.Collections.Concurrent;

using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Interactions;
using CommunityBot.Slack.SocketMode;
using CommunityBot.Slack.Web;
using CommunityBot.Slack.Workspaces;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Tests;

/// <summary>The Slack platform, composed as in the bot, with clocks and timeouts controlled by the test.</summary>
internal sealed class RunningSlack : IAsyncDisposable
{
    private readonly SlackApi api;

    private RunningSlack(Uri baseUrl, ScriptedDispatcher desk, TimeProvider wire, SlackTestOptions wishes)
    {
        api = new SlackApi(baseUrl, new Secret(wishes.BotToken), new Secret(wishes.AppToken), wire);
        var dialer = new ClientTextSocketFactory(TimeProvider.System)
        {
            PingInterval = wishes.PingEvery,
            PongTimeout = wishes.PingEvery
        };
        var logs = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Debug).AddProvider(Log));
        var options = new SocketModeOptions(api, dialer, wire, () => 0, logs.CreateLogger("SocketMode"));
        Account = new SlackAccount(api, wire, logs.CreateLogger<SlackAccount>());
        Workspaces = new SlackWorkspaces(
            new Dictionary<string, string>(),
            new SlackWorkspace(api, Account, new SlackMessages(api, Account, wire, logs.CreateLogger<SlackMessages>())),
            tokens: null,
            api,
            wire,
            logs);
        var interactions = new InteractionHandler(
            desk, new SlackResponder(api, Workspaces, wire), Workspaces, wishes.Commands, wire,
            logs.CreateLogger<InteractionHandler>());
        Dispatcher = desk;
        Platform = new SlackPlatform(
            Workspaces,
            interactions,
            new SocketModeClient(wishes.Connections, options, interactions.Receive));
    }

    public SlackPlatform Platform { get; }

    public SlackWorkspaces Workspaces { get; }

    /// <summary>The bot's own account, known once <c>auth.test</c> has been answered.</summary>
    public SlackAccount Account { get; }

    public ScriptedDispatcher Dispatcher { get; }

    public RecordingLog Log { get; } = new();

    /// <summary>Starts against a fake workspace; the clock is used for backoff, deadlines and timeouts.</summary>
    public static async Task<RunningSlack> StartAsync(
        FakeSlack slack, ScriptedDispatcher? dispatcher = null, TimeProvider? wire = null,
        SlackTestOptions? options = null)
    {
        var running = Prepare(slack.ApiBaseUrl, dispatcher, wire, options);
        await running.Platform.StartAsync(CancellationToken.None);
        return running;
    }

    /// <summary>Composes everything without connecting.</summary>
    public static RunningSlack Prepare(
        Uri baseUrl, ScriptedDispatcher? dispatcher = null, TimeProvider? wire = null,
        SlackTestOptions? options = null) =>
        new(
            baseUrl,
            dispatcher ?? new ScriptedDispatcher(),
            wire ?? TimeProvider.System,
            options ?? new SlackTestOptions());

    /// <summary>
    /// Completes when the status satisfies the condition; every status change is logged, so it is checked after each
    /// line.
    /// </summary>
    public async Task UntilAsync(Func<PlatformStatus, bool> condition)
    {
        while (true)
        {
            var next = Log.NextLine;
            if (condition(Platform.Status))
            {
                return;
            }

            await next.WaitAsync(Waiting.Limit);
        }
    }

    /// <summary>Completes when a line with the text has been logged.</summary>
    public async Task UntilLoggedAsync(string words)
    {
        while (true)
        {
            var next = Log.NextLine;
            if (Log.Lines.Any(line => line.Contains(words, StringComparison.Ordinal)))
            {
                return;
            }

            await next.WaitAsync(Waiting.Limit);
        }
    }

    public async Task<PlatformStatus.Stopped> UntilStoppedAsync()
    {
        await UntilAsync(status => status is PlatformStatus.Stopped);
        return (PlatformStatus.Stopped)Platform.Status;
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await Platform.StopAsync(patience.Token);
        Platform.Dispose();
        api.Dispose();
    }
}

/// <summary>Options of a test that differ from the defaults.</summary>
internal sealed record SlackTestOptions
{
    public string BotToken { get; init; } = FakeSlack.BotToken;

    public string AppToken { get; init; } = FakeSlack.AppToken;

    public int Connections { get; init; } = 1;

    public TimeSpan? PingEvery { get; init; }

    public SlackCommandNames Commands { get; init; } = SlackCommandNames.Default;
}

/// <summary>Records log lines.</summary>
internal sealed class RecordingLog : ILoggerProvider, ILogger
{
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<string> Lines { get; } = new();

    public Task NextLine => Volatile.Read(ref next).Task;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
        Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    public void Dispose()
    {
        // The lines stay readable after disposal.
    }
}
