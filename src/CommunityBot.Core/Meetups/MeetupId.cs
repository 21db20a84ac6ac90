namespace CommunityBot.Core.Meetups;

/// <summary>The name a meetup keeps for life: the last segment of its page address.</summary>
public readonly record struct MeetupId(string Value)
{
    public override string ToString() => Value;
}
