using CommunityBot.ContentLoading;
using CommunityBot.Storage;
using CommunityBot.Wire;

namespace CommunityBot.Health;

/// <summary>Registers the health checks; they need the services of content, storage and scheduling.</summary>
internal static class HealthServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddHealth() => services
            .AddSingleton(provider => new ReadingProgress(
                provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key)))
            .AddSingleton(provider => new PlatformConnections(
                provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key)))
            .AddSingleton(provider => new LedgerTable(provider.GetRequiredService<SqlStore>()))
            .AddSingleton<HealthSampler>()
            .AddSingleton<HealthChecks>();
    }
}
