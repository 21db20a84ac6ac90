using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Scheduling;
using CommunityBot.Storage;
using CommunityBot.Storage.Postgres;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Wire;

using Quartz;

namespace CommunityBot.Delivery;

/// <summary>Registers storage and the scheduler.</summary>
internal static class DeliveryServices
{
    /// <summary>The name of this instance among several.</summary>
    public static string InstanceName { get; } = $"{Environment.MachineName}/{Environment.ProcessId}";

    extension(IHostApplicationBuilder builder)
    {
        /// <summary>Requires the bot's services and the platforms in the same container.</summary>
        /// <param name="shared">The database in which several instances share a scheduler; null for a single
        /// instance.</param>
        public IHostApplicationBuilder AddDelivery(TimeProvider time, PostgresAddress? shared)
        {
            builder.AddQuartz(quartz =>
                (shared is null ? quartz.UseInMemoryStore() : quartz.UseSharedStore(shared))
                    .UseTimeProvider(time)
                    .AddJobType<AnnounceJob>());
            builder.AddQuartzHostedService(options => options.WaitForJobsToComplete = false);
            builder.Services
                .AddSingleton<AnnouncementScheduler>()
                .AddSingleton<IRunTrigger>(provider => provider.GetRequiredService<AnnouncementScheduler>())
                .AddHostedService<SchedulerUpdater>();
            return builder;
        }

        /// <summary>
        /// Registers SQLite, or the PostgreSQL database shared by several instances. It is opened immediately, so that
        /// a failure is reported before anything starts. Call this before adding the platforms, so that they stop
        /// before it is closed.
        /// </summary>
        /// <exception cref="StorageException">See <see cref="SqliteStore.Open"/> and
        /// <see cref="PostgresStore.Open"/>.</exception>
        public IHostApplicationBuilder AddStorage(string folder, PostgresAddress? shared)
        {
            SqlStore store = shared is null ? SqliteStore.Open(folder) : PostgresStore.Open(shared, folder);
            builder.Services
                // Registered with a factory, so that the host disposes it and the folder is free for the next run.
                .AddSingleton(_ => store)
                .AddSingleton<ILedger, LedgerTable>()
                .AddSingleton<IChatLog, ChatLogTable>()
                .AddSingleton<IInstallations, InstallationTable>()
                .AddSingleton<IKnownMeetups, KnownMeetupTable>()
                .AddSingleton<IEventRevisions, EventRevisionTable>()
                .AddSingleton<IRecaps, RecapTable>()
                .AddSingleton<IPhotos, PhotoTable>()
                .AddSingleton<IReminders>(provider => new ReschedulingReminders(
                    new ReminderTable(provider.GetRequiredService<SqlStore>()),
                    provider.GetRequiredService<AnnouncementScheduler>(),
                    provider.GetRequiredService<CommunityDirectory>()))
                .AddSingleton<ITakeaways>(provider => new ReschedulingTakeaways(
                    new TakeawayTable(provider.GetRequiredService<SqlStore>()),
                    provider.GetRequiredService<AnnouncementScheduler>(),
                    provider.GetRequiredService<CommunityDirectory>()));
            if (shared is null)
            {
                builder.Services
                    .AddSingleton<ILeaderElection, SingleInstanceElection>()
                    .AddHostedService<StorageWatch>();
                return builder;
            }

            builder.Services
                .AddSingleton(provider => new PostgresLeaderElection(
                    shared,
                    InstanceName,
                    provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key),
                    provider.GetRequiredService<ILogger<PostgresLeaderElection>>()))
                .AddSingleton<ILeaderElection>(provider => provider.GetRequiredService<PostgresLeaderElection>())
                .AddHostedService<LeaderElectionService>();
            return builder;
        }
    }
}
