using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Finds the meetings of a page that has a table of facts for each (When, Topic, Description), one below the other.
/// Read as one page, all but the first would be lost.
/// </summary>
internal static class FactTables
{
    /// <summary>Null if there are not two such tables with days of their own.</summary>
    public static List<ListedMeeting>? Find(Page page)
    {
        var found = new List<ListedMeeting>();
        foreach (var table in page.Body.Blocks.OfType<BodyBlock.Table>()
            .Take(MeetingLists.MaximumMeetings + 1))
        {
            ReadingTime.Check();
            if (LabelledTable.FactsOf(table) is { } facts && MeetingOf(page, table, facts) is { } meeting)
            {
                found.Add(meeting);
            }
        }

        return found.DistinctBy(meeting => meeting.Date).Count() > 1 ? found : null;
    }

    private static ListedMeeting? MeetingOf(Page page, BodyBlock.Table table, List<HeaderEntry> facts)
    {
        if (facts.Find(entry => entry.Key == "when") is not { Value: HeaderValue.Scalar { Text: var when } }
            || HumanDates.Find(when) is not { Year: not null } day
            || day.Resolve(null).Date is not { } date)
        {
            return null;
        }

        var known = facts.Select(entry => entry.Folded).ToHashSet(StringComparer.Ordinal);
        facts.AddRange(MeetingLists.InheritedEntries(page).Where(entry => !known.Contains(entry.Folded)));
        return new ListedMeeting(
            date, table.Line, new Header(new HeaderValue.Mapping(facts, table.Line)), PageBody.Empty);
    }
}
