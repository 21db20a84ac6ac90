using CommunityBot.Composition.Settings;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;

namespace CommunityBot;

/// <summary>Everything the bot can do, one line each. A new ability is a new file and a new line here.</summary>
internal static class Catalogue
{
    /// <summary>Where it can talk: the names before the colon of a channel in the settings.</summary>
    public static IReadOnlyList<string> Platforms { get; } = ["local", "discord", "slack"];

    extension(IServiceCollection services)
    {
        public IServiceCollection AddAbilities() => services
            // Commands members can type, in the order of help.
            .AddSingleton<IBotCommand, NextMeetupCommand>()
            .AddSingleton<IBotCommand, AgendaCommand>()
            .AddSingleton<IBotCommand, SpeakerCommand>()
            .AddSingleton<IBotCommand, HelpCommand>()

            // Commands for organisers.
            .AddSingleton<IBotCommand, RecapCommand>()

            // Reasons the bot speaks up by itself.
            .AddSingleton<IAnnouncementKind, AnnouncedKind>()
            .AddSingleton<IAnnouncementKind, WeekBeforeKind>()
            .AddSingleton<IAnnouncementKind, DayBeforeKind>()
            .AddSingleton<IAnnouncementKind, HourBeforeKind>()
            .AddSingleton<IAnnouncementKind, StartingNowKind>()
            .AddSingleton<IAnnouncementKind, RecapKind>();
    }

    /// <summary>The names that settings may use.</summary>
    public static AbilityNames Names()
    {
        using var abilities = new ServiceCollection().AddAbilities().BuildServiceProvider();
        return new AbilityNames([.. abilities.GetServices<IAnnouncementKind>().Select(kind => kind.Name)], Platforms);
    }
}
