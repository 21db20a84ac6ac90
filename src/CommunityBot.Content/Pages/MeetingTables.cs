using System.Globalization;
using System.Text.RegularExpressions;

using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Finds tables with a meeting per row: a column of days and at least one of place, hour, people or sign-up. A table of
/// releases or deadlines has none of these.
/// </summary>
internal static partial class MeetingTables
{
    private const int MonthsOfYear = 12;

    private static readonly PhraseIndex SignUps = new(
    [
        "rsvp", "registration", "register", "sign up", "signup", "tickets", "link", "anmeldung", "inscription",
        "inscriptions", "lien", "meetup", "event page",
    ]);

    private static readonly PhraseIndex Names = new(
        ["name", "event", "veranstaltung", "événement", "meeting", "treffen"]);

    private static readonly PhraseIndex Releases = new(
        ["version", "release", "deadline", "frist", "changes", "änderungen", "échéance", "milestone"]);

    /// <summary>Null if no table has two such rows.</summary>
    public static List<ListedMeeting>? Find(Page page)
    {
        var found = new List<ListedMeeting>();
        var title = MeetingLists.TitleOf(page);
        var year = title is null ? null : MeetingDay.YearIn(title);
        foreach (var section in page.Body.Sections)
        {
            if (section.Heading is not null && section.Level <= 6)
            {
                year = MeetingDay.YearIn(section.Title) ?? (section.Level == 1 ? null : year);
            }

            foreach (var table in section.Blocks.OfType<BodyBlock.Table>())
            {
                if (ColumnsOf(table) is { } columns)
                {
                    var order = OrderOf(table, columns) ?? NumericDateOrder.Current;
                    found.AddRange(table.Rows.Skip(1).Select(row => MeetingOf(page, row, columns, year, order))
                        .OfType<ListedMeeting>()
                        .Take(MeetingLists.MaximumMeetings + 1 - found.Count));
                }
            }
        }

        return found.Count > 1 ? found : null;
    }

    /// <summary>The header key of each column, null for other columns; null if the rows are not meetings.</summary>
    private static string?[]? ColumnsOf(BodyBlock.Table table)
    {
        if (table.Rows is not [{ IsHeader: true, Cells: var cells }, _, ..] || cells.Count is < 2 or > 12
            || cells.Any(cell => Releases.IsMatch(cell.Text)))
        {
            return null;
        }

        var columns = cells.Select(cell => KeyOf(cell.Text.Trim(' ', '*', ':'))).ToArray();
        return columns.Contains("event_date")
            && columns.Any(key => key is "location" or "start_time" or "speakers" or "rsvp")
            && columns.Any(key => key is "title" or "speakers" or "location")
            ? columns
            : null;
    }

    private static string? KeyOf(string heading) =>
        LabelledLines.IsHour(heading) ? "start_time"
        : Lexicon.WhenKeys.IsMatch(heading) ? "event_date"
        : Lexicon.WhereKeys.IsMatch(heading) ? "location"
        : Lexicon.WhoKeys.IsMatch(heading) ? "speakers"
        : Lexicon.TitleKeys.IsMatch(heading) || Names.IsMatch(heading) ? "title"
        : SignUps.IsMatch(heading) ? "rsvp"
        : null;

    /// <summary>A talk in bold and who gives it, in one cell: "**A small talk** - Anna Example".</summary>
    private static (string Title, string People)? TalkOf(BodyLine cell)
    {
        if (cell.BoldLead < 3 || cell.BoldLead >= cell.Text.Length)
        {
            return null;
        }

        var people = cell.Text[cell.BoldLead..].Trim(' ', '-', '\u2013', '\u2014', ':', '.', ',');
        return PersonNames.ParseList(people).Count > 0 ? (cell.Text[..cell.BoldLead].Trim(), people) : null;
    }

    private static ListedMeeting? MeetingOf(Page page, TableRow row, string?[] columns, int? year, DateOrder? order)
    {
        ReadingTime.Check();
        var entries = new List<HeaderEntry>();
        MeetingDay? day = null;
        for (var i = 0; i < Math.Min(columns.Length, row.Cells.Count); i++)
        {
            var cell = row.Cells[i];
            if (columns[i] is not { } key
                || cell.IsBlank
                || entries.Exists(entry => entry.Key == key)
                || Lexicon.ToBeConfirmed.IsMatch(cell.Text))
            {
                continue;
            }

            if (key == "event_date")
            {
                day = cell.IsStruck ? null
                    : MeetingDay.InHeading(NumberedDayIn(cell, year, order) ?? cell, year);
            }
            else if (key == "speakers" && TalkOf(cell) is var (talk, people))
            {
                entries.Add(new HeaderEntry("title", new HeaderValue.Scalar(talk, cell.Number), cell.Number));
                entries.Add(new HeaderEntry(key, new HeaderValue.Scalar(people, cell.Number), cell.Number));
            }
            else if (ValueOf(key, cell) is { } value)
            {
                entries.Add(new HeaderEntry(key, new HeaderValue.Scalar(value, cell.Number), cell.Number));
            }
        }

        if (day is null)
        {
            return null;
        }

        if (!entries.Exists(entry => entry.Key is "title")
            && (MeetingLists.TitleOf(page) is { } title))
        {
            entries.Add(new HeaderEntry("title", new HeaderValue.Scalar(title, day.Line), day.Line));
        }

        entries.Insert(0, new HeaderEntry("event_date", new HeaderValue.Scalar(day.Written, day.Line), day.Line));
        var known = entries.Select(entry => entry.Folded).ToHashSet(StringComparer.Ordinal);
        entries.AddRange(MeetingLists.InheritedEntries(page).Where(entry => !known.Contains(entry.Folded)));
        return new ListedMeeting(
            day.Date, day.Line, new Header(new HeaderValue.Mapping(entries, day.Line)), PageBody.Empty);
    }

    /// <summary>
    /// The order of day and month in a column such as "4/11", "4/18", "4/25": one number above twelve decides for all.
    /// </summary>
    private static DateOrder? OrderOf(BodyBlock.Table table, string?[] columns)
    {
        var at = Array.IndexOf(columns, "event_date");
        var days = table.Rows.Skip(1).Where(row => row.Cells.Count > at)
            .Select(row => NumberedDay.Match(row.Cells[at].Text.Trim()))
            .Where(match => match.Success)
            .Select(match => (First: int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture),
                Second: int.Parse(match.Groups["second"].ValueSpan, CultureInfo.InvariantCulture)))
            .ToList();
        return (days.Exists(day => day.First > MonthsOfYear), days.Exists(day => day.Second > MonthsOfYear)) switch
        {
            (true, false) => DateOrder.DayFirst,
            (false, true) => DateOrder.MonthFirst,
            _ => null,
        };
    }

    /// <summary>"4/11" below the heading "Spring 2031" as "2031-04-11"; null if the order is unknown.</summary>
    private static BodyLine? NumberedDayIn(BodyLine cell, int? year, DateOrder? order)
    {
        if (year is not { } known || order is not { } first
            || NumberedDay.Match(cell.Text.Trim()) is not { Success: true } match)
        {
            return null;
        }

        var (day, month) = (match.Groups["first"].Value, match.Groups["second"].Value);
        (day, month) = first is DateOrder.DayFirst ? (day, month) : (month, day);
        return new BodyLine($"{known}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", cell.Number);
    }

    [GeneratedRegex(
        @"^(?<first>\d{1,2})/(?<second>\d{1,2})$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex NumberedDay { get; }

    /// <summary>"4: 00 PM" is written with a space in some tables.</summary>
    private static string? HourIn(string text)
    {
        var joined = text.Replace(": ", ":", StringComparison.Ordinal);
        return HumanTimes.Find(joined, isTimeKnown: true) is null ? null : joined;
    }

    private static string? ValueOf(string key, BodyLine cell) => key switch
    {
        "rsvp" => cell.Links.Select(link => link.Url).FirstOrDefault(url => WebAddress.Read(url) is not null),
        "start_time" => HourIn(cell.Text),
        "location" when HumanTimes.AtStart(cell.Text) is not null => null,
        _ => cell.Text.Trim(),
    };
}
