namespace CommunityBot.Discord.Rest;

/// <summary>A rate limit bucket: a first-in, first-out queue that admits one request at a time.</summary>
internal sealed class RateLimitBucket(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly LinkedList<TaskCompletionSource> queue = [];
    private long? blockedSince;
    private TimeSpan blockedFor;
    private bool isBusy;

    /// <summary>How long the bucket is still blocked.</summary>
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

    /// <summary>No request is in the bucket or queued and it is not blocked, so it can be evicted.</summary>
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

    /// <summary>Enters if no request is in the bucket; the caller then holds it until <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        lock (gate)
        {
            return !isBusy && (isBusy = true);
        }
    }

    /// <summary>Waits for the caller's turn; the caller then holds the bucket until <see cref="Leave"/>.</summary>
    public async Task EnterAsync(CancellationToken cancellation)
    {
        LinkedListNode<TaskCompletionSource> node;
        lock (gate)
        {
            if (TryEnter())
            {
                return;
            }

            node = queue.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        await using var leaving = cancellation.UnsafeRegister(_ => Cancel(node, cancellation), null);
        await node.Value.Task;
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

    private void Cancel(LinkedListNode<TaskCompletionSource> node, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (node.List is not null && node.Value.TrySetCanceled(cancellation))
            {
                queue.Remove(node);
            }
        }
    }
}
