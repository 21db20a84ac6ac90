using System.Collections.Concurrent;

using CommunityBot.Core.Platforms;

namespace CommunityBot.Core.Announcements;

/// <summary>One piece of work of an announcement run: to send, edit or look up a post.</summary>
internal sealed record Delivery(PostKey Key, Func<CancellationToken, Task> Work);

/// <summary>
/// Carries out the deliveries of a run: channels concurrently, within a channel in order. A delivery that hangs holds
/// up neither the next one nor the run: it goes on in the background. Only posts about the same meetup in the same
/// channel wait for it, so that a reminder is not posted before its announcement.
/// </summary>
/// <param name="time">Measures the patience; null waits for every delivery.</param>
/// <param name="stopping">Cancels the deliveries that go on in the background.</param>
internal sealed class DeliveryQueue(TimeProvider? time, CancellationToken stopping)
{
    /// <summary>
    /// How long a channel's deliveries of one run are waited for: far shorter than the grace of any post, longer than
    /// a platform usually takes to respond.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<PostKey, Task> outlasting = new();

    /// <summary>True while a delivery of an earlier run to the same channel about the same meetup goes on.</summary>
    public bool IsBusy(PostKey key) => outlasting.Keys.Any(busy =>
        busy.Channel == key.Channel && busy.Community == key.Community && busy.Lineage == key.Lineage);

    /// <summary>Completes when every delivery has ended or has been waited for long enough.</summary>
    public Task RunAsync(
        IEnumerable<Delivery> deliveries, IRunListener? listener, CancellationToken cancellation) => Task.WhenAll(
        deliveries.GroupBy(delivery => delivery.Key.Channel)
            .Select(channel => RunChannelAsync(channel, listener, cancellation)));

    private async Task RunChannelAsync(
        IGrouping<ChannelRef, Delivery> channel, IRunListener? listener, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var patience = time is null
            ? Task.Delay(Timeout.InfiniteTimeSpan, ended.Token)
            : Task.Delay(Patience, time, ended.Token);
        try
        {
            foreach (var delivery in channel)
            {
                if (IsBusy(delivery.Key))
                {
                    continue;
                }

                var work = RunAsync(delivery, cancellation);
                await Task.WhenAny(work, patience);
                if (work.IsCompleted || cancellation.IsCancellationRequested)
                {
                    await work;
                    continue;
                }

                outlasting[delivery.Key] = work;
                _ = ObserveAsync(delivery.Key, work, listener);
            }
        }
        finally
        {
            await ended.CancelAsync();
        }
    }

    private async Task RunAsync(Delivery delivery, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping);
        await delivery.Work(either.Token);
    }

    private async Task ObserveAsync(PostKey key, Task work, IRunListener? listener)
    {
        try
        {
            await work;
        }
        catch (Exception exception)
        {
            if (!stopping.IsCancellationRequested && exception is not OperationCanceledException)
            {
                listener?.OnFailure(key, exception);
            }
        }
        finally
        {
            outlasting.TryRemove(key, out _);
        }
    }
}
