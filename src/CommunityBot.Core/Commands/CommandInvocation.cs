namespace CommunityBot.Core.Commands;

/// <summary>A command as it arrived from a platform.</summary>
/// <param name="Name">Without the slash.</param>
public sealed record CommandInvocation(string Name, CommandUser User, CommandContext Context)
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>Typed options by name (Discord), and the fields of a form that was filled in.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = None;

    /// <summary>Everything typed after the command (Slack, the local chat, buttons).</summary>
    public string Text { get; init; } = "";

    /// <summary>The message on which it was asked; null for a command that was typed or pressed.</summary>
    public TargetMessage? TargetMessage { get; init; }

    /// <summary>
    /// What people type there for a command, with the slash, where that is not the command's own name.
    /// </summary>
    public IReadOnlyDictionary<string, string> Spellings { get; init; } = None;
}

/// <summary>Who asks.</summary>
/// <param name="UserId">The platform's own id of the person.</param>
public sealed record CommandUser(string Platform, string UserId)
{
    /// <summary>The platform's ids of the roles they hold there.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>A BCP 47 tag where the platform tells: "de", "en-GB".</summary>
    public string? Locale { get; init; }
}

/// <summary>Where it is asked.</summary>
/// <param name="ChannelId">The platform's own id of the channel; null in places that have none.</param>
/// <param name="WorkspaceId">Discord's guild, Slack's workspace.</param>
public sealed record CommandContext(string Platform, string? ChannelId, string? WorkspaceId = null);
