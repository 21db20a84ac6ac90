using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Platforms;

namespace CommunityBot.Hosting;

/// <summary>The channels that may receive posts, according to the settings of communities.</summary>
public static class PlatformChannels
{
    extension(Community community)
    {
        public IEnumerable<ChannelRef> PostChannels() => community.AnnouncementChannels
            .Concat(community.OrganiserChannels)
            .Concat(community.Announcements.Rooms.Values)
            .Concat(community.Announcements.Kinds.Values.SelectMany(kind => kind.Channels ?? []));

        /// <summary>The settings of enabled kinds that post to a channel.</summary>
        public IEnumerable<KindSettings> KindsIn(ChannelRef channel) => community.Announcements.Kinds.Values
            .Where(kind => kind.Enabled != false && PostsTo(kind, community, channel));
    }

    extension(IEnumerable<Community> communities)
    {
        /// <summary>The ids of all channels of a platform that may receive posts.</summary>
        public IReadOnlyList<string> ChannelsOn(string platform) =>
        [
            .. communities.SelectMany(community => community.PostChannels())
                .Where(channel => channel.Platform == platform)
                .Select(channel => channel.Id)
                .Distinct(),
        ];
    }

    /// <summary>A kind without its own channels posts to the community's channels and rooms.</summary>
    private static bool PostsTo(KindSettings kind, Community community, ChannelRef channel) => kind.Channels is { } own
        ? own.Contains(channel)
        : community.AnnouncementChannels.Contains(channel) || community.Announcements.Rooms.Values.Contains(channel);
}
