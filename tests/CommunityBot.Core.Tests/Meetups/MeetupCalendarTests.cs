using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Meetups;

public sealed class MeetupCalendarTests
{
    [Fact]
    public void A_conference_that_started_before_other_meetups_ended_is_still_running()
    {
        var conference = Sample.On(2027, 3, 1, "conference");
        conference = conference with { When = conference.When with { LastDate = new LocalDate(2027, 3, 5) } };
        var calendar = new MeetupCalendar([conference, Sample.On(2027, 3, 2), Sample.On(2027, 3, 9)]);

        Assert.Equal("conference", calendar.NextAfter(Noon(2027, 3, 4))?.Id.Value);
    }

    [Fact]
    public void A_range_excludes_meetups_that_end_at_its_start_or_start_at_its_end()
    {
        var meetup = Sample.On(2027, 3, 2);
        var calendar = new MeetupCalendar([meetup]);
        var (begins, over) = (meetup.When.Start!.Value, meetup.When.EffectiveEnd!.Value);

        Assert.Empty(calendar.Between(over, over + Duration.FromDays(1)));
        Assert.Empty(calendar.Between(begins - Duration.FromDays(1), begins));
        Assert.Single(calendar.Between(over - Duration.Epsilon, over));
    }

    /// <summary>The indexed search returns the same meetups as a linear search.</summary>
    [Fact]
    public void A_range_contains_the_meetups_that_start_before_its_end_and_end_after_its_start()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 200; round++)
        {
            Meetup[] meetups = [
                .. Enumerable.Range(0, random.Next(30)).Select(number => RandomMeetup(random, $"m{number:00}"))
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

    /// <summary>A meetup on one day, on several days, or without a time.</summary>
    private static Meetup RandomMeetup(Random random, string id)
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
