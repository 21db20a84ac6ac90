namespace CommunityBot.Core.Meetups;

/// <summary>Permanent id of a meetup: the last segment of its page URL.</summary>
public readonly record struct MeetupId(string Value)
{
    public override string ToString() => Value;
}
