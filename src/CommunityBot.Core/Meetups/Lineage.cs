namespace CommunityBot.Core.Meetups;

/// <summary>
/// All ids of one meetup: its page, the pages it replaced and their aliases. Posts are keyed by it, so that a postponed
/// meetup is not announced as new.
/// </summary>
/// <param name="Name">
/// The oldest id, unchanged when a newer page is added; for a calendar event without a page its
/// <see cref="Meetup.PermanentId"/>.
/// </param>
/// <param name="Members">All ids: the name first.</param>
public sealed record Lineage(MeetupId Name, IReadOnlyList<MeetupId> Members)
{
    /// <summary>Compares members one by one: each look-up of an occurrence creates its own list.</summary>
    public bool Equals(Lineage? other) =>
        other is not null && Name == other.Name && Members.SequenceEqual(other.Members);

    public override int GetHashCode() => HashCode.Combine(Name, Members.Count);

    /// <summary>True for any current or earlier id of the meetup.</summary>
    public bool Includes(string name) => Name.Value == name || Members.Any(member => member.Value == name);
}
