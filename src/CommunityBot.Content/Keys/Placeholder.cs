using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Keys;

/// <summary>
/// Values that say that there is no value: "none", "n/a", "empty", "-", "keine Angabe", "aucun"; also the types of
/// fields in a program ("location: string;").
/// </summary>
internal static class Placeholder
{
    private static readonly PhraseIndex Words = new(
    [
        "none", "empty", "n/a", "na", "nil", "null", "undefined", "unknown", "nowhere", "placeholder", "todo", "xxx",
        "false", "true", "string", "number", "boolean",
        "no location", "no venue", "not applicable", "leer", "keine", "keiner", "kein", "unbekannt",
        "location on meetup", "venue on meetup", "see meetup", "on meetup", "details on meetup",
        "see meetup for location", "check meetup",
        "keine angabe", "ort auf meetup", "siehe meetup", "auf meetup", "ort siehe meetup", "lieu sur meetup",
        "voir meetup", "sur meetup", "voir sur meetup", "entfällt", "aucun", "aucune", "vide",
        "inconnu", "néant", "sans objet",
    ]);

    private static readonly char[] Around = [' ', '(', ')', '[', ']', '.', ';'];

    public static bool Is(string text) =>
        text.Length < 30 && (!text.Any(char.IsLetterOrDigit) || Words.IsMatch(text.Trim(Around)));
}
