using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Tests.Platforms;

/// <summary>
/// What every platform promises the bot, asked of each alike: the real client against a real server that imitates the
/// platform, and the local chat in its own database.
/// </summary>
public abstract class ChatPlatformContract(PlatformUnderTest on)
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public void It_has_its_name_and_is_connected()
    {
        Assert.Equal(on.Name, on.Platform.Name);
        Assert.IsType<PlatformStatus.Connected>(on.Platform.Status);
    }

    [Fact]
    public async Task A_post_stands_once_under_the_id_that_was_answered()
    {
        var post = PostIn(on.NewChannel());

        var delivered = Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.PostAsync(post, Never));

        var standing = Assert.Single(await on.StandingAsync(post.Channel));
        Assert.Equal(standing.Id, delivered.MessageId);
        Assert.Contains("Clusters in many clouds", standing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_block_and_span_can_be_read_in_it()
    {
        var post = PostIn(on.NewChannel()) with { Message = ContractMessages.OfEverything };

        Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.PostAsync(post, Never));

        var standing = Assert.Single(await on.StandingAsync(post.Channel));
        Assert.All(
            ContractMessages.WordsOfEverything, word => Assert.Contains(word, standing.Text, StringComparison.Ordinal));
        Assert.All(
            ContractMessages.AddressesOfEverything,
            address => Assert.Contains(address, standing.Raw, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_larger_than_any_platform_takes_is_cut_and_still_posted()
    {
        var post = PostIn(on.NewChannel()) with { Message = ContractMessages.OfAnySize };

        Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.PostAsync(post, Never));

        Assert.Contains(
            "paragraph 1 ", Assert.Single(await on.StandingAsync(post.Channel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_written_can_ring_anybody_neither_posted_nor_edited()
    {
        var post = PostIn(on.NewChannel()) with { Message = ContractMessages.ThatWouldPing };
        Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.PostAsync(post, Never));
        var standing = Assert.Single(await on.StandingAsync(post.Channel));
        Assert.Contains("everyone", standing.Text, StringComparison.Ordinal);
        Assert.Empty(on.PingsIn(standing));

        await on.Platform.EditAsync(post, standing.Id, Never);

        Assert.Empty(on.PingsIn(Assert.Single(await on.StandingAsync(post.Channel))));
    }

    [Fact]
    public void What_would_ring_somebody_is_seen_by_this_test() =>
        Assert.NotEmpty(on.PingsIn(new Seen("", "", on.RingsSomebody)));

    [Fact]
    public async Task What_does_not_stand_is_not_found()
    {
        Assert.IsType<LookupResult.NotFound>(await on.Platform.FindAsync(PostIn(on.NewChannel()), Never));
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_unknown_and_found_again()
    {
        var channel = on.NewChannel();
        var (first, lost) = (PostIn(channel, "first"), PostIn(channel, "second"));
        await on.Platform.PostAsync(first, Never);
        on.LoseNextAnswer();

        var outcome = await on.Platform.PostAsync(lost, Never);
        var found = await on.Platform.FindAsync(lost, Never);

        var standing = await on.StandingAsync(channel);
        Assert.Equal(2, standing.Count);
        Assert.Equal(standing[1].Id, Assert.IsType<LookupResult.Found>(found).MessageId);

        // A platform that can tell doubles by itself may have looked already.
        Assert.True(outcome is DeliveryOutcome.Unknown or DeliveryOutcome.Delivered, outcome.ToString());
    }

    [Fact]
    public async Task On_the_usual_road_a_lost_answer_is_adopted_and_nothing_is_doubled()
    {
        var post = PostIn(on.NewChannel());
        var announcer = new Announcer(new InMemoryLedger(), [on.Platform], SystemClock.Instance);
        on.LoseNextAnswer();

        var result = await AnnounceAsync(announcer, post);
        var again = await AnnounceAsync(announcer, post);

        var standing = Assert.Single(await on.StandingAsync(post.Channel));
        Assert.Equal(standing.Id, result switch
        {
            PostResult.Recovered(var id) => id,
            PostResult.Posted(var id) => id,
            _ => result.ToString(),
        });
        Assert.IsType<PostResult.Skipped>(again);
    }

    [Fact]
    public async Task A_post_that_was_lost_on_its_way_is_known_not_to_stand_and_can_be_sent_again()
    {
        var post = PostIn(on.NewChannel());
        on.LoseNextPost();

        var outcome = await on.Platform.PostAsync(post, Never);
        Assert.IsType<LookupResult.NotFound>(await on.Platform.FindAsync(post, Never));
        Assert.Empty(await on.StandingAsync(post.Channel));
        var again = await on.Platform.PostAsync(post, Never);

        Assert.True(outcome is DeliveryOutcome.Unknown or DeliveryOutcome.NotSent, outcome.ToString());
        Assert.IsType<DeliveryOutcome.Delivered>(again);
        Assert.Single(await on.StandingAsync(post.Channel));
    }

    [Fact]
    public async Task A_refused_post_says_why_and_what_to_do()
    {
        if (on.NewClosedChannel() is not { } closed)
        {
            // The local chat refuses nobody: there, every channel is open.
            Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.PostAsync(PostIn(on.NewChannel()), Never));
            return;
        }

        var refused = Assert.IsType<DeliveryOutcome.Refused>(await on.Platform.PostAsync(PostIn(closed), Never));

        Assert.True(refused.Reason.Length > 20, refused.Reason);
        Assert.Contains(closed.Id, refused.Reason + refused.Remedy, StringComparison.Ordinal);
        Assert.Contains(' ', refused.Remedy.Trim());
    }

    [Fact]
    public async Task An_edit_changes_the_message_and_adds_none()
    {
        var post = PostIn(on.NewChannel());
        var delivered = Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.PostAsync(post, Never));

        var edited = await on.Platform.EditAsync(
            post with { Message = new Message("It is cancelled.") { Title = "It is cancelled." } },
            delivered.MessageId,
            Never);

        Assert.IsType<DeliveryOutcome.Delivered>(edited);
        var standing = Assert.Single(await on.StandingAsync(post.Channel));
        Assert.Equal(delivered.MessageId, standing.Id);
        Assert.Contains("cancelled", standing.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Clusters", standing.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_message_is_still_found()
    {
        var post = PostIn(on.NewChannel());
        var delivered = Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.PostAsync(post, Never));

        await on.Platform.EditAsync(post, delivered.MessageId, Never);

        Assert.Equal(
            delivered.MessageId, Assert.IsType<LookupResult.Found>(await on.Platform.FindAsync(post, Never)).MessageId);
    }

    [Fact]
    public async Task Editing_what_somebody_deleted_is_refused_and_posts_nothing()
    {
        var post = PostIn(on.NewChannel());
        var delivered = Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.PostAsync(post, Never));
        await on.DeleteAsync(post.Channel, delivered.MessageId);

        var refused = Assert.IsType<DeliveryOutcome.Refused>(
            await on.Platform.EditAsync(post, delivered.MessageId, Never));

        Assert.NotEmpty(refused.Reason);
        Assert.NotEmpty(refused.Remedy);
        Assert.Empty(await on.StandingAsync(post.Channel));
    }

    // A reply where the platform has replies in channels, a post of its own everywhere else; missed nowhere, and said
    // once.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_belongs_to_another_message_stands_in_the_channel_whether_that_is_still_there_or_not(
        bool isGone)
    {
        var channel = on.NewChannel();
        var first = Assert.IsType<DeliveryOutcome.Delivered>(
            await on.Platform.PostAsync(PostIn(channel, "announced"), Never));
        if (isGone)
        {
            await on.DeleteAsync(channel, first.MessageId);
        }

        var reply = PostIn(channel, "changed") with { Options = new DeliveryOptions { ReplyTo = first.MessageId } };
        on.LoseNextAnswer();
        var announcer = new Announcer(new InMemoryLedger(), [on.Platform], SystemClock.Instance);
        var now = SystemClock.Instance.GetCurrentInstant();
        var result = await announcer.PostAsync(
            reply.Key, reply.Message, now, facts: null, now + Duration.FromHours(1), Never, reply.Options);

        var standing = await on.StandingAsync(channel);
        Assert.Equal(isGone ? 1 : 2, standing.Count);
        Assert.True(
            result is PostResult.Recovered(var id) && id == standing[^1].Id || result is PostResult.Posted,
            result.ToString());
        Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.EditAsync(
            reply with { Message = new Message("It is cancelled.") }, standing[^1].Id, Never));
        Assert.Contains("cancelled", (await on.StandingAsync(channel))[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("next-meetup", "", "Kubernetes in Hybrid and Multi-Cloud Environments")]
    [InlineData("agenda", "connect-may-2020", "Welcome")]
    [InlineData("speaker", "paul jones", "Jetstack")]
    [InlineData("help", "", "next-meetup")]
    public async Task A_command_is_answered_for_the_one_who_asked(string command, string text, string expected)
    {
        var answer = await on.AskAsync(command, text);

        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.True(answer.IsPrivate);
        Assert.Empty(on.PingsIn(answer));
    }

    [Fact]
    public async Task A_command_that_there_is_not_is_answered_with_the_nearest_one()
    {
        var answer = await on.AskAsync("nextmeetup");

        Assert.Contains("next-meetup", answer.Text, StringComparison.Ordinal);
        Assert.Contains("help", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_found_is_answered_with_what_comes_nearest_and_what_was_typed_cannot_ping()
    {
        var answer = await on.AskAsync("speaker", "<!channel> @everyone <@U0000000001> <@&920000000000000001>");

        Assert.Contains("everyone", answer.Text, StringComparison.Ordinal);
        Assert.Empty(on.PingsIn(answer));
    }

    [Fact]
    public async Task An_organisers_command_tells_a_member_who_may_and_does_nothing()
    {
        var answer = await on.AskAsync("recap", "november 2020");
        if (on.Name is "local")
        {
            // Whoever sits at this machine is an organiser.
            Assert.DoesNotContain("for the organisers", answer.Text, StringComparison.Ordinal);
            return;
        }

        Assert.Contains("organisers", answer.Text, StringComparison.Ordinal);
        Assert.Contains(on.Name + ":", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.IsPrivate);
    }

    [Fact]
    public async Task A_button_of_a_post_is_answered()
    {
        var post = PostIn(on.NewChannel());
        await on.Platform.PostAsync(post, Never);

        var answer = await on.PressAsync(post.Channel, Assert.Single(await on.StandingAsync(post.Channel)), "Agenda");

        Assert.Contains("Welcome", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.IsPrivate);
    }

    [Fact]
    public async Task Posts_at_the_same_time_in_several_channels_all_arrive()
    {
        var posts = Enumerable.Range(0, 6).Select(_ => PostIn(on.NewChannel())).ToList();

        var outcomes = await Task.WhenAll(posts.Select(post => on.Platform.PostAsync(post, Never)));

        Assert.All(outcomes, outcome => Assert.IsType<DeliveryOutcome.Delivered>(outcome));
        foreach (var post in posts)
        {
            Assert.Single(await on.StandingAsync(post.Channel));
        }
    }

    [Fact]
    public async Task No_secret_stands_in_the_log_or_in_what_the_platform_says_of_itself()
    {
        await on.AskAsync("help");

        Assert.All(on.Secrets, secret =>
        {
            Assert.DoesNotContain(secret, on.Log, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, $"{on.Platform} {on.Platform.Status}", StringComparison.Ordinal);
        });
    }

    private static Task<PostResult> AnnounceAsync(Announcer announcer, Post post)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        return announcer.PostAsync(post.Key, post.Message, now, facts: null, now + Duration.FromHours(1), Never);
    }

    private static Post PostIn(ChannelRef channel, string occurrence = "") => new(
        new PostKey("sample", "day-before", "connect-may-2020", occurrence, channel),
        channel,
        MeetupCard.For(Sample.Meetup, Core.Wording.Phrases.English),
        SystemClock.Instance.GetCurrentInstant());
}
