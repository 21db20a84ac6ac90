using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

public sealed class AnnouncerTests
{
    private static readonly Instant Start = Instant.FromUtc(2020, 5, 28, 12, 0);
    private static readonly Instant Expires = Start + Duration.FromHours(12);
    private static readonly PostKey Key = new(
        "sample", "day-before", "connect-may-2020", "2020-05-29", Sample.Announcements);
    private static readonly Message Words = new("Tomorrow");

    private readonly FixedClock clock = new(Start);
    private readonly ScriptedPlatform platform = new();
    private readonly InMemoryLedger ledger = new();

    [Fact]
    public async Task A_post_goes_out_once_however_often_it_is_asked_for()
    {
        Assert.IsType<PostResult.Posted>(await PostAsync());
        Assert.IsType<PostResult.Skipped>(await PostAsync());

        Assert.Single(platform.Standing);
    }

    [Fact]
    public async Task A_lost_answer_is_looked_up_and_adopted()
    {
        platform.LoseNextAnswer();

        Assert.IsType<PostResult.Recovered>(await PostAsync());
        Assert.IsType<PostResult.Skipped>(await PostAsync());

        Assert.Equal(1, platform.Attempts);
    }

    [Fact]
    public async Task A_lost_answer_to_a_post_that_never_arrived_is_sent_again_after_a_look()
    {
        platform.Next(_ => new DeliveryOutcome.Unknown("the line was cut"));

        Assert.IsType<PostResult.Unknown>(await PostAsync());
        clock.Now += Duration.FromMinutes(1);
        Assert.IsType<PostResult.Posted>(await PostAsync());

        Assert.Single(platform.Standing);
    }

    [Fact]
    public async Task What_cannot_be_looked_up_is_never_sent_blindly()
    {
        platform.LoseNextAnswer();
        platform.CanBeRead = false;

        Assert.IsType<PostResult.Unknown>(await PostAsync());
        clock.Now += Duration.FromHours(1);
        Assert.IsType<PostResult.Unknown>(await PostAsync());
        Assert.Equal(1, platform.Attempts);

        platform.CanBeRead = true;
        clock.Now += Duration.FromHours(1);
        Assert.IsType<PostResult.Recovered>(await PostAsync());
    }

    [Fact]
    public async Task A_claim_whose_holder_died_is_taken_over_after_its_lease_and_only_after_a_look()
    {
        Assert.NotNull(await ledger.ClaimAsync(Key, Start, default));

        Assert.IsType<PostResult.Skipped>(await PostAsync());
        clock.Now += LedgerRules.Lease + Duration.FromSeconds(1);
        platform.Standing.Add(new Post(Key, Key.Channel, Words, Start));

        Assert.IsType<PostResult.Recovered>(await PostAsync());
        Assert.Equal(0, platform.Attempts);
    }

    [Fact]
    public async Task A_sleeper_that_lost_its_claim_cannot_overwrite_what_the_other_recorded()
    {
        var sleeper = await ledger.ClaimAsync(Key, Start, default);
        clock.Now += LedgerRules.Lease + Duration.FromSeconds(1);
        Assert.IsType<PostResult.Posted>(await PostAsync());

        Assert.False(await ledger.RecordAsync(sleeper! with { State = PostState.Refused }, default));
    }

    [Fact]
    public async Task A_platform_that_asks_to_wait_is_waited_for_and_then_posted_to()
    {
        platform.Next(_ => new DeliveryOutcome.NotSent("too many requests", Duration.FromMinutes(2)));

        Assert.IsType<PostResult.Waiting>(await PostAsync());
        clock.Now += Duration.FromMinutes(1);
        Assert.IsType<PostResult.Skipped>(await PostAsync());
        clock.Now += Duration.FromMinutes(2);
        Assert.IsType<PostResult.Posted>(await PostAsync());
    }

    [Fact]
    public async Task A_refusal_is_final()
    {
        platform.Next(_ => new DeliveryOutcome.Refused("no such channel", "mend the settings"));

        Assert.IsType<PostResult.Refused>(await PostAsync());
        clock.Now += Duration.FromHours(1);
        Assert.IsType<PostResult.Skipped>(await PostAsync());
    }

    [Fact]
    public async Task A_platform_that_breaks_its_promise_not_to_throw_counts_as_unknown()
    {
        platform.CanBeRead = false;
        platform.Next(_ => throw new InvalidOperationException("a bug"));

        Assert.IsType<PostResult.Unknown>(await PostAsync());
    }

    [Fact]
    public async Task Nothing_is_claimed_for_a_platform_that_is_off()
    {
        platform.Status = new PlatformStatus.Off("no token");

        Assert.IsType<PostResult.Skipped>(await PostAsync());
        Assert.Empty(await ledger.ReadAsync("sample", default));
    }

    [Fact]
    public async Task What_was_not_there_is_not_sent_after_its_time()
    {
        platform.Next(_ => new DeliveryOutcome.Unknown("the line was cut"));
        await PostAsync();
        clock.Now = Expires + Duration.FromMinutes(1);

        Assert.IsType<PostResult.Refused>(await PostAsync());
        Assert.Empty(platform.Standing);
    }

    [Fact]
    public async Task Every_post_carries_a_button_that_can_be_recognised_later()
    {
        await PostAsync();

        Assert.Contains(
            platform.Standing[0].Message.Blocks.OfType<Block.Buttons>().SelectMany(buttons => buttons.Items),
            button => button is Button.Invoke);
    }

    private Task<PostResult> PostAsync() =>
        new Announcer(ledger, [platform], clock).PostAsync(Key, Words, clock.Now, facts: null, Expires, default);
}
