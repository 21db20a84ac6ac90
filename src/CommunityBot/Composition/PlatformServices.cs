using CommunityBot.Hosting;

namespace CommunityBot.Composition;

/// <summary>Registers the platforms.</summary>
internal static class PlatformServices
{
    /// <summary>
    /// Paths that platforms call. These requests are authenticated by their signature, not by their origin.
    /// </summary>
    public static IReadOnlyList<string> SignedPaths { get; } =
        [.. Abilities.Platforms.SelectMany(platform => platform.SignedPaths)];

    extension(IServiceCollection services)
    {
        public IServiceCollection AddPlatforms(IEnumerable<IConfiguredPlatform> platforms)
        {
            foreach (var platform in platforms)
            {
                platform.AddServices(services);
            }

            return services;
        }
    }

    extension(WebApplication app)
    {
        /// <summary>Maps the endpoints that platforms call, if configured.</summary>
        public WebApplication MapPlatforms(IEnumerable<IConfiguredPlatform> platforms)
        {
            foreach (var platform in platforms)
            {
                platform.MapRoutes(app);
            }

            return app;
        }
    }
}
