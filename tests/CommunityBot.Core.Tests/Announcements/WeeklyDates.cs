using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>The dates of a rule that names days of the week, from a first day on; every week or every few weeks.</summary>
internal sealed class WeeklyDates(LocalDate start, int weeks, params IsoDayOfWeek[] days) : IRecurrence
{
    public IEnumerable<LocalDate> From(LocalDate first)
    {
        var monday = start.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        for (var day = start; ; day = day.PlusDays(1))
        {
            if (day >= first && days.Contains(day.DayOfWeek) && Period.DaysBetween(monday, day) / 7 % weeks == 0)
            {
                yield return day;
            }
        }
    }

    /// <summary>A series page with id "round", at 19:00 in London, starting on Tuesday 7 January 2031.</summary>
    public static Meetup Series(int weeks, params IsoDayOfWeek[] days) => new()
    {
        Id = new("round"),
        Kind = MeetupKind.Series,
        Source = "series/round.md",
        Title = "Kite round",
        Series = "Kite round",
        Venue = new Venue { Name = "The Example" },
        When = new EventTime(Sample.London) { StartsAt = new(19, 0), EndsAt = new(20, 0) },
        Recurrence = new RecurrenceRule(
            "FREQ=WEEKLY", new WeeklyDates(new LocalDate(2031, 1, 7), weeks, days)),
    };

    public static IsoDayOfWeek[] Daily { get; } =
    [
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday,
        IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday,
    ];
}
