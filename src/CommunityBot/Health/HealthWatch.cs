using CommunityBot.Wire;

using Microsoft.Extensions.Hosting.Systemd;

namespace CommunityBot.Health;

/// <summary>
/// Looks at the parts all the time, also when nobody asks: reports in the log one that is stuck, or whose fault nothing
/// else reports, and all to systemd.
/// Its watchdog is fed unless a part is stuck, because a restart changes nothing about a missing folder or a refused
/// token, and would lose the last good calendar.
/// </summary>
internal sealed partial class HealthWatch(
    Func<Task<IReadOnlyList<HealthPart>>> check,
    ISystemdNotifier systemd,
    SystemdWatchdog watchdog,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<HealthWatch> log) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly HashSet<string> stuck = new(StringComparer.Ordinal);
    private readonly HashSet<string> explained = new(StringComparer.Ordinal);
    private string? status;

    /// <summary>
    /// READY=1. STOPPING=1 is not told here but when the process ends (<c>RunVerb</c>): a host also stops when changed
    /// settings build a new one, and systemd would kill a process that said so and goes on.
    /// </summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => systemd.Notify(ServiceState.Ready));
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Twice as often as needed: one word may be late.
        var interval = watchdog.Timeout / 2 is { } half && half < Longest ? half : Longest;
        while (!stoppingToken.IsCancellationRequested)
        {
            // The first look follows the start of the scheduler.
            await time.WaitAsync(interval, stoppingToken);
            try
            {
                await LookAsync();
            }
            catch (Exception exception)
            {
                // The watchdog gets no word.
                LogFailed(exception);
            }
        }
    }

    internal async Task LookAsync()
    {
        var parts = await check();
        foreach (var part in parts)
        {
            if (part is { IsStuck: true, Fault: { } fault })
            {
                if (stuck.Add(part.Name))
                {
                    LogStuck(part.Name, fault);
                }
            }
            else if (part.Detail is { } detail)
            {
                if (explained.Add(part.Name))
                {
                    LogFailing(detail);
                }
            }
            else if (stuck.Remove(part.Name) || (part.Fault is null && explained.Remove(part.Name)))
            {
                LogRecovered(part.Name);
            }
        }

        var failing = string.Join("; ", parts.Where(part => part.Fault is not null));
        var now = failing.Length == 0 ? "ready" : failing;
        if (now != status)
        {
            systemd.Notify(new ServiceState($"STATUS={now}"));
            status = now;
        }

        if (watchdog.Timeout is not null && stuck.Count == 0)
        {
            systemd.Notify(new ServiceState("WATCHDOG=1"));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The {Part} is stuck: {Fault}. A restart helps.")]
    private partial void LogStuck(string part, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Fault}")]
    private partial void LogFailing(string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The state of the bot could not be checked.")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "The {Part} works again.")]
    private partial void LogRecovered(string part);
}
