namespace CommunityBot.Discord.Registration;

/// <summary>
/// What commands are called in German and French; Discord shows each person their own language, and sends the bot the
/// one
/// name it knows. A command without a translation is shown as it is.
/// https://docs.discord.com/developers/interactions/application-commands#localization
/// </summary>
internal static class CommandTranslations
{
    private static readonly Dictionary<string, Translation[]> Commands = new(StringComparer.Ordinal)
    {
        ["next-meetup"] =
        [
            new("de", "nächstes-treffen", "Wann und wo wir uns das nächste Mal treffen"),
            new("fr", "prochaine-rencontre", "Quand et où nous nous retrouvons la prochaine fois"),
        ],
        ["agenda"] =
        [
            new("de", "programm", "Was wann geschieht"),
            new("fr", "programme", "Ce qui se passe, et à quelle heure"),
        ],
        ["speaker"] =
        [
            new("de", "vortrag", "Wer jemand ist und wovon der Vortrag handelt"),
            new("fr", "orateur", "Qui est quelqu'un et de quoi parle son exposé"),
        ],
        ["recap"] =
        [
            new("de", "rückblick", "Einen Rückblick in den Kanälen für Ankündigungen veröffentlichen"),
            new("fr", "bilan", "Publier un bilan dans les salons d'annonces"),
        ],
        ["help"] =
        [
            new("de", "hilfe", "Was man hier fragen kann"),
            new("fr", "aide", "Ce que l'on peut demander ici"),
        ],
    };

    /// <summary>By command and option.</summary>
    private static readonly Dictionary<(string Command, string Option), Translation[]> Options = new()
    {
        [("agenda", "meetup")] =
        [
            new("de", "treffen", "Welches: Name, Datum oder wer spricht; ohne Angabe das nächste"),
            new("fr", "rencontre", "Laquelle : nom, date ou orateur ; la prochaine par défaut"),
        ],
        [("recap", "meetup")] =
        [
            new("de", "treffen", "Welcher Rückblick: Name oder Datum"),
            new("fr", "rencontre", "Quel bilan : nom ou date"),
        ],
        [("speaker", "name")] =
        [
            new("de", "name", "Der Name, so wie man ihn in Erinnerung hat"),
            new("fr", "nom", "Le nom, comme on s'en souvient"),
        ],
    };

    public static IReadOnlyDictionary<string, string>? NamesOf(string command, string? option = null) =>
        Find(command, option)?.ToDictionary(translation => translation.Locale, translation => translation.Name);

    public static IReadOnlyDictionary<string, string>? DescriptionsOf(string command, string? option = null) =>
        Find(command, option)?.ToDictionary(translation => translation.Locale, translation => translation.Description);

    private static Translation[]? Find(string command, string? option) =>
        option is null ? Commands.GetValueOrDefault(command) : Options.GetValueOrDefault((command, option));

    private sealed record Translation(string Locale, string Name, string Description);
}
