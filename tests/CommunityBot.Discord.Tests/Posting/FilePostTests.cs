using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.Posting;

/// <summary>Tests for messages with a file: as posts, in forums and as answers.</summary>
public sealed class FilePostTests
{
    private const string Forum = "910000000000000002";
    private const ulong AttachFiles = 1UL << 15;

    private const string Page = "---\ntitle: \"Größe & `Länge` 🎉\"\n---\n\n### Loops – Anna Example\n\n* …\n";

    private static readonly Message Draft = new("Recap: Rust evening")
    {
        Title = "Recap: Rust evening",
        Blocks =
        [
            new Block.Paragraph("Save this."),
            new Block.File(new Attachment("2031-02-06-recap.md", Page)) { Phrases = Phrases.For("de")! },
            new Block.Buttons([new Button.Invoke("Agenda", "agenda", "rust")]),
        ],
    };

    [Fact]
    public async Task A_post_has_the_file_byte_for_byte()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        discord.RolePermissions |= AttachFiles;

        var outcome = await bot.Platform.PostAsync(Bot.PostOf(Draft), default);

        Assert.IsType<DeliveryOutcome.Delivered>(outcome);
        var file = Assert.Single(Assert.Single(discord.Requests).Files);
        Assert.Equal(("2031-02-06-recap.md", Page), (file.Name, file.Text));
        var message = Assert.Single(discord.Channel(Bot.Channel).Messages);
        Assert.DoesNotContain("Anna Example", message.Text, StringComparison.Ordinal);
        Assert.Contains("Save this.", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_permission_the_text_is_posted_once_and_names_it()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(Bot.PostOf(Draft), default));

        var message = Assert.Single(discord.Channel(Bot.Channel).Messages);
        Assert.Contains("```\n---\ntitle:", message.Text, StringComparison.Ordinal);
        Assert.Contains("Ihm fehlt „Attach Files“", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forum_post_has_the_file_too()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        discord.Channel(Forum).Type = 15;
        discord.RolePermissions |= AttachFiles;

        Assert.IsType<DeliveryOutcome.Delivered>(
            await bot.Platform.PostAsync(Bot.PostOf(Draft, channel: Forum), default));

        // The first request found out that the channel is a forum.
        var sent = discord.Requests.Last(request => request.Files.Count > 0);
        Assert.Equal((201, Page), (sent.Status, sent.Files[0].Text));
    }

    [Fact]
    public async Task A_repeated_post_has_the_same_bytes_and_is_one_message()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        discord.RolePermissions |= AttachFiles;

        await bot.Platform.PostAsync(Bot.PostOf(Draft), default);
        await bot.Platform.PostAsync(Bot.PostOf(Draft), default);

        Assert.Single(discord.Channel(Bot.Channel).Messages);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answers_and_their_follow_ups_have_files(bool isFollowUp)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        var reply = isFollowUp
            ? new CommandReply(new Message("First.")) { FollowUps = [Draft] }
            : new CommandReply(Draft);
        bot.Dispatcher.Answering = (_, _) => Task.FromResult(reply);

        var interaction = await discord.StartCommandAsync("agenda");
        await interaction.Answer;
        await discord.UntilAsync(
            at => at.Requests.Any(request => request is { Files.Count: > 0, Status: not null }), "a file is sent");

        var sent = Assert.Single(discord.Requests, request => request.Files.Count > 0);
        Assert.Equal(Page, sent.Files[0].Text);
        Assert.InRange(sent.Status!.Value, 200, 204);
    }

    [Fact]
    public async Task A_slow_answer_gets_its_file_when_it_is_edited()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var discord = await FakeDiscord.StartAsync(time);
        await using var bot = await Bot.ConnectedAsync(discord, time);
        var ready = new TaskCompletionSource<CommandReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.Dispatcher.Answering = (_, _) =>
        {
            asked.SetResult();
            return ready.Task;
        };
        var interaction = await discord.StartCommandAsync("slow");
        await asked.Task.WaitAsync(Waiting.Limit);

        time.Advance(TimeSpan.FromSeconds(1.6));
        await discord.UntilAsync(_ => interaction.IsDeferred, "the answer is deferred");
        ready.SetResult(new CommandReply(Draft));
        await interaction.Answer.WaitAsync(Waiting.Limit);

        Assert.Equal(Page, Assert.Single(discord.Requests, request => request.Files.Count > 0).Files[0].Text);
    }
}
