using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Plays a stretch of time through the real planner and announcer, on a clock of its own and with a memory of its own.
/// Nothing is sent.
/// </summary>
public sealed class Rehearsal(Planner planner)
{
    /// <summary>Every post that would go out between the two moments, in order, each at its own moment.</summary>
    public async Task<IReadOnlyList<(Instant At, Post Post)>> PlayAsync(
        Community community, MeetupCalendar calendar, Instant from, Instant to, CancellationToken cancellation)
    {
        var clock = new StageClock { Now = from };
        var ledger = new InMemoryLedger();
        var stages = community.AnnouncementChannels.Select(channel => channel.Platform).Distinct()
            .Select(platform => new Stage(platform, clock)).ToList();
        var announcer = new Announcer(ledger, stages, clock);
        while (clock.Now <= to)
        {
            cancellation.ThrowIfCancellationRequested();
            var plan = planner.Plan(community, calendar, await ledger.ReadAsync(community.Id, cancellation), clock.Now, to);
            if (plan is not [var first, ..])
            {
                break;
            }

            clock.Now = Instant.Max(clock.Now, first.Due);
            foreach (var post in plan.TakeWhile(post => post.Due <= clock.Now))
            {
                await announcer.AnnounceAsync(post, community, calendar, cancellation);
            }
        }

        return [.. stages.SelectMany(stage => stage.Posts).OrderBy(post => post.At)];
    }

    private sealed class StageClock : IClock
    {
        public Instant Now { get; set; }

        public Instant GetCurrentInstant() => Now;
    }

    /// <summary>A platform that only writes down what it was given.</summary>
    private sealed class Stage(string name, StageClock clock) : IChatPlatform
    {
        public List<(Instant At, Post Post)> Posts { get; } = [];

        public string Name => name;

        public PlatformStatus Status { get; } = new PlatformStatus.Connected();

        public Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
        {
            Posts.Add((clock.Now, post));
            return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered($"{Posts.Count}"));
        }

        public Task<Whereabouts> FindAsync(Post post, CancellationToken cancellation) =>
            Task.FromResult<Whereabouts>(new Whereabouts.NotThere());

        public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
            Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered(messageId));
    }
}
