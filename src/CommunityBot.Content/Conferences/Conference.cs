using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Conferences;

/// <summary>
/// A conference schedule as one event with its days, agenda and speakers; separate events would cause one post for each
/// of possibly hundreds of sessions.
/// </summary>
internal sealed record Conference(string Path)
{
    public string? Title { get; init; }

    public string? Id { get; init; }

    public LocalDate? FirstDay { get; init; }

    public LocalDate? LastDay { get; init; }

    public Venue? Venue { get; init; }

    public Uri? Website { get; init; }

    /// <summary>Null if the schedule has no time zone.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>UTC offset of the session times, if they have one.</summary>
    public Offset? Offset { get; init; }

    public IReadOnlyList<ConferenceSlot> Slots { get; init; } = [];

    /// <summary>Null if the schedule has no sessions.</summary>
    public Meetup? ToMeetup(ProblemReport report, ReadingContext context)
    {
        if (Slots.Count == 0)
        {
            return null;
        }

        var slots = Slots.OrderBy(slot => slot.Date ?? LocalDate.MaxIsoValue)
            .ThenBy(slot => slot.Start ?? LocalTime.MaxValue)
            .ToList();
        var first = slots[0].Date ?? FirstDay;
        var last = LastDay is { } declared
            && first is { } from
            && declared > from
            && Period.DaysBetween(from, declared) < 60
            ? declared
            : slots.Max(slot => slot.Date);
        var isOneDay = last is null || last == first;
        if (Title is null)
        {
            report.Add("no-title", 1, "The schedule has no title.");
        }

        if (first is null)
        {
            report.Add("no-date", 1, "No session in the schedule has a date, so the event will not be scheduled.");
        }

        return new Meetup
        {
            Id = new MeetupId(Id is { Length: > 0 } id ? id : Pages.PageIds.FromPath(Path)),
            Kind = MeetupKind.Meetup,
            Source = Path,
            Title = Title,
            When = new EventTime(ZoneOn(first, slots[0].Start, report, context))
            {
                Date = first,
                LastDate = isOneDay ? null : last,
                StartsAt = slots[0].Start,

                // For a multi-day event, the end time of the last day is not the end time of the event.
                EndsAt = isOneDay ? slots.Max(slot => slot.End) : null,
            },
            Venue = Venue,
            Agenda = [.. slots.Select(slot => slot.ToItem(isOneDay))],
            Speakers = People(slots),
            Links = new MeetupLinks { Website = Website },
        };
    }

    private DateTimeZone ZoneOn(LocalDate? date, LocalTime? time, ProblemReport report, ReadingContext context)
    {
        if (Zone is not null)
        {
            return Zone;
        }

        if (Offset is not { } offset || date is not { } day)
        {
            return context.Zone;
        }

        if (context.Zone.AtLeniently(day.At(time ?? LocalTime.Midnight)).Offset == offset)
        {
            return context.Zone;
        }

        // An offset that the community's zone does not have on that day belongs to a different zone.
        report.Add(
            "zone-from-offset",
            1,
            $"The session times have the UTC offset {offset} but no time zone; the offset is kept.");
        return offset.Seconds % 3600 == 0 && TimeZoneNames.FromIanaName($"Etc/GMT{-offset.Seconds / 3600:+0;-0;+0}")
            is { } zone ? zone : DateTimeZone.ForOffset(offset);
    }

    private static List<Speaker> People(List<ConferenceSlot> slots)
    {
        var people = new Dictionary<string, Speaker>(StringComparer.Ordinal);
        foreach (var slot in slots)
        {
            foreach (var speaker in slot.Speakers)
            {
                people.TryAdd(
                    speaker.Name,
                    speaker with { Talk = speaker.Talk ?? slot.Title, Abstract = speaker.Abstract ?? slot.Abstract });
            }
        }

        return [.. people.Values];
    }
}

/// <summary>A session in a conference schedule.</summary>
internal sealed record ConferenceSlot(string Title)
{
    public LocalDate? Date { get; init; }

    public LocalTime? Start { get; init; }

    public LocalTime? End { get; init; }

    public string? Room { get; init; }

    public string? Track { get; init; }

    /// <summary>Markdown, whatever the feed writes.</summary>
    public string? Abstract { get; init => field = HtmlDescription.ToMarkdown(value); }

    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    public AgendaItem ToItem(bool isOneDay) => new(PlainText.Tidy(Title))
    {
        Date = isOneDay ? null : Date,
        Start = Start,
        End = End,
        Room = Room,
        Track = Track,
        Abstract = Abstract,
        Speakers = [.. Speakers.Select(speaker => speaker.Name)],
    };

    /// <summary>End time from start and duration: "00:30", "0130" or minutes.</summary>
    public static LocalTime? EndOf(LocalTime? start, string? duration)
    {
        if (start is not { } from || string.IsNullOrWhiteSpace(duration))
        {
            return null;
        }

        var parts = duration.Trim().Split(':');
        return parts switch
        {
            [var hours, var minutes, ..] when int.TryParse(hours, out var h)
                && int.TryParse(minutes, out var m)
                && h is >= 0 and < 48
                && m is >= 0 and < 60 => from.PlusMinutes(h * 60 + m),
            [var only] when int.TryParse(only, out var m) && m is > 0 and < 2880 => from.PlusMinutes(m),
            _ => null,
        };
    }
}
