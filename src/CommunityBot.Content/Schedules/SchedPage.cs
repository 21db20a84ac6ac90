using System.Buffers;

using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Schedules;

/// <summary>
/// Parses a Sched session page (sched.com) copied as text: buttons, notices, the slot twice, the description, the
/// speakers with the alt texts of their pictures, room and track.
/// </summary>
internal sealed class SchedPage(ContentDocument document, ReadingContext context)
{
    private const string Avatar = "avatar for ";

    private readonly ProblemReport report = new(document.Path);
    private readonly string[] lines = document.Text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>Text of the page around the session.</summary>
    public static readonly string[] Boilerplate =
    [
        "Loading\u2026", "The Sched app allows you to build your schedule", "Learn More and Register to Attend",
        "Please note: This schedule is automatically displayed",
        "Sign up or log in to save this to your schedule", "Share Modal", "Share this link via", "Or copy link",
        "avatar for ", "Feedback form is now closed",
        "see who's attending", "Sign up or log in to bookmark",
    ];

    /// <summary>
    /// A part of each phrase that begins with letters which are rare together, unlike "the", "see" or "sha": a search
    /// for all at once looks closely where three letters are the same.
    /// </summary>
    private static readonly SearchValues<string> BoilerplateParts = SearchValues.Create(
        [
            "oading", "pp allows", "rn more and", "dule is automatically", "gn up or log in", "hare modal",
            "hare this link", "opy link", "vatar for", "edback form", "ho's attending",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>False only if the text has none of <see cref="Boilerplate"/>.</summary>
    public static bool MayHaveBoilerplate(string text) => text.AsSpan().ContainsAny(BoilerplateParts);

    /// <summary>Parses a slot line: "Thursday November 14, 2024 2:30pm - 3:05pm MST".</summary>
    public static (DateMention Day, TimeMention Time, string? Zone)? ParseSlot(string line)
    {
        if (line.Length > 80 ||
            HumanDates.Find(line) is not { Year: not null, Weekday: not null } day ||
            day.Start > 2 ||
            HumanTimes.Find(line, from: day.End) is not { Last: not null } time)
        {
            return null;
        }

        var rest = line[time.End..].Trim();
        return (day, time, rest.Length is > 1 and < 6 && rest.All(char.IsAsciiLetter) ? rest : null);
    }

    public ContentReadResult Read()
    {
        report.AddAll(document.Problems);
        var slot = Array.FindIndex(lines, line => ParseSlot(line) is not null);
        var (day, time, abbreviation) = ParseSlot(lines[slot])!.Value;
        var date = day.Resolve(null).Date;
        var (start, end, _) = ClockSequence.Disambiguate(time);
        var (room, track) = Place(slot);
        var eventName = EventName();
        var speakers = Speakers(slot);
        if (Title(slot) is not { } title)
        {
            title = null;
            report.Add("no-title", slot + 1, "The copied page has no session title.");
        }

        var meetup = new Meetup
        {
            Id = new MeetupId(Pages.PageIds.FromPath(document.Path)),
            Kind = MeetupKind.Session,
            Source = document.Path,
            When = new EventTime(Zone(slot, abbreviation, date, start)) { Date = date, StartsAt = start, EndsAt = end },
            Title = title,
            Description = Description(slot),
            Speakers = [.. speakers.Select(speaker => speaker with { Talk = title })],
            Venue = room is null && !Has("In-person")
                ? null
                : new Venue { Name = room, IsOnline = Has("Virtual") && !Has("In-person") },
            SuperEvent = Session(eventName, date, room, track),
        };
        if (meetup.When.Date is null)
        {
            report.Add("impossible-date", slot + 1, "The date of the session does not exist.");
        }
        else if (day.Weekday != meetup.When.Date.Value.DayOfWeek)
        {
            report.Add(
                "weekday-disagrees",
                slot + 1,
                $"The date of the session is a {meetup.When.Date.Value.DayOfWeek}, not a {day.Weekday}.");
        }

        return new ContentReadResult([meetup], report.Problems);
    }

    private static bool IsBoilerplate(string line) =>
        line.Trim() is "In-person" or "Virtual" or "Hybrid" or "" ||
        Array.Exists(Boilerplate, piece => line.Contains(piece, StringComparison.OrdinalIgnoreCase)) ||
        (line.Length < 40 && HumanDates.Find(line) is { Start: 0 } range && range.End == line.Trim().Length);

    private bool Has(string line) => lines.Any(candidate => candidate.Trim() == line);

    /// <summary>The line directly above the slot, unless it is boilerplate.</summary>
    private string? Title(int slot)
    {
        for (var at = slot - 1; at >= 0 && at >= slot - 3; at--)
        {
            if (lines[at].Trim() is { Length: > 0 } line)
            {
                return IsBoilerplate(line) || line.Length > 250 ? null : PlainText.Tidy(line).TrimEnd('#').Trim();
            }
        }

        return null;
    }

    /// <summary>"You must be registered for KubeCon … 2024 to participate in the sessions."</summary>
    private string? EventName()
    {
        foreach (var line in lines)
        {
            const string Before = "registered for ";
            var at = line.IndexOf(Before, StringComparison.OrdinalIgnoreCase);
            var end = at < 0 ? -1 : line.IndexOf(" to participate", at, StringComparison.OrdinalIgnoreCase);
            if (end > at + Before.Length)
            {
                return PlainText.Tidy(line[(at + Before.Length)..end]);
            }
        }

        return null;
    }

    private SuperEvent Session(string? eventName, LocalDate? date, string? room, string? track)
    {
        var place = new SuperEvent(eventName) { Room = room, Track = track };
        foreach (var line in lines.TakeWhile(line => ParseSlot(line) is null))
        {
            if (line.Length < 60
                && HumanDates.Find(line) is { Start: < 2, LastDay: not null } range
                && DaysAround(range, date) is ({ } first, var last))
            {
                return place with { EventFirstDay = first, EventLastDay = last };
            }
        }

        return place;
    }

    /// <summary>
    /// "November 12-15" in the year in which it contains the session's day; null if it does not, or if it is written
    /// with another year.
    /// </summary>
    private static (LocalDate First, LocalDate Last)? DaysAround(DateMention range, LocalDate? session)
    {
        if (session is not { } day)
        {
            return null;
        }

        foreach (var year in new[] { day.Year, day.Year - 1 }.Where(year => range.Year is not { } own || own == year))
        {
            if ((range with { Year = year, Weekday = null }).Resolve(null).Date is { } first
                && range.LastDayFor(first) is { } last
                && first <= day && day <= last)
            {
                return (first, last);
            }
        }

        return null;
    }

    /// <summary>The text between the slot and the speakers.</summary>
    private string? Description(int slot)
    {
        var text = lines.Skip(slot + 1)
            .TakeWhile(line => line.Trim() is not ("Speakers" or "Speaker")
                && ParseSlot(line) is null
                && !line.StartsWith(Avatar, StringComparison.Ordinal)
                && !IsFooter(line));
        return string.Join("\n", text).Trim() is { Length: > 0 } description ? description : null;
    }

    private static bool IsFooter(string line) =>
        line.Contains("Sign up or log in", StringComparison.OrdinalIgnoreCase) || line.Trim() == "Share Modal";

    private List<Speaker> Speakers(int slot)
    {
        var speakers = new List<Speaker>();
        for (var at = slot + 1; at < lines.Length && !IsFooter(lines[at]); at++)
        {
            if (!lines[at].StartsWith(Avatar, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var name = PlainText.Tidy(lines[at][Avatar.Length..]);
            var after = Lines(at + 1).SkipWhile(line => line.Text == name).ToList();
            var role = after.FirstOrDefault(line => line.Text.Length < 160);
            var introduced = role.Text is null || ParseSlot(role.Text) is not null
                ? new SpeakerIntroduction(name)
                : new SpeakerIntroduction(name).WithAffiliation(role.Text);
            speakers.Add(new Speaker(name)
            {
                Role = introduced.Role,
                Organisation = introduced.Organisation,
                Bio = Bio([.. after.Where(line => line.Number != role.Number)]),
            });
        }

        return speakers;
    }

    private string? Bio(List<(string Text, int Number)> paragraph)
    {
        var text = string.Join("\n", paragraph.Select(line => line.Text));
        foreach (var more in (ReadOnlySpan<string>)[
            "... Read More \u2192", "\u2026 Read More \u2192", "Read More \u2192"
        ])
        {
            if (text.Contains(more, StringComparison.Ordinal))
            {
                report.Add(
                    "text-cut-off",
                    paragraph[^1].Number,
                    "A speaker's biography was truncated when the page was copied.");
                text = text.Replace(more, "\u2026", StringComparison.Ordinal);
            }
        }

        return text.Trim() is { Length: > 0 } bio ? bio : null;
    }

    /// <summary>The non-blank lines up to the next picture, slot or footer.</summary>
    private IEnumerable<(string Text, int Number)> Lines(int from)
    {
        for (var at = from; at < lines.Length; at++)
        {
            if (lines[at].StartsWith(Avatar, StringComparison.OrdinalIgnoreCase)
                || ParseSlot(lines[at]) is not null
                || IsFooter(lines[at]))
            {
                yield break;
            }

            if (PlainText.Tidy(lines[at]) is { Length: > 0 } text)
            {
                yield return (text, at + 1);
            }
        }
    }

    /// <summary>After the last slot follow the room and, on a separate line, the track.</summary>
    private (string? Room, string? Track) Place(int slot)
    {
        var last = Array.FindLastIndex(lines, line => ParseSlot(line) is not null);
        if (last == slot && lines.Skip(slot).Any(line => line.StartsWith(Avatar, StringComparison.OrdinalIgnoreCase)))
        {
            return default;
        }

        var rest = Lines(last + 1)
            .Where(line => line.Text.Length < 120 && !IsBoilerplate(line.Text))
            .Select(line => line.Text)
            .ToList();
        return (rest.Count > 0 ? rest[0] : null, rest.Count > 1 ? rest[1] : null);
    }

    /// <summary>The most likely zone of an abbreviation; reports whether its offset applies on that date.</summary>
    private DateTimeZone Zone(int slot, string? abbreviation, LocalDate? date, LocalTime start)
    {
        if (abbreviation is null || TimeZoneNames.FromAbbreviation(abbreviation) is not var (zone, offset))
        {
            return context.Zone;
        }

        var fits = date is { } day && zone.AtLeniently(day.At(start)).Offset == offset;
        report.Add("zone-from-abbreviation", slot + 1, fits
            ? $"\"{abbreviation}\" was read as {zone.Id}, which has this UTC offset on that date."
            : $"\"{abbreviation}\" was read as {zone.Id}, which has a different UTC offset on that date.");
        return zone;
    }
}
