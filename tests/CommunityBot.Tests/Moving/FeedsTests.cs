using CommunityBot.Tests.ContentLoading.Feeds;

namespace CommunityBot.Tests.Moving;

/// <summary>A feed over HTTP whose UIDs are new in every response is recognised by title, day and hour.</summary>
public sealed class FeedsTests
{
    [Fact]
    public async Task New_UIDs_at_every_fetch_are_no_news()
    {
        await using var server = await FeedServer.StartAsync();
        server.Serve(Numbered(1));
        await using var live = await LiveCommunity.StartAsync(
            LiveCommunity.Start, new Uri(server.Http, "calendar.ics"), storage: null);
        live.MembersRead("^New on the calendar: Kites", "^New on the calendar: Lanterns");
        await live.RemindAsync();

        foreach (var fetch in new[] { 2, 3, 4 })
        {
            // A start fetches the feed.
            await live.RestartAsync(() => server.Serve(Numbered(fetch), etag: $"\"{fetch}\""));
            await live.RestAsync();
        }

        live.NobodyRead();
        Assert.Equal(2, live.Events.Count);
        await live.ToAsync(2, 6, 12, 0);
        live.MembersRead("^In 7 days: Kites", "^Tomorrow: Kites");
        live.PeopleRead("^Tomorrow: Kites");
        live.OrganisersRead();
        Assert.True(server.Requests.Count >= 4);
    }

    private static string Numbered(int fetch) => CalendarText.Of(
        CalendarText.Event($"{fetch}a7d2f9c0e1@feeds.example.org", "20310206T183000", "Kites in the Wind"),
        CalendarText.Event($"{fetch}b7d2f9c0e1@feeds.example.org", "20310213T183000", "Lanterns at Night"));
}
