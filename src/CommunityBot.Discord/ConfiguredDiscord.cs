using CommunityBot.Core.Communities;
using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Doctor;
using CommunityBot.Hosting;
using CommunityBot.Wire;

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Discord;

/// <summary>Discord with its settings and token.</summary>
/// <param name="token">Null disables Discord.</param>
internal sealed class ConfiguredDiscord(DiscordSettings settings, Secret? token) : IConfiguredPlatform, IPlatformDoctor
{
    public string Name => DiscordPlatform.PlatformName;

    public IPlatformDoctor Doctor => this;

    public string? LiveTokenVariable =>
        token is not null && !settings.ApiBaseUrl.IsLoopback ? DiscordModule.TokenVariable : null;

    public void AddServices(IServiceCollection services) => _ = (token, settings.PublicKey) switch
    {
        ({ } given, { } key) => services.AddDiscordOverHttp(settings, given, key),
        ({ } given, null) => services.AddDiscord(settings, given),
        _ => services.AddSingleton<IChatPlatform>(
            new DisabledPlatform(Name, $"{DiscordModule.TokenVariable} is not set.")),
    };

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        if (token is not null && settings.PublicKey is not null)
        {
            routes.MapDiscord(DiscordModule.InteractionsPath);
        }
    }

    public async Task<PlatformDiagnosis> ExamineAsync(DoctorRequest request, CancellationToken cancellation)
    {
        var requirements = RequirementsOf(request.Communities) with { MisnamedChannels = request.MisnamedChannels };
        if (token is null)
        {
            return new PlatformDiagnosis(
                Findings: null,
                InviteLine(DiscordManifest.InviteLink(DiscordManifest.UnknownApplication, requirements)));
        }

        var diagnosis = await DiscordDoctor.ExamineAsync(
            settings, token, requirements, request.Time, NullLoggerFactory.Instance, cancellation);
        return new PlatformDiagnosis(
            diagnosis.Findings, diagnosis.InviteLink is { } link ? InviteLine(link) : null);
    }

    private static string InviteLine(string link) => $"Invite link: {link}";

    private DiscordRequirements RequirementsOf(IReadOnlyList<Community> communities) => new()
    {
        Channels = [.. communities.ChannelsOn(Name).Select(channel => RequirementFor(communities, channel))],
        EventGuilds =
        [
            .. communities.SelectMany(community => community.Calendars)
                .Select(calendar => calendar.CalendarWorkspaceId).OfType<string>().Distinct(),
        ],
        PublicKey = settings.PublicKey,
    };

    private ChannelRequirement RequirementFor(IReadOnlyList<Community> communities, string id)
    {
        var channel = new ChannelRef(Name, id);
        var kinds = communities
            .SelectMany(community => community.KindsIn(channel))
            .Select(kind => kind.DeliveryFor(channel, subject: ""))
            .ToList();
        return new ChannelRequirement(id)
        {
            ReceivesFiles = communities.Any(community => community.OrganiserChannels.Contains(channel)),
            StartsThreads = kinds.Any(kind => kind.ThreadName is not null),
            MentionedRoles = [.. kinds.SelectMany(kind => kind.Mentions).Distinct()],
        };
    }
}
