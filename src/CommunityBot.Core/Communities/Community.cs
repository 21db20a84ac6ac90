using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;
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

    /// <summary>Who may use organisers' commands: people (or Discord roles), written <c>discord:42</c>, <c>slack:U1</c>.</summary>
    public IReadOnlyList<ChannelRef> Organisers { get; init; } = [];

    /// <summary>The language the bot speaks there.</summary>
    public Phrases Phrases { get; init; } = Phrases.English;

    public AnnouncementSettings Announcements { get; init; } = new();

    /// <summary>True for a person, or the holder of a role, whom the settings name as an organiser.</summary>
    public bool IsOrganiser(Asker asker) => Organisers.Any(organiser =>
        organiser.Platform == asker.Platform &&
        (organiser.Id == asker.UserId || asker.Roles.Contains(organiser.Id)));
}
