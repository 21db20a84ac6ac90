using CommunityBot.Discord.Doctor;

namespace CommunityBot.Discord;

/// <summary>What the settings want the bot to do on Discord; what it needs there follows, and nothing else.</summary>
public sealed record DiscordRequirements
{
    /// <summary>Everything a bot does that only posts.</summary>
    public static DiscordRequirements Plain { get; } = new();

    public IReadOnlyList<ChannelRequirement> Channels { get; init; } = [];

    /// <summary>The servers in which meetups are entered as scheduled events.</summary>
    public IReadOnlyList<string> EventServers { get; init; } = [];

    /// <summary>With it Discord calls the bot; null where the bot holds a connection.</summary>
    public string? PublicKey { get; init; }

    /// <summary>The bits of every permission that is needed somewhere, as the invite link asks for them.</summary>
    public long Permissions => (long)(Channels
        .Aggregate(ChannelRequirement.Usual, (sum, channel) => sum | channel.Needed)
        | (EventServers.Count > 0 ? DiscordPermission.CreateEvents : DiscordPermission.None));
}

/// <summary>What the bot does in one channel.</summary>
public sealed record ChannelRequirement(string Id)
{
    internal const DiscordPermission Usual = DiscordPermission.ViewChannel | DiscordPermission.SendMessages
        | DiscordPermission.EmbedLinks | DiscordPermission.ReadMessageHistory;

    public bool StartsThreads { get; init; }

    /// <summary>The roles that its posts ring.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>
    /// A role that everybody may mention needs no permission, but whether it is one can change at any time.
    /// </summary>
    internal DiscordPermission Needed => Usual
        | (StartsThreads ? DiscordPermission.CreatePublicThreads : DiscordPermission.None)
        | (Roles.Count > 0 ? DiscordPermission.MentionEveryone : DiscordPermission.None);
}
