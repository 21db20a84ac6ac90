using System.Collections.Concurrent;

using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;

namespace CommunityBot.ContentLoading;

/// <summary>
/// Holds each community's current snapshot, publishes its calendar, and notifies subscribers of changes. Thread-safe.
/// </summary>
internal sealed class ContentStore(CurrentCalendars calendars) : IContentChanges, IContentProblems
{
    private readonly ConcurrentDictionary<string, ContentSnapshot> snapshots = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long version;

    public long Version => Interlocked.Read(ref version);

    /// <summary>Null until the community's content has been read.</summary>
    public ContentSnapshot? Of(Community community) => snapshots.GetValueOrDefault(community.Id);

    public IReadOnlyList<ContentProblem> Of(string community) =>
        snapshots.GetValueOrDefault(community)?.Reading.Problems ?? [];

    public IReadOnlyList<ContentProblem> Problems =>
        [.. snapshots
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .SelectMany(entry => entry.Value.Reading.Problems)];

    public void Publish(ContentSnapshot snapshot)
    {
        snapshots[snapshot.Community] = snapshot;
        calendars.Replace(snapshot.Community, snapshot.Reading.Calendar);

        TaskCompletionSource waiting;
        lock (gate)
        {
            version++;
            waiting = next;
            next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        waiting.SetResult();
    }

    public async Task<long> WaitForChangeAsync(long seen, CancellationToken cancellation)
    {
        while (true)
        {
            Task change;
            lock (gate)
            {
                if (version != seen)
                {
                    return version;
                }

                change = next.Task;
            }

            await change.WaitAsync(cancellation);
        }
    }
}
