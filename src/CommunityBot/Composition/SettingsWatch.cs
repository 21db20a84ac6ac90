using System.Threading.Channels;

using CommunityBot.Hosting;

namespace CommunityBot.Composition;

/// <summary>Waits for changed settings of a running bot: after a SIGHUP, or when the settings file changes.</summary>
internal sealed partial class SettingsWatch : IDisposable
{
    /// <summary>A changed file is read once it has stayed the same for one interval.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly string? file;
    private readonly Func<(RunSettings? Next, IReadOnlyList<SettingFault> Faults)> read;
    private readonly Channel<bool> signals = Channel.CreateUnbounded<bool>();
    private readonly IDisposable? hangup;
    private readonly ITimer timer;
    private (DateTime Written, long Length) seen;
    private (DateTime Written, long Length)? changing;

    /// <param name="file">The settings file; null watches only the signal.</param>
    /// <param name="read">Reads the settings and tokens again.</param>
    public SettingsWatch(
        string? file, ProcessEnvironment environment,
        Func<(RunSettings? Next, IReadOnlyList<SettingFault> Faults)> read)
    {
        (this.file, this.read) = (file, read);
        seen = Stamp();
        hangup = environment.OnHangup?.Invoke(() => signals.Writer.TryWrite(true));
        timer = environment.Time.CreateTimer(_ => signals.Writer.TryWrite(false), null, Interval, Interval);
    }

    /// <summary>The next valid settings that differ; null when the bot stops.</summary>
    public async Task<RunSettings?> NextAsync(RunSettings current, ILogger log, CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                var isSignal = await signals.Reader.ReadAsync(stopping);
                if ((isSignal || HasChanged()) && Read(current, isSignal, log) is { } next)
                {
                    return next;
                }
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        hangup?.Dispose();
        timer.Dispose();
    }

    private RunSettings? Read(RunSettings current, bool isSignal, ILogger log)
    {
        (seen, changing) = (Stamp(), null);
        var (next, faults) = read();

        // A platform that was already off does not prevent other changes.
        var known = current.Faults.Select(fault => fault.Sentence).ToHashSet(StringComparer.Ordinal);
        var added = faults.Where(fault => !known.Contains(fault.Sentence)).ToList();
        if (next is null || added.Count > 0)
        {
            LogRefused(log, string.Join(" ", added.DefaultIfEmpty(faults[0])));
            return null;
        }

        if (next.Fingerprint == current.Fingerprint)
        {
            if (isSignal)
            {
                LogUnchanged(log);
            }

            return null;
        }

        if (current.NeedRestart(next) is { Count: > 0 } restart)
        {
            LogRestart(log, string.Join(", ", restart));
        }

        return current.Apply(next);
    }

    private bool HasChanged()
    {
        var now = Stamp();
        var hasSettled = now != seen && now == changing;
        changing = now == seen ? null : now;
        return hasSettled;
    }

    private (DateTime Written, long Length) Stamp() =>
        file is not null && new FileInfo(file) is { Exists: true } found
            ? (found.LastWriteTimeUtc, found.Length)
            : default;

    [LoggerMessage(Level = LogLevel.Error, Message = "The changed settings are not applied: {Faults}")]
    private static partial void LogRefused(ILogger log, string faults);

    [LoggerMessage(Level = LogLevel.Information, Message = "The settings have not changed.")]
    private static partial void LogUnchanged(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "These changes need a restart of the bot: {Names}.")]
    private static partial void LogRestart(ILogger log, string names);
}
