using CommunityBot.Composition.Settings;
using CommunityBot.Core.Content;
using CommunityBot.Wire;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>Registers the feeds of all communities.</summary>
internal static class FeedServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddFeeds(BotSettings settings) => services
            .AddSingleton(_ => new FeedHttpHandler(settings.FeedHosts))
            .AddSingleton(parts => new FeedDownload(
                parts.GetRequiredService<FeedHttpHandler>(), settings.FeedHosts,
                parts.GetRequiredKeyedService<TimeProvider>(WireClock.Key)));
    }

    extension(CommunityFeeds)
    {
        public static CommunityFeeds Of(CommunitySettings community, BotSettings settings, IServiceProvider parts)
        {
            var (id, zone) = (community.Community.Id, community.Community.Zone);
            var time = parts.GetRequiredKeyedService<TimeProvider>(WireClock.Key);
            var reader = new FeedReader(parts.GetRequiredService<ContentLibrary>(), new ReadingContext(zone));
            var feeds = community.Feeds.Select(source => new Feed(
                source,
                zone,
                reader,
                parts.GetRequiredService<FeedDownload>(),
                source.IsCached ? new FeedCache(settings.StoragePath, id, source.Address) : null,
                time,
                parts.GetRequiredService<TimeProvider>(),
                Random.Shared.NextDouble));
            return new CommunityFeeds(id, [.. feeds], time, parts.GetRequiredService<ILogger<CommunityFeeds>>());
        }
    }
}
