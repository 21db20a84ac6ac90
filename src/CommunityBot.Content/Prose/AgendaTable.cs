using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Reads the rows of an agenda in a table. The head says what the columns are: the hour, the talk, its speaker, or, if
/// no column is the talk, one room or track each.
/// </summary>
internal sealed class AgendaTable
{
    private const int LongestHead = 60;

    private readonly IReadOnlyList<BodyLine> head;
    private readonly int title = -1;
    private readonly int people = -1;
    private readonly int room = -1;
    private readonly List<int> places = [];
    private readonly bool areRooms;

    private AgendaTable(IReadOnlyList<BodyLine> head)
    {
        this.head = head;
        var rooms = new List<int>();
        for (var at = 1; at < head.Count; at++)
        {
            var name = head[at].Text.Trim().TrimEnd(':');
            if (name.Length is 0 or > LongestHead || Lexicon.HourColumns.IsMatch(name)
                || Lexicon.OtherColumns.IsMatch(name) || AgendaLine.IsDuration(name))
            {
                continue;
            }

            if (IsTitle(name))
            {
                title = title < 0 ? at : title;
            }
            else if (Lexicon.SpeakerHeadings.IsMatch(name) || Lexicon.WhoKeys.IsMatch(name))
            {
                people = people < 0 ? at : people;
            }
            else if (Lexicon.RoomWords.IsMatch(name) || Lexicon.WhereKeys.IsMatch(name))
            {
                rooms.Add(at);
            }
            else
            {
                places.Add(at);
            }
        }

        // "Room" is the head of a column with rooms; "Hall" beside "Studio" are two rooms.
        if (rooms.Count == 1 && (title >= 0 || people >= 0 || places.Count < 2))
        {
            room = rooms[0];
        }
        else
        {
            places.AddRange(rooms);
            places.Sort();
        }

        areRooms = places.Exists(at => AgendaPlaces.IsRoom(head[at].Text));
        if (title >= 0 || places.Count < 2 || people >= 0)
        {
            title = title >= 0 ? title : places.Count > 0 ? places[0] : -1;
            places.Clear();
        }
    }

    /// <summary>Whether each column is a room or track of its own.</summary>
    private bool HasPlaces => places.Count > 1;

    public static IEnumerable<AgendaLine> Read(BodyBlock.Table table)
    {
        AgendaTable? columns = null;
        AgendaDay? day = null;
        var hasDays = table.Rows is [{ Cells: { Count: > 2 } first }, ..] && IsDayColumn(first[0].Text);
        foreach (var each in table.Rows)
        {
            var row = each;
            if (hasDays && row.Cells.Count > 1)
            {
                day = AgendaDay.Read(row.Cells[0].Text.Trim()) ?? day;
                row = row with { Cells = [.. row.Cells.Skip(1)] };
            }

            if (columns is null && IsHead(row))
            {
                columns = new AgendaTable(row.Cells);
                continue;
            }

            // A row with nothing but a day separates the days.
            if (row.Cells.Count > 0 && row.Cells.Skip(1).All(cell => cell.IsBlank)
                && AgendaDay.Read(row.Cells[0].Text.Trim()) is { } separate)
            {
                day = separate;
                continue;
            }

            foreach (var line in columns is null ? ReadRow(row) : columns.ReadRowByHead(row))
            {
                yield return day is null ? line : line with { Day = day };
            }
        }
    }

    /// <summary>"Day | Time | Talk": the first column has the days.</summary>
    private static bool IsDayColumn(string head) =>
        Token.Tokenize(head) is [var word] && (Lexicon.DayWords.Contains(word.Text) || word.Text is "date" or "datum");

    private static bool IsHead(TableRow row) =>
        row.Cells.Count > 1 && AgendaLine.Read(row.Cells[0], needsTitle: false) is null
        && (row.IsHeader || Lexicon.HourColumns.IsMatch(row.Cells[0].Text));

    internal static bool IsTitle(string name) =>
        Lexicon.TitleKeys.IsMatch(name) || Lexicon.TalkHeadings.IsMatch(name) || Lexicon.AgendaHeadings.IsMatch(name);

    private IEnumerable<AgendaLine> ReadRowByHead(TableRow row)
    {
        if (!HasPlaces)
        {
            return ReadOrdered(row);
        }

        return AgendaLine.Read(row.Cells.Count > 1 ? row.Cells[0] : null, needsTitle: false) is { } first
            ? ReadPlaces(row, first)
            : [];
    }

    /// <summary>One item for each column that is filled; a cell over all columns belongs to no room.</summary>
    private IEnumerable<AgendaLine> ReadPlaces(TableRow row, AgendaLine first)
    {
        var time = first.Time!;
        var filled = places.Where(at => at < row.Cells.Count && row.Cells[at].Text.Trim(' ', '-', '\u2013').Length > 0)
            .ToList();
        if (time.Last is null
            && places[0] > 1
            && AgendaLine.Read(row.Cells[1], needsTitle: false) is { Text.Length: 0, Time: { Last: null } second })
        {
            time = time with { Last = second.First };
        }

        foreach (var at in filled)
        {
            yield return new AgendaLine(row.Cells[at], time, TextOf(row.Cells[at]), [])
            {
                IsListed = true,
                Zone = first.Zone,
                Place = filled.Count == 1 && (row.Cells.Count < head.Count || AgendaPlaces.IsForAll(row.Cells[at].Text))
                    ? null
                    : new AgendaPlace(head[at].Text.Trim(), areRooms),
            };
        }
    }

    /// <summary>The row with the talk before its speakers, whatever the order of the columns.</summary>
    private IEnumerable<AgendaLine> ReadOrdered(TableRow row)
    {
        if (title < 0 || title >= row.Cells.Count || row.Cells[title].IsBlank)
        {
            return ReadRow(row);
        }

        if (title > 0 && row.Cells[0].IsBlank && people >= 0 && people < row.Cells.Count
            && !row.Cells[people].IsBlank)
        {
            // Talks below a row with their common hour: "15:00 | Lightning talks", " | Loops | Anna Example".
            return ReadUntimed(row.Cells[title], row.Cells[people]);
        }

        var names = people >= 0 && people < row.Cells.Count ? row.Cells[people] : null;
        var cells = row.Cells
            .Where((cell, at) => at < title && at != people && at != room
                && AgendaLine.Read(cell, needsTitle: false) is not null)
            .Append(row.Cells[title]);
        var ordered = new TableRow(names is { IsBlank: false } ? [.. cells, names] : [.. cells], IsHeader: false);
        var place = room >= 0 && room < row.Cells.Count && !row.Cells[room].IsBlank
            ? new AgendaPlace(row.Cells[room].Text.Trim(), IsRoom: true)
            : null;
        return ReadRow(ordered, hasSpeakers: names is not null).Select(line => line with { Place = place });
    }

    private static IEnumerable<AgendaLine> ReadUntimed(BodyLine talk, BodyLine names)
    {
        var people = LabelledPeople.Read(names.Text, fullNames: false);
        if (people.Count > 0 && !talk.IsStruck && TalkTables.TitleOf(talk) is { Length: > 1 } text)
        {
            yield return new AgendaLine(
                talk with { Links = [.. talk.Links, .. names.Links] }, null,
                Signed(text, string.Join(" and ", people.Select(person => person.Name))), [])
            {
                IsListed = true,
            };
        }
    }

    /// <summary>A cell with the title in one line and the speakers in the next.</summary>
    private static string TextOf(BodyLine cell) =>
        cell.Parts is [{ Length: > 1 } talk, var names]
        && (PersonNames.ParseList(names).Count > 0 || SpeakerIntroduction.Read(names) is not null)
            ? Signed(talk, names)
            : cell.Text;

    private static string Signed(string talk, string names) => $"\"{talk.Trim('"')}\" by {names}";

    /// <summary>HH:MM - HH:MM | N min | title, or start and end in separate cells.</summary>
    /// <param name="hasSpeakers">Whether the head names a column of speakers, where one word is a name.</param>
    private static IEnumerable<AgendaLine> ReadRow(TableRow row, bool hasSpeakers = false)
    {
        if (row.IsHeader && AgendaLine.Read(row.Cells.Count > 0 ? row.Cells[0] : null, needsTitle: false) is null ||
            row.Cells.Count < 2 || AgendaLine.Read(row.Cells[0], needsTitle: false) is not { } first)
        {
            return [];
        }

        var time = first.Time!;
        var cells = row.Cells.Skip(1).ToList();
        if (time is { Last: null }
            && cells.Count > 1
            && AgendaLine.Read(cells[0], needsTitle: false) is { Text.Length: 0, Time: { Last: null } second })
        {
            time = time with { Last = second.First };
            cells.RemoveAt(0);
        }

        cells.RemoveAll(cell => AgendaLine.IsDuration(cell.Text) || cell.IsBlank);
        if (cells.Count == 0)
        {
            return [];
        }

        var text = cells.Count < 2 ? TextOf(cells[0])
            : PersonNames.ParseList(cells[1].Text) is { Count: > 1 } several && hasSpeakers
            ? Signed(cells[0].Text, string.Join(" and ", several))
            : PersonNames.ParseList(cells[1].Text, fullNames: !hasSpeakers).Count > 0
                || (hasSpeakers && SpeakerIntroduction.Read(cells[1].Text) is not null)
            ? Signed(cells[0].Text, cells[1].Text)
            : TextOf(cells[0]);
        return
        [
            new AgendaLine(cells[0] with { Links = [.. cells.SelectMany(cell => cell.Links)] }, time, text, [])
            {
                IsListed = true
            },
        ];
    }
}
