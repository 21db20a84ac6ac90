using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using CommunityBot.Composition.Settings;

namespace CommunityBot.Composition;

/// <summary>
/// Logger provider that writes one line per entry: time in UTC, level, category and message, as text or as a JSON
/// object. An exception adds its type, message and class instead of a stack trace.
/// </summary>
internal sealed class SentenceLogger(TextWriter writer, TimeProvider time, bool isJson = false) : ILoggerProvider
{
    private const string OwnPrefix = $"{nameof(CommunityBot)}.";

    /// <summary>Only what JSON requires: the lines are not part of a page, and people read them too.</summary>
    private static readonly JsonWriterOptions Escaping = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The web server's errors for a request that has ended while its body goes on slowly; anyone can cause them, and
    /// nothing has to be done.
    /// </summary>
    private const string SlowBodies = "RequestBodyDrain";

    /// <summary>The host's error for a start that fails; stopping it, with Ctrl+C for example, is none.</summary>
    private const string FailedStart = "HostedServiceStartupFaulted";

    private readonly TextWriter writer = TextWriter.Synchronized(writer);

    public ILogger CreateLogger(string categoryName) => new CategoryLogger(
        this,
        categoryName.StartsWith(OwnPrefix, StringComparison.Ordinal) ? categoryName[OwnPrefix.Length..] : categoryName);

    public void Dispose()
    {
        // The writer belongs to the process.
    }

    private void Write(LogLevel level, string category, string sentence, Exception? exception)
    {
        var at = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var cause = exception is null ? null : Cause(exception);
        var name = LogSettings.Name(level);
        writer.WriteLine(isJson
            ? Json(at, name, category, OneLine(sentence), cause)
            : $"{at} {name}: {category}: {OneLine(sentence)}{(cause is null ? "" : $" ({cause})")}");
    }

    private static string Json(string at, string level, string category, string sentence, string? cause)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Escaping))
        {
            json.WriteStartObject();
            json.WriteString("time", at);
            json.WriteString("level", level);
            json.WriteString("category", category);
            json.WriteString("message", sentence);
            if (cause is not null)
            {
                json.WriteString("exception", cause);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static string Cause(Exception exception)
    {
        var place = new StackTrace(exception).GetFrames()
            .Select(frame => DiagnosticMethodInfo.Create(frame)?.DeclaringTypeName)
            .FirstOrDefault(type => type?.StartsWith(nameof(CommunityBot), StringComparison.Ordinal) is true);

        // The text after the arrow is an inner exception with its stack trace.
        var message = OneLine(exception.Message.Split(" --->")[0]);
        return $"{exception.GetType().Name}: {message}{(place is null ? "" : $", in {place}")}";
    }

    private static string OneLine(string text) => TerminalText.OneLine(text.ReplaceLineEndings(" "));

    private sealed class CategoryLogger(SentenceLogger logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is not LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (!IsNoise(eventId, exception))
            {
                logs.Write(logLevel, category, formatter(state, exception), exception);
            }
        }

        private static bool IsNoise(EventId eventId, Exception? exception) =>
            eventId.Name?.StartsWith(SlowBodies, StringComparison.Ordinal) is true
                || (eventId.Name is FailedStart && exception is OperationCanceledException);
    }
}
