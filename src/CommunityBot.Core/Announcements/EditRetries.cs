using System.Collections.Concurrent;

using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// When failed edits are retried, and those that have to be planned again: after a minute; with exponential backoff
/// while the platform refuses them. In memory, because a restart may retry at once.
/// </summary>
internal sealed class EditRetries
{
    private static readonly Duration Retry = Duration.FromMinutes(1);

    private static readonly Duration MaxRetry = Duration.FromMinutes(30);

    private readonly ConcurrentDictionary<PostKey, (int Refusals, Instant NotBefore)> failed = new();

    /// <summary>When the edit is due, at the earliest after the pause of its last failure.</summary>
    public Instant DueAt(PlannedEdit edit) =>
        failed.TryGetValue(edit.Entry.Key, out var last) ? Instant.Max(edit.Due, last.NotBefore) : edit.Due;

    /// <param name="outcome">That of <see cref="Announcer.EditAsync"/>.</param>
    public void Record(PlannedEdit edit, DeliveryOutcome? outcome, Instant now)
    {
        switch (outcome)
        {
            case DeliveryOutcome.Delivered or DeliveryOutcome.Refused:
                failed.TryRemove(edit.Entry.Key, out _);
                break;
            case DeliveryOutcome.Blocked:
                var refusals = 1 + (failed.TryGetValue(edit.Entry.Key, out var last) ? last.Refusals : 0);
                var pause = Duration.Min(Retry * Math.Pow(2, Math.Min(refusals - 1, 10)), MaxRetry);
                failed[edit.Entry.Key] = (refusals, now + pause);
                break;
            default:
                failed[edit.Entry.Key] = (0, now + Retry);
                break;
        }
    }
}
