using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.ContentLoading;
using CommunityBot.ContentLoading.Feeds;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Organising;
using CommunityBot.Core.Problems;
using CommunityBot.Core.Takeaways;
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
            .AddSingleton<IRecurrenceRules, QuartzRecurrenceRules>()
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
            .AddSingleton<UnresolvedPosts>()
            .AddSingleton<RecapHistory>()
            .AddSingleton<OverviewBuilder>()
            .AddSingleton<AnnouncementRun>()
            .AddSingleton<UpcomingPosts>()
            .AddSingleton<CommandData>()
            .AddSingleton<EffectExecutor>()
            .AddSingleton<CommandDispatcher>()
            .AddSingleton<ICommandDispatcher>(provider =>
                new LazyCommandDispatcher(provider.GetRequiredService<CommandDispatcher>));
    }
}
