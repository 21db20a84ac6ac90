namespace CommunityBot.Discord.Rest;

/// <summary>The queue before one rate limit: who comes first is served first, one at a time.</summary>
internal sealed class RateLimitBucket(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly LinkedList<TaskCompletionSource> queue = [];
    private long? blockedSince;
    private TimeSpan blockedFor;
    private bool isBusy;

    /// <summary>How long nobody may pass yet.</summary>
    public TimeSpan Wait
    {
        get
        {
            lock (gate)
            {
                return blockedSince is { } since
                    && blockedFor - time.GetElapsedTime(since) is var left
                    && left > TimeSpan.Zero
                    ? left
                    : TimeSpan.Zero;
            }
        }
    }

    /// <summary>Nobody is in it or before it, and nothing is to be waited for: it may be forgotten.</summary>
    public bool IsIdle
    {
        get
        {
            lock (gate)
            {
                return !isBusy && queue.Count == 0 && Wait == TimeSpan.Zero;
            }
        }
    }

    public void Block(TimeSpan wait)
    {
        lock (gate)
        {
            if (wait > Wait)
            {
                blockedSince = time.GetTimestamp();
                blockedFor = wait;
            }
        }
    }

    /// <summary>Waits for one's turn; the caller then owns the lane until <see cref="Leave"/>.</summary>
    public async Task EnterAsync(CancellationToken cancellation)
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (gate)
        {
            if (!isBusy)
            {
                isBusy = true;
                return;
            }

            place = queue.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        await using var leaving = cancellation.UnsafeRegister(_ => GiveUp(place, cancellation), null);
        await place.Value.Task;
    }

    public void Leave()
    {
        lock (gate)
        {
            while (queue.First is { } next)
            {
                queue.RemoveFirst();
                if (next.Value.TrySetResult())
                {
                    return;
                }
            }

            isBusy = false;
        }
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (place.List is not null && place.Value.TrySetCanceled(cancellation))
            {
                queue.Remove(place);
            }
        }
    }
}
