using CommunityBot.Core.Announcements;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.WebConsole;

using NodaTime;

namespace CommunityBot.Tests.WebConsole;

/// <summary>The timeline says of every post what became of it, or will become.</summary>
public sealed class TimelineTests
{
    /// <summary>Eight days before the sample meetup.</summary>
    private static readonly Instant Now = Instant.FromUtc(2020, 5, 21, 12, 0);

    [Fact]
    public async Task Posts_to_come_follow_those_that_were_sent()
    {
        var timeline = await ReadAsync(
            [Sample.Meetup], Entry("announced", PostState.Posted, Now - Duration.FromDays(3)));

        Assert.Equal(
            [
                "announced sent", "week-before coming", "day-before coming", "hour-before coming",
                "starting-now coming",
            ],
            Of(timeline, Sample.Announcements));
        Assert.Equal(
            Instant.FromUtc(2020, 5, 29, 12, 0), timeline.Starts[Sample.Meetup.Id.Value]);
        Assert.All(timeline.Posts, post => Assert.Equal("Clusters in many clouds", post.Title));
    }

    [Theory]
    [InlineData(PostState.Refused, "refused")]
    [InlineData(PostState.Unknown, "unconfirmed")]
    [InlineData(PostState.Waiting, "waiting")]
    [InlineData(PostState.Claimed, "waiting")]
    public async Task A_post_that_was_not_sent_has_its_state_and_reason(PostState state, string shown)
    {
        var timeline = await ReadAsync(
            [Sample.Meetup],
            Entry("announced", state, Now - Duration.FromHours(1)) with { Reason = "The channel was deleted." });

        var post = Assert.Single(timeline.Posts, post => post.Kind == "announced");
        Assert.Equal(shown, TimelinePicture.Name(post.State));
        Assert.Equal("The channel was deleted.", post.Reason);
    }

    [Fact]
    public async Task A_post_whose_time_is_over_without_it_was_skipped()
    {
        // A week earlier the announcement was sent; the bot was off when the reminder was due.
        var timeline = await ReadAsync(
            [Sample.On(2020, 5, 27)],
            Entry("announced", PostState.Posted, Now - Duration.FromDays(8), "meetup-2020-05-27"));

        Assert.Equal(["announced sent", "week-before skipped"], Of(timeline, Sample.Announcements).Take(2));
    }

    [Fact]
    public async Task A_reminder_that_is_still_worth_sending_is_late()
    {
        var timeline = await ReadAsync(
            [Sample.Meetup with { When = Sample.Meetup.When with { Date = new LocalDate(2020, 5, 28) } }],
            Entry("announced", PostState.Posted, Now - Duration.FromDays(8)));

        // Due at noon in UTC, an hour ago by this clock.
        var later = await ReadAsync(
            [Sample.Meetup with { When = Sample.Meetup.When with { Date = new LocalDate(2020, 5, 28) } }],
            Now + Duration.FromHours(1),
            Entry("announced", PostState.Posted, Now - Duration.FromDays(8)));

        Assert.Contains("week-before coming", Of(timeline, Sample.Announcements));
        Assert.Contains("week-before late", Of(later, Sample.Announcements));
    }

    [Fact]
    public async Task Personal_reminders_are_nobody_elses_business()
    {
        var person = ChannelRef.ToPerson(new ChannelRef("local", "member"));
        var timeline = await ReadAsync(
            [Sample.Meetup],
            Entry("for-you", PostState.Posted, Now) with { Key = Key("for-you", "connect-may-2020", person) });

        Assert.DoesNotContain(timeline.Posts, post => post.Kind == "for-you");
    }

    private static IEnumerable<string> Of(Timeline timeline, ChannelRef channel) => timeline.Posts
        .Where(post => post.Channel == channel)
        .Select(post => $"{post.Kind} {TimelinePicture.Name(post.State)}");

    private static Task<Timeline> ReadAsync(IReadOnlyList<Meetup> pages, params LedgerEntry[] entries) =>
        ReadAsync(pages, Now, entries);

    private static async Task<Timeline> ReadAsync(
        IReadOnlyList<Meetup> pages, Instant now, params LedgerEntry[] entries)
    {
        var calendars = new CurrentCalendars();
        calendars.Replace(Sample.Community.Id, new MeetupCalendar(pages));
        var planner = new Planner(
            Core.Abilities.Kinds, Core.Abilities.ChangeKinds, Core.Abilities.CommunityKinds);
        return await new TimelineReader(
            planner, new ListedLedger(entries), calendars, new FixedClock(now), new InMemoryKnownMeetups())
            .ReadAsync(Sample.Community, default);
    }

    private static LedgerEntry Entry(
        string kind, PostState state, Instant at, string lineage = "connect-may-2020") =>
        new(Key(kind, lineage, Sample.Announcements), state) { FirstClaimed = at, RecordedAt = at, NotBefore = at };

    private static PostKey Key(string kind, string lineage, ChannelRef channel) =>
        new(Sample.Community.Id, kind, lineage, "", channel);

    /// <summary>A ledger that is only read.</summary>
    private sealed class ListedLedger(IReadOnlyList<LedgerEntry> entries) : ILedger
    {
        public Task<IReadOnlyList<LedgerEntry>> ReadAsync(string community, CancellationToken cancellation) =>
            Task.FromResult(entries);

        public Task<LedgerEntry?> ClaimAsync(PostKey key, Instant now, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<bool> RecordAsync(LedgerEntry entry, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<LedgerEntry?> SupersedeAsync(LedgerEntry entry, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }
}
