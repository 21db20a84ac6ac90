using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.Content.Calendars;
using CommunityBot.ContentLoading;
using CommunityBot.ContentLoading.Feeds;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Organising;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Problems;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Takeaways;
using CommunityBot.Repositories;
using CommunityBot.Wire;

using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Composition;

/// <summary>Registers the services that every verb needs.</summary>
internal static class BotServices
{
    extension(IServiceCollection services)
    {
        /// <param name="clock">The bot's clock, which may be shifted; platform clients use the real clock.</param>
        public IServiceCollection AddBotServices(
            BotSettings settings, TimeProvider clock, TimeProvider wireClock) => services
            .AddSingleton(settings)
            .AddSingleton(clock)
            .AddKeyedSingleton(WireClock.Key, wireClock)
            .AddSingleton<IClock>(provider => provider.GetRequiredService<TimeProvider>().ToClock())
            .AddSingleton<IReadOnlyList<Community>>([.. settings.Communities.Select(community => community.Community)])
            .AddSingleton<CurrentCalendars>()
            .AddSingleton<IRecurrenceRules, RecurrenceRules>()
            .AddSingleton<ContentLibrary>()
            .AddSingleton(new DocumentReaders(new ReadingClock(TimeProvider.System)))
            .AddSingleton<ContentStore>()
            .AddSingleton<IContentProblems>(provider => provider.GetRequiredService<ContentStore>())
            .AddSingleton<IContentChanges>(provider => provider.GetRequiredService<ContentStore>())
            .AddFeeds(settings)
            .AddSingleton<IReadOnlyList<CommunityContent>>(provider =>
            [
                .. settings.Communities.Select(community => new CommunityContent(
                    community,
                    provider.GetRequiredService<ContentLibrary>(),
                    provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key),
                    provider.GetRequiredService<DocumentReaders>())
                {
                    Feeds = CommunityFeeds.Of(community, settings, provider),
                }),
            ])
            .AddAbilities()
            .AddSingleton<CommunityDirectory>()
            .AddSingleton<Planner>()
            .AddSingleton<Announcer>()
            .AddSingleton<ManualAnnouncer>()
            .AddSingleton<IRunTrigger, NoRunTrigger>()
            .AddSingleton<UnresolvedPosts>()
            .AddSingleton<PostDeletions>()
            .AddSingleton<BlockedPosts>()
            .AddSingleton<RecapHistory>()
            .AddSingleton<RecapPublisher>()
            .AddRecapPages(settings)
            .AddSingleton<IPhotoFolder, PhotoFolder>()
            .AddSingleton<PhotoDownloads>()
            .AddSingleton<TextFiles>()
            .AddSingleton<PhotoPages>()
            .AddSingleton<PhotoRequests>()
            .AddSingleton<OverviewBuilder>()
            .AddSingleton<IdentityUpdate>()
            .AddSingleton<GoneMeetupDecisions>()
            .AddSingleton<ReviewDecisions>()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<AnnouncementRun>(
                provider,
                provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key),
                provider.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None))
            .AddSingleton<UpcomingPosts>()
            .AddSingleton<CommandData>()
            .AddSingleton<EffectExecutor>()
            .AddSingleton<CommandDispatcher>()
            .AddSingleton<ICommandDispatcher>(provider => new LazyCommandDispatcher(
                provider.GetRequiredService<CommandDispatcher>,
                StartOf(provider.GetService<IHostApplicationLifetime>())));
    }

    /// <summary>Completes when the host has started, and with it the first reading of all pages.</summary>
    private static Task? StartOf(IHostApplicationLifetime? lifetime)
    {
        if (lifetime is null)
        {
            return null;
        }

        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(started.SetResult);
        return started.Task;
    }
}
