using CommunityBot.Core.Announcements;
using CommunityBot.Core.Platforms;
using CommunityBot.Scheduling;
using CommunityBot.Storage.Sqlite;

using Quartz;

namespace CommunityBot.Delivery;

/// <summary>What makes a plan happen: the memory and the timetable. Planner and announcer are the bot's own parts.</summary>
internal static class DeliveryFrontDoor
{
    extension(IHostApplicationBuilder builder)
    {
        /// <summary>Needs the bot's parts and the platforms in the same container.</summary>
        public IHostApplicationBuilder AddDelivery(TimeProvider time)
        {
            builder.AddQuartz(quartz => quartz.UseInMemoryStore().UseTimeProvider(time).AddJobType<AnnounceJob>());
            builder.AddQuartzHostedService(options => options.WaitForJobsToComplete = false);
            builder.Services
                .AddSingleton<Timetable>()
                .AddHostedService<TimetableWatcher>();
            return builder;
        }

        /// <summary>The embedded memory. Opened at once, so that a folder that cannot be used is said before anything starts.</summary>
        /// <exception cref="Storage.StorageException">See <see cref="SqliteStore.Open"/>.</exception>
        public IHostApplicationBuilder AddStorage(string folder)
        {
            builder.Services
                .AddSingleton(SqliteStore.Open(folder))
                .AddSingleton<ILedger, SqliteLedger>()
                .AddSingleton<IChatLog, SqliteChatLog>();
            return builder;
        }
    }
}
