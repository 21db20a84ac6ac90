using System.Diagnostics;
using System.Globalization;

namespace CommunityBot.Composition;

/// <summary>
/// Logger provider that writes one line per entry: time, level and message. An exception adds its type, message and
/// class instead of a stack trace.
/// </summary>
internal sealed class SentenceLogger(TextWriter writer, TimeProvider time) : ILoggerProvider
{
    private readonly TextWriter writer = TextWriter.Synchronized(writer);

    public ILogger CreateLogger(string categoryName) => new CategoryLogger(this);

    public void Dispose()
    {
        // The writer belongs to the process.
    }

    private void Write(LogLevel level, string sentence, Exception? exception)
    {
        var severity = level switch
        {
            LogLevel.Warning => "warning: ",
            LogLevel.Error or LogLevel.Critical => "error: ",
            _ => "",
        };
        var at = time.GetUtcNow().ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        writer.WriteLine($"{at} {severity}{OneLine(sentence)}{Cause(exception)}");
    }

    private static string Cause(Exception? exception)
    {
        if (exception is null)
        {
            return "";
        }

        var place = new StackTrace(exception).GetFrames()
            .Select(frame => DiagnosticMethodInfo.Create(frame)?.DeclaringTypeName)
            .FirstOrDefault(type => type?.StartsWith(nameof(CommunityBot), StringComparison.Ordinal) is true);

        // The text after the arrow is an inner exception with its stack trace.
        var message = OneLine(exception.Message.Split(" --->")[0]);
        return $" ({exception.GetType().Name}: {message}{(place is null ? "" : $", in {place}")})";
    }

    private static string OneLine(string text) => TerminalText.OneLine(text.ReplaceLineEndings(" "));

    private sealed class CategoryLogger(SentenceLogger logs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is not LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            logs.Write(logLevel, formatter(state, exception), exception);
    }
}
