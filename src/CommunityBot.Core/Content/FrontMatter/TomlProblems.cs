namespace CommunityBot.Core.Content.FrontMatter;

/// <summary>
/// The problems of one statement of a TOML header, until it is known which lines belong to it: those of the lines that
/// are read again are forgotten.
/// </summary>
internal sealed class TomlProblems(ProblemReport report)
{
    /// <summary>More than brackets can be open at once, and few enough for a header of many faults.</summary>
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

    /// <summary>What was found on this line and after it.</summary>
    public void ForgetFrom(int line) => found.RemoveAll(problem => problem.Line >= line);

    /// <summary>The statement ends: what was found is reported in the order of its lines.</summary>
    public void Flush()
    {
        foreach (var (code, line, message) in found.OrderBy(problem => problem.Line))
        {
            report.Add(code, line, message);
        }

        found.Clear();
    }

    /// <summary>A key can be as long as the header.</summary>
    private static string Shown(string key) => key.Length <= LongestKey ? key : key[..LongestKey] + "…";
}
