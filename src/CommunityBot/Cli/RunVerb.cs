using System.CommandLine;
using System.Net.Sockets;

using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.Hosting;
using CommunityBot.Storage;
using CommunityBot.Storage.Postgres;
using CommunityBot.Wire;

using Microsoft.Extensions.Hosting.Systemd;

namespace CommunityBot.Cli;

/// <summary><c>run</c>, the default verb: runs the bot until it is stopped.</summary>
internal sealed partial class RunVerb
{
    private const double MaximumSpeed = 100_000;

    private static readonly TimeSpan StorageRetry = TimeSpan.FromSeconds(5);

    /// <summary>The platforms are connected and their commands registered by then.</summary>
    private static readonly TimeSpan ConnectingTime = TimeSpan.FromSeconds(5);

    private readonly CliContext context;

    private readonly Option<string?> now = new("--now")
    {
        Description = "Start the bot's clock at another time (refused with the platforms' real APIs)",
        HelpName = "TIME",
    };

    private readonly Option<double> speed = new("--speed")
    {
        Description = "Run the bot's clock N times as fast",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    public RunVerb(CliContext context)
    {
        this.context = context;
        Command = new Command("run", "Run the bot (default command)") { now, speed };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    /// <summary>Runs the same action, with the same options, if no verb is given.</summary>
    public void MakeDefault(RootCommand root)
    {
        root.Options.Add(now);
        root.Options.Add(speed);
        root.SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        var environment = context.Environment;
        var (reading, run) = Read(call);
        reading.Notes.Concat(reading.Faults).ToList().ForEach(environment.Error.WriteLine);
        if (run is null || context.ReadInstant(call, now, run.Settings) is not { } start)
        {
            return ExitCode.Usage;
        }

        var clock = IsTrial(call)
            ? new ShiftedTimeProvider(environment.Time, start.ToDateTimeOffset(), call.GetValue(speed))
            : environment.Time;
        using var watch = new SettingsWatch(reading.File, environment, () =>
        {
            var (again, next) = Read(call);
            return (next, again.Faults);
        });
        return await ServeAsync(run, watch, clock, cancellation);
    }

    /// <summary>
    /// Reads the settings with the tokens, whose faults and notes are added to the result; the second is null if the
    /// bot cannot start.
    /// </summary>
    private (SettingsReadResult Reading, RunSettings? Run) Read(ParseResult call)
    {
        var reading = context.ReadAgain(call);
        if (reading.Settings is not { } settings)
        {
            return (reading, null);
        }

        var (faults, notes) = (reading.Faults.ToList(), reading.Notes.ToList());
        var tokens = Tokens.Read(reading.Environment, settings, faults, notes);
        if (IsTrial(call))
        {
            settings = ForTrial(settings, tokens, call.GetValue(speed), faults);
            tokens = tokens with { SharedStorage = null, GitHub = null };
        }

        var isUsable = faults.TrueForAll(fault => fault.Platform is not null);
        return (reading with { Faults = faults, Notes = notes }, isUsable
            ? new RunSettings(settings, tokens, reading.Environment, faults)
            {
                Fingerprint = RunSettings.FingerprintOf(reading.Text.Span, reading.Environment),
            }
            : null);
    }

    private bool IsTrial(ParseResult call) => call.GetValue(now) is not null || call.GetValue(speed) is not 1;

    /// <summary>
    /// A bot with a shifted clock has its own storage folder; otherwise its posts would be recorded as real ones.
    /// </summary>
    private static BotSettings ForTrial(BotSettings settings, Tokens tokens, double speed, List<SettingFault> faults)
    {
        if (speed is not (> 0 and <= MaximumSpeed))
        {
            faults.Add(new SettingFault("--speed", $"it must be greater than 0 and at most {MaximumSpeed:0}."));
        }

        foreach (var platform in tokens.Platforms)
        {
            if (platform.LiveTokenVariable is { } variable)
            {
                faults.Add(ShiftedClockFault(variable, platform.Name));
            }
        }

        return settings with { StoragePath = Path.Combine(settings.StoragePath, "trial") };
    }

    private static SettingFault ShiftedClockFault(string variable, string section) => new("--now",
        $"a shifted clock would post to real channels; unset {variable}, or point {section}.apiBaseUrl at this " +
        "machine.");

    /// <summary>
    /// Releases the memory used to read all pages, and once more what connecting took; an idle process would otherwise
    /// keep it for hours.
    /// </summary>
    private static async Task ReleaseStartupMemoryAsync(CancellationToken ended)
    {
        Release();
        await Task.Delay(ConnectingTime, TimeProvider.System, ended)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!ended.IsCancellationRequested)
        {
            Release();
        }

        static void Release()
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

            // The next collection looks through everything that was moved, 6 to 9 ms, whichever generation it is of.
            // Nobody waits for it here; it would otherwise come within the first commands.
            GC.Collect(0, GCCollectionMode.Forced, blocking: true);
        }
    }

    /// <summary>For people as it is; in a log of JSON objects, each line is one.</summary>
    private async Task WriteSummaryAsync(WebApplication bot, BotSettings settings, CancellationToken cancellation)
    {
        var summary = await StartupSummary.WriteAsync(bot, settings, cancellation);
        if (!settings.Log.IsJson)
        {
            await context.Environment.Error.WriteAsync(summary);
            return;
        }

        var log = bot.Services.GetRequiredService<ILogger<RunVerb>>();
        foreach (var line in summary.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            LogSummary(log, line);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Line}")]
    private static partial void LogSummary(ILogger log, string line);

    private async Task<int> ServeAsync(
        RunSettings run, SettingsWatch watch, TimeProvider clock, CancellationToken cancellation)
    {
        var error = context.Environment.Error;
        if (PortCheck.Fault(run.Settings) is { } busy)
        {
            await error.WriteLineAsync(busy.ToString());
            return ExitCode.Usage;
        }

        int? port = null;
        var isWaiting = false;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var signals = context.Environment.OnTermination?.Invoke(ending.Cancel);
        try
        {
            // Changed settings build the bot anew in this process: what is due is derived from the pages and the
            // ledger, as after a restart, so nothing is lost and nothing posted twice.
            for (RunSettings? next = run; next is not null && !ending.IsCancellationRequested;)
            {
                run = next;
                try
                {
                    (next, port) = await ServeOnceAsync(run, watch, clock, port, ending.Token);
                    isWaiting = false;
                }
                catch (StorageException exception) when (exception.IsTemporary && port is not null)
                {
                    // Changed settings must not end a bot that would have waited for its storage without them.
                    if (!isWaiting)
                    {
                        using var logs = new SentenceLogger(error, clock, run.Settings.Log.IsJson);
                        LogWaiting(logs.CreateLogger(typeof(RunVerb).FullName!), StorageFault(run, exception));
                        isWaiting = true;
                    }

                    await context.Environment.Time.WaitAsync(StorageRetry, ending.Token);
                }
            }

            return ExitCode.Success;
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return ExitCode.Success;
        }
        catch (StorageException exception)
        {
            await error.WriteLineAsync(StorageFault(run, exception).ToString());
            return exception.IsTemporary ? ExitCode.Unavailable : FailureAfter(port);
        }
        catch (IOException exception)
            when (exception.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await error.WriteLineAsync(new SettingFault("web.url", exception.Message).ToString());
            return FailureAfter(port);
        }
    }

    private static SettingFault StorageFault(RunSettings run, StorageException exception) => new(
        run.Tokens.SharedStorage is null ? "storage.path" : PostgresAddress.Variable, exception.Message);

    /// <summary>
    /// A bot that has already run is started again by its service manager, which does not restart after
    /// <see cref="ExitCode.Usage"/>.
    /// </summary>
    private static int FailureAfter(int? port) => port is null ? ExitCode.Usage : ExitCode.Findings;

    /// <summary>Runs the bot until it is stopped, which returns null, or until its settings change.</summary>
    /// <param name="port">The port of the web chat before the settings changed; null at the first start.</param>
    private async Task<(RunSettings? Next, int? Port)> ServeOnceAsync(
        RunSettings run, SettingsWatch watch, TimeProvider clock, int? port, CancellationToken cancellation)
    {
        var settings = port is { } same
            ? run.Settings with { WebUrl = new UriBuilder(run.Settings.WebUrl) { Port = same }.Uri }
            : run.Settings;
        var environment = run.Environment;
        await using var bot = BotHost.Build(settings, run.Tokens, environment, clock);
        Task? stopping = null;
        try
        {
            // Stopping also ends a start, and services that end because of it are no fault to the host.
            using (cancellation.Register(() => stopping = Task.Run(() => bot.StopAsync(CancellationToken.None))))
            {
                await bot.StartAsync(CancellationToken.None);
            }

            var log = bot.Services.GetRequiredService<ILoggerFactory>().CreateLogger<SettingsWatch>();
            if (port is null)
            {
                await WriteSummaryAsync(bot, settings, cancellation);
            }
            else
            {
                LogApplied(log);
            }

            using var ended = CancellationTokenSource.CreateLinkedTokenSource(
                cancellation, bot.Lifetime.ApplicationStopping);
            var released = ReleaseStartupMemoryAsync(ended.Token);
            port = new Uri(BotHost.AddressOf(bot)).Port;
            var next = await watch.NextAsync(run, log, ended.Token);
            if (next is null)
            {
                bot.Services.GetRequiredService<ISystemdNotifier>().Notify(ServiceState.Stopping);
            }

            await bot.StopAsync(CancellationToken.None);
            await ended.CancelAsync();
            await released;
            return (next, port);
        }
        catch (OperationCanceledException)
            when (bot.Lifetime.ApplicationStopping.IsCancellationRequested || cancellation.IsCancellationRequested)
        {
            // Stopped before startup had completed, which is not an error. Platforms may be connected already.
            await (stopping ?? bot.StopAsync(CancellationToken.None));
            return (null, port);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error, Message = "{Fault} The changed settings are applied when the storage can be used.")]
    private static partial void LogWaiting(ILogger log, SettingFault fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "The changed settings are applied.")]
    private static partial void LogApplied(ILogger log);
}
