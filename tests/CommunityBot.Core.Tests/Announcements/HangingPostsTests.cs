using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>Tests that a post without a response holds up neither the next post nor the run.</summary>
public sealed class HangingPostsTests
{
    private readonly FixedClock clock = new(Instant.FromUtc(2020, 5, 29, 12, 0));
    private readonly ManualTime time = new(new DateTimeOffset(2020, 5, 29, 12, 0, 0, TimeSpan.Zero));
    private readonly InMemoryLedger ledger = new();
    private readonly HangingPlatform platform = new();
    private readonly CurrentCalendars calendars = new();
    private readonly AnnouncementRun run;

    public HangingPostsTests() => run = new AnnouncementRun(
        Planners.ForMembers, new Announcer(ledger, [platform], clock), ledger, calendars, clock, new NoReminders(),
        new NoTakeaways(), Identities.Create(ledger, calendars), time);

    [Fact]
    public async Task A_post_that_hangs_does_not_hold_up_the_next_one_of_its_channel()
    {
        var hanging = Sample.On(2020, 6, 12, "a-hanging");
        platform.Hangs = post => post.Key.Lineage == "a-hanging";
        calendars.Replace("sample", new MeetupCalendar([hanging, Sample.On(2020, 6, 13, "next")]));
        var first = run.RunAsync(Sample.Community, default);
        await platform.HangingAsync();

        time.Advance(TimeSpan.FromSeconds(11));
        await first.WaitAsync(Waiting.Limit);
        Assert.Equal(["next"], platform.Posts.Select(post => post.Key.Lineage));

        // The next run neither repeats it nor waits for it.
        await run.RunAsync(Sample.Community, default).WaitAsync(Waiting.Limit);
        Assert.Equal(1, platform.Hanging);

        platform.Release();
        for (var count = 0; count < 100 && platform.Posts.Count < 2; count++)
        {
            await Task.Yield();
        }

        Assert.Equal(["a-hanging", "next"], platform.Posts.Select(post => post.Key.Lineage).Order());
    }

    [Fact]
    public async Task A_reminder_is_not_posted_before_its_hanging_announcement()
    {
        calendars.Replace("sample", new MeetupCalendar([Sample.Meetup]));
        clock.Now = Instant.FromUtc(2020, 5, 28, 11, 59);
        platform.Hangs = post => post.Key.Kind == "announced";
        var first = run.RunAsync(Sample.Community, default);
        await platform.HangingAsync();
        time.Advance(TimeSpan.FromSeconds(11));
        await first.WaitAsync(Waiting.Limit);

        clock.Now += Duration.FromMinutes(2);
        await run.RunAsync(Sample.Community, default).WaitAsync(Waiting.Limit);

        Assert.Empty(platform.Posts);
    }

    private sealed class HangingPlatform : IChatPlatform
    {
        private readonly TaskCompletionSource hung = new();
        private readonly TaskCompletionSource released = new();

        public string Name => "local";

        public PlatformStatus Status { get; } = new PlatformStatus.Connected();

        public Func<Post, bool> Hangs { get; set; } = _ => false;

        public int Hanging { get; private set; }

        public List<Post> Posts { get; } = [];

        public Task HangingAsync() => hung.Task.WaitAsync(Waiting.Limit);

        public void Release() => released.SetResult();

        public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
        {
            if (Hangs(post))
            {
                Hanging++;
                hung.TrySetResult();
                await released.Task.WaitAsync(cancellation);
            }

            Posts.Add(post);
            return new DeliveryOutcome.Delivered($"m{Posts.Count}");
        }

        public Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
            Task.FromResult<LookupResult>(new LookupResult.NotFound());

        public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
            Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered(messageId));
    }
}
