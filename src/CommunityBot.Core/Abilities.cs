using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;

using NodaTime;

namespace CommunityBot.Core;

/// <summary>
/// Every command and announcement kind, for the host and for tests. A new one is a new file and a new line here.
/// </summary>
public static class Abilities
{
    public static IReadOnlyList<IBotCommand> Commands { get; } =
    [
        // For members, in the order of /help.
        new NextMeetupCommand(),
        new AgendaCommand(),
        new SpeakerCommand(),
        new RecapCommand(),
        new SearchCommand(),
        new NowCommand(),
        new RemindMeCommand(),
        new MyRemindersCommand(),
        new HelpCommand(),

        // For organisers.
        new TakeawaysCommand(),
        new RecapPhotosCommand(),
        new OverviewCommand(),
        new DeletePostCommand(),
        new PreviewCommand(),
        new PublishRecapCommand(),
        new ResolvePostCommand(),
        new GoneMeetupCommand(),
        new ReviewCommand(),
        new AnnounceNowCommand(),
        new RetryPostsCommand(),

        // Invoked by buttons of members.
        new TellMeCommand(),
        new AddToCalendarCommand(),
        new PhotoConsentCommand(),
    ];

    public static IReadOnlyList<IAnnouncementKind> Kinds { get; } =
    [
        new AnnouncedKind(),
        new ReminderKind("week-before", Period.FromDays(7), defaultGrace: Duration.FromDays(1)),
        new ReminderKind("day-before", Period.FromDays(1), defaultGrace: Duration.FromHours(12)),
        new ReminderKind("hour-before", Period.FromHours(1), defaultGrace: Duration.FromMinutes(20)),
        new ReminderKind("starting-now", Period.Zero, defaultGrace: Duration.FromMinutes(10)),
        new SessionStartingKind(),
        new RecapKind(),
        new PersonalReminderKind(),
        new AnnouncedForYouKind(),
        new ScheduledEventKind(),

        // For organisers only.
        new MissingDetailsKind(),
        new RecapDraftKind(),
    ];

    /// <summary>Kinds of change notices; the first that applies is posted.</summary>
    public static IReadOnlyList<IChangeKind> ChangeKinds { get; } =
        [new CancelledKind(), new PostponedKind(), new ReinstatedKind(), new ChangedKind()];

    /// <summary>Names of the questions to organisers, in settings and ledger.</summary>
    public static IReadOnlyList<string> QuestionKinds { get; } =
        [OrganiserQuestionPlanner.PageGone, OrganiserQuestionPlanner.ManyChanges];

    /// <summary>Announcements about the whole community.</summary>
    public static IReadOnlyList<ICommunityKind> CommunityKinds { get; } = [new WeeklyDigestKind()];
}
