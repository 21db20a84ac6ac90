using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Takeaways;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Takeaways;

/// <summary>
/// Tests takeaways that organisers select from the chat: their meetup, the replies and their removal.
/// </summary>
public sealed class TakeawaysCommandTests
{
    /// <summary>An hour after the end of the sample meetup, on 29 May 2020.</summary>
    private readonly RecapDriver driver = new(Instant.FromUtc(2020, 5, 29, 15, 0));

    public TakeawaysCommandTests() => driver.Pages(Sample.Meetup, Sample.On(2020, 4, 15), Sample.On(2020, 6, 15));

    [Fact]
    public async Task A_message_is_saved_for_the_last_meetup_and_the_reply_is_ephemeral()
    {
        var reply = await driver.AddAsync("Meshes scale *better*\nthan expected");

        Assert.True(reply.IsPrivate);
        Assert.Equal(["connect-may-2020: Meshes scale *better* than expected"], driver.SavedTexts);
        Assert.Contains(
            "Takeaways for Friday 29 May 2020 – Clusters in many clouds",
            RecapDriver.Text(reply),
            StringComparison.Ordinal);
        Assert.Contains(
            "Added: “Meshes scale *better* than expected”", RecapDriver.Text(reply), StringComparison.Ordinal);
        var kept = Assert.Single(await driver.Takeaways.ReadAsync("sample", default));
        Assert.Equal(
            (new ChannelRef("local", "member"), new ChannelRef("local", "organiser"), driver.Clock.Now),
            (kept.Author, kept.AddedBy, kept.AddedAt));
    }

    [Fact]
    public async Task The_same_message_is_saved_once_however_often_it_is_selected()
    {
        await driver.AddAsync("They heal.", id: "m1");
        await driver.AddAsync("They scale.", id: "m2");

        var again = await driver.AddAsync("They heal, edited.", id: "m1");

        Assert.Equal(["connect-may-2020: They heal.", "connect-may-2020: They scale."], driver.SavedTexts);
        Assert.Contains("Already on the list: “They heal.”", RecapDriver.Text(again), StringComparison.Ordinal);
        Assert.Equal(["They heal.", "They scale."], Bullets(again));
    }

    [Fact]
    public async Task The_same_id_in_another_channel_is_another_message()
    {
        await driver.AddAsync("They heal.", id: "m1");
        await driver.AddAsync(new TargetMessage("m1", "They scale."), channel: "organisers");

        Assert.Equal(2, driver.SavedTexts.Count());
    }

    [Fact]
    public async Task The_button_removes_a_takeaway()
    {
        await driver.AddAsync("They scale.");
        var reply = await driver.AddAsync("They heal.");

        var after = await driver.PressAsync(reply, "Remove it");

        Assert.Equal(["They scale."], Bullets(after));
        Assert.Equal(["connect-may-2020: They scale."], driver.SavedTexts);
        Assert.Contains("Removed: “They heal.”", RecapDriver.Text(after), StringComparison.Ordinal);
        Assert.Equal(
            "That takeaway is no longer on the list.",
            (await driver.PressAsync(reply, "Remove it")).Message.Summary);
    }

    [Fact]
    public async Task The_command_lists_adds_and_removes_takeaways()
    {
        Assert.Contains(
            "No takeaways have been", RecapDriver.Text(await driver.InvokeAsync("takeaways")),
            StringComparison.Ordinal);
        await driver.InvokeAsync("takeaways", "They scale.");
        await driver.InvokeAsync("takeaways", "They scale.");
        await driver.InvokeAsync("takeaways", "move fast and drop nothing of it");

        var list = await driver.InvokeAsync("takeaways");
        Assert.Equal(["They scale.", "move fast and drop nothing of it"], Bullets(list));

        Assert.Equal(["They scale."], Bullets(await driver.SelectAsync(list, "Remove a takeaway", "move fast")));
        Assert.Contains(
            "no words", (await driver.InvokeAsync("takeaways", "…")).Message.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organiser_can_move_it_to_another_meetup()
    {
        var reply = await driver.AddAsync("They heal.");

        var moved = await driver.SelectAsync(reply, "Move to another", "15 April");

        Assert.Equal(["meetup-2020-04-15: They heal."], driver.SavedTexts);
        Assert.Contains("Moved here: “They heal.”", RecapDriver.Text(moved), StringComparison.Ordinal);
        Assert.Contains("15 April 2020", moved.Message.Title, StringComparison.Ordinal);
        Assert.Equal(
            ["They heal."],
            Bullets(await driver.SelectAsync(await driver.InvokeAsync("takeaways"), "Another", "15 April")));
    }

    [Theory]
    [InlineData("2020-05-29T12:30:00Z", "connect-may-2020")] // It is running.
    [InlineData("2020-05-29T11:59:00Z", "meetup-2020-04-28")] // It has not begun.
    [InlineData("2020-06-10T12:00:00Z", "connect-may-2020")]
    [InlineData("2020-06-15T12:00:00Z", "meetup-2020-06-15")]
    public async Task It_is_saved_for_the_running_meetup_or_else_for_the_last_one(string now, string expected)
    {
        driver.Pages(
            Sample.Meetup,
            Sample.On(2020, 4, 28),
            Sample.On(2020, 6, 15),
            Sample.On(2020, 6, 16) with { Status = MeetupStatus.Cancelled });
        driver.Clock.Now = NodaTime.Text.InstantPattern.ExtendedIso.Parse(now).Value;

        await driver.AddAsync("They heal.");

        Assert.StartsWith(expected, Assert.Single(driver.SavedTexts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meetup_with_a_posted_recap_is_skipped_in_favour_of_the_one_before_it()
    {
        driver.Pages(Sample.Meetup, Sample.On(2020, 5, 20), RecapPage(29));
        await driver.PublishAsync("connect-may-2020");

        await driver.AddAsync("They heal.");

        Assert.Equal(["meetup-2020-05-20: They heal."], driver.SavedTexts);
    }

    [Fact]
    public async Task Without_a_recent_meetup_nothing_is_saved_and_the_reply_gives_the_reason()
    {
        driver.Pages(Sample.On(2020, 1, 10), Sample.On(2020, 6, 15));

        Assert.Contains(
            "No meetup has started in the last two months",
            (await driver.AddAsync("They heal.")).Message.Summary,
            StringComparison.Ordinal);
        Assert.Empty(driver.SavedTexts);
    }

    [Fact]
    public async Task A_member_is_refused_with_the_reason_and_nothing_is_saved()
    {
        var reply = await driver.AddAsync(new TargetMessage("m1", "They heal."), asker: "member");

        Assert.Contains("for the organisers of Sample Community", reply.Message.Summary, StringComparison.Ordinal);
        Assert.Contains("local:member", reply.Message.Summary, StringComparison.Ordinal);
        Assert.True(reply.IsPrivate);
        Assert.Empty(driver.SavedTexts);
    }

    [Fact]
    public async Task An_organiser_is_refused_in_a_workspace_that_the_community_does_not_own()
    {
        var elsewhere = new RecapDriver(
            driver.Clock.Now,
            Sample.Community with { Workspaces = [new("slack", "T1")], Organisers = [new("slack", "U1")] });
        elsewhere.Pages(Sample.Meetup);
        CommandInvocation From(string team) => new(
            "takeaways",
            new CommandUser("slack", "U1"),
            new CommandContext("slack", "C9", team))
        { TargetMessage = new TargetMessage("1.2", "They heal.") };

        var reply = await elsewhere.Dispatcher.AnswerAsync(From("T2"), default);

        Assert.Contains("does not work here", reply.Message.Summary, StringComparison.Ordinal);
        Assert.Empty(elsewhere.SavedTexts);
        await elsewhere.Dispatcher.AnswerAsync(From("T1"), default);
        Assert.Single(elsewhere.SavedTexts);
    }

    public static TheoryData<TargetMessage, string> Unfit => new()
    {
        { new TargetMessage("m1", ""), "no words" },
        { new TargetMessage("m1", "🎉"), "no words" },
        { new TargetMessage("m1", "Tomorrow: a meetup") { IsOwn = true }, "The bot wrote that message" },
        { new TargetMessage("m1", "") { IsDeleted = true }, "has been deleted" },
        { new TargetMessage("m1", "Between us") { IsPrivate = true }, "private conversation" },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task An_unsuitable_message_is_refused_with_the_reason(
        TargetMessage target, string expected)
    {
        Assert.Contains(expected, (await driver.AddAsync(target)).Message.Summary, StringComparison.Ordinal);
        Assert.Empty(driver.SavedTexts);
    }

    [Fact]
    public async Task At_most_twenty_five_are_saved()
    {
        for (var number = 1; number <= TakeawayText.MaxPerMeetup; number++)
        {
            await driver.AddAsync($"Sentence {number}");
        }

        var full = await driver.AddAsync("One too many");

        Assert.Contains("is full", full.Message.Summary, StringComparison.Ordinal);
        Assert.Equal(TakeawayText.MaxPerMeetup, driver.SavedTexts.Count());
        await driver.SelectAsync(full, "Remove a takeaway", "Sentence 7");
        await driver.AddAsync("One too many");
        Assert.EndsWith("One too many", driver.SavedTexts.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Together_they_fit_into_a_form_and_a_post()
    {
        for (var number = 1; number <= TakeawayText.MaxPerMeetup; number++)
        {
            await driver.AddAsync($"{number} {new string('x', 400)}");
        }

        Assert.InRange(driver.SavedTexts.Count(), 9, 10);
        Assert.InRange(
            string.Join('\n', (await driver.Takeaways.ReadAsync("sample", default)).Select(each => each.Text)).Length,
            2000,
            TakeawayText.MaxTotalLength);
    }

    [Fact]
    public async Task Takeaways_older_than_a_year_are_deleted_when_the_next_is_added()
    {
        await driver.AddAsync("They heal.");
        driver.Pages(Sample.Meetup, Sample.On(2021, 6, 1), Sample.On(2021, 7, 20));
        driver.Clock.Now = Instant.FromUtc(2021, 6, 2, 12, 0);
        await driver.AddAsync("They scale.");
        Assert.Equal(2, driver.SavedTexts.Count());

        driver.Clock.Now = Instant.FromUtc(2021, 7, 21, 12, 0);
        await driver.AddAsync("They last.");

        Assert.Equal(["meetup-2021-06-01: They scale.", "meetup-2021-07-20: They last."], driver.SavedTexts);
    }

    [Fact]
    public async Task A_meetup_with_a_new_page_keeps_its_takeaways()
    {
        await driver.AddAsync("They heal.");
        driver.Pages(Sample.Meetup with
        {
            Id = new("connect-may-again"),
            Lineage = new Lineage(Sample.Meetup.Id, [Sample.Meetup.Id, new("connect-may-again")])
        });

        Assert.Equal(["They heal."], Bullets(await driver.InvokeAsync("takeaways")));
    }

    [Fact]
    public async Task A_meetup_with_a_long_id_can_be_selected_in_a_menu()
    {
        var name = "an-evening-about-clusters-and-clouds-and-meshes-and-whatever-else-may-come-to-somebodys-mind-2020";
        driver.Pages(Sample.Meetup, Sample.On(2020, 5, 20, name));
        var reply = await driver.AddAsync("They heal.");
        Assert.All(
            reply.Message.Blocks.OfType<Block.SelectMenu>().SelectMany(menu => menu.Options),
            option => Assert.InRange(option.Value.Length, 1, 100));

        await driver.SelectAsync(reply, "Move to another", "20 May");

        Assert.Equal([$"{name}: They heal."], driver.SavedTexts);
    }

    private static IEnumerable<string> Bullets(CommandReply reply) =>
        reply.Message.Blocks.OfType<Block.Bullets>().SelectMany(block => block.Items).Select(PlainTextRenderer.Text);

    private static Meetup RecapPage(int day) => Sample.On(2020, 5, day, $"recap-may-{day}") with
    {
        Kind = MeetupKind.Recap,
        Talks = [new("Meshes") { Takeaways = ["It scales."] }]
    };
}
