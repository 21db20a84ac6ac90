using CommunityBot.Discord.Doctor;

namespace CommunityBot.Discord;

/// <summary>What the settings require of the bot on Discord; the permissions are derived from it.</summary>
public sealed record DiscordRequirements
{
    /// <summary>The requirements of a bot that only posts.</summary>
    public static DiscordRequirements PostingOnly { get; } = new();

    public IReadOnlyList<ChannelRequirement> Channels { get; init; } = [];

    /// <summary>Names that the settings have instead of channel ids; the channels that the bot sees are then
    /// listed.</summary>
    public IReadOnlyList<string> MisnamedChannels { get; init; } = [];

    /// <summary>The guilds in which meetups become scheduled events.</summary>
    public IReadOnlyList<string> EventGuilds { get; init; } = [];

    /// <summary>Set when interactions arrive over HTTP; null when the bot connects to the gateway.</summary>
    public string? PublicKey { get; init; }

    /// <summary>The permission bits for the invite link: every permission needed anywhere.</summary>
    public long Permissions => (long)(Channels
        .Aggregate(ChannelRequirement.BasePermissions, (all, channel) => all | channel.RequiredPermissions)
        | (EventGuilds.Count > 0 ? DiscordPermission.CreateEvents : DiscordPermission.None));
}

/// <summary>What the bot does in one channel.</summary>
public sealed record ChannelRequirement(string Id)
{
    internal const DiscordPermission BasePermissions = DiscordPermission.ViewChannel | DiscordPermission.SendMessages
        | DiscordPermission.EmbedLinks | DiscordPermission.ReadMessageHistory;

    public bool StartsThreads { get; init; }

    /// <summary>True for a channel of organisers, who get the draft of a recap as a file.</summary>
    public bool ReceivesFiles { get; init; }

    /// <summary>The roles that posts mention.</summary>
    public IReadOnlyList<string> MentionedRoles { get; init; } = [];

    /// <summary>
    /// Includes the permission to mention all roles even if the roles are mentionable now, because that setting can
    /// change at any time.
    /// </summary>
    internal DiscordPermission RequiredPermissions => BasePermissions
        | (ReceivesFiles ? DiscordPermission.AttachFiles : DiscordPermission.None)
        | (StartsThreads ? DiscordPermission.CreatePublicThreads : DiscordPermission.None)
        | (MentionedRoles.Count > 0 ? DiscordPermission.MentionEveryone : DiscordPermission.None);
}
