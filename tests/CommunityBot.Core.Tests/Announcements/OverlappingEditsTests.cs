using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>
/// Tests that a message says what was published last, although a cycle and an organiser's command edit it at the same
/// time, in one process or two, and a process ends between any two steps.
/// </summary>
public sealed class OverlappingEditsTests : IDisposable
{
    private static readonly Instant Start = Instant.FromUtc(2020, 6, 1, 12, 0);

    private static readonly Duration PastTheLease = LedgerRules.Lease + Duration.FromSeconds(1);

    private readonly FixedClock clock = new(Start);
    private readonly InMemoryLedger ledger = new();
    private readonly InMemoryRecaps recaps = new();
    private readonly HeldPlatform platform = new();
    private readonly Instance first;
    private readonly Instance second;

    public OverlappingEditsTests()
    {
        first = new Instance(clock, ledger, recaps, platform);
        second = new Instance(clock, ledger, recaps, platform);
    }

    /// <summary>The text of the only post of the recap.</summary>
    private string Recap =>
        PlainTextRenderer.Render(Assert.Single(platform.Posts, post => post.Key.Kind == "recap").Message);

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_correction_waits_for_the_edit_of_a_cycle_and_comes_last(bool hasArrived)
    {
        var held = await InProgressAsync(hasArrived);

        var correction = first.PublishAsync(3, "They nest.");
        Assert.Equal(["They end."], platform.Edits);
        held.Release();

        Assert.IsType<PostResult.Edited>(Assert.Single(await correction.WaitAsync(Waiting.Limit)).Result);
        await held.Cycle.WaitAsync(Waiting.Limit);
        Assert.Contains("They nest.", Recap, StringComparison.Ordinal);
        await AssertSettledAsync();
        await first.RunAsync();
        Assert.Equal(["They end.", "They nest."], platform.Edits);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cycle_that_planned_earlier_words_before_a_correction_does_not_send_them(bool hasArrived)
    {
        await PublishedAsync();
        var held = platform.HoldEdit("They end.", hasArrived);
        var correction = first.PublishAsync(2, "They end.");
        await held.ReachedAsync();

        var cycle = first.RunAsync();
        held.Release();

        await cycle.WaitAsync(Waiting.Limit);
        await correction.WaitAsync(Waiting.Limit);
        Assert.Equal(["They end."], platform.Edits);
        await AssertSettledAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_correction_in_another_process_is_left_to_the_next_cycle(bool hasArrived)
    {
        var held = await InProgressAsync(hasArrived);

        Assert.IsType<PostResult.Waiting>(Assert.Single(await second.PublishAsync(3, "They nest.")).Result);
        Assert.Equal(["They end."], platform.Edits);
        held.Release();
        await held.Cycle.WaitAsync(Waiting.Limit);
        await second.RunAsync();

        Assert.Contains("They nest.", Recap, StringComparison.Ordinal);
        await AssertSettledAsync();
    }

    [Fact]
    public async Task Earlier_words_that_arrive_after_the_lease_and_after_a_correction_are_corrected_again()
    {
        var late = await InProgressAsync(hasArrived: false);
        clock.Now += PastTheLease;

        Assert.IsType<PostResult.Edited>(Assert.Single(await second.PublishAsync(3, "They nest.")).Result);
        late.Release();
        var report = await late.Cycle.WaitAsync(Waiting.Limit);
        Assert.Contains("They end.", Recap, StringComparison.Ordinal);
        clock.Now = report.NextWakeUp;
        await first.RunAsync();

        Assert.InRange(report.NextWakeUp, clock.Now, Start + PastTheLease + Duration.FromMinutes(1));
        Assert.Contains("They nest.", Recap, StringComparison.Ordinal);
        await AssertSettledAsync();
    }

    [Fact]
    public async Task Earlier_words_that_arrive_while_a_correction_awaits_its_response_are_corrected_again()
    {
        var late = await InProgressAsync(hasArrived: false);
        clock.Now += PastTheLease;
        var held = platform.HoldEdit("They nest.", hasArrived: true);
        var correction = second.PublishAsync(3, "They nest.");
        await held.ReachedAsync();

        late.Release();
        await late.Cycle.WaitAsync(Waiting.Limit);
        held.Release();
        Assert.IsType<PostResult.Waiting>(Assert.Single(await correction.WaitAsync(Waiting.Limit)).Result);
        Assert.Contains("They end.", Recap, StringComparison.Ordinal);
        await RunUntilAsync(clock.Now + Duration.FromMinutes(5));

        Assert.Contains("They nest.", Recap, StringComparison.Ordinal);
        await AssertSettledAsync();
    }

    /// <summary>Before and after the claim, the request and the record.</summary>
    public static MatrixTheoryData<int, bool> Kills { get; } = new([1, 2, 3, 4, 5, 6], [false, true]);

    [Theory]
    [MemberData(nameof(Kills))]
    public async Task Killed_at_any_step_the_words_come_with_one_more_edit(int step, bool isTakenBack)
    {
        await PublishedAsync();
        await recaps.PublishAsync(Revision(2, "They end."), default);
        using var killed = new KilledAt(step, ledger, platform);
        using (var process = new Instance(clock, killed, recaps, killed))
        {
            await Assert.ThrowsAsync<Killed>(() => process.RunAsync(killed.Process));
        }

        // Words as they were before leave no difference in the ledger of which the edit has no record.
        var last = isTakenBack ? "They unroll." : "They end.";
        await (isTakenBack ? recaps.PublishAsync(Revision(3, last), default) : Task.CompletedTask);
        await RunUntilAsync(clock.Now + Duration.FromMinutes(5));

        Assert.Contains(last, Recap, StringComparison.Ordinal);
        Assert.InRange(platform.Edits.Count, 0, 2);
        await AssertSettledAsync();
    }

    [Fact]
    public async Task An_edit_without_a_response_is_repeated_when_it_cannot_arrive_any_more()
    {
        await PublishedAsync();
        platform.Answers = post => new DeliveryOutcome.Unknown("the answer was lost");

        var waiting = Assert.Single(await first.PublishAsync(2, "They end."));
        Assert.Equal(new PostResult.Waiting("the answer was lost", clock.Now), waiting.Result);
        platform.Answers = null;
        Assert.IsType<PostResult.Waiting>(Assert.Single(await first.PublishAsync(3, "They nest.")).Result);
        var report = await first.RunAsync();
        Assert.Equal(["They end."], platform.Edits);
        Assert.Equal(Start + LedgerRules.Lease, report.NextWakeUp);
        clock.Now = report.NextWakeUp;
        await first.RunAsync();

        Assert.Equal(["They end.", "They nest."], platform.Edits);
        await AssertSettledAsync();
    }

    [Fact]
    public async Task An_edit_that_was_not_sent_leaves_no_lease()
    {
        await PublishedAsync();
        platform.Answers = post => new DeliveryOutcome.NotSent("no connection");
        Assert.IsType<PostResult.Waiting>(Assert.Single(await first.PublishAsync(2, "They end.")).Result);
        await AssertSettledAsync();

        platform.Answers = null;
        Assert.IsType<PostResult.Edited>(Assert.Single(await first.PublishAsync(3, "They nest.")).Result);
        Assert.Contains("They nest.", Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_in_progress_does_not_bring_back_a_post_that_is_deleted_meanwhile()
    {
        var held = await InProgressAsync(hasArrived: false);
        var post = await EntryAsync();

        Assert.IsType<DeletionResult.Deleted>(await new PostDeletions(
            ledger, new Announcer(ledger, [platform], clock), clock).DeleteAsync(
            Sample.Community, post.Key.Reference, default));
        held.Release();
        await held.Cycle.WaitAsync(Waiting.Limit);
        await RunUntilAsync(clock.Now + Duration.FromMinutes(5));

        Assert.DoesNotContain(platform.Posts, each => each.Key.Kind == "recap");
        Assert.Equal((PostState.Deleted, null), ((await EntryAsync()).State, (await EntryAsync()).MessageId));
    }

    [Fact]
    public async Task A_cycle_does_not_take_back_what_another_process_published_since_it_began()
    {
        var pages = new MeetupCalendar([Sample.Meetup, Sample.On(2020, 6, 12, "next")]);
        first.Calendars.Replace("sample", pages);
        second.Calendars.Replace("sample", pages);
        await PublishedAsync();
        var held = platform.HoldPost("next");
        var cycle = first.RunAsync();
        await held.ReachedAsync();

        Assert.IsType<PostResult.Edited>(Assert.Single(await second.PublishAsync(2, "They end.")).Result);
        held.Release();
        var report = await cycle.WaitAsync(Waiting.Limit);
        await first.RunAsync();

        Assert.Equal(clock.Now, report.NextWakeUp);
        Assert.Equal(["They end."], platform.Edits);
        Assert.Contains("They end.", Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organiser_does_not_take_back_what_another_published_in_another_process()
    {
        await PublishedAsync();
        await first.RecordAsync(2, "They end.");

        Assert.IsType<PostResult.Edited>(Assert.Single(await second.PublishAsync(3, "They nest.")).Result);
        Assert.Empty(await first.PostAsync());

        Assert.Equal(["They nest."], platform.Edits);
    }

    private static RecapRevision Revision(int number, string said) => new(
        "sample", "connect-may-2020", number, new RecapWords("", $"Loops\n* {said}", ""), new("local", "organiser"),
        Start)
    {
        Draft = $"{number}",
    };

    private async Task PublishedAsync() =>
        Assert.IsType<PostResult.Posted>(Assert.Single(await first.PublishAsync(1, "They unroll.")).Result);

    /// <summary>The edit of a cycle, held before or after it has arrived.</summary>
    private async Task<(Action Release, Task<AnnouncementRunReport> Cycle)> InProgressAsync(bool hasArrived)
    {
        await PublishedAsync();
        await recaps.PublishAsync(Revision(2, "They end."), default);
        var held = platform.HoldEdit("They end.", hasArrived);
        var cycle = first.RunAsync();
        await held.ReachedAsync();
        return (held.Release, cycle);
    }

    private async Task<LedgerEntry> EntryAsync() =>
        Assert.Single(await ledger.ReadAsync("sample", default), entry => entry.Key.Kind == "recap");

    /// <summary>No edit is in progress, and none is due.</summary>
    private async Task AssertSettledAsync() => Assert.Null((await EntryAsync()).LeaseUntil);

    /// <summary>Runs another process at each of its wake-ups.</summary>
    private async Task RunUntilAsync(Instant end)
    {
        while (clock.Now < end)
        {
            clock.Now = Instant.Min((await second.RunAsync()).NextWakeUp, end);
        }
    }

    /// <summary>One process of the bot.</summary>
    private sealed class Instance : IDisposable
    {
        private readonly RecapPublisher publisher;
        private readonly RecapPageWriter pages;
        private readonly AnnouncementRun run;

        public Instance(FixedClock clock, ILedger ledger, IRecaps recaps, IChatPlatform platform)
        {
            var announcer = new Announcer(ledger, [platform], clock);
            Calendars.Replace("sample", new MeetupCalendar([Sample.Meetup]));
            pages = new RecapPageWriter(Calendars, recaps, new InMemoryPhotos(), [], clock);
            publisher = new RecapPublisher(Planners.ForMembers, announcer, ledger, Calendars, recaps, clock, pages);
            run = new AnnouncementRun(
                Planners.ForMembers, announcer, ledger, Calendars, clock, new NoReminders(), new NoTakeaways(),
                Identities.Create(ledger, Calendars), recaps: recaps);
        }

        public CurrentCalendars Calendars { get; } = new();

        public Task<AnnouncementRunReport> RunAsync(CancellationToken cancellation = default) =>
            run.RunAsync(Sample.Community, cancellation);

        public Task<bool> RecordAsync(int number, string said) =>
            publisher.RecordAsync(Sample.Community, Revision(number, said), default);

        public Task<IReadOnlyList<(ChannelRef Channel, PostResult Result)>> PostAsync() =>
            publisher.PostAsync(Sample.Community, "connect-may-2020", [], default);

        public async Task<IReadOnlyList<(ChannelRef Channel, PostResult Result)>> PublishAsync(int number, string said)
        {
            Assert.True(await RecordAsync(number, said));
            return await PostAsync();
        }

        public void Dispose()
        {
            publisher.Dispose();
            pages.Dispose();
        }
    }

    /// <summary>A platform that holds single requests until the test releases them.</summary>
    private sealed class HeldPlatform : IChatPlatform
    {
        private readonly ScriptedPlatform inner = new();
        private readonly List<Held> holds = [];

        public string Name => inner.Name;

        public PlatformStatus Status => inner.Status;

        public List<Post> Posts => inner.Posts;

        /// <summary>What the edits said, as they were sent.</summary>
        public List<string> Edits { get; } = [];

        /// <summary>The outcome of edits, without their effect; null edits normally.</summary>
        public Func<Post, DeliveryOutcome>? Answers { get; set; }

        /// <summary>Holds the next edit with the words.</summary>
        /// <param name="hasArrived">True to hold only its response.</param>
        public Held HoldEdit(string words, bool hasArrived)
        {
            var held = new Held(post => Text(post).Contains(words, StringComparison.Ordinal), hasArrived);
            holds.Add(held);
            return held;
        }

        /// <summary>Holds the next post about the meetup.</summary>
        public Held HoldPost(string lineage)
        {
            var held = new Held(post => post.Key.Lineage == lineage, HasArrived: false);
            holds.Add(held);
            return held;
        }

        public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
        {
            await PassAsync(post, hasArrived: false);
            return await inner.PostAsync(post, cancellation);
        }

        public Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
            inner.FindAsync(post, cancellation);

        public async Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation)
        {
            Edits.Add(Text(post).Split("• ")[1].Split('\n')[0]);
            await PassAsync(post, hasArrived: false);
            var outcome = Answers?.Invoke(post) ?? await inner.EditAsync(post, messageId, cancellation);
            await PassAsync(post, hasArrived: true);
            return outcome;
        }

        public Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation) =>
            inner.DeleteAsync(post, messageId, cancellation);

        private static string Text(Post post) => PlainTextRenderer.Render(post.Message);

        private Task PassAsync(Post post, bool hasArrived)
        {
            if (holds.Find(each => each.HasArrived == hasArrived && each.Matches(post)) is not { } held)
            {
                return Task.CompletedTask;
            }

            holds.Remove(held);
            return held.WaitAsync();
        }
    }

    /// <summary>A request that waits for the test.</summary>
    private sealed record Held(Func<Post, bool> Matches, bool HasArrived)
    {
        private readonly TaskCompletionSource reached = new();
        private readonly TaskCompletionSource released = new();

        public Task ReachedAsync() => reached.Task.WaitAsync(Waiting.Limit);

        public void Release() => released.SetResult();

        public Task WaitAsync()
        {
            reached.SetResult();
            return released.Task;
        }
    }
}
