using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Tests.Content;
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

    private readonly RecapRoom room = new(Instant.FromUtc(2020, 5, 29, 15, 0));

    public RecapWithTakeawaysTests() => room.Pages(Sample.Meetup, Page);

    [Fact]
    public async Task Takeaways_follow_the_content_of_the_page_in_the_order_of_selection()
    {
        await room.ChooseAsync("[They heal](https://evil.example) **by themselves**");
        await room.ChooseAsync("Ask for mTLS early.");

        await room.TypeAsync("recap", "connect-may-2020");

        Assert.Matches(
            @"(?s)It scales\..*From the chat\n  • \[They heal\]\(https://evil\.example\) \*\*by themselves\*\*\n" +
                @"  • Ask for mTLS early\.",
            room.Recap);
        Assert.All(
            room.Platform.Standing[0].Message.Blocks.OfType<Block.Bullets>().Last().Items,
            line => Assert.IsType<Span.Plain>(Assert.Single(line.Spans)));
    }

    [Fact]
    public async Task A_recap_without_another_page_contains_them_too()
    {
        room.Pages(Page);
        await room.ChooseAsync("They heal.");

        await room.TypeAsync("recap", "recap-may");

        Assert.Equal(["recap-may: They heal."], room.Chosen);
        Assert.Contains("From the chat\n  • They heal.", room.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recap_without_takeaways_has_no_section_for_them()
    {
        await room.TypeAsync("recap", "connect-may-2020");

        Assert.DoesNotContain("From the chat", room.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posted_recap_is_edited_when_a_takeaway_is_added_or_removed()
    {
        await room.TypeAsync("recap", "connect-may-2020");
        var reply = await room.ChooseAsync("They heal.");
        Assert.Contains("will be updated", RecapRoom.Text(reply), StringComparison.Ordinal);

        await room.PassAsync(Duration.FromMinutes(15));
        Assert.Contains("From the chat\n  • They heal.", room.Recap, StringComparison.Ordinal);

        await room.PressAsync(reply, "Remove it");
        await room.PassAsync(Duration.FromMinutes(15));
        Assert.DoesNotContain("From the chat", room.Recap, StringComparison.Ordinal);
        Assert.Equal(1, room.Platform.Standing.Count(post => post.Key.Kind == "recap"));
    }

    [Fact]
    public async Task A_recap_posted_long_ago_accepts_no_more_takeaways()
    {
        await room.TypeAsync("recap", "connect-may-2020");
        room.Clock.Now += Duration.FromDays(30);

        Assert.Contains(
            "no longer edits", (await room.ChooseAsync("They heal.")).Message.Summary, StringComparison.Ordinal);
        Assert.Empty(room.Chosen);
    }

    [Fact]
    public async Task The_form_contains_them_for_editing_and_they_are_deleted_once_the_recap_is_posted()
    {
        room.Pages(Sample.Meetup);
        await room.ChooseAsync("They heel.");
        await room.ChooseAsync("Nobody needs this.");
        await room.ChooseAsync("Ask for [mTLS](https://evil.example) early.");

        var form = (await room.TypeAsync("recap", "connect-may-2020")).Form!;
        Assert.Equal(
            "They heel.\nNobody needs this.\nAsk for [mTLS](https://evil.example) early.", form.Fields[^1].Value);
        var reply = await room.SendAsync(form, ("chat", "They heal.\n- Ask for [mTLS](https://evil.example) early."));

        Assert.Contains(
            "From the chat\n  • They heal.\n  • Ask for [mTLS](https://evil.example) early.",
            room.Recap,
            StringComparison.Ordinal);
        Assert.Contains(@"### From the chat" + "\n\n" + @"* They heal." + "\n"
            + @"* Ask for \[mTLS\](https://evil.example) early.",
            PlainTextRenderer.Render(Assert.Single(reply.FollowUps)), StringComparison.Ordinal);
        Assert.Empty(room.Chosen);
        Assert.Contains(
            "no longer edits", (await room.ChooseAsync("Too late.")).Message.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    public async Task The_page_that_the_bot_offers_has_the_same_content_when_it_is_read(string language)
    {
        var written = new RecapRoom(room.Clock.Now, Sample.Community with { Phrases = Phrases.For(language)! });
        written.Pages(Sample.Meetup);
        await written.ChooseAsync("Ask for [mTLS](https://evil.example) *early*.");
        var reply = await written.SendAsync(
            (await written.TypeAsync("recap", "connect-may-2020")).Form!,
            ("takeaways-1", "It scales."),
            ("recording", "https://example.org/v"));
        var kept = Assert.Single(reply.FollowUps).Blocks
            .OfType<Block.Paragraph>()
            .SelectMany(block => block.Text.Spans)
            .OfType<Span.Code>()
            .Single().Text;

        var page = Reading.Page(kept, "recaps/may.md");
        var again = new RecapRoom(room.Clock.Now, written.Community);
        again.Pages(Sample.Meetup, page);
        await again.TypeAsync("recap", page.Id.Value);

        Assert.Equal(MeetupKind.Recap, page.Kind);
        Assert.Equal(Sample.Meetup.When.Date, page.When.Date);
        Assert.Equal(
            ["Meshes across clouds", Phrases.For(language)!.FromTheChat], page.Talks.Select(talk => talk.Title));
        Assert.Equal(Told(written.Recap), Told(again.Recap));
        Assert.Equal(2, Told(again.Recap).Count());

        // The community in which the recap was posted from the form does not post it again from the page.
        written.Pages(Sample.Meetup, page);
        var second = await written.TypeAsync("recap", page.Id.Value);
        Assert.Contains(Phrases.For(language)!.Quoted(page.Title!), second.Message.Summary, StringComparison.Ordinal);
        Assert.Single(written.Platform.Standing);

        static IEnumerable<string> Told(string recap) =>
            recap.Split('\n').Where(line => line.StartsWith("  • ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_submitted_with_only_takeaways_is_a_recap()
    {
        room.Pages(Sample.Meetup);
        await room.ChooseAsync("They heal.");

        await room.SendAsync((await room.TypeAsync("recap", "connect-may-2020")).Form!);

        Assert.Contains("They heal.", room.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_takeaway_added_while_the_form_is_open_is_not_lost_even_at_the_same_instant()
    {
        room.Pages(Sample.Meetup);
        var without = (await room.TypeAsync("recap", "connect-may-2020")).Form!;
        Assert.DoesNotContain(without.Fields, field => field.Name == "chat");
        await room.ChooseAsync("They heal.");
        var with = (await room.TypeAsync("recap", "connect-may-2020")).Form!;
        await room.ChooseAsync("They scale.");

        var second = new RecapRoom(room.Clock.Now);
        second.Pages(Sample.Meetup);
        await second.ChooseAsync("They heal.");
        await second.SendAsync(without, ("recording", "https://example.org/v"));
        await room.SendAsync(with, ("chat", ""), ("recording", "https://example.org/v"));

        Assert.Contains("From the chat\n  • They heal.", second.Recap, StringComparison.Ordinal);
        Assert.Contains("From the chat\n  • They scale.", room.Recap, StringComparison.Ordinal);
        Assert.DoesNotContain("They heal.", room.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recap_that_a_platform_refuses_deletes_no_takeaways()
    {
        room.Pages(Sample.Meetup);
        await room.ChooseAsync("They heal.");
        room.Platform.Next(_ => new DeliveryOutcome.Refused("the channel is archived", "Open it again."));

        await room.SendAsync((await room.TypeAsync("recap", "connect-may-2020")).Form!);

        Assert.Single(room.Chosen);
    }

    [Fact]
    public async Task A_channel_whose_platform_is_off_does_not_retain_takeaways()
    {
        var two = new RecapRoom(
            room.Clock.Now,
            Sample.Community with { AnnouncementChannels = [Sample.Announcements, new("slack", "C1")] });
        two.Pages(Sample.Meetup);
        await two.ChooseAsync("They heal.");

        await two.SendAsync((await two.TypeAsync("recap", "connect-may-2020")).Form!);

        Assert.Contains("They heal.", two.Recap, StringComparison.Ordinal);
        Assert.Empty(two.Chosen);
    }

    [Fact]
    public async Task A_page_made_from_them_does_not_repeat_them()
    {
        await room.ChooseAsync("Ask for [mTLS] early.");
        room.Pages(
            Sample.Meetup,
            Page with { Talks = [.. Page.Talks, new("From the chat") { Takeaways = [@"Ask for \[mTLS\] early."] }] });

        await room.TypeAsync("recap", "recap-may");

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(room.Recap, "mTLS"));
    }

    [Fact]
    public async Task Each_meetup_of_a_day_has_its_own_recap_and_its_own_takeaways()
    {
        var other = Sample.On(2020, 5, 29, "other-may") with
        {
            Series = "Other",
            When = Sample.Meetup.When with { StartsAt = new(18, 0), EndsAt = new(20, 0) }
        };
        room.Pages(
            Sample.Meetup,
            other,
            Page,
            Page with { Id = new("recap-other"), Series = "Other", Title = "Another evening" });
        await room.ChooseAsync("They heal.");
        room.Clock.Now = Instant.FromUtc(2020, 5, 29, 20, 0);
        await room.ChooseAsync("They scale.");
        Assert.Equal(["connect-may-2020: They heal.", "other-may: They scale."], room.Chosen);

        await room.TypeAsync("recap", "recap-other");

        Assert.Contains("They scale.", room.Recap, StringComparison.Ordinal);
        Assert.DoesNotContain("They heal.", room.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organisers_see_them_the_day_after_in_the_post_and_in_the_draft()
    {
        await room.ChooseAsync("They [heal].");
        await room.PassAsync(Duration.FromHours(24));
        room.Pages(Sample.Meetup);
        var draft = PlainTextRenderer.Render(new RecapDraftKind().Compose(new AnnouncementRequest(
            Sample.Meetup,
            Sample.Community with { Takeaways = await room.Memory.ReadAsync("sample", default) },
            new MeetupCalendar([Sample.Meetup]),
            room.Clock.Now)));

        Assert.Contains(
            "From the chat\n  • They [heal].",
            PlainTextRenderer.Render(Assert.Single(room.Platform.Standing).Message).Replace(
                "\n\n", "\n", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains("### From the chat\n\n* They \\[heal\\].", draft, StringComparison.Ordinal);
    }
}
