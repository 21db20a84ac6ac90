using CommunityBot.Composition.Settings;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Platforms;
using CommunityBot.Discord;
using CommunityBot.Slack;
using CommunityBot.Slack.Doctor;

namespace CommunityBot.Composition;

/// <summary>Derives from the settings what the doctor checks on each platform.</summary>
internal static class PlatformRequirements
{
    /// <summary>The ids of all channels of a platform that may receive posts.</summary>
    public static IReadOnlyList<string> Channels(BotSettings settings, string platform) =>
        [.. Channels(settings).Where(channel => channel.Platform == platform).Select(channel => channel.Id).Distinct()];

    public static DiscordRequirements OnDiscord(BotSettings settings) => new()
    {
        Channels = [.. Channels(settings, DiscordPlatform.PlatformName).Select(
            channel => RequirementFor(settings, new(DiscordPlatform.PlatformName, channel)))],
        EventGuilds =
        [
            .. settings.Communities.SelectMany(community => community.Community.Calendars)
                .Select(calendar => calendar.CalendarWorkspaceId).OfType<string>().Distinct(),
        ],
        PublicKey = settings.Discord.PublicKey,
    };

    /// <param name="installed">The workspaces that have installed the app; null if storage cannot be read.</param>
    public static SlackRequirements OnSlack(
        BotSettings settings, Tokens tokens, IReadOnlyList<Installation>? installed) => new()
        {
            Settings = settings.Slack,
            BotToken = tokens.SlackBot,
            AppToken = tokens.SlackApp,
            SigningSecret = tokens.SlackSigningSecret,
            InstallOptions = tokens.SlackInstalling,
            PublicUrl = settings.Slack.PublicUrl,
            Communities = [.. settings.Communities.Select(each => OnSlack(each.Community))],
            Installed = installed,
        };

    private static SlackCommunity OnSlack(Community community) => new(
        community.Id, [.. SlackIds(community.Workspaces)], [.. SlackIds(Channels(community)).Distinct()]);

    private static IEnumerable<string> SlackIds(IEnumerable<ChannelRef> places) =>
        places.Where(place => place.Platform == SlackPlatform.PlatformName).Select(place => place.Id);

    private static IEnumerable<ChannelRef> Channels(BotSettings settings) =>
        settings.Communities.SelectMany(each => Channels(each.Community));

    private static IEnumerable<ChannelRef> Channels(Community community) => community.AnnouncementChannels
        .Concat(community.OrganiserChannels)
        .Concat(community.Announcements.Rooms.Values)
        .Concat(community.Announcements.Kinds.Values.SelectMany(kind => kind.Channels ?? []));

    private static ChannelRequirement RequirementFor(BotSettings settings, ChannelRef channel)
    {
        var kinds = settings.Communities.Select(each => each.Community)
            .SelectMany(community => community.Announcements.Kinds.Values
                .Where(kind => kind.Enabled != false && PostsTo(kind, community, channel)))
            .Select(kind => kind.DeliveryFor(channel, subject: ""))
            .ToList();
        return new ChannelRequirement(channel.Id)
        {
            StartsThreads = kinds.Any(kind => kind.ThreadName is not null),
            MentionedRoles = [.. kinds.SelectMany(kind => kind.Mentions).Distinct()],
        };
    }

    /// <summary>A kind without its own channels posts to the community's channels and rooms.</summary>
    private static bool PostsTo(KindSettings kind, Community community, ChannelRef channel) => kind.Channels is { } own
        ? own.Contains(channel)
        : community.AnnouncementChannels.Contains(channel) || community.Announcements.Rooms.Values.Contains(channel);
}
