using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

using FsCheck;
using FsCheck.Fluent;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>Property tests: after random changes of a page, the channel matches a simple model.</summary>
public sealed class ChannelModelTests
{
    private static readonly Instant Start = Instant.FromUtc(2020, 5, 8, 11, 30);

    /// <summary>Before the day-before reminder is due, so that the model stays simple.</summary>
    private static readonly Instant End = Instant.FromUtc(2020, 5, 27, 12, 0);

    [Fact]
    public void The_channel_matches_the_model_after_random_changes() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithStartSize(20).WithEndSize(60),
        Prop.ForAll(
            Gen.ListOf(Gen.Zip(Gen.Choose(0, 14), Gen.Choose(0, 30))).ToArbitrary(),
            life =>
            {
                Run([.. life], isEntry: false);
                Run([.. life], isEntry: true);
            }));

    /// <summary>So different that none is a corrected typo of another.</summary>
    private static readonly string[] Titles = ["Kites over the sea", "Clusters in many clouds", "Old maps"];

    /// <param name="isEntry">True for an event of a calendar: its UID stays, and its id contains title and day.</param>
    private static void Run(IReadOnlyList<(int What, int HowMuch)> life, bool isEntry)
    {
        var driver = new ChannelDriver(Start, Sample.Community with
        {
            OrganiserChannels = [],
            Announcements = new AnnouncementSettings
            {
                Kinds = new[] { "day-before", "hour-before", "starting-now" }.ToDictionary(
                    kind => kind, _ => new KindSettings { Enabled = false }),
            },
        });
        var model = new ChannelModel(Start)
        {
            Page = new ModelPage(new LocalDate(2020, 5, 29), 0, 0, IsCancelled: false)
        };
        var page = model.Page;
        var name = 0;
        Show(driver, model.Page, name, isEntry);
        foreach (var (what, howMuch) in life)
        {
            switch (what)
            {
                case 0:
                    page = page with { Date = new LocalDate(2020, 5, 29).PlusDays(howMuch) };
                    model.Page = page;
                    break;
                case 1:
                    model.Page = page = page with { Title = howMuch % 3 };
                    break;
                case 2:
                    model.Page = page = page with { Place = howMuch % 3 };
                    break;
                case 3:
                    model.Page = page = page with { IsCancelled = howMuch % 2 == 0 };
                    break;
                case 4:
                    model.Page = howMuch % 2 == 0 ? null : page;
                    break;
                case 5:
                    driver.Restart();
                    model.Restart();
                    break;
                case 6:
                    // The host's clock steps forwards or backwards.
                    var step = Duration.FromMinutes(howMuch - 15);
                    driver.StepClock(step);
                    model.Now += step;
                    break;
                case 13 when model.Page is not null:
                    // The file is renamed, or the feed has new UIDs: no news. The rename of a file starts the debounce
                    // of a pending notice again, as an edit does.
                    name++;
                    if (!isEntry)
                    {
                        model.Restart();
                    }

                    break;
                default:
                    var until = Instant.Min(
                        model.Now + Duration.FromMinutes(what == 12 ? howMuch * 120 : howMuch), End);
                    if (until > model.Now)
                    {
                        driver.RunUntilAsync(until).GetAwaiter().GetResult();
                        model.RunUntil(until);
                    }

                    break;
            }

            Show(driver, model.Page, name, isEntry);
            driver.RunAsync().GetAwaiter().GetResult();
            model.Step();
        }

        var end = model.Now + Duration.FromHours(1);
        driver.RunUntilAsync(end).GetAwaiter().GetResult();
        model.RunUntil(end);
        Assert.Equal(model.Expected.Order(), driver.Platform.Posts.Select(Kind).Order());
        if (model is { IsAnnounced: true, Page: { } now })
        {
            var announcement = driver.Platform.Posts.First(post => post.Key.Kind == "announced").Message;
            Assert.Contains(Titles[now.Title], announcement.Summary, StringComparison.Ordinal);
            Assert.Equal(now.IsCancelled, announcement.Title!.StartsWith("Cancelled", StringComparison.Ordinal));
            Assert.Contains(
                now.Date.ToString("dddd d MMMM uuuu", System.Globalization.CultureInfo.InvariantCulture),
                announcement.Summary,
                StringComparison.Ordinal);
        }
    }

    private static string Kind(Platforms.Post post) =>
        post.Key.Kind == "week-before" ? $"{post.Key.Kind}@{post.Key.Occurrence}" : post.Key.Kind;

    private static void Show(ChannelDriver driver, ModelPage? page, int name, bool isEntry)
    {
        if (page is null)
        {
            driver.Pages([]);
            return;
        }

        var id = new MeetupId(isEntry
            ? $"{Titles[page.Title].Replace(' ', '-')}-{NodaTime.Text.LocalDatePattern.Iso.Format(page.Date)}"
            : $"page-{name}");
        var uid = new MeetupId($"uid-{name:x16}");
        driver.Pages(
            Sample.Meetup with
            {
                Id = id,
                Title = Titles[page.Title],
                Venue = new Venue { Name = $"Hall {page.Place}" },
                Status = page.IsCancelled ? MeetupStatus.Cancelled : MeetupStatus.Scheduled,
                When = Sample.Meetup.When with { Date = page.Date },
                Agenda = [],
                Lineage = isEntry ? new Lineage(uid, [uid, id]) : new Lineage(id, [id]),
            });
    }
}
