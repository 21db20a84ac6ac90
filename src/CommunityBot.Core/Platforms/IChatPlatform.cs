namespace CommunityBot.Core.Platforms;

/// <summary>
/// A place where people chat. What it cannot do it answers as an outcome; it never throws but for cancellation.
/// </summary>
public interface IChatPlatform
{
    /// <summary>As channels are written in settings: <c>local</c>, <c>discord</c>, <c>slack</c>.</summary>
    string Name { get; }

    PlatformStatus Status { get; }

    /// <summary>
    /// Posts once, with the platform's own guard against doubles (derived from the post's key), unable to ping anybody
    /// but whom <see cref="DeliveryOptions.Mentions"/> names.
    /// </summary>
    Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation);

    /// <summary>Looks whether the post stands, after an outcome was lost.</summary>
    Task<LookupResult> FindAsync(Post post, CancellationToken cancellation);

    /// <summary>Makes a message that stands say something else. Editing what is gone is <c>Refused</c>.</summary>
    Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation);

    /// <summary>Takes a message that stands away again. One that is gone already counts as <c>Delivered</c>.</summary>
    Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation) =>
        Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Refused(
            $"messages cannot be taken back on {Name}", "Delete it there by hand."));
}
