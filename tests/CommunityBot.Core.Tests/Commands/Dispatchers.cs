using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Organising;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Problems;
using CommunityBot.Core.Recaps;
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
        ITakeaways? takeaways = null, IContentProblems? problems = null, IKnownMeetups? known = null,
        IRecaps? recaps = null, IPhotos? photos = null, IRunTrigger? trigger = null)
    {
        recaps ??= new InMemoryRecaps();
        photos ??= new InMemoryPhotos();
        var recapHistory = new RecapHistory(ledger, takeaways ?? new NoTakeaways(), recaps, photos);
        var directory = new CommunityDirectory([community]);
        var publisher = new RecapPublisher(
            Planners.Full, new Announcer(ledger, platforms, clock), ledger, calendars, recaps, clock,
            new RecapPageWriter(calendars, recaps, photos, [], clock));
        var pages = new PhotoPages(photos, calendars, publisher, new NoPhotoFolder());
        reminders ??= new NoReminders();
        known ??= new InMemoryKnownMeetups();
        return new CommandDispatcher(
            commands ?? Abilities.Commands,
            directory,
            calendars,
            new CommandData(
                reminders,
                recapHistory,
                new OverviewBuilder(
                    Planners.Full, ledger, calendars, problems ?? new Identities.NoProblems(), clock, reminders,
                    known)),
            new EffectExecutor(
                new ManualAnnouncer(Planners.Full, new Announcer(ledger, platforms, clock), calendars, clock),
                new UnresolvedPosts(ledger, new NoRunTrigger(), clock),
                new BlockedPosts(ledger, new NoRunTrigger(), clock),
                new PostDeletions(ledger, new Announcer(ledger, platforms, clock), clock),
                reminders,
                recapHistory,
                publisher,
                new GoneMeetupDecisions(known, ledger, reminders, calendars, clock),
                new ReviewDecisions(known),
                new PhotoRequests(
                    photos, new PhotoDownloads(photos, platforms, clock), pages,
                    new Announcer(ledger, platforms, clock), calendars, directory, clock),
                pages,
                new TextFiles(platforms),
                trigger ?? new NoRunTrigger()),
            clock,
            NullLogger<CommandDispatcher>.Instance);
    }
}
