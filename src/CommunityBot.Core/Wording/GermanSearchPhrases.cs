namespace CommunityBot.Core.Wording;

/// <summary>Texts of searches in German.</summary>
internal static class GermanSearchPhrases
{
    public static SearchPhrases Value { get; } = new()
    {
        TitleFormat = "Suche: {0}",
        NothingFoundFormat = "Nichts passt zu {0}.",
        Hint =
            "Frag nach einem Titel, einem Vortrag, einem Thema, Vortragenden, einer Organisation, einem " +
            "Ort, einem Tag oder einem Monat.",
        Example = "Was suchst du?",
        SomeWords = "Alle Wörter zusammen kommen nirgends vor. Einige davon:",
        OpenProgramme = "Ein Programm öffnen",
        InDescription = "in der Beschreibung",
        InRecap = "Rückblick",
    };
}
