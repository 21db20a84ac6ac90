using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Commands;

/// <summary>What <c>/next-meetup</c> shows of meetups that are on, together, off or past.</summary>
public sealed class NextMeetupStatesTests
{
    private static readonly Meetup Rust = Sample.Meetup with
    {
        Id = new("rust"),
        Title = "Rust evening",
        When = new EventTime(Sample.London) { Date = new(2031, 12, 11), StartsAt = new(18, 30), EndsAt = new(21, 0) },
    };

    private static readonly Meetup Go = Rust with
    {
        Id = new("go"),
        Title = "Go evening",
        When = Rust.When with { StartsAt = new(19, 0), EndsAt = new(22, 0) },
    };

    [Theory]
    [InlineData("2031-12-11T19:30", "Running now: Rust evening and Go evening")]
    [InlineData("2031-12-11T18:45", "Running now: Rust evening and Go evening")]
    [InlineData("2031-12-11T12:00", "Today: Rust evening and Go evening")]
    [InlineData("2031-12-01T12:00", "Next: Rust evening and Go evening")]
    public void Two_at_once_are_two_and_none_is_after_the_other(string time, string title)
    {
        var seen = Ask(time, Rust, Go);

        Assert.StartsWith(title, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("After that", seen, StringComparison.Ordinal);
        Assert.Contains("/agenda rust", seen, StringComparison.Ordinal);
        Assert.Contains("/agenda go", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void What_begins_when_the_first_has_ended_comes_after_it()
    {
        var late = Go with { When = Go.When with { StartsAt = new(21, 0) } };

        Assert.Contains(
            "After that: Thursday 11 December 2031 (today) – Go evening",
            Ask("2031-12-11T19:30", Rust, late),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_end_that_the_page_does_not_give_is_not_told()
    {
        var seen = Ask("2031-12-11T19:30", Rust with { When = Rust.When with { EndsAt = null } });

        Assert.Contains("Running now.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("21:30", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_off_before_the_next_is_told_first()
    {
        var off = Go with { Status = MeetupStatus.Cancelled, When = Go.When with { Date = new(2031, 12, 4) } };
        var seen = Ask("2031-12-01T12:00", Rust, off);

        Assert.Contains("Thursday 4 December 2031 – Go evening – Cancelled:", seen, StringComparison.Ordinal);
        Assert.True(
            seen.IndexOf("Go evening", StringComparison.Ordinal) < seen.IndexOf("When:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2031-12-05T12:00")]
    [InlineData("2031-06-01T12:00")]
    public void What_is_off_long_ago_or_far_ahead_is_not_told(string time)
    {
        var off = Go with { Status = MeetupStatus.Cancelled, When = Go.When with { Date = new(2031, 12, 4) } };
        var next = Rust with { When = Rust.When with { Date = new(2031, time[5] == '0' ? 6 : 12, 11) } };

        Assert.DoesNotContain("Go evening", Ask(time, next, off), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_a_series_takes_out_is_told()
    {
        var series = Rust with
        {
            Id = new("weekly"),
            Kind = MeetupKind.Series,
            Title = "Weekly table",
            When = Rust.When with { Date = null },
            Recurrence = new RecurrenceRule("FREQ=WEEKLY", new Weekly(new(2031, 12, 4)))
            {
                ExcludedDates = [new(2031, 12, 11)],
            },
        };

        Assert.Contains(
            "Thursday 11 December 2031 – Weekly table – Cancelled:",
            Ask("2031-12-08T12:00", series),
            StringComparison.Ordinal);
    }

    [Fact]
    public void With_nothing_planned_the_last_recap_its_recording_and_a_message_are_offered()
    {
        var recap = Rust with
        {
            Id = new("rust-recap"),
            Kind = MeetupKind.Recap,
            Title = "Rust evening, told again",
            Links = new MeetupLinks { Video = new("https://example.org/video") },
        };
        var seen = Ask("2032-01-10T12:00", Rust, recap);

        Assert.StartsWith("No meetup is scheduled yet.", seen, StringComparison.Ordinal);
        Assert.Contains("Rust evening, told again", seen, StringComparison.Ordinal);
        Assert.Contains("https://example.org/video", seen, StringComparison.Ordinal);
        Assert.Contains("[Tell me when there is one: /tell-me ]", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_a_recap_mentions_is_not_next_if_its_page_is_cancelled()
    {
        var recap = Rust with
        {
            Id = new("recap"),
            Kind = MeetupKind.Recap,
            When = Rust.When with { Date = new(2031, 11, 13) },
            Next = new NextMeeting { Date = new(2031, 12, 11) },
        };

        Assert.StartsWith("Next: ", Ask("2031-12-01T12:00", recap), StringComparison.Ordinal);
        Assert.StartsWith(
            "No meetup is scheduled yet.",
            Ask("2031-12-01T12:00", recap, Rust with { Status = MeetupStatus.Cancelled }),
            StringComparison.Ordinal);
    }

    private static string Ask(string time, params Meetup[] pages)
    {
        var now = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(time).Value
            .InZoneStrictly(Sample.London).ToInstant();
        var invocation = new CommandInvocation(
            "next-meetup", new CommandUser("local", "member"), new CommandContext("local", "announcements"));
        return PlainTextRenderer.Render(new NextMeetupCommand().Answer(
            new CommandRequest(invocation, Sample.Community, new MeetupCalendar(pages), now)).Reply);
    }

    private sealed class Weekly(LocalDate start) : IRecurrence
    {
        public IEnumerable<LocalDate> From(LocalDate first)
        {
            for (var day = start; ; day = day.PlusWeeks(1))
            {
                if (day >= first)
                {
                    yield return day;
                }
            }
        }

        public bool Includes(LocalDate day) => day >= start && Period.DaysBetween(start, day) % 7 == 0;
    }
}
