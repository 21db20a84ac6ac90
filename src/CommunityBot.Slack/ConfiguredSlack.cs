using CommunityBot.Core.Communities;
using CommunityBot.Core.Platforms;
using CommunityBot.Hosting;
using CommunityBot.Slack.Doctor;

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Slack;

/// <summary>Slack with its settings and tokens.</summary>
internal sealed class ConfiguredSlack(SlackSettings settings, SlackTokens tokens) : IConfiguredPlatform, IPlatformDoctor
{
    public string Name => SlackPlatform.PlatformName;

    public IPlatformDoctor Doctor => this;

    public string? LiveTokenVariable =>
        (tokens.Bot is not null || tokens.Installing is not null) && !settings.ApiBaseUrl.IsLoopback
            ? SlackTokens.BotVariable
            : null;

    public void AddServices(IServiceCollection services) => _ = tokens switch
    {
        { Bot: null, Installing: null or { Protector: null } } => AddDisabled(services),
        { App: { } app } => services.AddSlack(settings, tokens.Bot, app, tokens.Installing),
        { SigningSecret: { } secret } => services.AddSlackOverHttp(settings, tokens.Bot, secret, tokens.Installing),
        _ => AddDisabled(services),
    };

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        // A disabled platform has no events endpoint, but the install page still explains why.
        if (tokens.SigningSecret is not null && routes.ServiceProvider.GetService<SlackPlatform>() is not null)
        {
            routes.MapSlack(SlackPaths.Events);
        }

        if (tokens.Installing is not null)
        {
            routes.MapSlackInstalling();
        }
    }

    public async Task<PlatformDiagnosis> ExamineAsync(DoctorRequest request, CancellationToken cancellation)
    {
        if (tokens is { Bot: null, Installing: null })
        {
            return new PlatformDiagnosis(Findings: null);
        }

        var requirements = new SlackRequirements
        {
            Settings = settings,
            BotToken = tokens.Bot,
            AppToken = tokens.App,
            SigningSecret = tokens.SigningSecret,
            InstallOptions = tokens.Installing,
            PublicUrl = settings.PublicUrl,
            Communities = [.. request.Communities.Select(RequirementOf)],
            Installed = await request.ReadInstallationsAsync(cancellation),
        };
        return new PlatformDiagnosis(await SlackDoctor.ExamineAsync(requirements, request.Time, cancellation));
    }

    private static SlackCommunity RequirementOf(Community community) => new(
        community.Id, [.. IdsHere(community.Workspaces)], [.. IdsHere(community.PostChannels()).Distinct()]);

    private static IEnumerable<string> IdsHere(IEnumerable<ChannelRef> places) =>
        places.Where(place => place.Platform == SlackPlatform.PlatformName).Select(place => place.Id);

    private IServiceCollection AddDisabled(IServiceCollection services) =>
        services.AddSingleton<IChatPlatform>(new DisabledPlatform(Name, tokens.Installing is null
            ? $"{SlackTokens.BotVariable} and {SlackTokens.AppVariable} are not set."
            : $"{SlackTokens.TokenKeyVariable} is not set, so tokens of installed workspaces cannot be stored."));
}
