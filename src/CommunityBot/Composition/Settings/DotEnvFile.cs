using System.Text;
using System.Text.RegularExpressions;

using CommunityBot.Hosting;

namespace CommunityBot.Composition.Settings;

/// <summary>
/// Reads <c>.env</c> beside the settings file: one <c>NAME=value</c> a line, with comments, quotes and an optional
/// <c>export</c>. Its values are secrets, so no message contains any of the text.
/// </summary>
internal static partial class DotEnvFile
{
    public const string Name = ".env";

    private const UnixFileMode OthersCanAccess =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>
    /// The variables of the process and, where one is not set or blank there, those of the file.
    /// </summary>
    /// <param name="path">The file, which need not exist.</param>
    /// <param name="displayPath">As named in faults.</param>
    public static IReadOnlyDictionary<string, string> AddTo(
        IReadOnlyDictionary<string, string> environment, string path, string displayPath, List<SettingFault> faults)
    {
        if (ReadText(path, displayPath, faults) is not { } text)
        {
            return environment;
        }

        var merged = new Dictionary<string, string>(environment, StringComparer.Ordinal);
        foreach (var (name, value) in Parse(text, displayPath, faults))
        {
            if (string.IsNullOrWhiteSpace(environment.GetValueOrDefault(name)))
            {
                merged[name] = value;
            }
        }

        return merged;
    }

    /// <summary>The last of several lines with the same name decides.</summary>
    internal static IReadOnlyDictionary<string, string> Parse(
        string text, string displayPath, List<SettingFault> faults)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (at, line) in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Index())
        {
            var written = line.Trim();
            if (written.Length == 0 || written[0] == '#')
            {
                continue;
            }

            if (Assignment().Match(written) is not { Success: true } assignment)
            {
                Fault(at, "it is not NAME=value; write one variable a line, or begin a comment with #.");
            }
            else if (Value(assignment.Groups[2].Value) is { } value)
            {
                variables[assignment.Groups[1].Value] = value;
            }
            else
            {
                Fault(at, "its quotes are not closed on the same line, or something follows them; correct the line.");
            }
        }

        return variables;

        void Fault(int line, string sentence) =>
            faults.Add(new SettingFault($"{displayPath}, line {line + 1}", sentence));
    }

    /// <summary>Null if the file does not exist, or after a fault has been added.</summary>
    private static string? ReadText(string path, string displayPath, List<SettingFault> faults)
    {
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & OthersCanAccess) != UnixFileMode.None)
            {
                faults.Add(new SettingFault(
                    displayPath,
                    "it contains secrets, but other users of this machine can read or write it; run: " +
                    $"chmod 600 {displayPath}."));
                return null;
            }

            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(new SettingFault(
                displayPath, $"the file cannot be read ({exception.Message}); grant the bot's user read access."));
            return null;
        }
    }

    /// <summary>Null if quotes are not closed.</summary>
    private static string? Value(string written)
    {
        if (written is not ['"' or '\'', ..])
        {
            // A # after a blank begins a comment; inside a value, as in a password, it does not.
            return Comment().Replace(written, "").Trim();
        }

        var quote = written[0];
        var value = new StringBuilder();
        for (var at = 1; at < written.Length; at++)
        {
            if (written[at] == quote)
            {
                return written.AsSpan(at + 1).Trim() is [] or ['#', ..] ? value.ToString() : null;
            }

            var isEscape = quote == '"' && written[at] == '\\' && at + 1 < written.Length;
            value.Append(isEscape
                ? written[++at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other }
                : written[at]);
        }

        return null;
    }

    [GeneratedRegex(@"^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"(?:^|\s)#.*$")]
    private static partial Regex Comment();
}
