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
    public async Task A_post_is_sent_once_however_often_it_is_requested()
    {
        Assert.IsType<PostResult.Posted>(await PostAsync());
        Assert.IsType<PostResult.Skipped>(await PostAsync());

        Assert.Single(platform.Posts);
    }

    [Fact]
    public async Task A_post_whose_response_is_lost_is_looked_up_and_recovered()
    {
        platform.LoseNextResponse();

        Assert.IsType<PostResult.Recovered>(await PostAsync());
        Assert.IsType<PostResult.Skipped>(await PostAsync());

        Assert.Equal(1, platform.Attempts);
    }

    [Fact]
    public async Task A_post_that_never_arrived_is_sent_again_after_a_lookup()
    {
        platform.Next(_ => new DeliveryOutcome.Unknown("the line was cut"));

        Assert.IsType<PostResult.Unknown>(await PostAsync());
        clock.Now += Duration.FromMinutes(1);
        Assert.IsType<PostResult.Posted>(await PostAsync());

        Assert.Single(platform.Posts);
    }

    [Fact]
    public async Task A_post_that_cannot_be_looked_up_is_not_sent_again()
    {
        platform.LoseNextResponse();
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
    public async Task A_claim_of_a_dead_instance_is_taken_over_after_its_lease_and_a_lookup()
    {
        Assert.NotNull(await ledger.ClaimAsync(Key, Start, default));

        Assert.IsType<PostResult.Skipped>(await PostAsync());
        clock.Now += LedgerRules.Lease + Duration.FromSeconds(1);
        platform.Posts.Add(new Post(Key, Key.Channel, Words, Start));

        Assert.IsType<PostResult.Recovered>(await PostAsync());
        Assert.Equal(0, platform.Attempts);
    }

    [Fact]
    public async Task An_instance_that_lost_its_claim_cannot_overwrite_the_recorded_outcome()
    {
        var claim = await ledger.ClaimAsync(Key, Start, default);
        clock.Now += LedgerRules.Lease + Duration.FromSeconds(1);
        Assert.IsType<PostResult.Posted>(await PostAsync());

        Assert.False(await ledger.RecordAsync(claim! with { State = PostState.Refused }, default));
    }

    [Fact]
    public async Task A_rate_limited_post_is_sent_after_the_requested_wait()
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
        platform.Next(_ => new DeliveryOutcome.Refused("no such channel", "correct the settings"));

        Assert.IsType<PostResult.Refused>(await PostAsync());
        clock.Now += Duration.FromHours(1);
        Assert.IsType<PostResult.Skipped>(await PostAsync());
    }

    [Fact]
    public async Task An_exception_of_a_platform_is_an_unknown_outcome()
    {
        platform.CanBeRead = false;
        platform.Next(_ => throw new InvalidOperationException("a bug"));

        Assert.IsType<PostResult.Unknown>(await PostAsync());
    }

    [Fact]
    public async Task Nothing_is_claimed_for_a_platform_that_is_off()
    {
        platform.Status = new PlatformStatus.NotConfigured("no token");

        Assert.IsType<PostResult.Skipped>(await PostAsync());
        Assert.Empty(await ledger.ReadAsync("sample", default));
    }

    [Fact]
    public async Task An_unknown_post_that_has_expired_is_not_sent_again()
    {
        platform.Next(_ => new DeliveryOutcome.Unknown("the line was cut"));
        await PostAsync();
        clock.Now = Expires + Duration.FromMinutes(1);

        Assert.IsType<PostResult.Refused>(await PostAsync());
        Assert.Empty(platform.Posts);
    }

    [Fact]
    public async Task Every_post_has_a_button_that_identifies_it_in_a_lookup()
    {
        await PostAsync();

        Assert.Contains(
            platform.Posts[0].Message.Blocks.OfType<Block.Buttons>().SelectMany(buttons => buttons.Items),
            button => button is Button.Invoke);
    }

    private Task<PostResult> PostAsync() =>
        new Announcer(ledger, [platform], clock).PostAsync(Key, Words, clock.Now, facts: null, Expires, default);
}
