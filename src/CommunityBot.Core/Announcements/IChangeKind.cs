using CommunityBot.Core.Announcements.Changes;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// One way in which a page that was already announced can change. The first in the catalogue that applies speaks.
/// </summary>
public interface IChangeKind
{
    /// <summary>As settings and the ledger write it: "cancelled".</summary>
    string Name { get; }

    bool IsAbout(IReadOnlyList<MeetupChange> changes);
}

/// <summary>It does not take place.</summary>
public sealed class CancelledKind : IChangeKind
{
    public string Name => "cancelled";

    public bool IsAbout(IReadOnlyList<MeetupChange> changes) => changes.Any(change => change is MeetupChange.Cancelled);
}

/// <summary>Put off, with or without a new date.</summary>
public sealed class PostponedKind : IChangeKind
{
    public string Name => "postponed";

    public bool IsAbout(IReadOnlyList<MeetupChange> changes) =>
        changes.Any(change => change is MeetupChange.Postponed or MeetupChange.Rescheduled { ToAnotherPage: true });
}

/// <summary>It was cancelled, and takes place after all.</summary>
public sealed class ReinstatedKind : IChangeKind
{
    public string Name => "reinstated";

    public bool IsAbout(IReadOnlyList<MeetupChange> changes) =>
        changes.Any(change => change is MeetupChange.Reinstated);
}

/// <summary>Another time, place, title, speaker or programme: one digest of all that changed.</summary>
public sealed class ChangedKind : IChangeKind
{
    public string Name => "changed";

    public bool IsAbout(IReadOnlyList<MeetupChange> changes) => changes.Count > 0;
}
