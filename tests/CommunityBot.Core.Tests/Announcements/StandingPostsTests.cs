using CommunityBot.Core.Announcements;
using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Takeaways;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>
/// Tests what happens to the posts of a version that composed them in another design, with the ledger that it left.
/// </summary>
public sealed class StandingPostsTests
{
    private static readonly Instant Updated = Instant.FromUtc(2020, 5, 28, 18, 0);
    private static readonly string[] Posted = ["announced", "week-before", "day-before"];

    private readonly InMemoryLedger ledger = new();
    private readonly CurrentCalendars calendars = new();
    private readonly ScriptedPlatform platform = new();
    private readonly FixedClock clock = new(Updated);
    private readonly List<Post> edits = [];
    private readonly AnnouncementRun run;

    public StandingPostsTests()
    {
        platform.Always = post =>
        {
            edits.Add(post);
            return null;
        };
        run = new(
            Planners.ForMembers, new Announcer(ledger, [platform], clock), ledger, calendars, clock,
            new InMemoryReminders(), new NoTakeaways(), Identities.Create(ledger, calendars));
    }

    [Fact]
    public async Task Nothing_is_posted_edited_or_notified_while_the_page_says_the_same()
    {
        await LeaveLedgerAsync();

        await RunUntilAsync(Sample.Meetup, Updated + Duration.FromHours(3));

        Assert.Empty(edits);
        Assert.Empty(platform.Posts);
        var entries = await ledger.ReadAsync(Sample.Community.Id, default);
        Assert.Equal(Posted.Length, entries.Count);
        Assert.All(entries, entry => Assert.StartsWith("2:", entry.Fingerprint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_later_change_of_the_page_edits_them_in_the_new_design()
    {
        await LeaveLedgerAsync();
        await RunUntilAsync(Sample.Meetup, Updated + Duration.FromHours(1));

        await RunUntilAsync(
            Sample.Meetup with { Description = "Bring a laptop." }, Updated + Duration.FromHours(3));

        var edit = Assert.Single(edits);
        Assert.Equal("announced", edit.Key.Kind);
        Assert.Contains("Bring a laptop.", PlainTextRenderer.Render(edit.Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_during_the_update_is_one_notice_and_edits_all_of_them()
    {
        await LeaveLedgerAsync();

        await RunUntilAsync(
            Sample.Meetup with { Venue = new Venue { Name = "Town Hall" } }, Updated + Duration.FromHours(3));

        Assert.Equal(
            ["announced", "changed", "day-before", "week-before"], edits.Select(post => post.Key.Kind).Order());
        Assert.Equal("changed", Assert.Single(platform.Posts).Key.Kind);
    }

    [Fact]
    public async Task A_community_that_becomes_public_gets_the_calendar_button_with_the_next_change_and_not_before()
    {
        calendars.Replace(Sample.Community.Id, new MeetupCalendar([Sample.Meetup]));
        clock.Now = Updated - Duration.FromHours(6);
        await RunUntilAsync(Sample.Meetup, Updated);
        var posts = platform.Posts.Count;
        edits.Clear();
        var isPublic = Sample.Community with
        {
            PublicSite = new PublicSite(new Uri("https://events.example"), Sample.Community.Id),
        };

        await RunUntilAsync(Sample.Meetup, Updated + Duration.FromHours(1), isPublic);
        Assert.NotEqual(0, posts);
        Assert.Empty(edits);
        await RunUntilAsync(
            Sample.Meetup with { Description = "Bring a laptop." }, Updated + Duration.FromHours(3), isPublic);

        var edit = Assert.Single(edits, post => post.Key.Kind == "announced");
        Assert.Contains(
            "[Add to calendar: /add-to-calendar connect-may-2020]", PlainTextRenderer.Render(edit.Message),
            StringComparison.Ordinal);
    }

    /// <summary>As version 0.1 recorded its posts: a fingerprint without a design.</summary>
    private async Task LeaveLedgerAsync()
    {
        foreach (var kind in Posted)
        {
            var occurrence = kind == "announced" ? "" : "2020-05-29";
            var key = new PostKey(
                Sample.Community.Id, kind, Sample.Meetup.Id.Value, occurrence, Sample.Announcements);
            var claim = (await ledger.ClaimAsync(key, Updated - Duration.FromHours(6), default))!;
            await ledger.RecordAsync(
                claim with
                {
                    State = PostState.Posted,
                    LeaseUntil = null,
                    MessageId = kind,
                    RecordedAt = Updated - Duration.FromHours(6),
                    Fingerprint = "00993e98801396d2",
                    Facts = MeetupSnapshot.Of(Sample.Meetup).Text,
                },
                default);
        }
    }

    private async Task RunUntilAsync(Meetup page, Instant end, Community? community = null)
    {
        calendars.Replace(Sample.Community.Id, new MeetupCalendar([page]));
        while (clock.Now < end)
        {
            await run.RunAsync(community ?? Sample.Community, default);
            clock.Now += Duration.FromMinutes(5);
        }
    }
}
