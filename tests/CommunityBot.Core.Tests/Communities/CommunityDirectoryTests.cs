using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Tests.Communities;

public sealed class CommunityDirectoryTests
{
    private static readonly string[] Platforms = ["discord", "slack"];

    [Fact]
    public void A_channel_belongs_to_the_community_that_uses_it()
    {
        var directory = new CommunityDirectory([NewCommunity("one", "slack:C1"), NewCommunity("two", "slack:C2")]);

        Assert.Equal("two", directory.Of(new CommandContext("slack", "C2")).Id);
    }

    [Fact]
    public void A_channel_id_does_not_match_in_the_workspace_of_another_community()
    {
        var one = NewCommunity("one", "slack:C1") with { Workspaces = [new("slack", "T1")] };
        var two = NewCommunity("two", "slack:C9") with { Workspaces = [new("slack", "T2")] };

        Assert.Equal("two", new CommunityDirectory([one, two]).Of(new CommandContext("slack", "C1", "T2")).Id);
    }

    /// <summary>The index returns the same community as a linear search.</summary>
    [Fact]
    public void Every_context_belongs_to_the_first_community_with_the_best_match()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 300; round++)
        {
            Community[] communities =
                [.. Enumerable.Range(0, random.Next(1, 6)).Select(number => NewCommunity($"c{number}") with
            {
                AnnouncementChannels = RandomChannels(random, "C"),
                OrganiserChannels = RandomChannels(random, "C"),
                Workspaces = RandomChannels(random, "T"),
            })];
            var directory = new CommunityDirectory(communities);
            for (var question = 0; question < 20; question++)
            {
                var context = new CommandContext(
                    Platforms[random.Next(2)],
                    random.Next(4) == 0 ? null : $"C{random.Next(4)}",
                    random.Next(3) == 0 ? null : $"T{random.Next(4)}");

                Assert.Equal(LinearSearch(communities, context).Id, directory.Of(context).Id);
            }
        }
    }

    private static Community LinearSearch(Community[] communities, CommandContext context)
    {
        var atHome = communities.Where(community => community.Serves(context)).ToList();
        return atHome.Find(community => Channels(community).Any(
            channel => channel.Platform == context.Platform && channel.Id == context.ChannelId))
            ?? Array.Find(communities, community => context.WorkspaceId is { } workspace
                && community.Workspaces.Contains(new ChannelRef(context.Platform, workspace)))
            ?? atHome.Find(community => Channels(community).Any(channel => channel.Platform == context.Platform))
            ?? communities[0];
    }

    private static IEnumerable<ChannelRef> Channels(Community community) =>
        community.AnnouncementChannels.Concat(community.OrganiserChannels);

    private static ChannelRef[] RandomChannels(Random random, string kind) =>
        [.. Enumerable.Range(0, random.Next(3)).Select(
            _ => new ChannelRef(Platforms[random.Next(2)], $"{kind}{random.Next(4)}"))];

    private static Community NewCommunity(string id, params string[] channels) => new(id, id, DateTimeZone.Utc)
    {
        AnnouncementChannels = [
            .. channels.Select(channel => channel.Split(':')).Select(parts => new ChannelRef(parts[0], parts[1]))
        ],
    };
}
