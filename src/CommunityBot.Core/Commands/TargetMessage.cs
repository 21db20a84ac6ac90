namespace CommunityBot.Core.Commands;

/// <summary>Target of a message command.</summary>
/// <param name="Id">The platform's message id, in the channel of the invocation.</param>
/// <param name="Text">Visible text without markup and mentions; empty for a message with only attachments.</param>
public sealed record TargetMessage(string Id, string Text)
{
    /// <summary>The platform's id of the author; null if the platform does not report it.</summary>
    public string? AuthorId { get; init; }

    /// <summary>The name under which members see the author; null if the platform does not report it.</summary>
    public string? AuthorName { get; init; }

    /// <summary>True for messages of apps and webhooks, which nobody can be asked about.</summary>
    public bool IsFromApp { get; init; }

    /// <summary>The files of the message, in its order.</summary>
    public IReadOnlyList<MessageFile> Files { get; init; } = [];

    /// <summary>True for the bot's own messages.</summary>
    public bool IsOwn { get; init; }

    /// <summary>True for a deleted message.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>True for a message in a direct or group conversation.</summary>
    public bool IsPrivate { get; init; }
}
