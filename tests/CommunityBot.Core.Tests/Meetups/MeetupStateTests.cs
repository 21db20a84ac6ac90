using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Meetups;

public sealed class MeetupStateTests
{
    private static readonly Meetup Evening = Sample.Meetup with
    {
        Id = new("evening"),
        When = new EventTime(Sample.London)
        {
            Date = new(2031, 1, 8),
            StartsAt = new(18, 30),
            EndsAt = new(21, 0),
        },
    };

    [Theory]
    [InlineData("2031-01-07T23:59", typeof(MeetupState.Upcoming))]
    [InlineData("2031-01-08T00:00", typeof(MeetupState.Today))]
    [InlineData("2031-01-08T18:29", typeof(MeetupState.Today))]
    [InlineData("2031-01-08T18:30", typeof(MeetupState.Running))]
    [InlineData("2031-01-08T20:59", typeof(MeetupState.Running))]
    [InlineData("2031-01-08T21:00", typeof(MeetupState.Over))]
    public void An_evening_is_to_come_then_today_then_running_then_over(string time, Type state) =>
        Assert.IsType(state, At(Evening, time));

    [Fact]
    public void A_running_meetup_ends_when_its_page_says() =>
        Assert.Equal(
            new MeetupState.Running(Moment("2031-01-08T21:00"), LastDate: null), At(Evening, "2031-01-08T19:00"));

    [Fact]
    public void The_end_of_a_page_without_one_is_not_estimated() =>
        Assert.Equal(
            new MeetupState.Running(Until: null, LastDate: null),
            At(Evening with { When = Evening.When with { EndsAt = null } }, "2031-01-08T19:00"));

    [Fact]
    public void A_page_without_an_hour_is_never_running_on_its_day()
    {
        var day = Evening with { When = new EventTime(Sample.London) { Date = new(2031, 1, 8) } };

        Assert.IsType<MeetupState.Today>(At(day, "2031-01-08T23:59"));
        Assert.IsType<MeetupState.Over>(At(day, "2031-01-09T00:00"));
    }

    [Fact]
    public void An_event_of_several_days_is_running_until_its_last_day()
    {
        var days = Evening with
        {
            When = new EventTime(Sample.London) { Date = new(2031, 1, 8), LastDate = new(2031, 1, 10) },
        };

        Assert.IsType<MeetupState.Today>(At(days, "2031-01-08T12:00"));
        Assert.Equal(new MeetupState.Running(null, new LocalDate(2031, 1, 10)), At(days, "2031-01-09T03:00"));
        Assert.IsType<MeetupState.Running>(At(days, "2031-01-10T23:59"));
        Assert.IsType<MeetupState.Over>(At(days, "2031-01-11T00:00"));
    }

    [Theory]
    [InlineData("2031-01-01T10:00")]
    [InlineData("2031-01-08T19:00")]
    [InlineData("2031-02-01T10:00")]
    public void A_cancelled_meetup_stays_cancelled_whatever_the_time(string time) =>
        Assert.Equal(
            new MeetupState.Cancelled(ReplacedBy: null),
            At(Evening with { Status = MeetupStatus.Cancelled }, time));

    [Fact]
    public void A_postponed_meetup_has_no_new_day_until_a_page_replaces_it()
    {
        var old = Evening with { Status = MeetupStatus.Postponed };
        var may = Evening with { Id = new("may"), When = Evening.When with { Date = new(2031, 5, 29) } };
        var june = may with { Id = new("june"), When = may.When with { Date = new(2031, 6, 12) } };

        Assert.Equal(new MeetupState.Postponed(To: null), At(old, "2031-01-01T10:00"));
        Assert.Equal(
            new MeetupState.Postponed(june),
            At(
                old with { ReplacedBy = may.Id },
                "2031-01-01T10:00",
                may with { Status = MeetupStatus.Postponed, ReplacedBy = june.Id },
                june));
    }

    [Fact]
    public void A_meetup_whose_new_day_is_cancelled_is_cancelled()
    {
        var may = Evening with { Id = new("may"), Status = MeetupStatus.Cancelled };

        Assert.Equal(
            new MeetupState.Cancelled(may),
            At(Evening with { Status = MeetupStatus.Postponed, ReplacedBy = may.Id }, "2031-01-01T10:00", may));
    }

    [Fact]
    public void A_meetup_whose_new_day_is_postponed_again_has_no_new_day()
    {
        var may = Evening with { Id = new("may"), Status = MeetupStatus.Postponed };

        Assert.Equal(
            new MeetupState.Postponed(To: null),
            At(Evening with { Status = MeetupStatus.Postponed, ReplacedBy = may.Id }, "2031-01-01T10:00", may));
    }

    [Fact]
    public void An_older_address_of_the_same_day_has_the_state_of_the_newer_one()
    {
        var newer = Evening with { Id = new("newer") };

        Assert.IsType<MeetupState.Upcoming>(
            At(Evening with { ReplacedBy = newer.Id }, "2031-01-01T10:00", newer));
    }

    [Fact]
    public void Pages_that_replace_each_other_have_a_state()
    {
        var other = Evening with { Id = new("other"), ReplacedBy = Evening.Id };

        Assert.IsType<MeetupState.Upcoming>(
            At(Evening with { ReplacedBy = other.Id }, "2031-01-01T10:00", other));
    }

    [Fact]
    public void A_provisional_date_is_tentative_until_it_is_past()
    {
        var tentative = Evening with { Status = MeetupStatus.Tentative };

        Assert.IsType<MeetupState.Tentative>(At(tentative, "2031-01-01T10:00"));
        Assert.IsType<MeetupState.Over>(At(tentative, "2031-01-09T10:00"));
    }

    [Fact]
    public void A_page_without_a_date_is_undated() =>
        Assert.IsType<MeetupState.Undated>(
            At(Evening with { When = new EventTime(Sample.London) }, "2031-01-01T10:00"));

    [Fact]
    public void A_recap_is_of_something_that_is_over() =>
        Assert.IsType<MeetupState.Over>(At(Evening with { Kind = MeetupKind.Recap }, "2031-01-08T12:00"));

    [Theory]
    [InlineData(null, typeof(MeetupState.Gone))]
    [InlineData(GoneDecision.Left, typeof(MeetupState.Gone))]
    [InlineData(GoneDecision.Cancelled, typeof(MeetupState.Cancelled))]
    public void A_meetup_whose_page_is_gone_is_what_organisers_decided(GoneDecision? decision, Type state)
    {
        var calendar = new MeetupCalendar([]).With(new IdentityLinks(
        [
            new KnownMeetup("sample", "first-name")
            {
                Ids = ["evening"],
                Facts = Core.Announcements.Changes.MeetupSnapshot.Of(Evening).Text,
                GoneSince = Moment("2031-01-02T10:00"),
                Decision = decision,
            },
        ]));

        var gone = calendar.LastKnown(Evening.Id);

        Assert.NotNull(gone);
        Assert.Equal(Evening.Title, gone.Title);
        Assert.IsType(state, MeetupState.Of(gone, calendar, Moment("2031-01-03T10:00")));
    }

    private static MeetupState At(Meetup meetup, string time, params Meetup[] others) =>
        MeetupState.Of(meetup, new MeetupCalendar([meetup, .. others]), Moment(time));

    /// <summary>In London.</summary>
    private static Instant Moment(string time) => NodaTime.Text.LocalDateTimePattern
        .CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(time).Value.InZoneStrictly(Sample.London).ToInstant();
}
