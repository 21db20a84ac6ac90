using CommunityBot.Composition.Settings;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Content;

namespace CommunityBot;

/// <summary>Everything the bot can do, one line each. A new ability is a new file and a new line here.</summary>
internal static class Abilities
{
    /// <summary>Where it can talk: the names before the colon of a channel in the settings.</summary>
    public static IReadOnlyList<string> Platforms { get; } = ["local", "discord", "slack"];

    extension(IServiceCollection services)
    {
        public IServiceCollection AddAbilities() => services
            // Ways in which communities publish.
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

            // Commands members can type, in the order of help.
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

            // Reasons the bot speaks up by itself.
            .AddSingleton<IAnnouncementKind, AnnouncedKind>()
            .AddSingleton<IAnnouncementKind, WeekBeforeKind>()
            .AddSingleton<IAnnouncementKind, DayBeforeKind>()
            .AddSingleton<IAnnouncementKind, HourBeforeKind>()
            .AddSingleton<IAnnouncementKind, StartingNowKind>()
            .AddSingleton<IAnnouncementKind, SessionStartingKind>()
            .AddSingleton<IAnnouncementKind, RecapKind>()
            .AddSingleton<IAnnouncementKind, PersonalReminderKind>()
            .AddSingleton<IAnnouncementKind, ScheduledEventKind>()

            // Reasons to speak up because a page changed; the first that applies speaks.
            .AddSingleton<IChangeKind, CancelledKind>()
            .AddSingleton<IChangeKind, PostponedKind>()
            .AddSingleton<IChangeKind, ReinstatedKind>()
            .AddSingleton<IChangeKind, ChangedKind>()

            // Reasons to speak up about no single meetup.
            .AddSingleton<ICommunityKind, WeeklyDigestKind>()

            // What only organisers are told.
            .AddSingleton<IAnnouncementKind, MissingDetailsKind>()
            .AddSingleton<IAnnouncementKind, RecapDraftKind>();
    }

    /// <summary>The names that settings may use.</summary>
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
