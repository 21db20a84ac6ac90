using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;
using CommunityBot.Testing.FakeSlack;

using NodaTime;

namespace CommunityBot.Slack.Tests.Web;

/// <summary>
/// Tests for messages with a file: a post has it in its thread, a private answer in the caller's direct messages.
/// </summary>
public sealed class FilePostTests
{
    private const string Room = "C0000000001";

    private const string Page = "---\ntitle: \"Größe & `Länge` 🎉\"\n---\n\n### Loops – Anna Example\n\n* <…>\n";

    private static readonly Message Draft = new("Recap: Rust evening")
    {
        Title = "Recap: Rust evening",
        Blocks =
        [
            new Block.Paragraph("Save this."),
            new Block.File(new Attachment("2031-02-06-recap.md", Page)) { Phrases = Phrases.For("fr")! },
        ],
    };

    [Fact]
    public async Task A_post_has_the_file_byte_for_byte_in_its_thread()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ReadyAsync(slack);

        var posted = Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(PostOf(Draft), default));

        var file = Assert.Single(slack.Files);
        Assert.Equal(("2031-02-06-recap.md", Page, Room), (file.Name, file.Text, file.Channel));
        Assert.Single(Assert.Single(slack.Channel(Room).RepliesTo(posted.MessageId)).Files);
        Assert.DoesNotContain("Anna", slack.Channel(Room).Messages[0].BlockText, StringComparison.Ordinal);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task Without_the_scope_the_post_has_the_text_and_names_the_scope()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ReadyAsync(slack);
        slack.Scopes.Remove("files:write");

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(PostOf(Draft), default));

        var message = Assert.Single(slack.Channel(Room).Messages);
        Assert.Contains("### Loops – Anna Example", message.BlockText, StringComparison.Ordinal);
        Assert.Contains("il lui manque «\u00A0files:write\u00A0»", message.BlockText, StringComparison.Ordinal);
        Assert.IsType<PlatformStatus.Connected>(bot.Platform.Outbound);
    }

    [Fact]
    public async Task Long_text_is_in_several_blocks_without_loss()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ReadyAsync(slack);
        slack.Scopes.Remove("files:write");
        var lines = Enumerable.Range(1, 1_000).Select(number => $"line {number}").ToList();
        var message = Draft with
        {
            Blocks = [new Block.File(new Attachment("page.md", string.Join('\n', lines)))]
        };

        await bot.Platform.PostAsync(PostOf(message), default);

        var blocks = slack.Channel(Room).Messages[0].Blocks
            .Where(block => block!["type"]!.ToString() == "rich_text")
            .Select(block => block!["elements"]![0]!["elements"]![0]!["text"]!.ToString()).ToList();
        Assert.True(blocks.Count > 1);
        Assert.Equal(lines, string.Join('\n', blocks).Split('\n'));
    }

    [Fact]
    public async Task After_a_crash_between_message_and_file_the_lookup_shares_the_file_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ReadyAsync(slack);
        await bot.Platform.PostAsync(
            PostOf(Draft with { Blocks = [new Block.Paragraph("Save this.")] }), default);
        Assert.Empty(slack.Files);

        Assert.IsType<LookupResult.Found>(await bot.Platform.FindAsync(PostOf(Draft), default));
        Assert.IsType<LookupResult.Found>(await bot.Platform.FindAsync(PostOf(Draft), default));

        Assert.Equal(Page, Assert.Single(slack.Files).Text);
        Assert.Equal(2, slack.Channel(Room).Messages.Count);
    }

    [Fact]
    public async Task A_lost_response_to_the_last_step_leaves_one_file()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ReadyAsync(slack);
        slack.Fail("files.completeUploadExternal", new FakeSlackFault.ResponseLost());

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(PostOf(Draft), default));

        Assert.Equal(2, slack.Channel(Room).Messages.Count);
        Assert.Equal(0, slack.Channel(Room).Messages[0].Edits);
    }

    [Fact]
    public async Task A_file_that_is_not_shared_becomes_text_of_the_message()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ReadyAsync(slack);
        slack.Fail("files.completeUploadExternal", new FakeSlackFault.Error("file_not_found"));

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(PostOf(Draft), default));

        Assert.Contains(
            "### Loops – Anna Example", Assert.Single(slack.Channel(Room).Messages).BlockText,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_slack_takes_no_files_for_a_moment_nothing_is_posted()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ReadyAsync(slack);
        slack.Fail("files.getUploadURLExternal", new FakeSlackFault.RateLimited(9));

        var outcome = await bot.Platform.PostAsync(PostOf(Draft), default);

        Assert.Equal(Duration.FromSeconds(9), Assert.IsType<DeliveryOutcome.NotSent>(outcome).RetryAfter);
        Assert.Empty(slack.Channel(Room).Messages);
    }

    [Fact]
    public async Task A_refused_upload_becomes_text()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ReadyAsync(slack);
        slack.Fail("upload", new FakeSlackFault.Status(500));

        await bot.Platform.PostAsync(PostOf(Draft), default);

        Assert.Contains(
            "### Loops – Anna Example", Assert.Single(slack.Channel(Room).Messages).BlockText,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_a_private_answer_is_sent_directly()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await AnsweringAsync(slack);

        var answer = await slack.SendCommandAsync("/agenda");

        var file = Assert.Single(slack.Files);
        Assert.Equal((Page, FakeSlack.DirectChannelOf(FakeSlack.MemberId)), (file.Text, file.Channel));
        Assert.Contains("dans vos messages privés", answer.BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", answer.BlockText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("files:write", "il lui manque «\u00A0files:write\u00A0»")]
    [InlineData("im:write", "n’a pas pu être envoyé")]
    public async Task A_private_answer_whose_file_cannot_be_sent_has_the_text(string missing, string explanation)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await AnsweringAsync(slack);
        slack.Scopes.Remove(missing);

        var answer = await slack.SendCommandAsync("/agenda");

        Assert.Contains("### Loops – Anna Example", answer.BlockText, StringComparison.Ordinal);
        Assert.Contains(explanation, answer.BlockText, StringComparison.Ordinal);
    }

    private static Task<RunningSlack> AnsweringAsync(FakeSlack slack) => RunningSlack.StartAsync(
        slack, new ScriptedDispatcher((_, _) => Task.FromResult(new CommandReply(Draft))));

    /// <summary>With its own identity, which distinguishes its files from others'.</summary>
    private static async Task<RunningSlack> ReadyAsync(FakeSlack slack)
    {
        var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        await bot.Account.LoadAsync(default);
        return bot;
    }

    private static Post PostOf(Message message) => Sample.PostAt(default) with
    {
        Key = new PostKey("cloud-native", "recap-draft", "rust", "", new ChannelRef("slack", Room)),
        Message = message,
    };
}
