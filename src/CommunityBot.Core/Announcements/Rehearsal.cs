using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Dry run of a period of time through the real planner and announcer, with a simulated clock and an in-memory ledger;
/// nothing is sent.
/// </summary>
public sealed class Rehearsal(Planner planner)
{
    /// <summary>Every post that would be sent between two moments, in order.</summary>
    public async Task<IReadOnlyList<RehearsedPost>> RunAsync(
        Community community, MeetupCalendar calendar, Instant from, Instant to, CancellationToken cancellation)
    {
        var clock = new RehearsalClock { Now = from };
        var ledger = new InMemoryLedger();
        var platforms = Channels(community).Select(channel => channel.Platform).Distinct()
            .Select(platform => new RecordingPlatform(platform)).ToList();
        var announcer = new Announcer(ledger, platforms, clock);
        var rehearsed = new List<RehearsedPost>();
        while (clock.Now <= to)
        {
            cancellation.ThrowIfCancellationRequested();
            var plan = planner.Plan(
                community, calendar, await ledger.ReadAsync(community.Id, cancellation), clock.Now, to);
            if (plan is not [var first, ..])
            {
                break;
            }

            clock.Now = Instant.Max(clock.Now, first.Due);
            foreach (var post in plan.TakeWhile(post => post.Due <= clock.Now))
            {
                await announcer.AnnounceAsync(post, cancellation);
                rehearsed.AddRange(platforms.SelectMany(stage => stage.TakePosts())
                    .Select(sent => new RehearsedPost(clock.Now, post.Meetup, sent)));
            }
        }

        return rehearsed;
    }

    private static IEnumerable<ChannelRef> Channels(Community community) => community.AnnouncementChannels
        .Concat(community.OrganiserChannels)
        .Concat(community.Calendars)
        .Concat(community.Announcements.Rooms.Values)
        .Concat(community.Announcements.Kinds.Values.SelectMany(kind => kind.Channels ?? []));

    private sealed class RehearsalClock : IClock
    {
        public Instant Now { get; set; }

        public Instant GetCurrentInstant() => Now;
    }

    /// <summary>Platform stub that records its posts.</summary>
    private sealed class RecordingPlatform(string name) : IChatPlatform
    {
        private List<Post> posts = [];
        private int count;

        public string Name => name;

        public PlatformStatus Status { get; } = new PlatformStatus.Connected();

        public Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
        {
            posts.Add(post);
            return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered($"{++count}"));
        }

        public List<Post> TakePosts()
        {
            var taken = posts;
            posts = [];
            return taken;
        }

        public Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
            Task.FromResult<LookupResult>(new LookupResult.NotFound());

        public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
            Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered(messageId));
    }
}

/// <summary>A post and the moment at which it would be sent.</summary>
/// <param name="Meetup">Null for a post about the community.</param>
public sealed record RehearsedPost(Instant At, Meetup? Meetup, Post Post);
