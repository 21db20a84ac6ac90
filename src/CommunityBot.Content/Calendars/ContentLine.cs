namespace CommunityBot.Content.Calendars;

/// <summary>
/// An unfolded iCalendar content line (RFC 5545, 3.1): name, parameters, value and first line number.
/// </summary>
internal sealed record ContentLine(string Name, string Value, int Line)
{
    private IReadOnlyList<(string Name, string Value)> Parameters { get; init; } = [];

    public string? Parameter(string name) =>
        Parameters.FirstOrDefault(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The value unescaped as TEXT (RFC 5545, 3.3.11): "\n" is a line break, "\," a comma.</summary>
    public string Text
    {
        get
        {
            if (!Value.Contains('\\', StringComparison.Ordinal))
            {
                return Value;
            }

            var text = new System.Text.StringBuilder(Value.Length);
            for (var at = 0; at < Value.Length; at++)
            {
                if (Value[at] != '\\' || at + 1 == Value.Length)
                {
                    text.Append(Value[at]);
                    continue;
                }

                at++;
                text.Append(Value[at] is 'n' or 'N' ? '\n' : Value[at]);
            }

            return text.ToString();
        }
    }

    /// <summary>All content lines of a calendar; malformed lines are skipped.</summary>
    public static IEnumerable<ContentLine> All(string text)
    {
        var number = 0;
        var began = 0;
        var current = new System.Text.StringBuilder();

        // Old programs end lines with CR alone.
        foreach (var raw in text.Split(text.Contains('\n', StringComparison.Ordinal) ? '\n' : '\r'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length > 0 && line[0] is ' ' or '\t' && current.Length > 0)
            {
                current.Append(line.AsSpan(1));
                continue;
            }

            if (Read(current.ToString(), began) is { } whole)
            {
                yield return whole;
            }

            current.Clear().Append(line);
            began = number;
        }

        if (Read(current.ToString(), began) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>Microsoft writes "TZID=tzone://Microsoft/Utc" without the quotes that a colon needs.</summary>
    private static bool IsAddress(string line, int from, int colon) =>
        string.CompareOrdinal(line, colon, "://", 0, 3) == 0
        && line.AsSpan(from, colon - from).Equals("TZID=tzone", StringComparison.OrdinalIgnoreCase);

    private static ContentLine? Read(string line, int number)
    {
        var at = 0;
        while (at < line.Length && (char.IsAsciiLetterOrDigit(line[at]) || line[at] is '-' or '.'))
        {
            at++;
        }

        if (at == 0 || at == line.Length || line[at] is not (':' or ';'))
        {
            return null;
        }

        var name = line[..at].ToUpperInvariant();
        var parameters = new List<(string, string)>();
        while (at < line.Length && line[at] == ';')
        {
            var end = ++at;
            var isQuoted = false;
            while (end < line.Length && (isQuoted || line[end] is not (';' or ':') || IsAddress(line, at, end)))
            {
                isQuoted ^= line[end] == '"';
                end++;
            }

            var equals = line.IndexOf('=', at, end - at);
            if (equals > 0)
            {
                parameters.Add((line[at..equals], line[(equals + 1)..end].Trim('"')));
            }

            at = end;
        }

        return at < line.Length ? new ContentLine(name, line[(at + 1)..], number) { Parameters = parameters } : null;
    }
}
