using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;

namespace CommunityBot.Core.Communities;

/// <summary>
/// Index of all communities of this process, by id, channel, workspace and platform, in constant time.
/// </summary>
public sealed class CommunityDirectory(IReadOnlyList<Community> communities)
{
    private readonly Dictionary<string, Community> byId = FirstOf<string>(communities, community => [community.Id]);
    private readonly ILookup<ChannelRef, Community> byChannel = Index(communities, ChannelsOf);
    private readonly Dictionary<ChannelRef, Community> byWorkspace =
        FirstOf<ChannelRef>(communities, community => community.Workspaces);
    private readonly ILookup<string, Community> byPlatform =
        Index(communities, community => ChannelsOf(community).Select(channel => channel.Platform));

    public IReadOnlyList<Community> All => communities;

    public Community? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// The community of a command: the one that uses the channel, else the one that owns the workspace, else the first
    /// that uses the platform, else the first of all. Direct messages therefore always get an answer.
    /// </summary>
    public Community Of(CommandContext context) =>
        (context.ChannelId is { } channel
            ? Serving(byChannel[new ChannelRef(context.Platform, channel)], context)
            : null) ??
        (context.WorkspaceId is { } workspaceId
            ? byWorkspace.GetValueOrDefault(new ChannelRef(context.Platform, workspaceId))
            : null) ??
        Serving(byPlatform[context.Platform], context) ??
        communities[0];

    private static Community? Serving(IEnumerable<Community> those, CommandContext context) =>
        those.FirstOrDefault(community => community.Serves(context));

    private static IEnumerable<ChannelRef> ChannelsOf(Community community) =>
        community.AnnouncementChannels.Concat(community.OrganiserChannels);

    private static ILookup<TKey, Community> Index<TKey>(
        IReadOnlyList<Community> communities, Func<Community, IEnumerable<TKey>> keys)
        where TKey : notnull => communities
        .SelectMany(community => keys(community).Distinct().Select(key => (key, community)))
        .ToLookup(pair => pair.key, pair => pair.community);

    private static Dictionary<TKey, Community> FirstOf<TKey>(
        IReadOnlyList<Community> communities, Func<Community, IEnumerable<TKey>> keys)
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
