namespace CommunityBot.Content.Calendars;

/// <summary>A VEVENT: its content lines by name, without nested components such as alarms.</summary>
internal sealed class CalendarEvent(int line)
{
    private readonly Dictionary<string, List<ContentLine>> lines = new(StringComparer.Ordinal);

    public int Line { get; } = line;

    public string? Uid => this["UID"]?.Value.Trim();

    public int Sequence => int.TryParse(this["SEQUENCE"]?.Value, out var number) ? number : 0;

    /// <summary>Present on an override of a single occurrence.</summary>
    public ContentLine? RecurrenceId => this["RECURRENCE-ID"];

    public ContentLine? this[string name] => lines.TryGetValue(name, out var found) ? found[0] : null;

    public IReadOnlyList<ContentLine> All(string name) => lines.TryGetValue(name, out var found) ? found : [];

    public string? Text(string name) => this[name]?.Text.Trim() is { Length: > 0 } text ? text : null;

    public void Add(ContentLine line) =>
        (lines.TryGetValue(line.Name, out var there) ? there : lines[line.Name] = []).Add(line);
}
