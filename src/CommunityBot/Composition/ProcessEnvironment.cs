using System.Collections;

namespace CommunityBot.Composition;

/// <summary>What a process finds around itself. Handed in, so that a test can be a process of its own.</summary>
internal sealed record ProcessEnvironment
{
    /// <summary>Results, and nothing but results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress, logs and errors.</summary>
    public required TextWriter Error { get; init; }

    public required string CurrentFolder { get; init; }

    /// <summary>Where the program itself lies; the settings are looked for above it, too.</summary>
    public required string ProgramFolder { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a person reads <see cref="Out"/> on a terminal.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>The real clock of this machine.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A variable that says something; null when it is absent or blank.</summary>
    public string? Variable(string name) =>
        Environment.GetValueOrDefault(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    public static ProcessEnvironment OfThisProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        CurrentFolder = Directory.GetCurrentDirectory(),
        ProgramFolder = AppContext.BaseDirectory,
        Environment = System.Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal),
        OutIsTerminal = !Console.IsOutputRedirected,
    };
}
