using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Reads tables of talks and speakers, with or without hours, in announcements and in reports: "Time | Activity |
/// Speaker". Rows that name nobody are breaks and groups. A table with days is one of meetups.
/// </summary>
internal static class TalkTables
{
    private const int LongestHead = 40;

    private const int LongestTitle = 200;

    private const int LongestNames = 160;

    private const int Least = 2;

    private const int MostRows = 60;

    private const int MostColumns = 10;

    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    /// <returns>The talks, in order; empty unless there are several.</returns>
    public static IReadOnlyList<SignedItem> In(PageBody body, HashSet<int> skipped)
    {
        var talks = new List<SignedItem>();
        foreach (var section in HostSections.Outside(body))
        {
            foreach (var table in section.Blocks.OfType<BodyBlock.Table>())
            {
                if (table.Rows.Count is > Least and < MostRows && !skipped.Contains(table.Line)
                    && ColumnsOf(table) is var (title, people))
                {
                    talks.AddRange(table.Rows.Skip(1).Select(row => TalkOf(row, title, people)).OfType<SignedItem>());
                }
            }
        }

        return talks.Count < Least || !talks.Exists(talk => PersonNames.IsFullName(talk.People[0].Name)) ? [] : talks;
    }

    /// <summary>The columns of titles and of people; null if the head does not name the people as speakers.</summary>
    private static (int Title, int People)? ColumnsOf(BodyBlock.Table table)
    {
        var head = table.Rows[0].Cells;
        if (head.Count is < 2 or > MostColumns)
        {
            return null;
        }

        var names = head.Select(cell => cell.Text.Trim().TrimEnd(':')).ToList();
        var people = names.FindIndex(name => name.Length < LongestHead && Lexicon.SpeakerHeadings.IsMatch(name)
            && !Lexicon.Who.IsMatch(name));
        var title = names.FindIndex(AgendaTable.IsTitle);
        title = title >= 0 ? title : names.FindIndex(name => name.Length is > 0 and < LongestHead
            && !Lexicon.SpeakerHeadings.IsMatch(name) && !Lexicon.HourColumns.IsMatch(name)
            && !Lexicon.OtherColumns.IsMatch(name) && !Lexicon.RoomWords.IsMatch(name)
            && !Lexicon.WhereKeys.IsMatch(name) && !AgendaLine.IsDuration(name));
        return people < 0 || title < 0 || title == people || HasDays(table, names) ? null : (title, people);
    }

    /// <summary>Whether the rows are those of several days, which are meetups or plans.</summary>
    private static bool HasDays(BodyBlock.Table table, List<string> names) =>
        names.Exists(name => Lexicon.WhenKeys.IsMatch(name) && !Lexicon.HourColumns.IsMatch(name))
        || table.Rows.Skip(1).Take(Least).Any(row => row.Cells.Any(cell => HumanDates.Find(cell.Text) is { Start: 0 }));

    private static SignedItem? TalkOf(TableRow row, int title, int people)
    {
        if (Math.Max(title, people) >= row.Cells.Count || row.Cells[title].IsStruck || row.Cells[people].IsStruck
            || row.Cells[people] is not { IsBlank: false, Text.Length: < LongestNames } names
            || TitleOf(row.Cells[title]) is not { Length: > 1 and < LongestTitle } talk
            || AgendaEntry.IsHosted(talk) || Lexicon.ToBeConfirmed.IsMatch(talk)
            || LabelledPeople.Read(names.Text, fullNames: false) is not { Count: > 0 } speakers)
        {
            return null;
        }

        return new SignedItem(talk, speakers, SignedForm.MarkedTitle, row.Cells[title]);
    }

    /// <summary>The text of a cell without the mark of an item: "- Loops".</summary>
    public static string TitleOf(BodyLine cell) =>
        PlainText.Unquoted(cell.Text.Trim().TrimStart('-', '\u2013', '\u2014', '\u2022', '*', ' '));
}
