using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;
using CommunityBot.ContentLoading.Feeds;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Content;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Organising;
using CommunityBot.Core.Takeaways;
using CommunityBot.Wire;

using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Composition;

/// <summary>The parts of the bot that every verb needs, whether it serves for weeks or answers once.</summary>
internal static class BotParts
{
    extension(IServiceCollection services)
    {
        /// <param name="clock">The bot's clock, which may be shifted; protocols wait on the real one.</param>
        public IServiceCollection AddBotParts(BotSettings settings, TimeProvider clock, TimeProvider wireClock) => services
            .AddSingleton(settings)
            .AddSingleton(clock)
            .AddKeyedSingleton(WireClock.Key, wireClock)
            .AddSingleton<IClock>(parts => parts.GetRequiredService<TimeProvider>().ToClock())
            .AddSingleton<IReadOnlyList<Community>>([.. settings.Communities.Select(community => community.Community)])
            .AddSingleton<CurrentCalendars>()
            .AddSingleton<IRecurrenceRules, QuartzRecurrenceRules>()
            .AddSingleton<ContentLibrary>()
            .AddSingleton<LoadedContent>()
            .AddSingleton<IContentProblems>(parts => parts.GetRequiredService<LoadedContent>())
            .AddSingleton<IContentChanges>(parts => parts.GetRequiredService<LoadedContent>())
            .AddFeeds(settings)
            .AddSingleton<IReadOnlyList<CommunityContent>>(parts =>
            [
                .. settings.Communities.Select(community => new CommunityContent(
                    community,
                    parts.GetRequiredService<ContentLibrary>(),
                    parts.GetRequiredKeyedService<TimeProvider>(WireClock.Key))
                {
                    Feeds = CommunityFeeds.Of(community, settings, parts),
                }),
            ])
            .AddAbilities()
            .AddSingleton<CommunityDirectory>()
            .AddSingleton<Planner>()
            .AddSingleton<Announcer>()
            .AddSingleton<PostOnRequest>()
            .AddSingleton<OpenOutcomes>()
            .AddSingleton<RecapNotes>()
            .AddSingleton<Overviews>()
            .AddSingleton<AnnouncementRound>()
            .AddSingleton<UpcomingPosts>()
            .AddSingleton<CommandDesk>()
            .AddSingleton(parts => new Lazy<CommandDesk>(parts.GetRequiredService<CommandDesk>))
            .AddSingleton<ICommandDesk, DeskOnCall>();
    }
}
