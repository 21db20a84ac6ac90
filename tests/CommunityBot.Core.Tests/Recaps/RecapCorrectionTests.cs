using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Tests.Takeaways;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Recaps;

/// <summary>A published recap is stored, is the calendar's from then on, and is corrected in its posts.</summary>
public sealed class RecapCorrectionTests
{
    private const string Video = "https://www.youtube.com/watch?v=52JXFb-GXPY";

    private static readonly Meetup Page = Sample.On(2020, 5, 29, "recap-may") with
    {
        Kind = MeetupKind.Recap,
        Title = "What the evening left",
        Agenda = [],
        Speakers = [],
        Sponsors = [new Sponsor("Example Ltd") { Url = new("https://example.org/") }],
        Links = MeetupLinks.None with { Video = new("https://www.youtube.com/watch?v=52JXFb-GXPY") },
        Next = new NextMeeting { Date = new LocalDate(2020, 6, 3) },
        Talks =
        [
            new("Meshes – a tour")
            {
                Speakers = ["Anna Example"],
                Offset = Duration.FromSeconds(2145),
                Video = new("https://youtu.be/52JXFb-GXPY?t=2145"),
                Takeaways = ["**It** scales.", "It [heals](https://example.org/h)."],
            },
            new("Loops") { Speakers = ["Ben Example"], Video = new("https://media.example.org/loops") },
            new("From the chat") { Takeaways = [@"Ask for \[mTLS\] early."] },
        ],
    };

    private readonly RecapDriver driver = new(Instant.FromUtc(2020, 6, 1, 12, 0));

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(12)]
    public async Task The_form_opened_again_has_what_was_published_and_its_correction_edits_the_post(int count)
    {
        driver.Pages(WithTalks(count));
        var written = string.Join("\n\n", Enumerable.Range(1, count).Select(number =>
            $"{number}:05 Talk {number} – Anna Example {number}\n* It scales {number} times.\n* It heals."));
        await driver.SubmitAndPublishAsync(await FormAsync(), ("recording", Video), ("talks", written));
        var before = driver.Recap;

        var again = await FormAsync();
        var talks = again.Fields.Where(field => field.Name.StartsWith("talks", StringComparison.Ordinal)).ToList();
        Assert.Equal(Video, again.Fields[0].InitialValue);
        Assert.Equal(written, string.Join("\n\n", talks.Select(field => field.InitialValue)));
        var reply = await driver.SubmitAndPublishAsync(
            again, (talks[^1].Name, talks[^1].InitialValue + "\n* It rests."));

        Assert.Equal($"local:announcements: edited.", Assert.Single(Outcomes(reply)));
        Assert.NotEqual(before, driver.Recap);
        Assert.Contains(
            $"It scales {count} times.\n  • It heals.\n  • It rests.", driver.Recap, StringComparison.Ordinal);
        Assert.Equal(1, driver.Platform.Posts.Count(post => post.Key.Kind == "recap"));
    }

    [Fact]
    public async Task Who_has_published_in_the_evening_is_not_asked_for_the_recap_in_the_morning()
    {
        driver.Pages(Sample.Meetup);
        Assert.Single(DraftsDue());

        await driver.SubmitAndPublishAsync(await FormAsync(), ("talks", "Meshes – Anna Example\n* It scales."));

        Assert.Empty(DraftsDue());

        IEnumerable<DueTime> DraftsDue() => new RecapDraftKind().DueTimes(new PlanningRequest(
            driver.Calendar.Find(Sample.Meetup.Id)!, driver.Community, driver.Calendar));
    }

    [Fact]
    public async Task A_recap_from_a_page_is_corrected_without_losing_what_the_form_does_not_show()
    {
        driver.Pages(Sample.Meetup, Page);
        await driver.PublishAsync("recap-may");
        var before = driver.Recap;

        var form = (await driver.PressAsync(
            await driver.InvokeAsync("recap", "recap-may"), Phrases.English.RecapEditor.Correct)).Form!;
        await driver.SubmitAndPublishAsync(form);
        Assert.Equal(before, driver.Recap);

        form = await FormAsync("recap-may");
        Assert.Equal("Ask for [mTLS] early.", form.Fields[^1].InitialValue);
        await driver.SubmitAndPublishAsync(
            form, ("talks", form.Fields[1].InitialValue.Replace("scales", "grows", StringComparison.Ordinal)));

        Assert.Equal(before.Replace("It scales", "It grows", StringComparison.Ordinal), driver.Recap);
        Assert.Single(driver.Platform.Posts);
    }

    [Fact]
    public async Task Every_answer_knows_a_published_recap_at_once()
    {
        var all = new RecapDriver(driver.Clock.Now, commands: Abilities.Commands);
        all.Pages(Sample.Meetup with
        {
            Agenda = [new AgendaItem("Loops") { Speakers = ["Anna Example"] }],
            Speakers = [new Speaker("Anna Example") { Talk = "Loops" }],
        });
        await all.SubmitAndPublishAsync(
            (await all.InvokeAsync("recap", "connect-may-2020")).Form!,
            ("recording", Video), ("talks", "35:45 Loops\n* They unroll."), ("chat", ""));

        foreach (var (command, text) in new[]
        {
            ("recap", "connect-may-2020"), ("agenda", "connect-may-2020"), ("speaker", "Anna Example"),
        })
        {
            var said = RecapDriver.Text(await all.InvokeAsync(command, text, asker: "member"));
            Assert.Contains("watch from 35:45", said, StringComparison.Ordinal);
            Assert.Contains("They unroll.", said, StringComparison.Ordinal);
        }

        Assert.Equal(
            "Recap: Clusters in many clouds",
            (await all.InvokeAsync("recap", asker: "member")).Message.Title);
        Assert.Contains(
            "connect-may-2020-recap", RecapDriver.Text(await all.InvokeAsync("search", "unroll", asker: "member")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recap_made_of_an_event_has_its_sponsors_and_the_next_date_with_its_link()
    {
        driver.Pages(
            Sample.Meetup with { Sponsors = Page.Sponsors },
            Sample.On(2020, 6, 3, "june") with
            {
                Speakers = [new Speaker("Cleo Example")],
                Links = MeetupLinks.None with { Registration = new("https://example.org/june") },
            });

        await driver.SubmitAndPublishAsync(await FormAsync(), ("talks", "Loops – Anna Example\n* They unroll."));

        Assert.Contains("Example Ltd (https://example.org/)", driver.Recap, StringComparison.Ordinal);
        Assert.Contains(
            "Next time: Wednesday 3 June 2020, with Cleo Example – Register (https://example.org/june)", driver.Recap,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_changes_after_it_was_corrected_has_the_last_word()
    {
        driver.Pages(Sample.Meetup, Page);
        await driver.PublishAsync("recap-may");
        var form = await FormAsync("recap-may");
        await driver.SubmitAndPublishAsync(form, ("recording", "https://youtu.be/52JXFb-GXPY?si=1"));
        Assert.Contains("si=1", driver.Recap, StringComparison.Ordinal);

        driver.Pages(Sample.Meetup, Page with { Talks = [new("Loops") { Takeaways = ["They end."] }] });
        await driver.PassAsync(Duration.FromMinutes(15));

        Assert.Contains("They end.", driver.Recap, StringComparison.Ordinal);
        Assert.Equal("Loops\n* They end.", (await FormAsync("recap-may")).Fields[1].InitialValue);
    }

    [Fact]
    public async Task An_unchanged_page_that_is_read_again_does_not_undo_a_correction()
    {
        driver.Pages(Sample.Meetup, Page);
        await driver.PublishAsync("recap-may");
        await driver.SubmitAndPublishAsync(await FormAsync("recap-may"), ("recording", "https://youtu.be/other"));

        driver.Pages(Sample.Meetup, Page with { });
        await driver.PassAsync(Duration.FromMinutes(15));

        Assert.Contains("https://youtu.be/other", driver.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_edits_a_post_however_old_it_is()
    {
        driver.Pages(Sample.Meetup);
        await driver.SubmitAndPublishAsync(await FormAsync(), ("talks", "Loops\n* They unroll."));
        driver.Clock.Now += Duration.FromDays(200);

        await driver.SubmitAndPublishAsync(await FormAsync(), ("talks", "Loops\n* They end."));

        Assert.Contains("They end.", driver.Recap, StringComparison.Ordinal);
        Assert.Single(driver.Platform.Posts);
    }

    [Fact]
    public async Task A_recap_that_was_recorded_before_the_bot_stopped_is_posted_once_when_it_runs_again()
    {
        driver.Pages(Sample.Meetup);
        await driver.Recaps.PublishAsync(Revision(1, "Loops\n* They unroll."), default);

        await driver.PassAsync(Duration.FromMinutes(3));
        Assert.Contains("They unroll.", driver.Recap, StringComparison.Ordinal);

        await driver.Recaps.PublishAsync(Revision(2, "Loops\n* They end."), default);
        await driver.PassAsync(Duration.FromMinutes(3));
        Assert.Contains("They end.", driver.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_was_not_sent_starts_the_cycle_that_sends_it()
    {
        driver.Pages(Sample.Meetup);
        await driver.SubmitAndPublishAsync(await FormAsync(), ("talks", "Loops\n* They unroll."));
        Assert.Equal(0, driver.RequestedRuns);
        driver.Platform.Always = _ => new DeliveryOutcome.NotSent("no connection");

        await driver.SubmitAndPublishAsync(await FormAsync(), ("talks", "Loops\n* They end."));

        Assert.Equal(1, driver.RequestedRuns);
        driver.Platform.Always = null;
        await driver.PassAsync(Duration.FromMinutes(1));
        Assert.Contains("They end.", driver.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_words_win_when_the_response_of_the_first_post_was_lost()
    {
        driver.Pages(Sample.Meetup);
        driver.Platform.Next(_ => new DeliveryOutcome.Unknown("the line broke"));
        await driver.SubmitAndPublishAsync(await FormAsync(), ("talks", "Loops\n* They unroll."));
        await driver.SubmitAndPublishAsync(await FormAsync(), ("talks", "Loops\n* They end."));

        await driver.PassAsync(Duration.FromMinutes(30));

        Assert.Contains("They end.", driver.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recap_is_posted_in_the_channel_that_was_unreachable_and_edited_in_the_other()
    {
        var two = new RecapDriver(driver.Clock.Now, Sample.Community with
        {
            AnnouncementChannels = [Sample.Announcements, new("local", "second")],
        });
        two.Pages(Sample.Meetup);
        two.Platform.Next(_ => new DeliveryOutcome.NotSent("no connection"));
        await two.SubmitAndPublishAsync(
            (await two.InvokeAsync("recap", "connect-may-2020")).Form!, ("talks", "Loops\n* They unroll."));
        await two.SubmitAndPublishAsync(
            (await two.InvokeAsync("publish", "write connect-may-2020")).Form!, ("talks", "Loops\n* They end."));

        await two.PassAsync(Duration.FromMinutes(10));

        var posts = two.Platform.Posts.Where(post => post.Key.Kind == "recap").ToList();
        Assert.Equal(["announcements", "second"], posts.Select(post => post.Channel.Id).Order());
        Assert.All(posts, post => Assert.Contains(
            "They end.", PlainTextRenderer.Render(post.Message), StringComparison.Ordinal));
    }

    private static RecapRevision Revision(int number, string talks) => new(
        "sample", "connect-may-2020", number, new RecapWords("", talks, ""), new("local", "organiser"),
        Instant.FromUtc(2020, 6, 1, 12, 0))
    { Draft = $"{number}" };

    private static IEnumerable<string> Outcomes(CommandReply reply) => reply.Message.Blocks.OfType<Block.Bullets>()
        .Last().Items.Select(PlainTextRenderer.Text);

    private static Meetup WithTalks(int count) => Sample.Meetup with
    {
        Agenda = [.. Enumerable.Range(1, count).Select(number =>
            new AgendaItem($"Talk {number}") { Speakers = [$"Anna Example {number}"] })],
    };

    private async Task<Form> FormAsync(string id = "connect-may-2020") =>
        (await driver.InvokeAsync("publish", $"write {id}")).Form!;
}
