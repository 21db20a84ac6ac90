namespace CommunityBot.Content.Calendars;

/// <summary>A VEVENT: its content lines by name, without nested components such as alarms.</summary>
internal sealed class CalendarEvent(int line)
{
    private readonly Dictionary<string, List<ContentLine>> lines = new(StringComparer.Ordinal);

    public int Line { get; } = line;

    /// <summary>As written; null when there is none.</summary>
    public string? Uid => this["UID"]?.Value.Trim() is { Length: > 0 and < 1_000 } uid ? uid : null;

    public int Sequence => int.TryParse(this["SEQUENCE"]?.Value, out var number) ? number : 0;

    /// <summary>Orders versions with the same SEQUENCE; empty when the event has no stamp.</summary>
    public string Stamp => this["LAST-MODIFIED"]?.Value ?? this["DTSTAMP"]?.Value ?? string.Empty;

    /// <summary>Present on an override of a single occurrence.</summary>
    public ContentLine? RecurrenceId => this["RECURRENCE-ID"];

    public bool IsSeries => RecurrenceId is null && (this["RRULE"] is not null || this["RDATE"] is not null);

    /// <summary>An override of its occurrence and of all that follow (RFC 5545, 3.2.13).</summary>
    public bool IsForAllThatFollow =>
        RecurrenceId?.Parameter("RANGE") is { } range
            && range.Equals("THISANDFUTURE", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Null without a CLASS. PRIVATE, CONFIDENTIAL, and every unknown value is not public (RFC 5545, 3.8.1.3).
    /// </summary>
    public bool? IsPublic => this["CLASS"]?.Value.Trim() is { Length: > 0 } value
        ? value.Equals("PUBLIC", StringComparison.OrdinalIgnoreCase)
        : null;

    public ContentLine? this[string name] => lines.TryGetValue(name, out var found) ? found[0] : null;

    public IReadOnlyList<ContentLine> All(string name) => lines.TryGetValue(name, out var found) ? found : [];

    /// <summary>The values of all lines of a name, which may each list several.</summary>
    public IEnumerable<ContentLine> Values(string name) => All(name)
        .SelectMany(line => line.Value
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(value => line with { Value = value }));

    public string? Text(string name) => this[name]?.Text.Trim() is { Length: > 0 } text ? text : null;

    public void Add(ContentLine line) =>
        (lines.TryGetValue(line.Name, out var there) ? there : lines[line.Name] = []).Add(line);
}
