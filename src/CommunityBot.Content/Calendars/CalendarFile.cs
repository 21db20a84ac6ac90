using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Calendars;

/// <summary>The components of an iCalendar document (RFC 5545, 3.4): its events, zones and properties.</summary>
internal sealed class CalendarFile
{
    /// <summary>Upper limit on events per calendar.</summary>
    private const int MaximumEvents = 20_000;

    private readonly List<CalendarEvent> events = [];

    private CalendarFile(DateTimeZone zone) => Zones = new CalendarZones(zone);

    public IReadOnlyList<CalendarEvent> Events => events;

    public CalendarZones Zones { get; }

    public string? Name { get; private set; }

    /// <summary>METHOD:CANCEL: every event of the calendar is cancelled (RFC 5546, 3.2.5).</summary>
    public bool IsCancellation { get; private set; }

    /// <param name="zone">The zone of the community, for a calendar that names none.</param>
    public static CalendarFile Read(string text, DateTimeZone zone, IRecurrenceRules rules)
    {
        var file = new CalendarFile(zone);
        string? ownZone = null;
        var open = new Stack<string>();
        CalendarEvent? current = null;
        ZoneDefinition? definition = null;
        string? tzid = null;
        var observance = new List<ContentLine>();
        foreach (var line in ContentLine.All(text))
        {
            switch (line.Name, open.TryPeek(out var component) ? component : null)
            {
                case ("BEGIN", _) when open.Count < 16:
                    open.Push(line.Value.Trim().ToUpperInvariant());
                    current = open.Peek() == "VEVENT" ? new CalendarEvent(line.Line) : current;
                    (definition, tzid) = open.Peek() == "VTIMEZONE" ? (new ZoneDefinition(), null) : (definition, tzid);
                    observance.Clear();
                    break;
                case ("END", "VEVENT") when current is not null && file.events.Count < MaximumEvents:
                    open.Pop();
                    file.events.Add(current);
                    current = null;
                    break;
                case ("END", "STANDARD" or "DAYLIGHT"):
                    open.Pop();
                    definition?.Add(observance, rules);
                    break;
                case ("END", "VTIMEZONE") when definition is not null && tzid is not null:
                    open.Pop();
                    file.Zones.Define(tzid, definition);
                    break;
                case ("END", not null):
                    open.Pop();
                    break;
                case ("TZID", "VTIMEZONE"):
                    tzid = line.Text;
                    break;
                case ("X-LIC-LOCATION", "VTIMEZONE") when definition is not null:
                    definition.Location = line.Value.Trim();
                    break;
                case (_, "STANDARD" or "DAYLIGHT") when observance.Count < 500:
                    observance.Add(line);
                    break;
                case ("X-WR-TIMEZONE", _):
                    ownZone ??= line.Value;
                    break;
                case ("X-WR-CALNAME" or "NAME", _) when open.Count == 1:
                    file.Name ??= line.Text.Trim();
                    break;
                case ("METHOD", _) when open.Count == 1:
                    file.IsCancellation = line.Value.Trim().Equals("CANCEL", StringComparison.OrdinalIgnoreCase);
                    break;
                case (_, "VEVENT"):
                    current?.Add(line);
                    break;
            }
        }

        if (ownZone is not null && file.Zones.Find(ownZone, year: 2026) is { } named)
        {
            file.Zones.Own = CalendarZones.IsShown(named) ? named : file.Zones.Own;
        }

        return file;
    }
}
