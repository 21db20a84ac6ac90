using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;
using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>A talk in the header or a data file, with the day and room of the list that it is in.</summary>
/// <param name="Group">Name of the list: "Day 2", "2031-01-15", "Main Hall"; null for a list of talks only.</param>
internal sealed record GroupedTalk(HeaderValue Value, string? Group);

/// <summary>
/// Lists of talks by day or room: <c>schedule: [{day: …, talks: […]}]</c>, <c>agenda: {"Main Hall": […]}</c>.
/// </summary>
internal static class TalkGroups
{
    private const int MaximumDepth = 3;

    /// <summary>Words of keys for the people and links of a talk.</summary>
    private const KeyWords OfTalk = KeyWords.Speaker | KeyWords.By | KeyWords.Link | KeyWords.Video | KeyWords.SignUp;

    private static readonly string[] KeysOfTalk =
        ["speaker", "speakers", "presenter", "presenters", "abstract", "time"];

    private static readonly string[] Labels =
        ["day", "date", "room", "track", "title", "name", "heading", "tag", "jour"];

    /// <summary>Lists of a talk that are not lists of talks.</summary>
    private static readonly string[] OwnLists =
    [
        "speaker", "speakers", "by", "presenter", "presenters", "who", "author", "authors", "sprecher", "referent",
        "referenten", "intervenant", "intervenants", "links", "tags", "resources", "slides", "videos",
        "people", "persons", "hosts", "sponsors", "sponsor", "sponsoren", "partners", "partner", "partenaires",
        "supporters", "food", "venues",
    ];

    /// <summary>The talks of the value in order.</summary>
    public static IEnumerable<GroupedTalk> Of(HeaderValue? value) => Of(value, null, 0);

    /// <summary>The items with the days and rooms of their groups.</summary>
    /// <param name="items">Of each group, in order.</param>
    /// <param name="first">Day of the meetup; null if it is not known.</param>
    public static IReadOnlyList<AgendaItem> Placed(
        IReadOnlyList<(string? Group, AgendaItem Item)> items, LocalDate? first)
    {
        var names = items.Select(item => item.Group).Distinct().ToList();
        if (names.Count < 2 && names is not [not null])
        {
            return [.. items.Select(item => item.Item)];
        }

        var days = names.OfType<string>()
            .Select(name => (name, Date: AgendaDay.Read(Spaced(name))?.DateFor(first)))
            .Where(day => day.Date is not null)
            .ToDictionary(day => day.name, day => day.Date);
        var areRooms = names.Exists(name => name is not null && AgendaPlaces.IsRoom(name));
        var areParallel = names.Count > 1;
        return [.. items.Select(item => item switch
        {
            (null, var own) => own,
            ({ } name, var own) when days.TryGetValue(name, out var date) =>
                days.Count > 1 ? own with { Date = own.Date ?? date } : own,
            ({ } name, var own) when areParallel && areRooms => own with { Room = own.Room ?? name },
            ({ } name, var own) when areParallel && AgendaPlaces.IsTrack(name) =>
                own with { Track = own.Track ?? name },
            var (_, own) => own,
        })];
    }

    private static IEnumerable<GroupedTalk> Of(HeaderValue? value, string? group, int depth)
    {
        switch (value)
        {
            case HeaderValue.Sequence list:
                return list.Values.SelectMany(item => item is HeaderValue.Mapping map && ListIn(map) is { } own
                    && depth < MaximumDepth
                    ? Of(own, new Header(map).Text(Labels) ?? group, depth + 1)
                    : [new GroupedTalk(item, group)]);
            case HeaderValue.Mapping map when HourKeys.AreIn(map):
                return HourKeys.TalksOf(map).Select(talk => new GroupedTalk(talk, group));
            case HeaderValue.Mapping { Entries.Count: > 0 } map
                when depth < MaximumDepth && map.Entries.All(entry => entry.Value is HeaderValue.Sequence):
                return map.Entries.SelectMany(entry => Of(entry.Value, entry.Key, depth + 1));
            case HeaderValue.Mapping map:
                return ListIn(map) is { } inner && depth < MaximumDepth
                    ? Of(inner, new Header(map).Text(Labels) ?? group, depth + 1)
                    : [new GroupedTalk(map, group)];
            default:
                return [];
        }
    }

    /// <summary>The list of maps in a map that is not a talk itself.</summary>
    private static HeaderValue.Sequence? ListIn(HeaderValue.Mapping map) =>
        HourKeys.WithinTalk(map) is not null || new Header(map).Has(KeysOfTalk) ? null : map.Entries
            .Where(entry => !OwnLists.Contains(entry.Folded) && (KeyReader.Read(entry.Key) & OfTalk) == 0)
            .Select(entry => entry.Value)
            .OfType<HeaderValue.Sequence>()
            .FirstOrDefault(list => list.Values.Count > 0 && list.Values.All(item => item is HeaderValue.Mapping));

    /// <summary>"day_1" and "day1" as a heading would have them.</summary>
    private static string Spaced(string name)
    {
        var text = name.Replace('_', ' ');
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        return digit > 0 && char.IsLetter(text[digit - 1]) ? text.Insert(digit, " ") : text;
    }
}
