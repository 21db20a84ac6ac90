namespace CommunityBot.Core.Commands;

/// <summary>A command invocation as received from a platform.</summary>
/// <param name="Name">Without the slash.</param>
public sealed record CommandInvocation(string Name, CommandUser User, CommandContext Context)
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>Typed options by name (Discord), and the fields of a submitted form.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = None;

    /// <summary>Free text after the command (Slack, web chat, buttons).</summary>
    public string Text { get; init; } = "";

    /// <summary>
    /// True if everybody in the channel sees the answer. It then says what every member may read, also to organisers.
    /// </summary>
    public bool IsPublic { get; init; }

    /// <summary>Target of a message command; null for a slash command or a button.</summary>
    public TargetMessage? TargetMessage { get; init; }

    /// <summary>
    /// What callers type for a command, with the slash, where it differs from the command's own name.
    /// </summary>
    public IReadOnlyDictionary<string, string> Spellings { get; init; } = None;
}

/// <summary>The caller.</summary>
/// <param name="UserId">The platform's user id.</param>
public sealed record CommandUser(string Platform, string UserId)
{
    /// <summary>The platform's ids of the caller's roles.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>A BCP 47 tag if the platform reports one: "de", "en-GB".</summary>
    public string? Locale { get; init; }
}

/// <summary>Where the command was invoked.</summary>
/// <param name="ChannelId">The platform's channel id; null where there is no channel.</param>
/// <param name="WorkspaceId">Discord's guild or Slack's workspace.</param>
public sealed record CommandContext(string Platform, string? ChannelId, string? WorkspaceId = null);
