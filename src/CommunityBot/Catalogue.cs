using CommunityBot.Composition.Settings;
using CommunityBot.Core.Announcements;

namespace CommunityBot;

/// <summary>Everything the bot can do, one line each. A new ability is a new file and a new line here.</summary>
internal static class Catalogue
{
    /// <summary>Where it can talk: the names before the colon of a channel in the settings.</summary>
    public static IReadOnlyList<string> Platforms { get; } = ["local", "discord", "slack"];

    extension(IServiceCollection services)
    {
        public IServiceCollection AddAbilities() => services;
    }

    /// <summary>The names that settings may use.</summary>
    public static AbilityNames Names()
    {
        using var abilities = new ServiceCollection().AddAbilities().BuildServiceProvider();
        return new AbilityNames([.. abilities.GetServices<IAnnouncementKind>().Select(kind => kind.Name)], Platforms);
    }
}
