using CommunityBot.ContentLoading;
using CommunityBot.Core.Platforms;
using CommunityBot.Scheduling;
using CommunityBot.Storage;

using NodaTime;

namespace CommunityBot.Health;

/// <summary>Judges every part of the running bot.</summary>
internal sealed class HealthChecks(
    IReadOnlyList<CommunityContent> contents,
    ContentStore store,
    ReadingProgress reading,
    DocumentReaders readers,
    SqlStore storage,
    IEnumerable<IChatPlatform> platforms,
    ILeaderElection election,
    PlatformConnections connections,
    HealthSampler sampler,
    AnnouncementScheduler scheduler,
    IClock clock)
{
    /// <summary>How long the copy of a feed counts as fresh while the feed cannot be read.</summary>
    internal static readonly Duration FreshCopy = Duration.FromHours(24);

    /// <summary>At most this many communities are named; a bot may serve a thousand.</summary>
    private const int CommunitiesNamed = 5;

    private readonly IReadOnlyList<IChatPlatform> platforms = [.. platforms];

    /// <summary>All parts, in the order of the report.</summary>
    public async Task<IReadOnlyList<HealthPart>> CheckAsync()
    {
        var isRunning = await scheduler.IsRunningAsync(CancellationToken.None);
        var sample = isRunning ? await sampler.ReadAsync() : HealthSample.BeforeStart;
        return
        [
            Content(),
            storage.Fault is null
                ? new HealthPart("storage", sample.StorageFault) { Detail = sample.StorageDetail }
                : new HealthPart("storage", "it was removed or replaced; nothing is posted any more"),
            .. platforms.Select(platform => new HealthPart(
                $"platform {platform.Name}",
                connections.FaultOf(platform.Name, platform.Status, election.Status is LeadershipStatus.Follower))),
            new HealthPart("posts", sample.Refusing.Count == 0
                ? null
                : string.Join(", ", sample.Refusing.Select(refusing =>
                    $"{refusing.Platform} refuses posts in " +
                    $"{refusing.Channels} {(refusing.Channels == 1 ? "channel" : "channels")}"))),
            new HealthPart("scheduler", sample.SchedulerFault, sample.IsSchedulerStuck),
            new HealthPart("reading", ReadingFault(), ReadingFault() is not null),
        ];
    }

    private string? ReadingFault() => readers.AreExhausted
        ? "too many documents never finished"
        : reading.IsStuck ? "no reading has ended for minutes" : null;

    private HealthPart Content()
    {
        var faults = contents
            .Select(content => (content.Settings.Community.Id, Fault: FaultOf(content)))
            .Where(community => community.Fault is not null)
            .Select(community => $"{community.Id}: {community.Fault}")
            .ToList();
        var more = faults.Count > CommunitiesNamed ? $"; and {faults.Count - CommunitiesNamed} more" : "";
        return new HealthPart(
            "content", faults.Count == 0 ? null : string.Join("; ", faults.Take(CommunitiesNamed)) + more);
    }

    private string? FaultOf(CommunityContent content) => store.Of(content.Settings.Community) is null
        ? "not read yet"
        : reading.FaultOf(content.Settings.Community.Id) ?? FeedFault(content);

    private string? FeedFault(CommunityContent content)
    {
        var now = clock.GetCurrentInstant();
        foreach (var state in content.Feeds?.All.Select(feed => feed.State) ?? [])
        {
            if (state.Error is null)
            {
                continue;
            }

            if (state.Copy is null || Instant.FromDateTimeOffset(state.ErrorSince) + FreshCopy < now)
            {
                return state.Copy is null ? "a feed cannot be read" : "a feed could not be read for a day";
            }
        }

        return null;
    }
}
