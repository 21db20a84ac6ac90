using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;

namespace CommunityBot.Core.Communities;

/// <summary>
/// Every community this process serves, found in the same time whether there are two or ten thousand.
/// </summary>
public sealed class CommunityDirectory(IReadOnlyList<Community> communities)
{
    private readonly Dictionary<string, Community> byId = FirstOf<string>(communities, community => [community.Id]);
    private readonly ILookup<ChannelRef, Community> byChannel = Index(communities, ChannelsOf);
    private readonly Dictionary<ChannelRef,
        Community> bySpace = FirstOf<ChannelRef>(communities, community => community.Spaces);
    private readonly ILookup<string, Community> byPlatform =
        Index(communities, community => ChannelsOf(community).Select(channel => channel.Platform));

    public IReadOnlyList<Community> All => communities;

    public Community? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// Whose question it is: the community that uses the channel; failing that, the one whose workspace it is, then the
    /// first that uses the platform. A question from a private conversation still deserves an answer.
    /// </summary>
    public Community Of(CommandContext context) =>
        (context.ChannelId is { } channel
            ? Serving(byChannel[new ChannelRef(context.Platform, channel)], context)
            : null) ??
        (context.WorkspaceId is { } space
            ? bySpace.GetValueOrDefault(new ChannelRef(context.Platform, space))
            : null) ??
        Serving(byPlatform[context.Platform], context) ??
        communities[0];

    private static Community? Serving(IEnumerable<Community> those, CommandContext context) =>
        those.FirstOrDefault(community => community.Serves(context));

    private static IEnumerable<ChannelRef> ChannelsOf(Community community) =>
        community.AnnouncementChannels.Concat(community.OrganiserChannels);

    private static ILookup<TKey,
        Community> Index<TKey>(IReadOnlyList<Community> communities, Func<Community, IEnumerable<TKey>> keys)
        where TKey : notnull => communities
        .SelectMany(community => keys(community).Distinct().Select(key => (key, community)))
        .ToLookup(pair => pair.key, pair => pair.community);

    private static Dictionary<TKey,
        Community> FirstOf<TKey>(IReadOnlyList<Community> communities, Func<Community, IEnumerable<TKey>> keys)
        where TKey : notnull
    {
        var first = new Dictionary<TKey, Community>();
        foreach (var community in communities)
        {
            foreach (var key in keys(community))
            {
                first.TryAdd(key, community);
            }
        }

        return first;
    }
}
