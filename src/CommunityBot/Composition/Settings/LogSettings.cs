using CommunityBot.Hosting;

namespace CommunityBot.Composition.Settings;

/// <summary>How the bot writes its log to standard error.</summary>
internal sealed record LogSettings
{
    private static readonly Dictionary<string, LogLevel> Levels = new(StringComparer.Ordinal)
    {
        ["debug"] = LogLevel.Debug,
        ["info"] = LogLevel.Information,
        ["warning"] = LogLevel.Warning,
        ["error"] = LogLevel.Error,
    };

    /// <summary>Whether each line is a JSON object; otherwise it is a sentence.</summary>
    public bool IsJson { get; init; }

    /// <summary>Entries below this level are not written.</summary>
    public LogLevel Level { get; init; } = LogLevel.Information;

    public static LogSettings Read(SettingsSection section)
    {
        var format = section.Text("format", ["text", "json"]);
        if (format is not (null or "text" or "json"))
        {
            section.Fault("format", $"is \"{format}\"; write \"text\" or \"json\".");
        }

        var level = section.Text("level", [.. Levels.Keys]);
        if (level is not null && !Levels.ContainsKey(level))
        {
            section.Fault("level", $"is \"{level}\"; write one of {string.Join(", ", Levels.Keys)}.");
        }

        section.RefuseUnknownKeys();
        return new LogSettings
        {
            IsJson = format == "json",
            Level = level is null ? LogLevel.Information : Levels.GetValueOrDefault(level, LogLevel.Information),
        };
    }

    /// <summary>The level as it is written in the settings and in the log.</summary>
    public static string Name(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "debug",
        LogLevel.Warning => "warning",
        LogLevel.Error or LogLevel.Critical => "error",
        _ => "info",
    };
}
