using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Announcements;

/// <summary>A kind of change notice for an announced meetup; the first registered kind that applies is used.</summary>
public interface IChangeKind
{
    /// <summary>The name in settings and ledger, such as "cancelled".</summary>
    string Name { get; }

    bool AppliesTo(IReadOnlyList<MeetupChange> changes);

    /// <summary>The label before the meetup's title in a notice of changes to which the kind applies.</summary>
    string Label(IReadOnlyList<MeetupChange> changes, Phrases phrases);
}

/// <summary>Notice that a meetup is cancelled.</summary>
public sealed class CancelledKind : IChangeKind
{
    public string Name => "cancelled";

    public bool AppliesTo(IReadOnlyList<MeetupChange> changes) =>
        changes.Any(change => change is MeetupChange.Cancelled);

    public string Label(IReadOnlyList<MeetupChange> changes, Phrases phrases) => phrases.Cancelled;
}

/// <summary>Notice that a meetup is postponed, with or without a new date.</summary>
public sealed class PostponedKind : IChangeKind
{
    public string Name => "postponed";

    public bool AppliesTo(IReadOnlyList<MeetupChange> changes) =>
        changes.Any(change => change is MeetupChange.Postponed or MeetupChange.Rescheduled { ToAnotherPage: true });

    public string Label(IReadOnlyList<MeetupChange> changes, Phrases phrases) => phrases.Postponed;
}

/// <summary>Notice that a cancelled meetup takes place after all.</summary>
public sealed class ReinstatedKind : IChangeKind
{
    public string Name => "reinstated";

    public bool AppliesTo(IReadOnlyList<MeetupChange> changes) =>
        changes.Any(change => change is MeetupChange.Reinstated);

    public string Label(IReadOnlyList<MeetupChange> changes, Phrases phrases) => phrases.Reinstated;
}

/// <summary>Notice of any other change (time, place, title, speaker, agenda): one digest of all changes.</summary>
public sealed class ChangedKind : IChangeKind
{
    public string Name => "changed";

    /// <summary>Also when nothing differs any more, for a notice that is retried.</summary>
    public bool AppliesTo(IReadOnlyList<MeetupChange> changes) => true;

    public string Label(IReadOnlyList<MeetupChange> changes, Phrases phrases) =>
        changes.Any(change => change is MeetupChange.Rescheduled) ? phrases.Moved : phrases.Changed;
}
