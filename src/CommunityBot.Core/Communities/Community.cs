using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>The settings of a community; what changes at runtime is passed along separately.</summary>
public sealed record Community(string Id, string Name, DateTimeZone Zone)
{
    /// <summary>Default channels of automatic posts.</summary>
    public IReadOnlyList<ChannelRef> AnnouncementChannels { get; init; } = [];

    /// <summary>Channels of notices that require an organiser.</summary>
    public IReadOnlyList<ChannelRef> OrganiserChannels { get; init; } = [];

    /// <summary>
    /// The community's own workspaces and servers (<c>slack:T1</c>), for a bot that serves several communities on one
    /// platform. Without an entry for a platform the community is available in all its workspaces.
    /// </summary>
    public IReadOnlyList<ChannelRef> Workspaces { get; init; } = [];

    /// <summary>
    /// Calendars in which meetups are created as scheduled events (<see cref="ChannelRef.CalendarOf"/>).
    /// </summary>
    public IReadOnlyList<ChannelRef> Calendars { get; init; } = [];

    /// <summary>
    /// Allowlist for organisers' commands: user ids, or Discord roles: <c>discord:42</c>, <c>slack:U1</c>.
    /// </summary>
    public IReadOnlyList<ChannelRef> Organisers { get; init; } = [];

    /// <summary>The community's language.</summary>
    public Phrases Phrases { get; init; } = Phrases.English;

    /// <summary>The addresses of its public page and calendar feeds; null for a community that is not public.</summary>
    public PublicSite? PublicSite { get; init; }

    public AnnouncementSettings Announcements { get; init; } = new();

    /// <summary>
    /// True for a user or role that the settings list as an organiser. Only in the community's own workspaces, because
    /// ids may repeat in other workspaces.
    /// </summary>
    public bool IsOrganiser(CommandUser user, CommandContext context) => Serves(context) && Organisers.Any(organiser =>
        organiser.Platform == user.Platform &&
        (organiser.Id == user.UserId || user.Roles.Contains(organiser.Id)));

    /// <summary>False in a workspace of another community.</summary>
    public bool Serves(CommandContext context) =>
        context.WorkspaceId is null ||
        Workspaces.All(space => space.Platform != context.Platform) ||
        Workspaces.Contains(new ChannelRef(context.Platform, context.WorkspaceId));
}
