using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>Settles hours, days and order of an agenda's lines.</summary>
/// <param name="first">Day of the meetup; null if it is not known.</param>
/// <param name="start">Start of the meetup, to which hours without am or pm are matched.</param>
internal sealed class AgendaTimes(LocalDate? first, LocalTime? start)
{
    private const long MinutesOfDay = 24 * 60;

    /// <summary>An hour this much earlier than the one before it is after midnight.</summary>
    private const long Backwards = 6 * 60;

    /// <param name="known">Whether the page lists a speaker with that name.</param>
    /// <param name="last">Last day of the meetup; null if it is not known to have several.</param>
    public ParsedAgenda Settle(IReadOnlyList<AgendaRun> parts, Func<string, bool> known, LocalDate? last)
    {
        var groups = Groups(parts);
        var hasDays = groups.SelectMany(group => group).Select(line => line.Day).Distinct().Count() > 1;
        var isOrdered = !hasDays && groups.TrueForAll(group => group.TrueForAll(line => line.Place is null));
        var rows = new List<Row>();
        var inferred = false;
        foreach (var group in groups)
        {
            var (settled, wasInferred) = ClockSequence.Disambiguate(
                [.. group.Select(line => line.Time).OfType<TimeMention>()], start);
            inferred |= wasInferred && settled.Count > 0;
            var times = new Queue<(LocalTime Start, LocalTime? End)>(settled);
            Add(rows, group, times, known, hasDays);
        }

        var ordered = isOrdered ? rows : [.. rows.OrderBy(row => row.Day).ThenBy(row => row.Minute)];
        var lastDate = hasDays ? ordered.Select(row => row.Item.Date).Max() : null;
        return new ParsedAgenda(
            [.. ordered.Select(row => row.Item)],
            [.. ordered.SelectMany(row => row.Entry.People.Select(person => (person, row.Item)))],
            groups[0][0].Line.Number,
            inferred)
        {
            Zone = groups.SelectMany(group => group).Select(line => line.Zone).FirstOrDefault(zone => zone is not null),
            LastDate = lastDate,
            After = ordered.Count > 1 && ordered[^1] is { Item: { Start: { } pub, End: null } } afterwards
                && ordered[^2].Item.End == pub && IsAfter(afterwards.Line) ? pub : null,
            IsToTheEnd = !hasDays || (lastDate is not null && (last ?? lastDate) == lastDate),
        };
    }

    private void Add(
        List<Row> rows, List<AgendaLine> group, Queue<(LocalTime Start, LocalTime? End)> times,
        Func<string, bool> known, bool hasDays)
    {
        var minute = 0L;
        var areBelow = AreNamesBelow(group, known);
        foreach (var line in group)
        {
            (LocalTime Start, LocalTime? End)? clock = line.Time is null ? null : times.Dequeue();
            var entry = AgendaEntry.Read(line.Text, line.Line.Links, known);
            if (entry.Title.Length == 0 && entry.People.Count == 0)
            {
                continue;
            }

            if (areBelow && Below(line.Text, line.About) is { Count: > 0 } below)
            {
                entry = new AgendaEntry(PlainText.Unquoted(line.Text.Trim()), below);
            }

            entry = entry.People.Count == 0 ? entry with { People = Below(entry.Title, line.About) } : entry;

            if (clock is { } hour)
            {
                var at = hour.Start.Hour * 60 + hour.Start.Minute;
                minute = at + (minute - at > Backwards ? MinutesOfDay : 0);
            }

            var date = hasDays ? line.Day?.DateFor(first) ?? first : null;
            var day = date is { } that && first is { } from ? Period.DaysBetween(from, that) : line.Day?.Number ?? 0;
            rows.Add(new Row(line.Line, entry, day, minute, new AgendaItem(entry.Title)
            {
                Date = date,
                Start = clock?.Start,
                End = clock?.End,
                Speakers = [.. entry.People.Select(person => person.Name)],
                Room = line.Place is { IsRoom: true } room ? room.Name : null,
                Track = line.Place is { IsRoom: false } track ? track.Name : null,
                Abstract = line.About.Count > 0 ? string.Join("\n\n", line.About) : null,
            }));
        }
    }

    /// <summary>
    /// Whether names are below the titles in more items than names are in titles, so that "Smart Contracts - a look" is
    /// a title only.
    /// </summary>
    private static bool AreNamesBelow(List<AgendaLine> group, Func<string, bool> known) =>
        group.Exists(line => line.About.Count > 0)
        && group.Count(line => Below(line.Text, line.About).Count > 0) is > 1 and var below
        && below > group.Count(line => Below(line.Text, line.About).Count == 0
            && AgendaEntry.Read(line.Text, line.Line.Links, known).People.Count > 0)
        && group.Exists(line => AgendaEntry.Read(line.Text, line.Line.Links, known).People.Count == 0
            && Below(line.Text, line.About).Count > 0);

    /// <summary>The speakers in a line of their own below the title: "N (Org)", "Speaker: N".</summary>
    internal static IReadOnlyList<SpeakerIntroduction> Below(string title, IReadOnlyList<string> about)
    {
        const int LongestName = 80;
        if (about.Count == 0 || about[0].Length > LongestName || Lexicon.NotNames.Contains(WordFolding.Fold(title))
            || AgendaEntry.IsHosted(title))
        {
            return [];
        }

        return LabelledPeople.In(new BodyLine(about[0], 0), isTalk: true) is { Count: > 0 } labelled ? labelled
            : SignedBy(about[0]) is { Count: > 0 } signed ? signed
            : PersonNames.ParseList(about[0]) is { Count: > 0 } names
            ? [.. names.Select(name => new SpeakerIntroduction(name))]
            : SpeakerIntroduction.Read(about[0]) is { } one ? [one]
            : [];
    }

    /// <summary>"by Anna Example", "– von Anna Example (Acme)"; one word may be a sponsor.</summary>
    private static IReadOnlyList<SpeakerIntroduction> SignedBy(string line)
    {
        var text = line.TrimStart('-', '\u2013', '\u2014', '(', ' ');
        return Lexicon.By.LengthAtStart(WordFolding.Fold(text)) is not null
            && AgendaEntry.Read("x " + text, [], _ => false) is { People: { Count: > 0 } people }
            && people.All(person => PersonNames.IsFullName(person.Name) || GivenNames.Begin(person.Name))
            ? people
            : [];
    }

    private static bool IsAfter(BodyLine line) =>
        Lexicon.Then.Contains(line.Folded.TrimStart(' ', '*', '-').Split(' ', 2)[0]);

    /// <summary>
    /// The lines that follow each other in time: all of them, or those of one day in one section if there are several
    /// days or rooms.
    /// </summary>
    private static List<List<AgendaLine>> Groups(IReadOnlyList<AgendaRun> parts)
    {
        var lines = parts
            .SelectMany((run, at) => run.Lines.Select(line => (Run: at, Line: line with { Day = line.Day ?? run.Day })))
            .ToList();
        return lines.Exists(each => each.Line.Day is not null || each.Line.Place is not null)
            ?
            [
                .. lines.GroupBy(each => (each.Run, each.Line.Day))
                    .Select(group => group.Select(each => each.Line).ToList()),
            ]
            : [[.. lines.Select(each => each.Line)]];
    }

    private sealed record Row(BodyLine Line, AgendaEntry Entry, int Day, long Minute, AgendaItem Item);
}
