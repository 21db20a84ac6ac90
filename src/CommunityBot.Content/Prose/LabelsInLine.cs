using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Several labels in one line: "**Speaker**: Anna Example **Language**: English **Company**: Acme". The value of the
/// first ends where the next label begins.
/// </summary>
internal static class LabelsInLine
{
    /// <summary>Labels beside that of a speaker. Other words before a colon may be the end of a name.</summary>
    private static readonly HashSet<string> Labels =
    [
        "language", "sprache", "langue", "company", "firma", "unternehmen", "organisation", "organization", "societe",
        "entreprise", "title", "titel", "titre", "topic", "thema", "sujet", "talk", "vortrag", "level", "niveau",
        "duration", "dauer", "duree", "twitter", "mastodon", "linkedin", "github", "website", "webseite", "slides",
        "folien", "bio", "abstract", "role", "rolle", "date", "datum", "when", "wann", "quand", "time", "uhrzeit",
        "heure", "where", "wo", "ou", "venue", "location", "place", "ort", "lieu", "room", "raum", "salle", "host",
        "gastgeber", "contact", "kontakt",
    ];

    /// <summary>The text up to the next label; all of it if there is none.</summary>
    public static string FirstValue(string text)
    {
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon > 0;
            colon = text.IndexOf(':', colon + 1))
        {
            var end = colon;
            while (end > 0 && text[end - 1] is ' ' or '*' or '_' or '\u00A0')
            {
                end--;
            }

            var start = end;
            while (start > 0 && char.IsLetter(text[start - 1]))
            {
                start--;
            }

            if (start > 1 && end > start && text[start - 1] is ' ' or '*' or '_'
                && char.IsUpper(text[start]) && Labels.Contains(WordFolding.Fold(text[start..end])))
            {
                return text[..start].TrimEnd(' ', '*', '_', '|', '-', '\u2013', '\u00B7', ',', ';');
            }
        }

        return text;
    }
}
