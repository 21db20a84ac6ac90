using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>What a command says, and what it wants done.</summary>
public sealed record CommandAnswer(Message Reply)
{
    /// <summary>Carried out by the desk before the reply is given; its outcome is added to the reply.</summary>
    public IReadOnlyList<CommandEffect> Effects { get; init; } = [];
}

/// <summary>Something a command wants done. The nested cases are all there are.</summary>
public abstract record CommandEffect
{
    private CommandEffect()
    {
    }

    /// <summary>Post an announcement of this kind now, in every announcement channel, through the usual road.</summary>
    public sealed record PostNow(string Kind, MeetupId Meetup) : CommandEffect;
}
