using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Conferences;

/// <summary>Parses frab's schedule.json: conference, days, rooms by name, events.</summary>
internal static class FrabJson
{
    public static Conference? Read(HeaderValue root, string path)
    {
        var whole = Header.Of(root);
        var about = Header.Of(whole.Find("schedule.conference", "conference")?.Value);
        var slots = ScheduleJson.Maps(about.Find("days")?.Value).SelectMany(day => Slots(new Header(day))).ToList();
        return slots.Count == 0 ? null : new Conference(path)
        {
            Title = ScheduleJson.Text(about, "title"),
            Id = about.Text("acronym"),
            Website = WebAddress.Read(about.Text("url", "base_url")),
            Zone = about.Text("time_zone_name", "timezone") is { } zone ? TimeZoneNames.FromIanaName(zone) : null,
            LastDay = slots.Max(slot => slot.Slot.Date),
            Offset = slots.Select(slot => slot.Offset).FirstOrDefault(offset => offset is not null),
            Slots = [.. slots.Select(slot => slot.Slot)],
        };
    }

    private static IEnumerable<(ConferenceSlot Slot, NodaTime.Offset? Offset)> Slots(Header day)
    {
        var date = ScheduleJson.Timestamp(day.Text("date")).Date;
        if (day.Find("rooms")?.Value is not HeaderValue.Mapping rooms)
        {
            yield break;
        }

        foreach (var (room, one) in rooms.Entries.SelectMany(
            room => ScheduleJson.Maps(room.Value).Select(one => (room.Key, new Header(one)))))
        {
            var moment = ScheduleJson.Timestamp(one.Text("date"));
            var start = one.Text("start") is { } text && HumanTimes.Find(text, isTimeKnown: true) is { } time
                ? time.First.AsWritten
                : moment.Time;
            yield return (new ConferenceSlot(ScheduleJson.Text(one, "title") ?? string.Empty)
            {
                Date = moment.Date ?? date,
                Start = start,
                End = ConferenceSlot.EndOf(start, one.Text("duration")),
                Room = ScheduleJson.Text(one, "room") ?? room,
                Track = ScheduleJson.Text(one, "track"),
                Abstract = ScheduleJson.Text(one, "abstract", "description"),
                Speakers = [.. ScheduleJson.Maps(one.Find("persons", "speakers")?.Value)
                    .Select(person => SpeakerOf(new Header(person)))
                    .OfType<Speaker>()],
            }, moment.Offset);
        }
    }

    private static Speaker? SpeakerOf(Header person) =>
        person.Text("public_name", "name", "full_public_name") is { } name
        ? new Speaker(name)
        {
            Bio = person.Text("biography", "abstract", "description"),
            Links = WebAddress.Read(person.Text("url")) is { } uri ? [uri] : []
        }
        : null;
}
