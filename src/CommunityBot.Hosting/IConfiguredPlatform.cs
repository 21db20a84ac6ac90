using CommunityBot.Core.Communities;
using CommunityBot.Core.Platforms;

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Hosting;

/// <summary>A platform with its settings and tokens, which may be off.</summary>
public interface IConfiguredPlatform
{
    string Name { get; }

    /// <summary>
    /// The variable of the token with which posts would reach the platform's real API; null if it is off, or if its API
    /// is on this machine.
    /// </summary>
    string? LiveTokenVariable => null;

    /// <summary>
    /// Registers exactly one <see cref="IChatPlatform"/>, a <see cref="DisabledPlatform"/> if it is off, and what it
    /// needs.
    /// </summary>
    void AddServices(IServiceCollection services);

    /// <summary>Maps the endpoints that the platform calls, after <see cref="AddServices"/>.</summary>
    void MapRoutes(IEndpointRouteBuilder routes)
    {
    }

    /// <summary>Null if there is nothing to check.</summary>
    IPlatformDoctor? Doctor => null;
}

/// <summary>Checks tokens, channels and permissions of a platform without changing anything.</summary>
public interface IPlatformDoctor
{
    Task<PlatformDiagnosis> ExamineAsync(DoctorRequest request, CancellationToken cancellation);
}

/// <summary>What the doctor gives to a platform.</summary>
/// <param name="Time">The clock for timeouts and signatures.</param>
/// <param name="ReadInstallationsAsync">The stored installations of the app; null if storage cannot be read, which has
/// then been reported.</param>
public sealed record DoctorRequest(
    IReadOnlyList<Community> Communities, TimeProvider Time,
    Func<CancellationToken, Task<IReadOnlyList<Installation>?>> ReadInstallationsAsync)
{
    /// <summary>Channels in the settings that have a name instead of an id; the visible ones are then listed.</summary>
    public IReadOnlyList<string> MisnamedChannels { get; init; } = [];
}

/// <summary>The result of a platform's checks.</summary>
/// <param name="Findings">Null if the platform has no token, so that nothing could be checked.</param>
/// <param name="Closing">A line after the findings, such as an invite link; null if there is none.</param>
public sealed record PlatformDiagnosis(IReadOnlyList<DoctorFinding>? Findings, string? Closing = null);
