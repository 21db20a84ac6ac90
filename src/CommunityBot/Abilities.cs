using CommunityBot.Composition.Settings;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Content;
using CommunityBot.Discord;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.WebConsole;

namespace CommunityBot;

/// <summary>
/// Registers content formats, commands, announcement kinds and platforms. A new one is a new file and a new line here.
/// </summary>
internal static class Abilities
{
    public static IReadOnlyList<IPlatformModule> Platforms { get; } =
    [
        new LocalChatModule(),
        new DiscordModule(),
        new SlackModule(),
    ];

    extension(IServiceCollection services)
    {
        public IServiceCollection AddAbilities() => services
            // Content formats.
            .AddSingleton<IContentFormat, MarkdownPageFormat>()
            .AddSingleton<IContentFormat, RecapPageFormat>()
            .AddSingleton<IContentFormat, SchedulePageFormat>()
            .AddSingleton<IContentFormat, PretalxPageFormat>()
            .AddSingleton<IContentFormat, SeriesPageFormat>()
            .AddSingleton<IContentFormat, HtmlPageFormat>()
            .AddSingleton<IContentFormat, DataPageFormat>()
            .AddSingleton<IContentFormat, ICalendarFormat>()
            .AddSingleton<IContentFormat, FrabXmlFormat>()
            .AddSingleton<IContentFormat, FrabJsonFormat>()
            .AddSingleton<IContentFormat, PretalxFormat>()
            .AddSingleton<IContentFormat, SessionizeFormat>()

            // Commands for members, in the order of /help.
            .AddSingleton<IBotCommand, NextMeetupCommand>()
            .AddSingleton<IBotCommand, AgendaCommand>()
            .AddSingleton<IBotCommand, SpeakerCommand>()
            .AddSingleton<IBotCommand, RemindMeCommand>()
            .AddSingleton<IBotCommand, MyRemindersCommand>()
            .AddSingleton<IBotCommand, HelpCommand>()

            // Commands for organisers.
            .AddSingleton<IBotCommand, RecapCommand>()
            .AddSingleton<IBotCommand, TakeawaysCommand>()
            .AddSingleton<IBotCommand, OverviewCommand>()
            .AddSingleton<IBotCommand, PreviewCommand>()
            .AddSingleton<IBotCommand, ResolvePostCommand>()

            // Announcement kinds.
            .AddSingleton<IAnnouncementKind, AnnouncedKind>()
            .AddSingleton<IAnnouncementKind, WeekBeforeKind>()
            .AddSingleton<IAnnouncementKind, DayBeforeKind>()
            .AddSingleton<IAnnouncementKind, HourBeforeKind>()
            .AddSingleton<IAnnouncementKind, StartingNowKind>()
            .AddSingleton<IAnnouncementKind, SessionStartingKind>()
            .AddSingleton<IAnnouncementKind, RecapKind>()
            .AddSingleton<IAnnouncementKind, PersonalReminderKind>()
            .AddSingleton<IAnnouncementKind, ScheduledEventKind>()

            // Kinds of change notices; the first that applies is posted.
            .AddSingleton<IChangeKind, CancelledKind>()
            .AddSingleton<IChangeKind, PostponedKind>()
            .AddSingleton<IChangeKind, ReinstatedKind>()
            .AddSingleton<IChangeKind, ChangedKind>()

            // Announcements about the whole community.
            .AddSingleton<ICommunityKind, WeeklyDigestKind>()

            // Posts for organisers only.
            .AddSingleton<IAnnouncementKind, MissingDetailsKind>()
            .AddSingleton<IAnnouncementKind, RecapDraftKind>();
    }

    /// <summary>The names that may be used in settings.</summary>
    public static AbilityNames Names()
    {
        using var abilities = new ServiceCollection().AddAbilities().BuildServiceProvider();
        return new AbilityNames(
            [
                .. abilities.GetServices<IAnnouncementKind>().Select(kind => kind.Name),
                .. abilities.GetServices<IChangeKind>().Select(kind => kind.Name),
                .. abilities.GetServices<ICommunityKind>().Select(kind => kind.Name),
            ],
            Platforms,
            [.. abilities.GetServices<IBotCommand>().Select(command => command.Spec.Name)]);
    }
}
