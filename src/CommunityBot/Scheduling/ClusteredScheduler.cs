using CommunityBot.Storage.Postgres;

using Npgsql;

using Quartz;

namespace CommunityBot.Scheduling;

/// <summary>
/// The timetable of several instances: kept in the shared database, each waking goes to one of them. It only decides
/// who wakes up; a frozen instance may still wake beside its successor, so the ledger decides who posts.
/// </summary>
internal static class ClusteredScheduler
{
    /// <summary>All instances of the bot in one database are one cluster.</summary>
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
                store.UsePostgres(NpgsqlFactory.Instance, shared.ConnectionString);
                store.ProvisionSchema();
                store.UseSystemTextJsonSerializer();
                store.UseClustering(cluster =>
                {
                    // An instance that died is noticed within about five seconds.
                    cluster.CheckinInterval = TimeSpan.FromSeconds(2);
                    cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(3);
                });
                store.ConfigureStore(options =>
                {
                    options.StoreJobDataAsStrings = true;

                    // A database that is back is noticed soon.
                    options.DbRetryInterval = TimeSpan.FromSeconds(5);

                    // With a smaller one, what a dead instance left over counts as misfired and is taken up later, not
                    // sooner.
                    options.MisfireThreshold = TimeSpan.FromSeconds(60);

                    // A round that is interrupted because its instance is stopped goes to another one.
                    options.RecoverFiringsCancelledByShutdown = true;
                });
            });
    }
}
