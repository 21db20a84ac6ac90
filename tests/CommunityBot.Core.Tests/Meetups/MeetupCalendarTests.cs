using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Meetups;

public sealed class MeetupCalendarTests
{
    [Fact]
    public void A_conference_that_began_before_others_were_over_is_still_running()
    {
        var conference = Sample.On(2027, 3, 1, "conference");
        conference = conference with { When = conference.When with { LastDate = new LocalDate(2027, 3, 5) } };
        var calendar = new MeetupCalendar([conference, Sample.On(2027, 3, 2), Sample.On(2027, 3, 9)]);

        Assert.Equal("conference", calendar.NextAfter(Noon(2027, 3, 4))?.Id.Value);
    }

    [Fact]
    public void What_ends_at_a_moment_is_over_then_and_what_begins_when_the_time_ends_is_not_in_it()
    {
        var meetup = Sample.On(2027, 3, 2);
        var calendar = new MeetupCalendar([meetup]);
        var (begins, over) = (meetup.When.Start!.Value, meetup.When.EffectiveEnd!.Value);

        Assert.Empty(calendar.Between(over, over + Duration.FromDays(1)));
        Assert.Empty(calendar.Between(begins - Duration.FromDays(1), begins));
        Assert.Single(calendar.Between(over - Duration.Epsilon, over));
    }

    /// <summary>The search among thousands finds what a look at each finds.</summary>
    [Fact]
    public void What_overlaps_a_time_is_what_begins_before_its_end_and_is_over_after_its_beginning()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 200; round++)
        {
            Meetup[] meetups = [
                .. Enumerable.Range(0, random.Next(30)).Select(number => Lasting(random, $"m{number:00}"))
            ];
            var calendar = new MeetupCalendar(meetups);
            for (var question = 0; question < 20; question++)
            {
                var from = Noon(2027, 1, 1) + Duration.FromHours(random.Next(24 * 60));
                var to = from + Duration.FromHours(random.Next(24 * 20));

                Assert.Equal(
                    meetups.Where(meetup => meetup.When.EffectiveStart < to && meetup.When.EffectiveEnd > from)
                        .OrderBy(meetup => meetup.When.EffectiveStart).ThenBy(
                            meetup => meetup.Id.Value, StringComparer.Ordinal)
                        .Select(meetup => meetup.Id.Value),
                    calendar.Between(from, to).Select(meetup => meetup.Id.Value));
            }
        }
    }

    /// <summary>An evening, or several days, or a day of which no hour is known.</summary>
    private static Meetup Lasting(Random random, string id)
    {
        var first = new LocalDate(2027, 1, 1).PlusDays(random.Next(60));
        var when = Sample.Meetup.When with { Date = first };
        return Sample.Meetup with
        {
            Id = new(id),
            When = random.Next(3) switch
            {
                0 => when,
                1 => when with { LastDate = first.PlusDays(random.Next(1, 15)) },
                _ => when with { StartsAt = null, EndsAt = null },
            },
        };
    }

    private static Instant Noon(int year, int month, int day) => Instant.FromUtc(year, month, day, 12, 0);
}
