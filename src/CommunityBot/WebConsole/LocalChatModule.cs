using CommunityBot.Core.Communities;
using CommunityBot.Core.Platforms;
using CommunityBot.Hosting;

namespace CommunityBot.WebConsole;

/// <summary>The local web chat, as the host sees a platform. It has no settings and tokens of its own.</summary>
internal sealed class LocalChatModule : IPlatformModule, IPlatformSettings, IConfiguredPlatform
{
    public string Name => LocalChatPlatform.PlatformName;

    public PlatformDefaults Defaults { get; } = new("announcements", "organisers", LocalChatPlatform.UserId);

    public bool HasSettings => false;

    public IPlatformSettings ReadSettings(
        SettingsSection section, IReadOnlyList<Community> communities, IReadOnlyCollection<string> commands) => this;

    public IConfiguredPlatform ReadTokens(Func<string, string?> variable, SettingsReport report) => this;

    public void AddServices(IServiceCollection services) => services
        .AddSingleton<ChatEventStream>()
        .AddSingleton<ChatStateReader>()
        .AddSingleton<ChatEndpoints>()
        .AddSingleton<IChatPlatform, LocalChatPlatform>();

    public void MapRoutes(IEndpointRouteBuilder routes) =>
        routes.ServiceProvider.GetRequiredService<ChatEndpoints>().Map(routes);
}
