using System.Collections;

namespace CommunityBot.Composition;

/// <summary>
/// The process's streams, folders, environment variables and clock; injected, so that tests can replace them.
/// </summary>
internal sealed record ProcessEnvironment
{
    /// <summary>Standard output: results only.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard output for programs (JSON, iCalendar), whose format has its own escaping.</summary>
    public TextWriter OutForPrograms => Out is PrintableWriter printable ? printable.Raw : Out;

    /// <summary>Standard input: answers to the questions of <c>init</c>.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>Standard error: progress, logs and errors.</summary>
    public required TextWriter Error { get; init; }

    public required string CurrentFolder { get; init; }

    /// <summary>The folder of the program; the settings file is also searched from here upwards.</summary>
    public required string ProgramFolder { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How to start this program from a shell, for messages.</summary>
    public string Program { get; init; } = "communitybot";

    /// <summary>Whether <see cref="Out"/> is a terminal.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>The machine's real clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Registers an action for SIGHUP; null if the process has no such signal.</summary>
    public Func<Action, IDisposable?>? OnHangup { get; init; }

    /// <summary>Calls an action when the process is asked to end; null where only the host listens.</summary>
    public Func<Action, IDisposable>? OnTermination { get; init; }

    /// <summary>The same with output that cannot control a terminal.</summary>
    public ProcessEnvironment Printable() =>
        this with { Out = new PrintableWriter(Out), Error = new PrintableWriter(Error) { IsLossy = true } };

    /// <summary>An environment variable; null if it is not set or blank.</summary>
    public string? Variable(string name) =>
        Environment.GetValueOrDefault(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static string ProgramOf(string? process) => Path.GetFileNameWithoutExtension(process) switch
    {
        null => "communitybot",
        "dotnet" => $"dotnet {Path.Combine(AppContext.BaseDirectory, nameof(CommunityBot) + ".dll")}",
        _ => process!,
    };

    public static ProcessEnvironment FromCurrentProcess() => new()
    {
        Out = Console.Out,
        In = Console.In,
        Error = Console.Error,
        CurrentFolder = Directory.GetCurrentDirectory(),
        ProgramFolder = AppContext.BaseDirectory,
        Environment = System.Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal),
        Program = ProgramOf(System.Environment.ProcessPath),
        OnHangup = HangupSignal.Register,
        OnTermination = TerminationSignals.Register,
        OutIsTerminal = !Console.IsOutputRedirected,
    };
}
