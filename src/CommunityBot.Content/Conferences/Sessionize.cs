using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Conferences;

/// <summary>
/// Parses the Sessionize API views: "All" with speakers and rooms, a session list, a grid by day and room, or maps by
/// id.
/// </summary>
internal static class Sessionize
{
    public static Conference? Read(HeaderValue root, string path)
    {
        var whole = Header.Of(root);
        var speakers = ById(whole.Find("speakers")?.Value, SpeakerOf);
        var rooms = ById(whole.Find("rooms")?.Value, room => room.Text("name"));
        var slots = Sessions(root).Where(IsScheduled).Select(session => SlotOf(session, speakers, rooms)).ToList();
        return slots.Count == 0 ? null : new Conference(path)
        {
            Title = whole.Text("eventName", "event", "conferenceName", "title"),
            Zone = whole.Text("timezone", "timeZone", "eventTimezone") is { } zone
                ? TimeZoneNames.FromIanaName(zone)
                : null,
            Slots = slots,
        };
    }

    /// <summary>Finds sessions in "sessions", in groups, in days and rooms, or directly in the root.</summary>
    private static IEnumerable<Header> Sessions(HeaderValue value)
    {
        foreach (var map in ScheduleJson.Maps(value)
            .Prepend(value as HeaderValue.Mapping)
            .OfType<HeaderValue.Mapping>())
        {
            var header = new Header(map);
            if (header.Has("title") && header.Has("startsAt"))
            {
                yield return header;
                continue;
            }

            if (ReferenceEquals(map, value) && !header.Has("sessions") && !header.Has("rooms"))
            {
                continue;
            }

            foreach (var session in ScheduleJson.Maps(header.Find("sessions")?.Value)
                .Select(inner => new Header(inner))
                .Where(inner => inner.Has("title")))
            {
                yield return session;
            }

            foreach (var session in ScheduleJson.Maps(header.Find("rooms")?.Value).SelectMany(
                room => ScheduleJson.Maps(new Header(room).Find("sessions")?.Value)))
            {
                yield return new Header(session);
            }
        }
    }

    private static bool IsScheduled(Header session) =>
        session.Has("startsAt") && session.Text("status") is null or "Accepted" or "Accept_Queue" or "accepted";

    private static ConferenceSlot SlotOf(
        Header session, Dictionary<string, Speaker> speakers, Dictionary<string, string> rooms)
    {
        var (date, start, _) = ScheduleJson.Timestamp(session.Text("startsAt"));
        var (_, end, _) = ScheduleJson.Timestamp(session.Text("endsAt"));
        return new ConferenceSlot(session.Text("title") ?? string.Empty)
        {
            Date = date,
            Start = start,
            End = end,
            Room = session.Text("room", "roomName") ?? rooms.GetValueOrDefault(session.Text("roomId") ?? string.Empty),
            Track = session.Text("track"),
            Abstract = session.Text("description"),
            Speakers = [.. People(session.Find("speakers")?.Value, speakers)],
        };
    }

    /// <summary>Resolves speaker ids or inline speakers; unresolved ids are dropped.</summary>
    private static IEnumerable<Speaker> People(HeaderValue? value, Dictionary<string, Speaker> known) =>
        value is not HeaderValue.Sequence items ? [] : items.Values.Select(item => item switch
        {
            HeaderValue.Scalar id =>
                known.GetValueOrDefault(id.Text) ?? (PersonNames.IsFullName(id.Text) ? new Speaker(id.Text) : null),
            HeaderValue.Mapping map when new Header(map) is var person =>
                known.GetValueOrDefault(person.Text("id") ?? string.Empty) ?? SpeakerOf(person),
            _ => null,
        }).OfType<Speaker>();

    private static Speaker? SpeakerOf(Header person)
    {
        var name = person.Text("fullName", "name") ?? $"{person.Text("firstName")} {person.Text("lastName")}".Trim();
        if (name.Length < 2)
        {
            return null;
        }

        var introduction = person.Text("tagLine") is { } tagline
            ? new SpeakerIntroduction(name).WithAffiliation(tagline)
            : null;
        return new Speaker(name)
        {
            Role = introduction?.Role,
            Organisation = introduction?.Organisation,
            Bio = person.Text("bio"),
            Links = [.. ScheduleJson.Maps(person.Find("links")?.Value)
                .Select(link => WebAddress.Read(new Header(link).Text("url")))
                .OfType<Uri>()],
        };
    }

    private static Dictionary<string, T> ById<T>(HeaderValue? value, Func<Header, T?> read)
        where T : class
    {
        var named = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var map in ScheduleJson.Maps(value).Select(map => new Header(map)))
        {
            if (map.Text("id") is { } id && read(map) is { } one)
            {
                named.TryAdd(id, one);
            }
        }

        return named;
    }
}
