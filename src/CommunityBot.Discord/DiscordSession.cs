using System.Text.Json;

using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Gateway;
using CommunityBot.Discord.Interactions;
using CommunityBot.Discord.Registration;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord;

/// <summary>The bot's presence on Discord: its connection, its ids from READY, and the work in progress.</summary>
internal sealed partial class DiscordSession(
    DiscordAccount account, InteractionResponder responder, CommandRegistrar registrar, ILogger<DiscordSession> logger)
    : IGatewayListener, IDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly HashSet<Task> busy = [];
    private readonly CancellationTokenSource life = new();
    private Task running = Task.CompletedTask;
    private readonly ShardSetStatus status = new();
    private volatile string? applicationId;
    private volatile string? userId;

    public PlatformStatus Status => status.Now;

    /// <summary>The bot's user id; null until READY.</summary>
    public string? UserId => userId;

    /// <summary>Set by the composition root, because the connection needs this session as its listener.</summary>
    public required Func<IGatewayListener, CancellationToken, Task> Connect { get; init; }

    public void Start()
    {
        status.Set(0, new PlatformStatus.Connecting("connecting to Discord"));
        running = Task.Run(RunAsync);
    }

    /// <summary>Completes within seconds in any state.</summary>
    public async Task StopAsync()
    {
        Task[] left;
        lock (gate)
        {
            left = [running, .. busy];
        }

        await life.CancelAsync();
        try
        {
            await Task.WhenAll(left).WaitAsync(StopPatience, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            LogLeftBehind(left.Count(task => !task.IsCompleted));
        }
        catch (OperationCanceledException)
        {
            // Work in progress was cancelled as intended.
        }
    }

    /// <summary>Completes when every interaction received so far has been handled.</summary>
    public Task FinishAsync()
    {
        lock (gate)
        {
            return Task.WhenAll(busy);
        }
    }

    public void Dispose() => life.Dispose();

    public void OnReady(int shard, ReadyPayload ready)
    {
        applicationId = ready.ApplicationId ?? applicationId;
        userId = ready.UserId ?? userId;
        if (applicationId is { } application)
        {
            var others = OtherScopes(application, ready.GuildIds);
            // Each shard clears the scopes of its own guilds; shard 0 registers the commands once.
            Begin(() => shard == 0
                ? registrar.RegisterAsync(new CommandScope(application, account.Settings.GuildId), others, life.Token)
                : registrar.ClearAsync(others, life.Token));
        }
    }

    public void OnInteraction(JsonElement interaction, long arrivedAt)
    {
        Begin(() => InteractionReader.Read(interaction) is { } read
            ? responder.RespondAsync(read, applicationId, arrivedAt, life.Token)
            : Task.CompletedTask);
    }

    public void OnStatus(int shard, PlatformStatus now) => status.Set(shard, now);

    private IEnumerable<CommandScope> OtherScopes(string application, IReadOnlyList<string> guilds) =>
        account.Settings.GuildId is null
            ? guilds.Select(guild => new CommandScope(application, guild))
            : [new CommandScope(application, GuildId: null)];

    private async Task RunAsync()
    {
        try
        {
            await Connect(this, life.Token);
        }
        catch (OperationCanceledException) when (life.IsCancellationRequested)
        {
            // The bot is stopping.
        }
        catch (Exception exception)
        {
            // A bug: the status must not stay "connected".
            status.Set(0, new PlatformStatus.Stopped(
                "The connection to Discord failed because of a bug.",
                "Restart the bot and report the error in its log."));
            LogFault(exception);
        }
    }

    /// <summary>
    /// Runs work in the background, because blocking the read loop would delay heartbeats until Discord closes the
    /// connection.
    /// </summary>
    private void Begin(Func<Task> work)
    {
        var task = Task.Run(() => GuardAsync(work));
        lock (gate)
        {
            busy.Add(task);
        }

        _ = task.ContinueWith(
            Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Forget(Task done)
    {
        lock (gate)
        {
            busy.Remove(done);
        }
    }

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (life.IsCancellationRequested)
        {
            // The bot is stopping.
        }
        catch (Exception exception)
        {
            LogFault(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Handling a Discord event failed.")]
    private partial void LogFault(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stopped Discord with {Count} tasks unfinished.")]
    private partial void LogLeftBehind(int count);
}
