using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

public sealed class RehearsalTests
{
    private static readonly Rehearsal Rehearsal = new(Planners.ForMembers);

    [Fact]
    public async Task A_postponed_meetup_is_rehearsed_only_at_its_new_date()
    {
        var lineage = new Lineage(new("connect-apr-2020"), [new("connect-apr-2020"), new("connect-may-2020")]);
        var april = Sample.On(2020, 4, 15, "connect-apr-2020") with
        {
            Status = MeetupStatus.Postponed,
            ReplacedBy = Sample.Meetup.Id,
            Lineage = lineage
        };
        var may = Sample.Meetup with { Replaces = [april.Id], Lineage = lineage };

        var posts = await RehearseAsync([april, may], new(2020, 3, 20), new(2020, 6, 5));

        Assert.Equal(5, posts.Count);
        Assert.All(posts, post => Assert.Equal(may.Id, post.Meetup?.Id));
        Assert.Equal(posts.Count, posts.Select(post => post.Post.Key).Distinct().Count());
    }

    [Fact]
    public async Task A_monthly_meetup_keeps_its_local_time_over_two_years_of_DST_changes()
    {
        var months = Enumerable.Range(0, 24).Select(month =>
            Sample.On(2024 + (month / 12), (month % 12) + 1, 28) with
            {
                When = Sample.Meetup.When with
                {
                    Date = new(2024 + (month / 12), (month % 12) + 1, 28),
                    StartsAt = new(18, 30)
                }
            });

        var posts = await RehearseAsync(months, new(2023, 12, 1), new(2026, 1, 1));

        Assert.Equal(24 * 5, posts.Count);
        Assert.All(posts.Where(
            post => post.Post.Key.Kind is "announced" or "week-before" or "day-before" or "starting-now"), post =>
            Assert.Equal(new LocalTime(18, 30), post.At.InZone(Sample.London).TimeOfDay));
        Assert.All(posts.Where(post => post.Post.Key.Kind == "hour-before"), post =>
            Assert.Equal(new LocalTime(17, 30), post.At.InZone(Sample.London).TimeOfDay));
    }

    private static Task<IReadOnlyList<RehearsedPost>> RehearseAsync(
        IEnumerable<Meetup> pages, LocalDate from, LocalDate to) => Rehearsal.RunAsync(
        Sample.Community,
        new MeetupCalendar(pages),
        from.AtStartOfDayInZone(Sample.London).ToInstant(),
        to.AtStartOfDayInZone(Sample.London).ToInstant(),
        default);
}
