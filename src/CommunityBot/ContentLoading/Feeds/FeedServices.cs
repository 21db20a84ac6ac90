using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.ContentLoading.Pictures;
using CommunityBot.Core.Platforms;
using CommunityBot.Wire;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>Registers the feeds of all communities.</summary>
internal static class FeedServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddFeeds(BotSettings settings) => services
            .AddSingleton(_ => new FeedHttpHandler(settings.FeedHosts))
            .AddSingleton(provider => new FeedDownload(
                provider.GetRequiredService<FeedHttpHandler>(), settings.FeedHosts,
                provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key)))
            .AddSingleton<IPictureSource>(provider => new SitePictures(settings.Communities, new PictureDownload(
                provider.GetRequiredService<FeedHttpHandler>(), settings.FeedHosts,
                provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key))));
    }

    extension(CommunityFeeds)
    {
        public static CommunityFeeds Of(CommunitySettings community, BotSettings settings, IServiceProvider provider)
        {
            var (id, zone) = (community.Community.Id, community.Community.Zone);
            var time = provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key);
            var reader = new FeedReader(
                provider.GetRequiredService<ContentLibrary>(),
                new ReadingContext(zone)
                {
                    DateOrder = community.DateOrder,
                    ShowsPictures = community.Site is not null,
                },
                provider.GetRequiredService<DocumentReaders>());
            var feeds = community.Feeds.Select(source => new Feed(
                source,
                zone,
                reader,
                provider.GetRequiredService<FeedDownload>(),
                source.IsCached ? new FeedCache(settings.StoragePath, id, source.Address) : null,
                time,
                provider.GetRequiredService<TimeProvider>(),
                Random.Shared.NextDouble));
            return new CommunityFeeds(id, [.. feeds], time, provider.GetRequiredService<ILogger<CommunityFeeds>>());
        }
    }
}
