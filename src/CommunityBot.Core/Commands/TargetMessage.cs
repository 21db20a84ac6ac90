namespace CommunityBot.Core.Commands;

/// <summary>The message on which a command was asked, from the menu that platforms open on one.</summary>
/// <param name="Id">The platform's own id of it, in the channel of the call's place.</param>
/// <param name="Text">What a person reads in it, without the platform's markup and without mentions; empty for a file
/// alone.</param>
public sealed record TargetMessage(string Id, string Text)
{
    /// <summary>The platform's id of who wrote it; null where it does not say.</summary>
    public string? AuthorId { get; init; }

    /// <summary>True for what the bot itself has said.</summary>
    public bool IsOwn { get; init; }

    /// <summary>True for one that is not there any more.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>True where only those who write to each other read it.</summary>
    public bool IsPrivate { get; init; }
}
