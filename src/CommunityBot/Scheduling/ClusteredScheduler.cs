using CommunityBot.Storage.Postgres;

using Npgsql;

using Quartz;

namespace CommunityBot.Scheduling;

/// <summary>
/// Configures a Quartz cluster in the shared database, in which each trigger fires on one instance. A suspended
/// instance may still run beside its successor, so the ledger, not the cluster, guarantees at most once.
/// </summary>
internal static class ClusteredScheduler
{
    /// <summary>All instances in one database form one cluster.</summary>
    private const string Cluster = "communitybot";

    extension(IQuartzBuilder quartz)
    {
        public IQuartzBuilder UseSharedStore(PostgresAddress shared) => quartz
            .ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = Cluster;
                scheduler.GenerateInstanceId = true;
            })
            .UsePersistentStore(store =>
            {
                store.UsePostgres(NpgsqlFactory.Instance, shared.SchedulerConnectionString);
                store.ProvisionSchema();
                store.UseSystemTextJsonSerializer();
                store.UseClustering(cluster =>
                {
                    // A crashed instance is detected within about five seconds.
                    cluster.CheckinInterval = TimeSpan.FromSeconds(2);
                    cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(3);
                });
                store.ConfigureStore(options =>
                {
                    options.StoreJobDataAsStrings = true;

                    // A restored database is detected within seconds.
                    options.DbRetryInterval = TimeSpan.FromSeconds(5);

                    // With a smaller threshold, the triggers of a crashed instance count as misfired and are recovered
                    // later.
                    options.MisfireThreshold = TimeSpan.FromSeconds(60);

                    // A run that is cancelled by shutdown is recovered by another instance.
                    options.RecoverFiringsCancelledByShutdown = true;
                });
            });
    }
}
