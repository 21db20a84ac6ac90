using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Tests.Platforms;

/// <summary>
/// The contract of every chat platform: the same tests run the real client against a fake server, and the local chat
/// with its own database.
/// </summary>
public abstract class ChatPlatformContract(PlatformUnderTest on)
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public void The_platform_has_its_name_and_is_connected()
    {
        Assert.Equal(on.Name, on.Platform.Name);
        Assert.IsType<PlatformStatus.Connected>(on.Platform.Status);
    }

    [Fact]
    public async Task A_post_exists_once_under_the_returned_id()
    {
        var post = PostIn(on.NewChannel());

        var delivered = Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.PostAsync(post, Never));

        var standing = Assert.Single(await on.MessagesAsync(post.Channel));
        Assert.Equal(standing.Id, delivered.MessageId);
        Assert.Contains("Clusters in many clouds", standing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_block_and_span_type_is_rendered()
    {
        var post = PostIn(on.NewChannel()) with { Message = ContractMessages.OfEverything };

        Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.PostAsync(post, Never));

        var standing = Assert.Single(await on.MessagesAsync(post.Channel));
        Assert.All(
            ContractMessages.WordsOfEverything, word => Assert.Contains(word, standing.Text, StringComparison.Ordinal));
        Assert.All(
            ContractMessages.AddressesOfEverything,
            address => Assert.Contains(address, standing.Raw, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_oversized_message_is_cut_and_posted()
    {
        var post = PostIn(on.NewChannel()) with { Message = ContractMessages.OfAnySize };

        Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.PostAsync(post, Never));

        Assert.Contains(
            "paragraph 1 ", Assert.Single(await on.MessagesAsync(post.Channel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_text_can_mention_anyone_in_a_post_or_an_edit()
    {
        var post = PostIn(on.NewChannel()) with { Message = ContractMessages.ThatWouldPing };
        Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.PostAsync(post, Never));
        var standing = Assert.Single(await on.MessagesAsync(post.Channel));
        Assert.Contains("everyone", standing.Text, StringComparison.Ordinal);
        Assert.Empty(on.PingsIn(standing));

        await on.Platform.EditAsync(post, standing.Id, Never);

        Assert.Empty(on.PingsIn(Assert.Single(await on.MessagesAsync(post.Channel))));
    }

    [Fact]
    public void This_test_detects_a_mention() =>
        Assert.NotEmpty(on.PingsIn(new RenderedMessage("", "", on.RingsSomebody)));

    [Fact]
    public async Task A_missing_post_is_not_found()
    {
        Assert.IsType<LookupResult.NotFound>(await on.Platform.FindAsync(PostIn(on.NewChannel()), Never));
    }

    [Fact]
    public async Task A_post_with_a_lost_response_is_unknown_and_can_be_found()
    {
        var channel = on.NewChannel();
        var (first, lost) = (PostIn(channel, "first"), PostIn(channel, "second"));
        await on.Platform.PostAsync(first, Never);
        on.LoseNextAnswer();

        var outcome = await on.Platform.PostAsync(lost, Never);
        var found = await on.Platform.FindAsync(lost, Never);

        var standing = await on.MessagesAsync(channel);
        Assert.Equal(2, standing.Count);
        Assert.Equal(standing[1].Id, Assert.IsType<LookupResult.Found>(found).MessageId);

        // A platform that deduplicates by itself may have looked it up already.
        Assert.True(outcome is DeliveryOutcome.Unknown or DeliveryOutcome.Delivered, outcome.ToString());
    }

    [Fact]
    public async Task The_announcer_adopts_a_post_with_a_lost_response_and_duplicates_nothing()
    {
        var post = PostIn(on.NewChannel());
        var announcer = new Announcer(new InMemoryLedger(), [on.Platform], SystemClock.Instance);
        on.LoseNextAnswer();

        var result = await AnnounceAsync(announcer, post);
        var again = await AnnounceAsync(announcer, post);

        var standing = Assert.Single(await on.MessagesAsync(post.Channel));
        Assert.Equal(standing.Id, result switch
        {
            PostResult.Recovered(var id) => id,
            PostResult.Posted(var id) => id,
            _ => result.ToString(),
        });
        Assert.IsType<PostResult.Skipped>(again);
    }

    [Fact]
    public async Task A_post_that_never_arrived_is_known_to_be_missing_and_can_be_resent()
    {
        var post = PostIn(on.NewChannel());
        on.LoseNextPost();

        var outcome = await on.Platform.PostAsync(post, Never);
        Assert.IsType<LookupResult.NotFound>(await on.Platform.FindAsync(post, Never));
        Assert.Empty(await on.MessagesAsync(post.Channel));
        var again = await on.Platform.PostAsync(post, Never);

        Assert.True(outcome is DeliveryOutcome.Unknown or DeliveryOutcome.NotSent, outcome.ToString());
        Assert.IsType<DeliveryOutcome.Delivered>(again);
        Assert.Single(await on.MessagesAsync(post.Channel));
    }

    [Fact]
    public async Task A_refused_post_has_a_reason_and_a_remedy()
    {
        if (on.NewClosedChannel() is not { } closed)
        {
            // The local chat refuses no one: every channel is open.
            Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.PostAsync(PostIn(on.NewChannel()), Never));
            return;
        }

        var refused = Assert.IsType<DeliveryOutcome.Blocked>(await on.Platform.PostAsync(PostIn(closed), Never));

        Assert.True(refused.Reason.Length > 20, refused.Reason);
        Assert.Contains(closed.Id, refused.Reason + refused.Remedy, StringComparison.Ordinal);
        Assert.Contains(' ', refused.Remedy.Trim());
    }

    [Fact]
    public async Task An_edit_updates_the_message_and_adds_none()
    {
        var post = PostIn(on.NewChannel());
        var delivered = Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.PostAsync(post, Never));

        var edited = await on.Platform.EditAsync(
            post with { Message = new Message("It is cancelled.") { Title = "It is cancelled." } },
            delivered.MessageId,
            Never);

        Assert.IsType<DeliveryOutcome.Delivered>(edited);
        var standing = Assert.Single(await on.MessagesAsync(post.Channel));
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
    public async Task Editing_a_deleted_message_is_refused_and_posts_nothing()
    {
        var post = PostIn(on.NewChannel());
        var delivered = Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.PostAsync(post, Never));
        await on.DeleteAsync(post.Channel, delivered.MessageId);

        var refused = Assert.IsType<DeliveryOutcome.Refused>(
            await on.Platform.EditAsync(post, delivered.MessageId, Never));

        Assert.NotEmpty(refused.Reason);
        Assert.NotEmpty(refused.Remedy);
        Assert.Empty(await on.MessagesAsync(post.Channel));
    }

    // A reply where the platform has broadcast replies, a separate post elsewhere; posted once and visible in the
    // channel.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_follow_up_post_is_visible_in_the_channel_even_if_its_parent_was_deleted(
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

        var standing = await on.MessagesAsync(channel);
        Assert.Equal(isGone ? 1 : 2, standing.Count);
        Assert.True(
            result is PostResult.Recovered(var id) && id == standing[^1].Id || result is PostResult.Posted,
            result.ToString());
        Assert.IsType<DeliveryOutcome.Delivered>(await on.Platform.EditAsync(
            reply with { Message = new Message("It is cancelled.") }, standing[^1].Id, Never));
        Assert.Contains("cancelled", (await on.MessagesAsync(channel))[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("next-meetup", "", "Kubernetes in Hybrid and Multi-Cloud Environments")]
    [InlineData("agenda", "connect-may-2020", "Welcome")]
    [InlineData("speaker", "paul jones", "Jetstack")]
    [InlineData("help", "", "next-meetup")]
    public async Task A_command_is_answered_ephemerally(string command, string text, string expected)
    {
        var answer = await on.AskAsync(command, text);

        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.True(answer.IsPrivate);
        Assert.Empty(on.PingsIn(answer));
    }

    [Fact]
    public async Task An_unknown_command_is_answered_with_the_nearest_one()
    {
        var answer = await on.AskAsync("nextmeetup");

        Assert.Contains("next-meetup", answer.Text, StringComparison.Ordinal);
        Assert.Contains("help", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_search_suggests_the_nearest_match_and_pings_no_one()
    {
        var answer = await on.AskAsync("speaker", "<!channel> @everyone <@U0000000001> <@&920000000000000001>");

        Assert.Contains("everyone", answer.Text, StringComparison.Ordinal);
        Assert.Empty(on.PingsIn(answer));
    }

    [Fact]
    public async Task A_member_reads_a_recap_without_anything_being_posted()
    {
        var answer = await on.AskAsync("recap", "november 2020");

        Assert.Contains("DevOps workflows", answer.Text, StringComparison.Ordinal);
        Assert.Contains("1:00:55", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.IsPrivate);
        Assert.Equal([], on.PingsIn(answer));
    }

    [Fact]
    public async Task An_organiser_command_is_refused_for_a_member()
    {
        var answer = await on.AskAsync("takeaways", "");
        if (on.Name is "local")
        {
            // Every local user is an organiser.
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

        var answer = await on.PressAsync(post.Channel, Assert.Single(await on.MessagesAsync(post.Channel)), "Agenda");

        Assert.Contains("Welcome", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.IsPrivate);
    }

    [Fact]
    public async Task Concurrent_posts_in_several_channels_all_arrive()
    {
        var posts = Enumerable.Range(0, 6).Select(_ => PostIn(on.NewChannel())).ToList();

        var outcomes = await Task.WhenAll(posts.Select(post => on.Platform.PostAsync(post, Never)));

        Assert.All(outcomes, outcome => Assert.IsType<DeliveryOutcome.Delivered>(outcome));
        foreach (var post in posts)
        {
            Assert.Single(await on.MessagesAsync(post.Channel));
        }
    }

    [Fact]
    public async Task No_secret_is_in_the_log_or_the_platform_status()
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
