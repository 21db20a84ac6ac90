using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Communities;

/// <summary>One community as its settings describe it.</summary>
public sealed record Community(string Id, string Name, DateTimeZone Zone)
{
    /// <summary>Where every automatic post goes.</summary>
    public IReadOnlyList<ChannelRef> AnnouncementChannels { get; init; } = [];

    /// <summary>Where organisers are told of what needs a person.</summary>
    public IReadOnlyList<ChannelRef> OrganiserChannels { get; init; } = [];

    /// <summary>
    /// The workspaces and servers that are its own (<c>slack:T1</c>), for a bot that serves several on one platform.
    /// Empty on a platform means that whoever asks there may be one of its people.
    /// </summary>
    public IReadOnlyList<ChannelRef> Spaces { get; init; } = [];

    /// <summary>The calendars in which meetups are entered (<see cref="ChannelRef.CalendarOf"/>).</summary>
    public IReadOnlyList<ChannelRef> Calendars { get; init; } = [];

    /// <summary>
    /// Who may use organisers' commands: people (or Discord roles), written <c>discord:42</c>, <c>slack:U1</c>.
    /// </summary>
    public IReadOnlyList<ChannelRef> Organisers { get; init; } = [];

    /// <summary>Who wants to be reminded of what, as far as it was asked for; it changes while the bot runs.</summary>
    public IReadOnlyList<PersonalReminder> Reminders { get; init; } = [];

    /// <summary>
    /// What was chosen from the chat for recaps, as far as it was asked for; it changes while the bot runs.
    /// </summary>
    public IReadOnlyList<Takeaway> Takeaways { get; init; } = [];

    /// <summary>The language the bot speaks there.</summary>
    public Phrases Phrases { get; init; } = Phrases.English;

    public AnnouncementSettings Announcements { get; init; } = new();

    /// <summary>
    /// True for a person, or the holder of a role, whom the settings name as an organiser: where the community is at
    /// home, because somebody of another workspace may bear the same id.
    /// </summary>
    public bool IsOrganiser(CommandUser user, CommandContext context) => Serves(context) && Organisers.Any(organiser =>
        organiser.Platform == user.Platform &&
        (organiser.Id == user.UserId || user.Roles.Contains(organiser.Id)));

    /// <summary>False in a workspace that is another community's.</summary>
    public bool Serves(CommandContext context) =>
        context.WorkspaceId is null ||
        Spaces.All(space => space.Platform != context.Platform) ||
        Spaces.Contains(new ChannelRef(context.Platform, context.WorkspaceId));

    /// <summary>True in a workspace that the settings name as its own.</summary>
    public bool Owns(CommandContext context) =>
        context.WorkspaceId is not null && Spaces.Contains(new ChannelRef(context.Platform, context.WorkspaceId));
}
