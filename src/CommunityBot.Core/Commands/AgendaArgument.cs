using System.Globalization;
using System.Text.RegularExpressions;

using CommunityBot.Core.Meetups;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Commands;

/// <summary>What <c>/agenda</c> is asked for: a meetup, and a part of its programme.</summary>
/// <param name="Name">Free text that means a meetup; empty for the next one.</param>
internal sealed partial record AgendaArgument(string Name)
{
    /// <summary>One-based.</summary>
    public int Page { get; private init; } = 1;

    /// <summary>The day itself, or as which day of the programme it is asked for.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>One-based; null if a date or none is asked for.</summary>
    public int? DayNumber { get; private init; }

    public string? Room { get; init; }

    public string? Track { get; init; }

    /// <summary>The beginning of the title of a talk, to read about.</summary>
    public string? Talk { get; private init; }

    /// <summary>True if the whole programme is asked for, and not the part that matters today.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>True if a button or menu asks, and <see cref="Name"/> is the id of a meetup.</summary>
    public bool IsSent { get; private init; }

    /// <summary>True if a part of the programme is asked for.</summary>
    public bool HasPart =>
        Date is not null || DayNumber is not null || Room is not null || Track is not null || IsWhole;

    /// <summary>
    /// Reads what a button or menu sends ("page 2 of day 2031-06-13, room Hall of 31c3") or a member types ("day 2",
    /// "sample conf room 3"). Buttons put the page first: where arguments are truncated the end is lost, and part of a
    /// name still finds its meetup.
    /// </summary>
    public static AgendaArgument Read(string argument, MeetupCalendar calendar)
    {
        argument = argument.Length > LongestArgument ? argument[..LongestArgument] : argument;
        var (text, page) = PageArgument.Read(argument);
        return (Sent(text, calendar) ?? Typed(text)) with { Page = page };
    }

    /// <summary>The same meetup without a part.</summary>
    public AgendaArgument Whole => new(Name) { IsSent = IsSent, IsWhole = true };

    /// <summary>The argument of a button or menu for a page of this part of a meetup's programme.</summary>
    public static string Of(MeetupId meetup, LocalDate? date = null, string? room = null, string? track = null)
    {
        var parts = new[]
        {
            date is { } day ? "day " + LocalDatePattern.Iso.Format(day) : null,
            room is null ? null : "room " + room,
            track is null ? null : "track " + track,
        };
        var part = string.Join(", ", parts.OfType<string>());
        return part.Length == 0 ? $"all of {meetup}" : $"{part} of {meetup}";
    }

    /// <summary>The argument that opens a talk.</summary>
    public static string OfTalk(MeetupId meetup, string title)
    {
        var room = Math.Max(12, MaximumLength - meetup.Value.Length - "talk  of ".Length);
        return $"talk {title[..Math.Min(title.Length, room)].TrimEnd()} of {meetup}";
    }

    /// <summary>The smallest limit of a platform for the value of a menu's option.</summary>
    private const int MaximumLength = 100;

    /// <summary>No name is longer; it bounds the time of reading.</summary>
    private const int LongestArgument = 300;

    private static AgendaArgument? Sent(string text, MeetupCalendar calendar)
    {
        var end = text.LastIndexOf(" of ", StringComparison.OrdinalIgnoreCase);
        if (end < 0 || text[(end + 4)..].Trim() is not { Length: > 0 } id || calendar.Find(new MeetupId(id)) is null)
        {
            return null;
        }

        var part = text[..end].Trim();
        if (TalkPart.Match(part) is { Success: true } talk)
        {
            return new AgendaArgument(id) { IsSent = true, Talk = talk.Groups["talk"].Value };
        }

        return Part.Match(part) is { Success: true } match && part.Length > 0
            ? WithParts(new AgendaArgument(id) { IsSent = true, IsWhole = match.Groups["all"].Success }, match)
            : null;
    }

    private static AgendaArgument Typed(string text)
    {
        if (TalkPart.Match(text) is { Success: true } talk)
        {
            return new AgendaArgument("") { Talk = talk.Groups["talk"].Value };
        }

        // The name is what comes before the first word from which on everything is a part.
        for (var start = PartStart.Match(text); start.Success; start = start.NextMatch())
        {
            if (TypedParts.Match(text[start.Index..]) is { Success: true } parts)
            {
                return WithParts(new AgendaArgument(text[..start.Index].Trim(' ', ',')), parts);
            }
        }

        return new AgendaArgument(text);
    }

    private static AgendaArgument WithParts(AgendaArgument argument, Match match)
    {
        var day = match.Groups["day"].Value;
        return argument with
        {
            Date = LocalDatePattern.Iso.Parse(day) is { Success: true, Value: var date } ? date : null,
            DayNumber = int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null,
            Room = Text(match.Groups["room"]),
            Track = Text(match.Groups["track"]),
        };

        static string? Text(Group group) => group.Success ? group.Value.Trim() : null;
    }

    [GeneratedRegex(@"^talk\s+(?<talk>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex TalkPart { get; }

    [GeneratedRegex(
        @"^(?:(?<all>all)|(?:day (?<day>\d{4}-\d\d-\d\d)|room (?<room>.+?)|track (?<track>.+?))" +
        @"(?:, room (?<room>.+?))?(?:, track (?<track>.+?))?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Part { get; }

    [GeneratedRegex(
        @"\b(?:(?:day|tag|jour)\s+\d{1,2}\b|(?:room|raum|salle)\s+\S|track\s+\S)", RegexOptions.IgnoreCase)]
    private static partial Regex PartStart { get; }

    [GeneratedRegex(
        @"^(?:(?:day|tag|jour)\s+(?<day>\d{1,2})\b,?\s*)?(?:\b(?:room|raum|salle)\s+(?<room>.+?))?" +
        @"(?:,?\s*\btrack\s+(?<track>.+?))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex TypedParts { get; }
}
