namespace CommunityBot.Content.FrontMatter;

/// <summary>
/// Buffers the problems of one statement of a TOML header until the lines that belong to it are known; problems of
/// lines that are read again are discarded.
/// </summary>
internal sealed class TomlProblems(ProblemReport report)
{
    /// <summary>
    /// Higher than the number of brackets that can be open at once, but bounded for headers with many faults.
    /// </summary>
    private const int MaxProblems = 4 * HeaderValue.MaximumDepth;

    private const int MaxKeyLength = 60;

    private readonly List<(string Code, int Line, string Message)> pending = [];

    public void AddBroken(int line) => Add("broken-header", line, "This line of the header is not valid TOML.");

    public void AddUnclosed(string opening, int line) =>
        Add(
            "unclosed-value",
            line,
            $"The {opening} on this line is not closed; the following lines are still read.");

    public void AddClash(TomlClash clash, int line) =>
        Add("duplicate-key", line, clash.IsJoined
            ? $"The table '{Truncated(clash.Key)}' is already defined on line {clash.Line}; their keys are merged."
            : $"'{Truncated(clash.Key)}' is already defined on line {clash.Line}; the first value is used.");

    public void Add(string code, int line, string message)
    {
        if (pending.Count < MaxProblems || (code == "unclosed-value" && pending.Count < 2 * MaxProblems))
        {
            pending.Add((code, line, message));
        }
    }

    /// <summary>Discards the problems of this line and of the lines after it.</summary>
    public void ForgetFrom(int line) => pending.RemoveAll(problem => problem.Line >= line);

    /// <summary>Reports the problems of a finished statement in the order of their lines.</summary>
    public void Flush()
    {
        foreach (var (code, line, message) in pending.OrderBy(problem => problem.Line))
        {
            report.Add(code, line, message);
        }

        pending.Clear();
    }

    /// <summary>Truncates a key for a message, because a key can be as long as the header.</summary>
    private static string Truncated(string key) => key.Length <= MaxKeyLength ? key : key[..MaxKeyLength] + "…";
}
