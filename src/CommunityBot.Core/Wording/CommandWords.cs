using CommunityBot.Core.Commands;

namespace CommunityBot.Core.Wording;

/// <summary>
/// The words of every command that people can type: its names, descriptions and options in each language, once for
/// registration, help and buttons.
/// </summary>
internal static class CommandWords
{
    private static readonly IReadOnlyList<CommandSpec> All = [.. MemberCommandWords.All, .. OrganiserCommandWords.All];

    /// <summary>The spec of a command with its words; the command adds how it behaves.</summary>
    /// <exception cref="ArgumentException">There are no words for the command.</exception>
    public static CommandSpec Of(string command) =>
        All.FirstOrDefault(words => words.Name == command)
            ?? throw new ArgumentException($"There are no words for the command {command}.", nameof(command));

    /// <summary>Descriptions in a language by command name; a command that is not translated has no entry.</summary>
    public static IReadOnlyDictionary<string, string> Descriptions(string language) =>
        In(language).ToDictionary(words => words.Command, words => words.Localization.Description);

    /// <summary>Display names in a language by command name; a command that is not translated has no entry.</summary>
    public static IReadOnlyDictionary<string, string> DisplayNames(string language) =>
        In(language).Where(words => words.Localization.DisplayName is not null)
            .ToDictionary(words => words.Command, words => words.Localization.DisplayName!);

    private static IEnumerable<(string Command, CommandLocalization Localization)> In(string language) =>
        from words in All
        from localization in words.Translations.Prepend(
            new CommandLocalization("en", words.Name, words.Description) { DisplayName = words.DisplayName })
        where localization.Language == language
        select (words.Name, localization);
}
