using CommunityBot.Core.Meetups;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Announcements.Changes;

/// <summary>
/// An immutable snapshot of the meetup details that a post contains, as far as their changes need a notice. Stored as
/// text with the post, so that later pages can be compared with it, also after a restart.
/// </summary>
public sealed record MeetupSnapshot
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The id of the page; a postponed meetup may continue on another page.</summary>
    public required string Page { get; init; }

    public required MeetupStatus Status { get; init; }

    public string? Title { get; init; }

    public LocalDate? Date { get; init; }

    public LocalTime? StartsAt { get; init; }

    public LocalTime? EndsAt { get; init; }

    public required string Zone { get; init; }

    public string? Venue { get; init; }

    public bool IsOnline { get; init; }

    /// <summary>
    /// Registration address of an online meetup; null if unknown, also in a snapshot stored before version 0.2.
    /// </summary>
    public string? Registration { get; init; }

    /// <summary>Address of an online meetup's stream; null if unknown, as <see cref="Registration"/>.</summary>
    public string? Stream { get; init; }

    /// <summary>Only items that name a speaker or a room: a rescheduled coffee break needs no notice.</summary>
    public IReadOnlyList<AgendaItemSnapshot> Items { get; init; } = [];

    /// <summary>Speakers who are not named in any item.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>Date and times with their zone; an unknown zone is read as UTC.</summary>
    public EventTime When => new(DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc)
    {
        Date = Date,
        StartsAt = StartsAt,
        EndsAt = EndsAt,
    };

    /// <summary>Everybody who is known to speak.</summary>
    public IReadOnlyList<string> People =>
        [.. Items.SelectMany(item => item.People).Concat(
            Speakers.Where(name => !MissingDetailsKind.IsUndecided(name)))];

    /// <summary>True if the programme names who speaks when.</summary>
    public bool HasTalks => Items.Any(item => item.People.Count > 0);

    /// <summary>
    /// The snapshot to store after an earlier one: what the page no longer mentions is still what members know, so a
    /// programme that returns unchanged is no news.
    /// </summary>
    public MeetupSnapshot After(MeetupSnapshot? earlier) => earlier is not null && People.Count == 0
        ? this with
        {
            Items = [.. earlier.Items.Select(item => item with { Date = DayAfter(earlier, item) })],
            Speakers = earlier.Speakers,
        }
        : this;

    private LocalDate? DayAfter(MeetupSnapshot earlier, AgendaItemSnapshot item) =>
        Date is { } date && earlier.Date is { } first && item.Date is { } day
            ? date.PlusDays(Period.DaysBetween(first, day))
            : item.Date;

    /// <summary>The same meetup that many days later; earlier if negative.</summary>
    public MeetupSnapshot MovedBy(int days) => this with
    {
        Date = Date?.PlusDays(days),
        Items = [.. Items.Select(item => item with { Date = item.Date?.PlusDays(days) })],
    };

    /// <summary>The snapshot of the current page.</summary>
    public static MeetupSnapshot Of(Meetup meetup)
    {
        var items = meetup.Agenda
            .Where(item => item.Speakers.Count > 0 || item.Room is not null)
            .Select(item => new AgendaItemSnapshot(item.Title)
            {
                Date = item.Date ?? meetup.When.Date,
                Start = item.Start,
                End = item.End,
                Room = item.Room,
                Speakers = string.Join(", ", item.Speakers),
            })
            .ToList();
        return new MeetupSnapshot
        {
            Page = meetup.Id.Value,
            Status = meetup.Status,
            Title = meetup.Title,
            Date = meetup.When.Date,
            StartsAt = meetup.When.StartsAt,
            EndsAt = meetup.When.EndsAt,
            Zone = meetup.When.Zone.Id,
            Venue = meetup.Venue?.Text,
            IsOnline = meetup.Venue?.IsOnline ?? false,
            Registration = meetup.Venue is { IsOnline: true } ? meetup.Links.Registration?.ToString() : null,
            Stream = meetup.Venue is { IsOnline: true } ? meetup.Links.Video?.ToString() : null,
            Items = items,
            Speakers = [.. meetup.Speakers.Select(speaker => speaker.Name)
                .Where(name => !items.Any(item => item.Speakers.Contains(name, StringComparison.OrdinalIgnoreCase)))],
        };
    }

    /// <summary>One line per fact, tab-separated; equal snapshots have equal texts.</summary>
    public string Text
    {
        get
        {
            var lines = new List<string>
            {
                Line("page", Page),
                Line("status", Status.ToString()),
                Line("title", Title),
                Line("when", Day(Date), Hour(StartsAt), Hour(EndsAt), Zone),
                Line("where", Venue, IsOnline ? "online" : null),
            };
            if (Registration is not null || Stream is not null)
            {
                lines.Add(Line("join", Registration, Stream));
            }

            lines.AddRange(Items.Select(item =>
                Line("item", item.Title, Day(item.Date), Hour(item.Start), Hour(item.End), item.Room, item.Speakers)));
            lines.AddRange(Speakers.Select(speaker => Line("speaker", speaker)));
            return string.Join('\n', lines);
        }
    }

    /// <summary>Null if the text has another format, for example that of another version.</summary>
    public static MeetupSnapshot? Read(string text)
    {
        var lines = text.Split('\n').Select(line => line.Split('\t')).ToList();
        string? Field(string name, int index) => lines
            .Where(line => line[0] == name && line.Length > index)
            .Select(line => Unescaped(line[index]))
            .FirstOrDefault();
        return Field("page", 1) is { } page
            && Field("when", 4) is { } zone
            && Enum.TryParse<MeetupStatus>(Field("status", 1), out var status)
            ? new MeetupSnapshot
            {
                Page = page,
                Status = status,
                Title = Field("title", 1),
                Date = Day(Field("when", 1)),
                StartsAt = Hour(Field("when", 2)),
                EndsAt = Hour(Field("when", 3)),
                Zone = zone,
                Venue = Field("where", 1),
                IsOnline = Field("where", 2) is not null,
                Registration = Field("join", 1),
                Stream = Field("join", 2),
                Items = [.. lines
                    .Where(line => line is ["item", _, _, _, _, _, _])
                    .Select(line => new AgendaItemSnapshot(Unescaped(line[1]) ?? "")
                {
                    Date = Day(Unescaped(line[2])),
                    Start = Hour(Unescaped(line[3])),
                    End = Hour(Unescaped(line[4])),
                    Room = Unescaped(line[5]),
                    Speakers = Unescaped(line[6]) ?? "",
                })],
                Speakers = [
                    .. lines.Where(line => line is ["speaker", _]).Select(line => Unescaped(line[1])).OfType<string>()
                ],
            }
            : null;
    }

    private static string Line(string name, params ReadOnlySpan<string?> fields)
    {
        var line = name;
        foreach (var field in fields)
        {
            line += '\t' + (field ?? "")
                .Replace("\\", @"\\", StringComparison.Ordinal)
                .Replace("\t", @"\t", StringComparison.Ordinal)
                .ReplaceLineEndings(@"\n");
        }

        return line;
    }

    private static string? Unescaped(string field) => field.Length == 0
        ? null
        : field.Replace(@"\\", "\u0001", StringComparison.Ordinal).Replace(@"\t", "\t", StringComparison.Ordinal)
            .Replace(@"\n", "\n", StringComparison.Ordinal).Replace('\u0001', '\\');

    private static string? Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    private static LocalDate? Day(string? text) =>
        text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : null;

    private static string? Hour(LocalTime? time) => time is { } hour ? Clock.Format(hour) : null;

    private static LocalTime? Hour(string? text) =>
        text is not null && Clock.Parse(text) is { Success: true, Value: var hour } ? hour : null;
}

/// <summary>An agenda item at the time of the snapshot.</summary>
public sealed record AgendaItemSnapshot(string Title)
{
    public LocalDate? Date { get; init; }

    public LocalTime? Start { get; init; }

    public LocalTime? End { get; init; }

    public string? Room { get; init; }

    /// <summary>Names, separated by commas; empty if there are none.</summary>
    public string Speakers { get; init; } = "";

    /// <summary>The names in <see cref="Speakers"/>, without "TBC" and the like.</summary>
    public IReadOnlyList<string> People =>
        [.. Speakers.Split(", ", StringSplitOptions.RemoveEmptyEntries).Where(
            name => !MissingDetailsKind.IsUndecided(name))];
}
