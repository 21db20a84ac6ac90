using System.Globalization;

namespace CommunityBot.Health;

/// <summary>How often systemd must hear that the process works (<c>WatchdogSec=</c> of the unit).</summary>
/// <param name="Timeout">After this time without a word, systemd kills and restarts it; null without a
/// watchdog.</param>
internal sealed record SystemdWatchdog(TimeSpan? Timeout)
{
    /// <summary>https://www.freedesktop.org/software/systemd/man/latest/sd_watchdog_enabled.html</summary>
    public static SystemdWatchdog Read(Func<string, string?> variable, int process) =>
        long.TryParse(
            variable("WATCHDOG_USEC"), NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
        && microseconds is > 0 and < long.MaxValue / TimeSpan.TicksPerMicrosecond
        && variable("WATCHDOG_PID") is var owner
        && (owner is null || owner == process.ToString(CultureInfo.InvariantCulture))
            ? new SystemdWatchdog(TimeSpan.FromMicroseconds(microseconds))
            : new SystemdWatchdog((TimeSpan?)null);
}
