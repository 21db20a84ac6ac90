namespace CommunityBot.Content.Calendars;

/// <summary>The events of a calendar in their newest versions, and which of them are public.</summary>
/// <param name="Events">In the order of the calendar, private ones included.</param>
/// <param name="Private">Events that are never announced.</param>
/// <param name="Sharing">Events that have a UID in common, which therefore does not identify them.</param>
internal sealed record CalendarVersions(
    IReadOnlyList<CalendarEvent> Events, IReadOnlySet<CalendarEvent> Private, IReadOnlySet<CalendarEvent> Sharing)
{
    public static CalendarVersions Of(
        IReadOnlyList<CalendarEvent> events, Func<ContentLine, CalendarMoment?> read, ProblemReport report)
    {
        var newest = new List<CalendarEvent>();
        var sharing = new HashSet<CalendarEvent>();
        foreach (var versions in events.GroupBy(one => (Uid: one.Uid ?? $"line {one.Line}", Of: Key(one.RecurrenceId))))
        {
            var sequence = versions.Max(one => one.Sequence);

            // A new start raises SEQUENCE (RFC 5545, 3.8.7.4), so other starts with the same number are other events.
            var latest = versions
                .Where(one => one.Sequence == sequence)
                .GroupBy(one => one.RecurrenceId is null ? Key(one["DTSTART"]) : null)
                .Select(same => same.MaxBy(one => one.Stamp, StringComparer.Ordinal)!)
                .ToList();
            newest.AddRange(latest);
            if (latest.Count > 1)
            {
                sharing.UnionWith(latest);
                report.Add(
                    "shared-uid",
                    latest[1].Line,
                    $"{latest.Count} events have the UID '{versions.Key.Uid}' and different starts; all are kept.");
            }
        }

        newest.Sort((one, other) => one.Line.CompareTo(other.Line));
        var isPublic = newest
            .Where(one => one is { RecurrenceId: null, Uid: not null })
            .ToLookup(one => one.Uid!, one => one.IsPublic, StringComparer.Ordinal);
        var hidden = newest
            .Where(one => !(one.IsPublic ?? (one.RecurrenceId is null || one.Uid is null
                || !isPublic[one.Uid].Contains(false))))
            .ToHashSet();
        if (hidden.Count > 0)
        {
            report.Add(
                "private-event",
                hidden.Min(one => one.Line),
                $"The calendar has {hidden.Count} {(hidden.Count == 1 ? "event that is" : "events that are")} not " +
                "public (CLASS); nothing is announced for them.");
        }

        return new CalendarVersions(newest, hidden, sharing);

        // The same moment can be written in several zones.
        string? Key(ContentLine? line) => line is null ? null
            : read(line) is { Instant: { } moment } ? moment.ToString()
            : line.Value.Trim();
    }
}
