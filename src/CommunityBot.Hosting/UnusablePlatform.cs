using CommunityBot.Core.Platforms;

using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Hosting;

/// <summary>A platform that is off because its settings or tokens are faulty, while the others go on.</summary>
public sealed class UnusablePlatform(string name, IReadOnlyList<SettingFault> faults)
    : IPlatformSettings, IConfiguredPlatform, IPlatformDoctor
{
    public string Name => name;

    public IPlatformDoctor Doctor => this;

    public IConfiguredPlatform ReadTokens(Func<string, string?> variable, SettingsReport report) => this;

    public void AddServices(IServiceCollection services) =>
        services.AddSingleton<IChatPlatform>(new DisabledPlatform(name, faults[0].ToString()));

    public Task<PlatformDiagnosis> ExamineAsync(DoctorRequest request, CancellationToken cancellation) =>
        Task.FromResult(new PlatformDiagnosis(
            [
                .. faults.Select(fault => new DoctorFinding(
                    fault.Where, FindingSeverity.Error, fault.Sentence, "Until then this platform is off.")),
            ]));
}
