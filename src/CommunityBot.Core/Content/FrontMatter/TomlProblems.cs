namespace CommunityBot.Core.Content.FrontMatter;

/// <summary>
/// Buffers the problems of one statement of a TOML header until the lines that belong to it are known; problems of
/// lines that are read again are discarded.
/// </summary>
internal sealed class TomlProblems(ProblemReport report)
{
    /// <summary>
    /// Higher than the number of brackets that can be open at once, but bounded for headers with many faults.
    /// </summary>
    private const int Most = 4 * HeaderValue.MaximumDepth;

    private const int LongestKey = 60;

    private readonly List<(string Code, int Line, string Message)> found = [];

    public void AddBroken(int line) => Add("broken-header", line, "This line of the header is not valid TOML.");

    public void AddUnclosed(string opening, int line) =>
        Add(
            "unclosed-value",
            line,
            $"The {opening} on this line is never closed; the lines after it are read all the same.");

    public void AddClash(TomlClash clash, int line) =>
        Add("duplicate-key", line, clash.IsJoined
            ? $"The table '{Shown(clash.Key)}' is there already, from line {clash.Line}; the keys of both are joined."
            : $"'{Shown(clash.Key)}' is there already, from line {clash.Line}, and stays what that line says.");

    public void Add(string code, int line, string message)
    {
        if (found.Count < Most || (code == "unclosed-value" && found.Count < 2 * Most))
        {
            found.Add((code, line, message));
        }
    }

    /// <summary>Discards the problems of this line and of the lines after it.</summary>
    public void ForgetFrom(int line) => found.RemoveAll(problem => problem.Line >= line);

    /// <summary>Reports the problems of a finished statement in the order of their lines.</summary>
    public void Flush()
    {
        foreach (var (code, line, message) in found.OrderBy(problem => problem.Line))
        {
            report.Add(code, line, message);
        }

        found.Clear();
    }

    /// <summary>Truncates a key for a message, because a key can be as long as the header.</summary>
    private static string Shown(string key) => key.Length <= LongestKey ? key : key[..LongestKey] + "…";
}
