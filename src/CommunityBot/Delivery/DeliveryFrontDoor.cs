using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;
using CommunityBot.Scheduling;
using CommunityBot.Storage.Sqlite;

using Quartz;

namespace CommunityBot.Delivery;

/// <summary>Everything between a plan and a post: ledger, planner, announcer, timetable.</summary>
internal static class DeliveryFrontDoor
{
    extension(IHostApplicationBuilder builder)
    {
        /// <summary>Needs communities, a <c>TimeProvider</c>, an <c>IClock</c> and the platforms in the same container.</summary>
        public IHostApplicationBuilder AddDelivery(TimeProvider time)
        {
            builder.AddQuartz(quartz => quartz.UseInMemoryStore().UseTimeProvider(time).AddJobType<AnnounceJob>());
            builder.AddQuartzHostedService(options => options.WaitForJobsToComplete = false);
            builder.Services
                .AddSingleton<CommunityDirectory>()
                .AddSingleton<CurrentCalendars>()
                .AddSingleton<Planner>()
                .AddSingleton<Announcer>()
                .AddSingleton<PostOnRequest>()
                .AddSingleton<AnnouncementRound>()
                .AddSingleton<ICommandDesk, CommandDesk>()
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
