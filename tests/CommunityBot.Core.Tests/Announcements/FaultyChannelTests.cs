using CommunityBot.Core.Platforms;
using CommunityBot.Testing;

using FsCheck;
using FsCheck.Fluent;

using NodaTime;

using Interval = NodaTime.Interval;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>
/// Property tests: while tokens are refused, permissions are lost, outcomes stay unknown and the process restarts, no
/// post is lost or doubled, and after the last fault every post shows its page.
/// </summary>
public sealed class FaultyChannelTests
{
    private static readonly Instant Start = Instant.FromUtc(2020, 5, 20, 12, 0);

    /// <summary>Longer than the pause before any attempt, and than the first lookups.</summary>
    private static readonly Duration Recovery = Duration.FromMinutes(6);

    private static readonly string[] Reminders = ["week-before", "day-before", "hour-before", "starting-now"];

    [Fact]
    public void No_fault_loses_or_doubles_a_post() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150).WithStartSize(10).WithEndSize(60),
        Prop.ForAll(
            Gen.ListOf(Gen.Zip(Gen.Choose(0, 6), Gen.Choose(1, 900))).ToArbitrary(),
            life => Run([.. life])));

    /// <summary>
    /// Found at random: the cut line of an announcement makes the reminder due that it would have covered.
    /// </summary>
    [Fact]
    public void A_reminder_that_nothing_covers_any_more_is_sent_at_once() =>
        Run([(0, 600), (1, 183), (0, 669), (0, 812), (1, 785), (3, 432)]);

    private static void Run(IReadOnlyList<(int What, int Minutes)> life)
    {
        var driver = new ChannelDriver(Start, Sample.Community with { OrganiserChannels = [] });
        var title = 0;
        var sound = new List<Interval>();
        Show(driver, title);
        foreach (var (what, minutes) in life)
        {
            var begin = driver.Now;
            switch (what)
            {
                case 0:
                    driver.Platform.Always = _ => new DeliveryOutcome.Blocked(BlockCause.Token, "no token", "set it");
                    break;
                case 1:
                    driver.Platform.Always = _ => new DeliveryOutcome.Blocked(BlockCause.Access, "no access", "grant");
                    break;
                case 2:
                    driver.Platform.LoseNextResponse();
                    break;
                case 3:
                    driver.Platform.Next(_ => new DeliveryOutcome.Unknown("the line was cut"));
                    break;
                case 4:
                    driver.Restart();
                    break;
                case 5:
                    Show(driver, ++title);
                    break;
            }

            driver.RunUntilAsync(begin + Duration.FromMinutes(minutes)).GetAwaiter().GetResult();
            if (what >= 4)
            {
                sound.Add(new Interval(begin, driver.Now));
            }

            driver.Platform.Always = null;
            driver.Platform.ClearFaults();
        }

        var last = driver.Now;
        driver.RunUntilAsync(last + Duration.FromHours(1)).GetAwaiter().GetResult();
        sound.Add(new Interval(last, driver.Now));

        Assert.All(
            driver.Platform.Posts.GroupBy(post => post.Key), same => Assert.True(same.Count() == 1, $"{same.Key}"));
        var announced = driver.Platform.Posts.SingleOrDefault(post => post.Key.Kind == "announced");
        if (sound.Exists(interval => interval.Start < MeetupStart && interval.Duration >= Recovery))
        {
            Assert.NotNull(announced);
        }

        foreach (var kind in Reminders.Where(kind => announced is not null && announced.ClaimedAt < DueOf(kind).Start))
        {
            var due = DueOf(kind);
            var isPossible = sound.Exists(interval =>
                Instant.Min(interval.End, due.End) - Instant.Max(interval.Start, due.Start) >= Recovery);
            var isPosted = driver.Platform.Posts.Exists(post => post.Key.Kind == kind);
            Assert.True(isPosted || !isPossible || IsCovered(sound, due), $"{kind} is lost");
        }

        if (driver.Now < MeetupStart)
        {
            Assert.All(
                driver.Platform.Posts.Where(post => post.Key.Kind != "changed"),
                post => Assert.Contains($"Title {title}", post.Message.Summary, StringComparison.Ordinal));
        }
    }

    private static Instant MeetupStart { get; } = Instant.FromUtc(2020, 5, 29, 12, 0);

    /// <summary>An announcement that was refused until the reminder was due contains the same details.</summary>
    private static bool IsCovered(List<Interval> sound, Interval due) =>
        !sound.Exists(interval =>
            Instant.Min(interval.End, due.Start) - interval.Start >= Recovery && interval.Start < due.Start);

    private static Interval DueOf(string kind) => kind switch
    {
        "week-before" => new Interval(MeetupStart - Duration.FromDays(7), MeetupStart - Duration.FromDays(6)),
        "day-before" => new Interval(MeetupStart - Duration.FromDays(1), MeetupStart - Duration.FromHours(12)),
        "hour-before" => new Interval(MeetupStart - Duration.FromHours(1), MeetupStart - Duration.FromMinutes(40)),
        _ => new Interval(MeetupStart, MeetupStart + Duration.FromMinutes(10)),
    };

    private static void Show(ChannelDriver driver, int title) => driver.Pages(
        Sample.Meetup with { Title = $"Title {title}", Agenda = [] });
}
