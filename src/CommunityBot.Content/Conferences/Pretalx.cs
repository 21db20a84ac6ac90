using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Conferences;

/// <summary>
/// Parses pretalx JSON: the widget's talks with separate speakers, rooms and tracks, or a page of API results.
/// </summary>
internal static class Pretalx
{
    public static Conference? Read(HeaderValue root, string path)
    {
        var whole = Header.Of(root);
        var speakers = ById(whole, "speakers", "code", SpeakerOf);
        var rooms = ById(whole, "rooms", "id", room => ScheduleJson.Text(room, "name"));
        var tracks = ById(whole, "tracks", "id", track => ScheduleJson.Text(track, "name"));
        var slots = ScheduleJson.Maps(whole.Find("talks", "results", "slots")?.Value)
            .Select(talk => SlotOf(new Header(talk), speakers, rooms, tracks))
            .OfType<ConferenceSlot>()
            .ToList();
        var first = ScheduleJson.Maps(whole.Find("talks", "results", "slots")?.Value)
            .Select(talk => Start(new Header(talk)))
            .FirstOrDefault(start => start is not null);
        return slots.Count == 0 ? null : new Conference(path)
        {
            Title = ScheduleJson.Text(whole, "event_name", "event.name", "name", "title"),
            Zone = whole.Text("timezone") is { } zone ? TimeZoneNames.FromIanaName(zone) : null,
            Offset = ScheduleJson.Timestamp(first).Offset,
            LastDay = slots.Max(slot => slot.Date),
            Slots = slots,
        };
    }

    private static ConferenceSlot? SlotOf(
        Header talk,
        Dictionary<string, Speaker> speakers,
        Dictionary<string, string> rooms,
        Dictionary<string, string> tracks)
    {
        var about = talk.Find("submission")?.Value is HeaderValue.Mapping submission ? new Header(submission) : talk;
        var (date, start, _) = ScheduleJson.Timestamp(Start(talk));
        var (_, end, _) = ScheduleJson.Timestamp(talk.Text("end", "slot.end", "ends_at"));
        if (date is null
            || ScheduleJson.Text(about, "title") is not { } title
            || about.Text("state") is "canceled" or "rejected" or "withdrawn")
        {
            return null;
        }

        var room = ScheduleJson.Text(talk, "slot.room", "room");
        var track = ScheduleJson.Text(about, "track");
        return new ConferenceSlot(title)
        {
            Date = date,
            Start = start,
            End = end ?? ConferenceSlot.EndOf(start, talk.Text("duration")),
            Room = room is null ? null : rooms.GetValueOrDefault(room, room),
            Track = track is null ? null : tracks.GetValueOrDefault(track, track),
            Abstract = ScheduleJson.Text(about, "abstract", "description"),
            Speakers = about.Find("speakers")?.Value is HeaderValue.Sequence items
                ? [.. items.Values.Select(item => item switch
                {
                    HeaderValue.Scalar code => speakers.GetValueOrDefault(code.Text),
                    HeaderValue.Mapping map => SpeakerOf(new Header(map)),
                    _ => null,
                }).OfType<Speaker>()]
                : [],
        };
    }

    private static string? Start(Header talk) => talk.Text("start", "slot.start", "starts_at");

    private static Speaker? SpeakerOf(Header person) =>
        person.Text("name", "public_name") is { } name ? new Speaker(name) { Bio = person.Text("biography") } : null;

    private static Dictionary<string, T> ById<T>(Header whole, string list, string key, Func<Header, T?> read)
        where T : class
    {
        var named = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var map in ScheduleJson.Maps(whole.Find(list)?.Value).Select(map => new Header(map)))
        {
            if (map.Text(key) is { } id && read(map) is { } one)
            {
                named.TryAdd(id, one);
            }
        }

        return named;
    }
}
