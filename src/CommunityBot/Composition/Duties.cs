using CommunityBot.Composition.Settings;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Platforms;
using CommunityBot.Discord;

namespace CommunityBot.Composition;

/// <summary>What the settings want of the platforms, for those who look whether it can be done.</summary>
internal static class Duties
{
    /// <summary>The ids of every channel of a platform that something may be posted to.</summary>
    public static IReadOnlyList<string> Channels(BotSettings settings, string platform) =>
        [.. Channels(settings).Where(channel => channel.Platform == platform).Select(channel => channel.Id).Distinct()];

    public static DiscordDuties OnDiscord(BotSettings settings) => new()
    {
        Channels = [.. Channels(settings, DiscordPlatform.PlatformName).Select(channel => Duty(settings, new(DiscordPlatform.PlatformName, channel)))],
        EventServers =
        [
            .. settings.Communities.SelectMany(community => community.Community.Calendars)
                .Select(calendar => calendar.CalendarSpace).OfType<string>().Distinct(),
        ],
        PublicKey = settings.DiscordPublicKey,
    };

    private static IEnumerable<ChannelRef> Channels(BotSettings settings) => settings.Communities
        .Select(community => community.Community)
        .SelectMany(community => community.AnnouncementChannels
            .Concat(community.OrganiserChannels)
            .Concat(community.Announcements.Rooms.Values)
            .Concat(community.Announcements.Kinds.Values.SelectMany(kind => kind.Channels ?? [])));

    private static ChannelDuty Duty(BotSettings settings, ChannelRef channel)
    {
        var kinds = settings.Communities.Select(each => each.Community)
            .SelectMany(community => community.Announcements.Kinds.Values
                .Where(kind => kind.Enabled != false && Speaks(kind, community, channel)))
            .Select(kind => kind.Manner(channel, subject: ""))
            .ToList();
        return new ChannelDuty(channel.Id)
        {
            StartsThreads = kinds.Any(kind => kind.Thread is not null),
            Roles = [.. kinds.SelectMany(kind => kind.Rings).Distinct()],
        };
    }

    /// <summary>A kind without channels of its own may speak wherever the community does.</summary>
    private static bool Speaks(KindSettings kind, Community community, ChannelRef channel) => kind.Channels is { } own
        ? own.Contains(channel)
        : community.AnnouncementChannels.Contains(channel) || community.Announcements.Rooms.Values.Contains(channel);
}
