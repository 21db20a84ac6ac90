using CommunityBot.ContentLoading;
using CommunityBot.Storage;
using CommunityBot.Wire;

using Microsoft.Extensions.Hosting.Systemd;

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

        /// <summary>Starts after everything that it looks at, so call this last.</summary>
        /// <param name="variable">Reads an environment variable; null if it is not set.</param>
        public IServiceCollection AddHealthWatch(Func<string, string?> variable) => services
            .AddSingleton<ISystemdNotifier, SystemdNotifier>()
            .AddHostedService(provider => new HealthWatch(
                provider.GetRequiredService<HealthChecks>().CheckAsync,
                provider.GetRequiredService<ISystemdNotifier>(),
                SystemdWatchdog.Read(variable, Environment.ProcessId),
                provider.GetRequiredService<IHostApplicationLifetime>(),
                provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key),
                provider.GetRequiredService<ILogger<HealthWatch>>()));
    }
}
