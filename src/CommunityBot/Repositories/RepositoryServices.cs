using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Recaps;
using CommunityBot.Wire;

namespace CommunityBot.Repositories;

/// <summary>Registers the places into which the pages of recaps are written.</summary>
internal static class RepositoryServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Without a token, until <see cref="AddGitHub"/>.</summary>
        public IServiceCollection AddRecapPages(BotSettings settings) => services
            .AddGitHub(settings, token: null)
            .AddSingleton<RecordedPages>()
            .AddSingleton<IRecapPages, RecapFolder>()
            .AddSingleton<IRecapPages, RecapRepository>()
            .AddSingleton<RecapPageWriter>();

        public IServiceCollection AddGitHub(BotSettings settings, Secret? token) => services
            .AddSingleton(provider => new GitHubApi(
                new GitHubAccount(settings.GitHubApiBaseUrl, token),
                provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key)));
    }
}
