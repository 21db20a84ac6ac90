using System.Text.RegularExpressions;

using CommunityBot.Core.Commands;

namespace CommunityBot.Discord.Registration;

/// <summary>
/// Command and option localizations by Discord locale. Invalid ones are left out, because Discord would refuse the
/// whole command.
/// https://docs.discord.com/developers/interactions/application-commands#localization
/// </summary>
internal static partial class CommandLocalizations
{
    /// <summary>Discord's locales for languages that the bot names without a region.</summary>
    private static readonly Dictionary<string, string[]> Locales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = ["en-GB", "en-US"],
        ["es"] = ["es-ES", "es-419"],
        ["pt"] = ["pt-BR"],
        ["sv"] = ["sv-SE"],
        ["zh"] = ["zh-CN"],
    };

    private const int MaxNameLength = 32;

    public static IReadOnlyDictionary<string, string>? Names(IReadOnlyList<CommandLocalization> translations) =>
        ByLocale(translations.Where(translation => Name.IsMatch(translation.Name)), translation => translation.Name);

    public static IReadOnlyDictionary<string, string>? MenuNames(
        IReadOnlyDictionary<string, string> names) => ByLocale(
        names
            .Where(name => name.Value.Length is > 0 and <= MaxNameLength)
            .Select(name => new CommandLocalization(name.Key, name.Value, "")),
        translation => translation.Name);

    public static IReadOnlyDictionary<string, string>? Descriptions(IReadOnlyList<CommandLocalization> translations) =>
        ByLocale(
            translations.Where(translation => translation.Description.Length > 0),
            translation => CommandPayload.Truncate(translation.Description));

    private static Dictionary<string, string>? ByLocale(
        IEnumerable<CommandLocalization> translations, Func<CommandLocalization, string> text)
    {
        var localizations = translations
            .SelectMany(translation => Locales.GetValueOrDefault(translation.Language, [translation.Language])
                .Select(locale => (Locale: locale, Text: text(translation))))
            .DistinctBy(translation => translation.Locale, StringComparer.Ordinal)
            .ToDictionary(translation => translation.Locale, translation => translation.Text, StringComparer.Ordinal);
        return localizations.Count > 0 ? localizations : null;
    }

    [GeneratedRegex(@"^[-_'\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]{1,32}$")]
    private static partial Regex Name { get; }
}
