using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.Content.Calendars;
using CommunityBot.Content.Conferences;
using CommunityBot.Content.Data;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Schedules;
using CommunityBot.Discord;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.WebConsole;

namespace CommunityBot;

/// <summary>
/// Registers content formats, commands, announcement kinds and platforms. A new format or platform is a new file or
/// project and a new line here; commands and kinds are listed in <see cref="Core.Abilities"/>.
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
            .AddSingleton<IContentFormat, AsciiDocFormat>()
            .AddSingleton<IContentFormat, DataPageFormat>()
            .AddSingleton<IContentFormat, CsvFormat>()
            .AddSingleton<IContentFormat, ScriptDataFormat>()
            .AddSingleton<IContentFormat, UnreadFormat>()
            .AddSingleton<IContentFormat, ICalendarFormat>()
            .AddSingleton<IContentFormat, FrabXmlFormat>()
            .AddSingleton<IContentFormat, FrabJsonFormat>()
            .AddSingleton<IContentFormat, PretalxFormat>()
            .AddSingleton<IContentFormat, SessionizeFormat>()

            // Commands and announcement kinds, listed in Core.
            .AddEach(Core.Abilities.Commands)
            .AddEach(Core.Abilities.Kinds)
            .AddEach(Core.Abilities.ChangeKinds)
            .AddEach(Core.Abilities.CommunityKinds);

        private IServiceCollection AddEach<TAbility>(IEnumerable<TAbility> abilities)
            where TAbility : class
        {
            foreach (var ability in abilities)
            {
                services.AddSingleton(ability);
            }

            return services;
        }
    }

    /// <summary>The names that may be used in settings.</summary>
    public static AbilityNames Names() => new(
        [
            .. Core.Abilities.Kinds.Select(kind => kind.Name),
            .. Core.Abilities.ChangeKinds.Select(kind => kind.Name),
            .. Core.Abilities.CommunityKinds.Select(kind => kind.Name),
            .. Core.Abilities.QuestionKinds,
        ],
        Platforms,
        [.. Core.Abilities.Commands.Select(command => command.Spec.Name)]);
}
