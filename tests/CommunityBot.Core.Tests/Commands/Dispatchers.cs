using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Organising;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Problems;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

namespace CommunityBot.Core.Tests.Commands;

/// <summary>Creates dispatchers over one community, without stored reminders and takeaways unless given.</summary>
internal static class Dispatchers
{
    public static CommandDispatcher Create(
        Community community, CurrentCalendars calendars, ILedger ledger, IEnumerable<IChatPlatform> platforms,
        IClock clock, IEnumerable<IBotCommand>? commands = null, IReminders? reminders = null,
        ITakeaways? takeaways = null, IContentProblems? problems = null)
    {
        var recapHistory = new RecapHistory(ledger, takeaways ?? new NoTakeaways());
        reminders ??= new NoReminders();
        return new CommandDispatcher(
            commands ?? Abilities.Commands,
            new CommunityDirectory([community]),
            calendars,
            new CommandData(
                reminders,
                recapHistory,
                new OverviewBuilder(Planners.Full, ledger, calendars, problems ?? new NoProblems(), clock)),
            new EffectExecutor(
                new ManualAnnouncer(Planners.Full, new Announcer(ledger, platforms, clock), calendars, clock),
                new UnresolvedPosts(ledger, new NoRunTrigger(), clock),
                new BlockedPosts(ledger, new NoRunTrigger(), clock),
                reminders,
                recapHistory),
            clock,
            NullLogger<CommandDispatcher>.Instance);
    }

    private sealed class NoProblems : IContentProblems
    {
        public IReadOnlyList<ContentProblem> Of(string community) => [];
    }
}
