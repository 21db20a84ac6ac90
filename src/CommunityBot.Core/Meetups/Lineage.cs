namespace CommunityBot.Core.Meetups;

/// <summary>
/// Everything one meetup has ever been called: its page, the pages it replaced, their aliases. Posts are remembered by
/// it, so that a postponed meetup is not announced as if it were new.
/// </summary>
/// <param name="Name">The eldest id; it stays when a newer page joins.</param>
/// <param name="Members">All ids, the eldest first.</param>
public sealed record Lineage(MeetupId Name, IReadOnlyList<MeetupId> Members)
{
    /// <summary>True for a name the meetup has, or ever had.</summary>
    public bool Includes(string name) => Name.Value == name || Members.Any(member => member.Value == name);
}
