using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Keys;

/// <summary>Values that say that there is no value: "none", "n/a", "empty", "-", "keine Angabe", "aucun".</summary>
internal static class Placeholder
{
    private static readonly PhraseIndex Words = new(
    [
        "none", "empty", "n/a", "na", "nil", "null", "undefined", "unknown", "nowhere", "placeholder", "todo", "xxx",
        "false", "true", "no location", "no venue", "not applicable", "leer", "keine", "keiner", "kein", "unbekannt",
        "keine angabe", "entfällt", "aucun", "aucune", "vide", "inconnu", "néant", "sans objet",
    ]);

    public static bool Is(string text) =>
        text.Length < 20 && (!text.Any(char.IsLetterOrDigit) || Words.IsMatch(text.Trim(' ', '(', ')', '[', ']', '.')));
}
