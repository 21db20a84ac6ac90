using CommunityBot.Core.Platforms;

namespace CommunityBot.Testing;

/// <summary>An in-memory chat platform with scripted faults.</summary>
public sealed class ScriptedPlatform(string name = "local") : IChatPlatform
{
    private readonly Queue<Func<Post, DeliveryOutcome?>> faults = [];

    public string Name => name;

    public PlatformStatus Status { get; set; } = new PlatformStatus.Connected();

    /// <summary>All posted messages, in order.</summary>
    public List<Post> Posts { get; } = [];

    /// <summary>Number of attempts to post, whatever their outcome.</summary>
    public int Attempts { get; private set; }

    /// <summary>False makes every lookup return <see cref="LookupResult.Unavailable"/>.</summary>
    public bool CanBeRead { get; set; } = true;

    /// <summary>The outcome of every post and edit while it is set; null from it posts or edits normally.</summary>
    public Func<Post, DeliveryOutcome?>? Always { get; set; }

    /// <summary>Sets the outcome of the next post; null posts normally.</summary>
    public void Next(Func<Post, DeliveryOutcome?> fault) => faults.Enqueue(fault);

    /// <summary>Removes the outcomes that <see cref="Next"/> has set and no post has met yet.</summary>
    public void ClearFaults() => faults.Clear();

    /// <summary>Posts the next message but loses the response.</summary>
    public void LoseNextResponse() => Next(post =>
    {
        Posts.Add(post);
        return new DeliveryOutcome.Unknown("the answer was lost");
    });

    public Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        Attempts++;
        if (Always?.Invoke(post) is { } usual)
        {
            return Task.FromResult(usual);
        }

        if (faults.TryDequeue(out var fault) && fault(post) is { } outcome)
        {
            return Task.FromResult(outcome);
        }

        Posts.Add(post);
        return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered($"m{Posts.Count}"));
    }

    public Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) => Task.FromResult<LookupResult>(
        !CanBeRead ? new LookupResult.Unavailable("no right to read the channel")
        : Posts.FindIndex(other => other.Key == post.Key) is >= 0 and var index
            ? new LookupResult.Found($"m{index + 1}")
        : new LookupResult.NotFound());

    public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation)
    {
        if (Always?.Invoke(post) is { } usual)
        {
            return Task.FromResult(usual);
        }

        var index = Posts.FindIndex(other => other.Key == post.Key);
        if (index < 0)
        {
            return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Refused("no such message", "nothing to do"));
        }

        Posts[index] = post;
        return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered(messageId));
    }

    /// <summary>The outcome of every deletion while it is set.</summary>
    public DeliveryOutcome? OnDelete { get; set; }

    /// <summary>Ids of the deleted messages, also of those that were not there.</summary>
    public List<string> Deleted { get; } = [];

    public Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation)
    {
        if (OnDelete is { } outcome)
        {
            return Task.FromResult(outcome);
        }

        Deleted.Add(messageId);
        Posts.RemoveAll(other => other.Key == post.Key);
        return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered(messageId));
    }
}
