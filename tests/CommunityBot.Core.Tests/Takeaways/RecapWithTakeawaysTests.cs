using System.Text;

using CommunityBot.Content;
using CommunityBot.Content.Pages;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Takeaways;

/// <summary>
/// Tests that takeaways from the chat are in the recap, literally and last, however the recap is made.
/// </summary>
public sealed class RecapWithTakeawaysTests
{
    private static readonly Meetup Page = Sample.On(2020, 5, 29, "recap-may") with
    {
        Kind = MeetupKind.Recap,
        Agenda = [],
        Speakers = [],
        Talks = [new("Meshes across clouds") { Speakers = ["Paul Jones"], Takeaways = ["It scales."] }],
    };

    private readonly RecapDriver driver = new(Instant.FromUtc(2020, 5, 29, 15, 0));

    public RecapWithTakeawaysTests() => driver.Pages(Sample.Meetup, Page);

    [Fact]
    public async Task Takeaways_follow_the_content_of_the_page_in_the_order_of_selection()
    {
        await driver.AddAsync("[They heal](https://evil.example) **by themselves**");
        await driver.AddAsync("Ask for mTLS early.");

        await driver.PublishAsync("connect-may-2020");

        Assert.Matches(
            @"(?s)It scales\..*From the chat\n  • \[They heal\]\(https://evil\.example\) \*\*by themselves\*\*\n" +
                @"  • Ask for mTLS early\.",
            driver.Recap);
        Assert.All(
            driver.Platform.Posts[0].Message.Blocks.OfType<Block.Bullets>().Last().Items,
            line => Assert.IsType<Span.Plain>(Assert.Single(line.Spans)));
    }

    [Fact]
    public async Task A_recap_without_another_page_contains_them_too()
    {
        driver.Pages(Page);
        await driver.AddAsync("They heal.");

        await driver.PublishAsync("recap-may");

        Assert.Equal(["recap-may: They heal."], driver.SavedTexts);
        Assert.Contains("From the chat\n  • They heal.", driver.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recap_without_takeaways_has_no_section_for_them()
    {
        await driver.PublishAsync("connect-may-2020");

        Assert.DoesNotContain("From the chat", driver.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posted_recap_is_edited_when_a_takeaway_is_added_or_removed()
    {
        await driver.PublishAsync("connect-may-2020");
        var reply = await driver.AddAsync("They heal.");
        Assert.Contains("will be updated", RecapDriver.Text(reply), StringComparison.Ordinal);

        await driver.PassAsync(Duration.FromMinutes(15));
        Assert.Contains("From the chat\n  • They heal.", driver.Recap, StringComparison.Ordinal);

        await driver.PressAsync(reply, "Remove it");
        await driver.PassAsync(Duration.FromMinutes(15));
        Assert.DoesNotContain("From the chat", driver.Recap, StringComparison.Ordinal);
        Assert.Equal(1, driver.Platform.Posts.Count(post => post.Key.Kind == "recap"));
    }

    [Fact]
    public async Task A_recap_posted_long_ago_accepts_no_more_takeaways()
    {
        await driver.PublishAsync("connect-may-2020");
        driver.Clock.Now += Duration.FromDays(30);

        Assert.Contains(
            "no longer edits", (await driver.AddAsync("They heal.")).Message.Summary, StringComparison.Ordinal);
        Assert.Empty(driver.SavedTexts);
    }

    [Fact]
    public async Task The_form_contains_them_for_editing_and_they_are_deleted_once_the_recap_is_posted()
    {
        driver.Pages(Sample.Meetup);
        await driver.AddAsync("They heel.");
        await driver.AddAsync("Nobody needs this.");
        await driver.AddAsync("Ask for [mTLS](https://evil.example) early.");

        var form = (await driver.InvokeAsync("recap", "connect-may-2020")).Form!;
        Assert.Equal(
            "They heel.\nNobody needs this.\nAsk for [mTLS](https://evil.example) early.",
            form.Fields[^1].InitialValue);
        var reply = await driver.SubmitAndPublishAsync(
            form, ("chat", "They heal.\n- Ask for [mTLS](https://evil.example) early."));

        Assert.Contains(
            "From the chat\n  • They heal.\n  • Ask for [mTLS](https://evil.example) early.",
            driver.Recap,
            StringComparison.Ordinal);
        Assert.Contains(@"### From the chat" + "\n\n" + @"* They heal." + "\n"
            + @"* Ask for \[mTLS\](https://evil.example) early.",
            PlainTextRenderer.Render(Assert.Single(reply.FollowUps)), StringComparison.Ordinal);
        Assert.Empty(driver.SavedTexts);
        Assert.Contains(
            "will be updated", RecapDriver.Text(await driver.AddAsync("Not too late.")), StringComparison.Ordinal);
        await driver.PassAsync(Duration.FromMinutes(15));
        Assert.Contains("early.\n  • Not too late.", driver.Recap, StringComparison.Ordinal);
    }

    private static Meetup Read(string page)
    {
        var document = ContentDocument.Decode("recaps/may.md", Encoding.UTF8.GetBytes(page));
        var context = new ReadingContext(Sample.Meetup.When.Zone);
        return Assert.Single(new ContentLibrary([new RecapPageFormat()]).Read(document, context).Meetups);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    public async Task The_page_that_the_bot_offers_has_the_same_content_when_it_is_read(string language)
    {
        var written = new RecapDriver(driver.Clock.Now, Sample.Community with { Phrases = Phrases.For(language)! });
        written.Pages(Sample.Meetup);
        await written.AddAsync("Ask for [mTLS](https://evil.example) *early*.");
        var reply = await written.SubmitAndPublishAsync(
            (await written.InvokeAsync("recap", "connect-may-2020")).Form!,
            ("talks", "Meshes across clouds – Paul Jones\n* It scales."),
            ("recording", "https://example.org/v"));
        var kept = Assert.Single(reply.FollowUps).Blocks.OfType<Block.Preformatted>().Single().Text;

        var page = Read(kept);
        var again = new RecapDriver(driver.Clock.Now, written.Community);
        again.Pages(Sample.Meetup, page);
        await again.PublishAsync(page.Id.Value);

        Assert.Equal(MeetupKind.Recap, page.Kind);
        Assert.Equal(Sample.Meetup.When.Date, page.When.Date);
        Assert.Equal(
            ["Meshes across clouds", Phrases.For(language)!.FromTheChat], page.Talks.Select(talk => talk.Title));
        Assert.Equal(Told(written.Recap), Told(again.Recap));
        Assert.Equal(2, Told(again.Recap).Count());

        // The community in which the recap was posted from the form does not post it again from the page.
        written.Pages(Sample.Meetup, page);
        var second = await written.InvokeAsync("recap", page.Id.Value);
        Assert.Contains(
            Phrases.Format(
                Phrases.For(language)!.Organisers.RecapAlreadyPostedFormat,
                Phrases.For(language)!.Quoted(page.Title!)),
            RecapDriver.Text(second), StringComparison.Ordinal);
        await written.InvokeAsync("publish", page.Id.Value);
        Assert.Single(written.Platform.Posts);

        static IEnumerable<string> Told(string recap) =>
            recap.Split('\n').Where(line => line.StartsWith("  • ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_submitted_with_only_takeaways_is_a_recap()
    {
        driver.Pages(Sample.Meetup);
        await driver.AddAsync("They heal.");

        await driver.SubmitAndPublishAsync((await driver.InvokeAsync("recap", "connect-may-2020")).Form!);

        Assert.Contains("They heal.", driver.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_takeaway_added_while_the_form_is_open_is_not_lost_even_at_the_same_instant()
    {
        driver.Pages(Sample.Meetup);
        var without = (await driver.InvokeAsync("recap", "connect-may-2020")).Form!;
        Assert.DoesNotContain(without.Fields, field => field.Name == "chat");
        await driver.AddAsync("They heal.");
        var with = (await driver.InvokeAsync("recap", "connect-may-2020")).Form!;
        await driver.AddAsync("They scale.");

        var second = new RecapDriver(driver.Clock.Now);
        second.Pages(Sample.Meetup);
        await second.AddAsync("They heal.");
        await second.SubmitAndPublishAsync(without, ("recording", "https://example.org/v"));
        await driver.SubmitAndPublishAsync(with, ("chat", ""), ("recording", "https://example.org/v"));

        Assert.Contains("From the chat\n  • They heal.", second.Recap, StringComparison.Ordinal);
        Assert.Contains("From the chat\n  • They scale.", driver.Recap, StringComparison.Ordinal);
        Assert.DoesNotContain("They heal.", driver.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recap_that_a_platform_refuses_deletes_no_takeaways()
    {
        driver.Pages(Sample.Meetup);
        await driver.AddAsync("They heal.");
        driver.Platform.Next(_ => new DeliveryOutcome.Refused("the channel is archived", "Open it again."));

        await driver.SubmitAndPublishAsync((await driver.InvokeAsync("recap", "connect-may-2020")).Form!);

        Assert.Single(driver.SavedTexts);
    }

    [Fact]
    public async Task A_channel_whose_platform_is_off_does_not_retain_takeaways()
    {
        var two = new RecapDriver(
            driver.Clock.Now,
            Sample.Community with { AnnouncementChannels = [Sample.Announcements, new("slack", "C1")] });
        two.Pages(Sample.Meetup);
        await two.AddAsync("They heal.");

        await two.SubmitAndPublishAsync((await two.InvokeAsync("recap", "connect-may-2020")).Form!);

        Assert.Contains("They heal.", two.Recap, StringComparison.Ordinal);
        Assert.Empty(two.SavedTexts);
    }

    [Fact]
    public async Task A_page_made_from_them_does_not_repeat_them()
    {
        await driver.AddAsync("Ask for [mTLS] early.");
        driver.Pages(
            Sample.Meetup,
            Page with { Talks = [.. Page.Talks, new("From the chat") { Takeaways = [@"Ask for \[mTLS\] early."] }] });

        await driver.PublishAsync("recap-may");

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(driver.Recap, "mTLS"));
    }

    [Fact]
    public async Task Each_meetup_of_a_day_has_its_own_recap_and_its_own_takeaways()
    {
        var other = Sample.On(2020, 5, 29, "other-may") with
        {
            Series = "Other",
            When = Sample.Meetup.When with { StartsAt = new(18, 0), EndsAt = new(20, 0) }
        };
        driver.Pages(
            Sample.Meetup,
            other,
            Page,
            Page with { Id = new("recap-other"), Series = "Other", Title = "Another evening" });
        await driver.AddAsync("They heal.");
        driver.Clock.Now = Instant.FromUtc(2020, 5, 29, 20, 0);
        await driver.AddAsync("They scale.");
        Assert.Equal(["connect-may-2020: They heal.", "other-may: They scale."], driver.SavedTexts);

        await driver.PublishAsync("recap-other");

        Assert.Contains("They scale.", driver.Recap, StringComparison.Ordinal);
        Assert.DoesNotContain("They heal.", driver.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organisers_see_them_the_day_after_in_the_post_and_in_the_draft()
    {
        await driver.AddAsync("They [heal].");
        await driver.PassAsync(Duration.FromHours(24));
        driver.Pages(Sample.Meetup);
        var draft = PlainTextRenderer.Render(new RecapDraftKind().Compose(new AnnouncementRequest(
            Sample.Meetup,
            Sample.Community,
            new MeetupCalendar([Sample.Meetup]),
            driver.Clock.Now)
        {
            Takeaways = await driver.Takeaways.ReadAsync("sample", default)
        }));

        Assert.Contains(
            "From the chat\n  • They [heal].",
            PlainTextRenderer.Render(Assert.Single(driver.Platform.Posts).Message).Replace(
                "\n\n", "\n", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains("### From the chat\n\n* They \\[heal\\].", draft, StringComparison.Ordinal);
    }
}
