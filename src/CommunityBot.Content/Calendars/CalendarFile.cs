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

    /// <summary>The calendars of the file, in order: a file may have several (RFC 5545, 3.4).</summary>
    private readonly List<Calendar> calendars = [];

    /// <summary>METHOD:CANCEL: every event of the calendar is cancelled (RFC 5546, 3.2.5).</summary>
    /// <param name="line">A line of the calendar, counted from 1.</param>
    public bool IsCancellation(int line) => At(line)?.IsCancellation ?? false;

    /// <summary>The zone of days and floating times in the calendar to which a line belongs (X-WR-TIMEZONE).</summary>
    /// <param name="line">Counted from 1.</param>
    public DateTimeZone OwnZone(int line) => At(line)?.Zone ?? Zones.Own;

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
                    file.Begin(open.Peek(), line.Line);
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
                    file.At(line.Line)?.ZoneName ??= line.Value;
                    break;
                case ("X-WR-CALNAME" or "NAME", _) when open.Count == 1:
                    file.Name ??= line.Text.Trim();
                    break;
                case ("METHOD", _) when open.Count == 1:
                    file.At(line.Line)?.IsCancellation =
                        line.Value.Trim().Equals("CANCEL", StringComparison.OrdinalIgnoreCase);
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

        foreach (var calendar in file.calendars)
        {
            calendar.Zone = calendar.ZoneName is { } name && file.Zones.Find(name, year: 2026) is { } its &&
                CalendarZones.IsShown(its) ? its : null;
        }

        return file;
    }

    private void Begin(string component, int line)
    {
        if (component == "VCALENDAR")
        {
            calendars.Add(new Calendar(line));
        }
    }

    /// <summary>The calendar to which a line belongs; null before the first.</summary>
    private Calendar? At(int line)
    {
        var (from, to) = (0, calendars.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = calendars[middle].Begins <= line ? (middle + 1, to) : (from, middle);
        }

        return from > 0 ? calendars[from - 1] : null;
    }

    private sealed class Calendar(int begins)
    {
        public int Begins => begins;

        public string? ZoneName { get; set; }

        public DateTimeZone? Zone { get; set; }

        public bool IsCancellation { get; set; }
    }
}
