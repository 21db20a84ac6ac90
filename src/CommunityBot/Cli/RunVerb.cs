using System.CommandLine;
using System.Net.Sockets;

using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.Hosting;
using CommunityBot.Storage;
using CommunityBot.Storage.Postgres;

namespace CommunityBot.Cli;

/// <summary><c>run</c>, the default verb: runs the bot until it is stopped.</summary>
internal sealed partial class RunVerb
{
    private const double MaximumSpeed = 100_000;

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
        if (context.ReadSettings(call) is not { } settings || context.ReadInstant(call, now, settings) is not { } start)
        {
            return ExitCode.Usage;
        }

        var environment = context.Environment;
        var faults = new List<SettingFault>();
        var tokens = Tokens.Read(environment, settings, faults);
        var isTrial = call.GetValue(now) is not null || call.GetValue(speed) is not 1;
        if (isTrial)
        {
            settings = ForTrial(settings, tokens, call.GetValue(speed), faults);
            tokens = tokens with { SharedStorage = null };
        }

        if (faults.Count > 0)
        {
            faults.ForEach(environment.Error.WriteLine);
            return ExitCode.Usage;
        }

        var clock = isTrial
            ? new ShiftedTimeProvider(environment.Time, start.ToDateTimeOffset(), call.GetValue(speed))
            : environment.Time;
        return await ServeAsync(settings, tokens, clock, cancellation);
    }

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
    /// Releases the memory used to read all pages; an idle process would otherwise keep it for hours.
    /// </summary>
    private static void ReleaseStartupMemory() =>
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

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
        BotSettings settings, Tokens tokens, TimeProvider clock, CancellationToken cancellation)
    {
        var error = context.Environment.Error;
        if (PortCheck.Fault(settings) is { } busy)
        {
            await error.WriteLineAsync(busy.ToString());
            return ExitCode.Usage;
        }

        try
        {
            await using var bot = BotHost.Build(settings, tokens, context.Environment, clock);
            try
            {
                await bot.StartAsync(cancellation);
                await WriteSummaryAsync(bot, settings, cancellation);
                ReleaseStartupMemory();
                await bot.WaitForShutdownAsync(cancellation);
            }
            catch (OperationCanceledException) when (bot.Lifetime.ApplicationStopping.IsCancellationRequested)
            {
                // Stopped before startup had completed, which is not an error.
            }

            return ExitCode.Success;
        }
        catch (StorageException exception)
        {
            await error.WriteLineAsync(new SettingFault(
                tokens.SharedStorage is null ? "storage.path" : PostgresAddress.Variable,
                exception.Message).ToString());
            return exception.IsTemporary ? ExitCode.Unavailable : ExitCode.Usage;
        }
        catch (IOException exception)
            when (exception.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await error.WriteLineAsync(new SettingFault("web.url", exception.Message).ToString());
            return ExitCode.Usage;
        }
    }
}
