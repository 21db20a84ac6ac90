using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;

namespace CommunityBot.Core.Communities;

/// <summary>Every community this process serves.</summary>
public sealed class CommunityDirectory(IReadOnlyList<Community> communities)
{
    public IReadOnlyList<Community> All => communities;

    public Community? Find(string id) => communities.FirstOrDefault(community => community.Id == id);

    /// <summary>
    /// Whose question it is: the community that uses the channel; failing that, the one whose workspace it is, then the
    /// first that uses the platform. A question from a private conversation still deserves an answer.
    /// </summary>
    public Community Of(Place place) =>
        At(place).FirstOrDefault(community => Uses(community, channel =>
            channel.Platform == place.Platform && channel.Id == place.ChannelId)) ??
        communities.FirstOrDefault(community => community.Owns(place)) ??
        At(place).FirstOrDefault(community => Uses(community, channel => channel.Platform == place.Platform)) ??
        communities[0];

    private IEnumerable<Community> At(Place place) => communities.Where(community => community.IsAtHome(place));

    private static bool Uses(Community community, Func<ChannelRef, bool> isIt) =>
        community.AnnouncementChannels.Any(isIt) || community.OrganiserChannels.Any(isIt);
}
