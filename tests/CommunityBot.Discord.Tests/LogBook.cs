using CommunityBot.Testing;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Tests;

/// <summary>Records log lines and can wait for one.</summary>
/// <param name="least">The minimum level that is recorded.</param>
internal sealed class LogBook(LogLevel least = LogLevel.Trace) : ILoggerFactory, ILogger
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    public Task UntilAsync(string text) => UntilAsync(text, count: 1);

    /// <summary>Waits until that many lines contain the text.</summary>
    public async Task UntilAsync(string text, int count, CancellationToken cancellation = default)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (lines.Count(line => line.Contains(text, StringComparison.Ordinal)) >= count)
                {
                    return;
                }

                next = written.Task;
            }

            await next.WaitAsync(Waiting.Limit, cancellation);
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        TaskCompletionSource old;
        if (!IsEnabled(logLevel))
        {
            return;
        }

        lock (gate)
        {
            lines.Add($"{logLevel}: {formatter(state, exception)} {exception}");
            old = written;
            written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        old.TrySetResult();
    }
}
