namespace CommunityBot.Core.Meetups;

/// <summary>
/// All ids of one meetup: its page, the pages it replaced and their aliases. Posts are keyed by it, so that a postponed
/// meetup is not announced as new.
/// </summary>
/// <param name="Name">The oldest id; unchanged when a newer page is added.</param>
/// <param name="Members">All ids, oldest first.</param>
public sealed record Lineage(MeetupId Name, IReadOnlyList<MeetupId> Members)
{
    /// <summary>True for any current or earlier id of the meetup.</summary>
    public bool Includes(string name) => Name.Value == name || Members.Any(member => member.Value == name);
}
