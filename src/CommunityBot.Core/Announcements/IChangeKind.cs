using CommunityBot.Core.Announcements.Changes;

namespace CommunityBot.Core.Announcements;

/// <summary>A kind of change notice for an announced meetup; the first registered kind that applies is used.</summary>
public interface IChangeKind
{
    /// <summary>The name in settings and ledger, such as "cancelled".</summary>
    string Name { get; }

    bool AppliesTo(IReadOnlyList<MeetupChange> changes);
}

/// <summary>Notice that a meetup is cancelled.</summary>
public sealed class CancelledKind : IChangeKind
{
    public string Name => "cancelled";

    public bool AppliesTo(IReadOnlyList<MeetupChange> changes) =>
        changes.Any(change => change is MeetupChange.Cancelled);
}

/// <summary>Notice that a meetup is postponed, with or without a new date.</summary>
public sealed class PostponedKind : IChangeKind
{
    public string Name => "postponed";

    public bool AppliesTo(IReadOnlyList<MeetupChange> changes) =>
        changes.Any(change => change is MeetupChange.Postponed or MeetupChange.Rescheduled { ToAnotherPage: true });
}

/// <summary>Notice that a cancelled meetup takes place after all.</summary>
public sealed class ReinstatedKind : IChangeKind
{
    public string Name => "reinstated";

    public bool AppliesTo(IReadOnlyList<MeetupChange> changes) =>
        changes.Any(change => change is MeetupChange.Reinstated);
}

/// <summary>Notice of any other change (time, place, title, speaker, agenda): one digest of all changes.</summary>
public sealed class ChangedKind : IChangeKind
{
    public string Name => "changed";

    public bool AppliesTo(IReadOnlyList<MeetupChange> changes) => changes.Count > 0;
}
