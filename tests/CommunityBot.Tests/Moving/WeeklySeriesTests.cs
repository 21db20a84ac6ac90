namespace CommunityBot.Tests.Moving;

/// <summary>
/// A weekly series of a calendar that is renamed, moved, split or cancelled: nothing is announced again, and no
/// occurrence is reported twice.
/// </summary>
public sealed class WeeklySeriesTests
{
    private const string File = "calendar.ics";
    private const string Weekly = "RRULE:FREQ=WEEKLY;BYDAY=WE";

    public static TheoryData<string, string> Changes => new()
    {
        { "renamed", Whole("20310101T190000", "Night of Boats", Weekly) },
        { "on another weekday", Whole("20310130T190000", "Open Workshop", "RRULE:FREQ=WEEKLY;BYDAY=TH") },
        { "at another hour", Whole("20310101T200000", "Open Workshop", Weekly) },
        {
            "this and following events",
            CalendarText.Of(
                CalendarText.Event(
                    CalendarText.Google, "20310101T190000", "Open Workshop", Weekly + ";UNTIL=20310128T235959Z"),
                CalendarText.Event(
                    "4gk2l8f0cb7v1o9j3h6t5r2p1q_R20310129T190000@google.com", "20310130T190000", "Open Workshop",
                    "RRULE:FREQ=WEEKLY;BYDAY=TH"))
        },
        { "cancelled", Whole("20310101T190000", "Open Workshop", Weekly, "STATUS:CANCELLED") },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_changed_series_is_not_announced_again(string how, string changed)
    {
        await using var live = await LiveCommunity.StartAsync(
            (File, Whole("20310101T190000", "Open Workshop", Weekly)));
        await live.RemindAsync();
        live.Skip();

        await live.WriteAsync((File, changed));
        await live.RestAsync();

        var told = live.NewPosts.Select(post => post.Text.Split('\n')[0]).ToList();
        Assert.True(
            told.Count > 0 && told.All(text => !text.StartsWith("New on", StringComparison.Ordinal))
                && told.Distinct().Count() <= 3,
            how + "\n" + string.Join('\n', told) + live.Log);
        Console.WriteLine($"{how}: {string.Join(" | ", told)}");
        live.OrganisersRead();
    }

    private static string Whole(string start, string title, params string[] properties) =>
        CalendarText.Of(CalendarText.Event(CalendarText.Google, start, title, properties));
}
