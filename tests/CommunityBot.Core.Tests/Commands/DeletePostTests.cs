using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Commands;

/// <summary>
/// Tests that an organiser deletes a post after a confirmation, that the plan remembers it, also after a crash, and
/// that nobody else can.
/// </summary>
public sealed class DeletePostTests
{
    private readonly CurrentCalendars calendars = new();
    private readonly InMemoryLedger ledger = new();
    private readonly ScriptedPlatform platform = new();
    private readonly FixedClock clock = new(Instant.FromUtc(2020, 5, 22, 12, 1));

    public DeletePostTests() => calendars.Replace("sample", new MeetupCalendar([Sample.Meetup]));

    [Theory]
    [InlineData("en", "Delete it")]
    [InlineData("de", "Löschen")]
    [InlineData("fr", "Supprimer")]
    public async Task The_menu_of_a_post_asks_first_and_then_deletes_it(string language, string label)
    {
        var post = await PostedAsync();

        var question = await FromMenuAsync(post.MessageId!, language: language);
        Assert.NotEmpty(platform.Posts);
        var button = Assert.Single(ButtonsOf(question));
        Assert.Equal(label, button.Label);
        var said = await AskAsync(button.Argument, language: language);

        Assert.Equal(Phrases.For(language)!.Organisers.PostIsDeleted, said.Summary);
        Assert.Equal(post.MessageId, Assert.Single(platform.Deleted));
        Assert.Equal((PostState.Deleted, null), await StateAsync(post.Key));
    }

    [Fact]
    public async Task A_deleted_post_is_neither_posted_again_nor_edited()
    {
        var post = await PostedAsync();
        await AskAsync($"yes {post.Key.Reference}");

        calendars.Replace("sample", new MeetupCalendar([Sample.Meetup with { Title = "Another title" }]));
        clock.Now += Duration.FromHours(1);
        await RunAsync();

        Assert.DoesNotContain(platform.Posts, each => each.Key == post.Key);
        Assert.Equal((PostState.Deleted, null), await StateAsync(post.Key));
    }

    [Fact]
    public async Task The_overview_shows_it_and_posts_it_again()
    {
        var post = await PostedAsync();
        await AskAsync($"yes {post.Key.Reference}");

        var overview = await InvokeAsync("overview", "");
        Assert.Contains("Deleted by an organiser.", PlainTextRenderer.Render(overview), StringComparison.Ordinal);
        var option = overview.Blocks.OfType<Block.SelectMenu>().Single(menu => menu.Prompt == "Post again").Options[0];
        await InvokeAsync(UnresolvedPosts.Command, option.Value);
        clock.Now += Duration.FromMinutes(7);
        await RunAsync();

        Assert.Single(platform.Posts, each => each.Key == post.Key);
        Assert.Equal(PostState.Posted, (await StateAsync(post.Key)).State);
    }

    [Fact]
    public async Task A_post_whose_time_is_over_is_not_posted_again()
    {
        var post = await PostedAsync();
        await AskAsync($"yes {post.Key.Reference}");
        clock.Now = Instant.FromUtc(2020, 5, 29, 12, 0, 30);

        Assert.Contains(
            "time of this post is over",
            (await InvokeAsync(UnresolvedPosts.Command, $"again {post.Key.Reference}")).Summary,
            StringComparison.Ordinal);
        Assert.Equal((PostState.Deleted, null), await StateAsync(post.Key));
    }

    [Fact]
    public async Task After_a_crash_between_ledger_and_platform_the_next_run_deletes_the_message()
    {
        var post = await PostedAsync();
        await ledger.SupersedeAsync(post with { State = PostState.Deleted, RecordedAt = clock.Now }, default);
        Assert.Empty(platform.Deleted);

        await RunAsync();
        await RunAsync();

        Assert.Equal(post.MessageId, Assert.Single(platform.Deleted));
        Assert.Equal((PostState.Deleted, null), await StateAsync(post.Key));
    }

    /// <summary>Before and after each write and each call of the platform.</summary>
    [Theory]
    [InlineData(1, PostState.Posted)]
    [InlineData(2, PostState.Deleted)]
    [InlineData(3, PostState.Deleted)]
    [InlineData(4, PostState.Deleted)]
    [InlineData(5, PostState.Deleted)]
    [InlineData(6, PostState.Deleted)]
    public async Task Killed_at_any_step_the_post_is_there_or_deleted_and_never_twice(int step, PostState state)
    {
        var post = await PostedAsync();
        using var killed = new KilledAt(step, ledger, platform);
        await Assert.ThrowsAsync<Killed>(() => new PostDeletions(
            killed, new Announcer(killed, [killed], clock), clock).DeleteAsync(
            Sample.Community, post.Key.Reference, killed.Process));

        await RunAsync();
        await RunAsync();

        Assert.Equal(state, (await StateAsync(post.Key)).State);
        Assert.Equal(state is PostState.Posted ? 1 : 0, platform.Posts.Count(each => each.Key == post.Key));
        Assert.Equal(state is PostState.Posted ? post.MessageId : null, (await StateAsync(post.Key)).MessageId);
    }

    [Fact]
    public async Task A_platform_that_is_away_deletes_it_later()
    {
        var post = await PostedAsync();
        platform.OnDelete = new DeliveryOutcome.NotSent("no connection");
        Assert.Contains(
            "as soon as that is possible (no connection)", (await AskAsync($"yes {post.Key.Reference}")).Summary,
            StringComparison.Ordinal);
        var report = await RunAsync();
        Assert.InRange(report.NextWakeUp, clock.Now, clock.Now + Duration.FromMinutes(1));

        platform.OnDelete = null;
        await RunAsync();

        Assert.Equal(post.MessageId, Assert.Single(platform.Deleted));
    }

    [Fact]
    public async Task A_refused_deletion_leaves_the_post_as_it_was()
    {
        var post = await PostedAsync();
        platform.OnDelete = new DeliveryOutcome.Refused("Too old.", "Delete it by hand.");

        Assert.Contains(
            "not deleted. Too old. Delete it by hand.", (await AskAsync($"yes {post.Key.Reference}")).Summary,
            StringComparison.Ordinal);
        Assert.Equal((PostState.Posted, post.MessageId), await StateAsync(post.Key));
    }

    [Fact]
    public async Task An_edit_in_progress_does_not_bring_it_back()
    {
        var post = await PostedAsync();
        await AskAsync($"yes {post.Key.Reference}");

        await new Announcer(ledger, [platform], clock).EditAsync(
            new PlannedEdit(post, new Message("edited"), clock.Now, post.Facts!, "edit"), default);

        Assert.Equal((PostState.Deleted, null), await StateAsync(post.Key));
    }

    [Fact]
    public async Task A_deletion_is_made_although_an_edit_begins_after_the_ledger_was_read()
    {
        var post = await PostedAsync();
        var announcer = new Announcer(ledger, [platform], clock);
        var overtaken = new OvertakenLedger(ledger)
        {
            BeforeSuperseding = () => announcer.EditAsync(
                new PlannedEdit(post, new Message("edited"), clock.Now, post.Facts, "edit"), default),
        };

        Assert.IsType<DeletionResult.Deleted>(await new PostDeletions(overtaken, announcer, clock).DeleteAsync(
            Sample.Community, post.Key.Reference, default));

        Assert.Equal((PostState.Deleted, null), await StateAsync(post.Key));
        Assert.Equal(post.MessageId, Assert.Single(platform.Deleted));
    }

    [Fact]
    public async Task Pressed_twice_it_is_deleted_once()
    {
        var post = await PostedAsync();
        await AskAsync($"yes {post.Key.Reference}");

        Assert.Contains(
            "no such post", (await AskAsync($"yes {post.Key.Reference}")).Summary, StringComparison.OrdinalIgnoreCase);
        Assert.Single(platform.Deleted);
    }

    [Fact]
    public async Task Without_a_post_the_latest_ones_are_listed()
    {
        var post = await PostedAsync();

        var list = await AskAsync("");

        var option = Assert.Single(list.Blocks.OfType<Block.SelectMenu>().Single().Options);
        Assert.Equal(post.Key.Reference, option.Value);
        Assert.Single(ButtonsOf(await AskAsync(option.Value)));
        Assert.NotEmpty(platform.Posts);
    }

    public static TheoryData<string, string, string> Others { get; } = new()
    {
        { "member", "announcements", "is for the organisers" },
        { "former-organiser", "announcements", "is for the organisers" },
        { "", "announcements", "is for the organisers" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Others_are_refused_and_nothing_changes(string person, string channel, string answer)
    {
        var post = await PostedAsync();

        foreach (var said in new[]
        {
            await FromMenuAsync(post.MessageId!, person, channel), await AskAsync($"yes {post.Key.Reference}", person),
            await AskAsync("", person),
        })
        {
            Assert.Contains(answer, said.Summary, StringComparison.Ordinal);
        }

        Assert.Empty(platform.Deleted);
        Assert.Equal((PostState.Posted, post.MessageId), await StateAsync(post.Key));
    }

    [Theory]
    [InlineData("yes 0123456789abcdef")]
    [InlineData("0123456789abcdef")]
    [InlineData("yes ")]
    [InlineData("yes yes")]
    public async Task A_forged_reference_changes_nothing(string argument)
    {
        var post = await PostedAsync();

        Assert.NotEmpty((await AskAsync(argument)).Summary);

        Assert.Empty(platform.Deleted);
        Assert.Equal((PostState.Posted, post.MessageId), await StateAsync(post.Key));
    }

    [Fact]
    public async Task Another_message_channel_or_community_and_a_direct_message_are_refused()
    {
        var post = await PostedAsync();
        var foreign = post.Key with { Community = "other" };
        await ledger.RecordAsync(
            (await ledger.ClaimAsync(foreign, clock.Now, default))! with
            {
                State = PostState.Posted,
                MessageId = "m9",
            }, default);
        var personal = post.Key with { Channel = ChannelRef.ToPerson(new("local", "someone")) };
        await ledger.RecordAsync(
            (await ledger.ClaimAsync(personal, clock.Now, default))! with
            {
                State = PostState.Posted,
                MessageId = "m8",
            }, default);

        foreach (var said in new[]
        {
            await FromMenuAsync("m77"), await FromMenuAsync(post.MessageId!, channel: "elsewhere"),
            await FromMenuAsync("m9"), await FromMenuAsync("m8"),
            await FromMenuAsync(post.MessageId!, isPrivate: true),
            await AskAsync($"yes {foreign.Reference}"), await AskAsync($"yes {personal.Reference}"),
        })
        {
            Assert.Empty(ButtonsOf(said));
        }

        Assert.IsType<DeletionResult.NotFound>(
            await new PostDeletions(ledger, new Announcer(ledger, [platform], clock), clock).DeleteAsync(
                Sample.Community, personal.Reference, default));
        Assert.Empty(platform.Deleted);
    }

    private static IEnumerable<Button.Invoke> ButtonsOf(Message message) =>
        message.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items).OfType<Button.Invoke>();

    /// <summary>The ledger's entry of the announcement that was posted.</summary>
    private async Task<LedgerEntry> PostedAsync()
    {
        await RunAsync();
        return (await ledger.ReadAsync("sample", default)).Single(
            entry => entry is { State: PostState.Posted, Key.Kind: AnnouncedKind.KindName });
    }

    private async Task<(PostState State, string? MessageId)> StateAsync(PostKey key) =>
        (await ledger.ReadAsync("sample", default)).Where(entry => entry.Key == key)
            .Select(entry => (entry.State, entry.MessageId)).Single();

    private Task<AnnouncementRunReport> RunAsync() => new AnnouncementRun(
        Planners.Full, new Announcer(ledger, [platform], clock), ledger, calendars, clock, new NoReminders(),
        new NoTakeaways(), Identities.Create(ledger, calendars)).RunAsync(Sample.Community, default);

    private Task<Message> AskAsync(string text, string person = "organiser", string language = "en") =>
        InvokeAsync(DeletePostCommand.Name, text, person, language: language);

    private Task<Message> FromMenuAsync(
        string messageId, string person = "organiser", string channel = "announcements", bool isPrivate = false,
        string language = "en") =>
        InvokeAsync(
            DeletePostCommand.Name, "", person, channel,
            new TargetMessage(messageId, "") { IsOwn = true, IsPrivate = isPrivate }, language);

    private async Task<Message> InvokeAsync(
        string command, string text, string person = "organiser", string channel = "announcements",
        TargetMessage? target = null, string language = "en") =>
        (await Dispatchers.Create(Sample.Community, calendars, ledger, [platform], clock).AnswerAsync(
            new CommandInvocation(
                command, new CommandUser("local", person) { Locale = language }, new CommandContext("local", channel))
            {
                Text = text,
                TargetMessage = target,
            }, default)).Message;

    /// <summary>A ledger in which something else happens before an entry is superseded for the first time.</summary>
    private sealed class OvertakenLedger(ILedger ledger) : ILedger
    {
        public Func<Task>? BeforeSuperseding { get; set; }

        public Task<IReadOnlyList<LedgerEntry>> ReadAsync(string community, CancellationToken cancellation) =>
            ledger.ReadAsync(community, cancellation);

        public Task<LedgerEntry?> ClaimAsync(PostKey key, Instant now, CancellationToken cancellation) =>
            ledger.ClaimAsync(key, now, cancellation);

        public Task<bool> RecordAsync(LedgerEntry entry, CancellationToken cancellation) =>
            ledger.RecordAsync(entry, cancellation);

        public async Task<LedgerEntry?> SupersedeAsync(LedgerEntry entry, CancellationToken cancellation)
        {
            var overtakes = BeforeSuperseding;
            BeforeSuperseding = null;
            await (overtakes?.Invoke() ?? Task.CompletedTask);
            return await ledger.SupersedeAsync(entry, cancellation);
        }
    }
}
