using CommunityBot.Core.Communities;

namespace CommunityBot.PublicPages;

/// <summary>Registers the public pages and calendars.</summary>
internal static class PublicPageServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddPublicPages() => services.AddSingleton(provider => new PublicRequests(
        [
            .. provider.GetRequiredService<IReadOnlyList<Community>>()
                .Where(community => community.PublicSite is not null)
                .Select(community => ActivatorUtilities.CreateInstance<PublicContent>(
                    provider, community, community.PublicSite!)),
        ]));
    }

    extension(WebApplication app)
    {
        /// <summary>Before the authorization of the chat, which these pages do not need.</summary>
        public WebApplication UsePublicPages()
        {
            var requests = app.Services.GetRequiredService<PublicRequests>();
            app.Use(next => call => requests.InvokeAsync(call, next));
            return app;
        }
    }
}
