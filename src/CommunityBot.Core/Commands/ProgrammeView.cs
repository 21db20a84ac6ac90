using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// A programme by day, room and track. One that is too long for a page opens with the day that matters: today, the
/// next day, or the first.
/// </summary>
internal sealed class ProgrammeView
{
    private const int MaxMenuOptions = 25;

    private readonly Meetup meetup;
    private readonly HashSet<string> wholeRooms;

    public ProgrammeView(Meetup meetup, AgendaArgument asked, LocalDate today)
    {
        this.meetup = meetup;
        wholeRooms = meetup.Agenda.Select(item => item.Room).OfType<string>().Select(NormalizedText.Of).ToHashSet();
        Days = [.. meetup.Agenda.Select(DayOf).OfType<LocalDate>().Distinct().Order()];
        Rooms = [.. meetup.Agenda.SelectMany(RoomsOf).DistinctBy(NormalizedText.Of)];
        Tracks = [.. meetup.Agenda.Select(item => item.Track).OfType<string>().DistinctBy(NormalizedText.Of)];
        Day = Days.Count < 2 ? null
            : asked.DayNumber is { } number ? Days[Math.Clamp(number, 1, Days.Count) - 1]
            : asked.Date is { } date && Days.Contains(date) ? date
            : asked.IsWhole || (!asked.HasPart && Paging.Split([.. meetup.Agenda.Select(Title)]).Count == 1) ? null
            : asked.Room is not null || asked.Track is not null ? null
            : Days.Where(day => day >= today).Cast<LocalDate?>().FirstOrDefault() ?? Days[0];
        Room = asked.Room is { } room ? Rooms.FirstOrDefault(name => IsSame(name, room)) : null;
        Track = asked.Track is { } track ? Tracks.FirstOrDefault(name => IsSame(name, track))
            : Room is null && asked.Room is { } other ? Tracks.FirstOrDefault(name => IsSame(name, other))
            : null;
    }

    public IReadOnlyList<LocalDate> Days { get; }

    public IReadOnlyList<string> Rooms { get; }

    public IReadOnlyList<string> Tracks { get; }

    /// <summary>The shown day; null for all.</summary>
    public LocalDate? Day { get; }

    /// <summary>The shown room; null for all.</summary>
    public string? Room { get; }

    /// <summary>The shown track; null for all.</summary>
    public string? Track { get; }

    /// <summary>True if the programme has a room or track of that name.</summary>
    public static bool HasRoomOrTrack(Meetup meetup, string name) =>
        NormalizedText.Of(name) is { Length: > 0 } typed && meetup.Agenda.Any(item =>
            (item.Room is { } room && NormalizedText.Of(room) == typed)
            || (item.Track is { } track && NormalizedText.Of(track) == typed));

    /// <summary>The shown entries, in order.</summary>
    public IEnumerable<AgendaItem> Items => meetup.Agenda
        .Where(item => Day is not { } day || DayOf(item) == day)
        .Where(item => Room is not { } room || item.Room is null || RoomsOf(item).Any(name => IsSame(name, room))
            || IsEverywhere(item))
        .Where(item => Track is not { } track || (item.Track is { } own && IsSame(own, track)));

    /// <summary>" – Thu 12 June, Hall"; empty for the whole programme.</summary>
    public string Selection(Phrases phrases)
    {
        var parts = new[] { Day is { } day ? phrases.ShortDate(day) : null, Room, Track }.OfType<string>().ToList();
        return parts.Count > 0 ? $" – {string.Join(", ", parts)}" : "";
    }

    /// <summary>The argument that shows this part; the id alone for the whole programme of one day.</summary>
    public string Argument => Day is null && Room is null && Track is null
        ? Days.Count < 2 ? meetup.Id.Value : AgendaArgument.Of(meetup.Id)
        : AgendaArgument.Of(meetup.Id, Day, Room, Track);

    /// <summary>Menus to the other days, and to the rooms and tracks.</summary>
    public IEnumerable<Block> Menus(Phrases phrases)
    {
        var words = phrases.Programme;
        if (Days.Count > 1)
        {
            yield return new Block.SelectMenu(words.Day, "agenda",
            [
                new SelectOption(words.AllDays, AgendaArgument.Of(meetup.Id, null, Room, Track)),
                .. Days.Take(MaxMenuOptions - 1).Select(day => new SelectOption(
                    phrases.LongDate(day), AgendaArgument.Of(meetup.Id, day, Room, Track))),
            ]);
        }

        List<SelectOption> places =
        [
            .. Rooms.Count > 1
                ? Rooms.Select(room => new SelectOption(
                    phrases.Labelled(phrases.Room, room), AgendaArgument.Of(meetup.Id, Day, room)))
                : [],
            .. Tracks.Count > 1
                ? Tracks.Select(track => new SelectOption(
                    phrases.Labelled(phrases.Track, track), AgendaArgument.Of(meetup.Id, Day, null, track)))
                : [],
        ];
        if (places.Count > 0)
        {
            yield return new Block.SelectMenu(words.RoomOrTrack, "agenda",
            [
                new SelectOption(words.AllRooms, AgendaArgument.Of(meetup.Id, Day)),
                .. places.Take(MaxMenuOptions - 1),
            ]);
        }
    }

    private LocalDate? DayOf(AgendaItem item) => item.Date ?? meetup.When.Date;

    /// <summary>"A1, B2" are two rooms if the programme has both; otherwise it is the name of one.</summary>
    private IEnumerable<string> RoomsOf(AgendaItem item)
    {
        if (item.Room is not { } room)
        {
            return [];
        }

        var parts = room.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(part => wholeRooms.Contains(NormalizedText.Of(part))) ? parts : [room];
    }

    /// <summary>Lunch is in no room that only it has.</summary>
    private bool IsEverywhere(AgendaItem item) =>
        item.Speakers.Count == 0 && item.Room is { } room
        && meetup.Agenda.Where(other => other.Room == room).All(other => other.Speakers.Count == 0)
        && room.Contains(", ", StringComparison.Ordinal);

    private static bool IsSame(string name, string typed) => NormalizedText.Of(name) == NormalizedText.Of(typed);

    private static RichText Title(AgendaItem item) => $"{item.Title} {string.Join(", ", item.Speakers)}";
}
