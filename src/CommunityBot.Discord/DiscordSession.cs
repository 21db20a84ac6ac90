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
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly HashSet<Task> inProgress = [];
    private readonly CancellationTokenSource lifetime = new();
    private HashSet<CommandScope>? requested;
    private bool isRegistering;
    private Task running = Task.CompletedTask;
    private readonly ShardSetStatus status = new();
    private volatile string? applicationId;
    private volatile string? userId;

    public PlatformStatus Status => status.Current;

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
        Task[] pending;
        lock (gate)
        {
            pending = [running, .. inProgress];
        }

        await lifetime.CancelAsync();
        try
        {
            await Task.WhenAll(pending).WaitAsync(StopTimeout, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            LogUnfinished(pending.Count(task => !task.IsCompleted));
        }
        catch (OperationCanceledException)
        {
            // Work in progress was cancelled as intended.
        }
    }

    /// <summary>Completes when every interaction received so far has been handled.</summary>
    public Task DrainAsync()
    {
        lock (gate)
        {
            return Task.WhenAll(inProgress);
        }
    }

    public void Dispose() => lifetime.Dispose();

    public void OnReady(int shard, ReadyPayload ready)
    {
        applicationId = ready.ApplicationId ?? applicationId;
        userId = ready.UserId ?? userId;
        if (applicationId is { } application)
        {
            var others = OtherScopes(application, ready.GuildIds);
            // Each shard clears the scopes of its own guilds; shard 0 registers the commands once.
            if (shard == 0)
            {
                Register(application, others);
                return;
            }

            RunInBackground(() => registrar.ClearAsync(others, lifetime.Token));
        }
    }

    /// <summary>
    /// Registers the commands again: Discord deletes those of a guild when the bot is removed from it. Unchanged
    /// commands are only read, so the first event after READY costs one request.
    /// </summary>
    public void OnGuildAvailable(string guildId)
    {
        if (applicationId is { } application
            && (account.Settings.GuildId is not { } configured || configured == guildId))
        {
            Register(application, account.Settings.GuildId is null ? [new CommandScope(application, guildId)] : []);
        }
    }

    /// <summary>One registration at a time; requests that arrive during one share the next.</summary>
    private void Register(string application, IEnumerable<CommandScope> others)
    {
        lock (gate)
        {
            requested ??= [];
            requested.UnionWith(others);
            if (isRegistering)
            {
                return;
            }

            isRegistering = true;
        }

        RunInBackground(() => RegisterAsync(application));
    }

    private async Task RegisterAsync(string application)
    {
        try
        {
            while (TakeRequested() is { } others)
            {
                await registrar.RegisterAsync(
                    new CommandScope(application, account.Settings.GuildId), others, lifetime.Token);
            }
        }
        catch
        {
            lock (gate)
            {
                isRegistering = false;
            }

            throw;
        }
    }

    private HashSet<CommandScope>? TakeRequested()
    {
        lock (gate)
        {
            var taken = requested;
            requested = null;
            isRegistering = taken is not null;
            return taken;
        }
    }

    public void OnInteraction(JsonElement interaction, long arrivedAt)
    {
        try
        {
            if (InteractionReader.Read(interaction) is not { } read)
            {
                return;
            }

            // A cached answer is sent from the read loop: waking another thread would take longer than sending it.
            if (responder.RespondFromCacheAsync(read, applicationId, lifetime.Token) is { } sending)
            {
                Track(RunGuardedAsync(() => sending));
            }
            else
            {
                RunInBackground(() => responder.RespondAsync(read, applicationId, arrivedAt, lifetime.Token));
            }
        }
        catch (Exception exception)
        {
            // A bug; the connection goes on.
            LogFailure(exception);
        }
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
            await Connect(this, lifetime.Token);
        }
        catch (OperationCanceledException) when (lifetime.IsCancellationRequested)
        {
            // The bot is stopping.
        }
        catch (Exception exception)
        {
            // A bug: the status must not stay "connected".
            status.Set(0, new PlatformStatus.Stopped(
                "The connection to Discord failed because of a bug.",
                "Restart the bot and report the error in its log."));
            LogFailure(exception);
        }
    }

    /// <summary>
    /// Runs work in the background, because blocking the read loop would delay heartbeats until Discord closes the
    /// connection.
    /// </summary>
    private void RunInBackground(Func<Task> work) => Track(Task.Run(() => RunGuardedAsync(work)));

    private void Track(Task task)
    {
        if (task.IsCompleted)
        {
            return;
        }

        lock (gate)
        {
            inProgress.Add(task);
        }

        _ = task.ContinueWith(
            Remove, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Remove(Task done)
    {
        lock (gate)
        {
            inProgress.Remove(done);
        }
    }

    private async Task RunGuardedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (lifetime.IsCancellationRequested)
        {
            // The bot is stopping.
        }
        catch (Exception exception)
        {
            LogFailure(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Handling a Discord event failed.")]
    private partial void LogFailure(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stopped Discord with {Count} tasks unfinished.")]
    private partial void LogUnfinished(int count);
}
