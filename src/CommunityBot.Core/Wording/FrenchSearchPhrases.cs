namespace CommunityBot.Core.Wording;

/// <summary>Texts of searches in French.</summary>
internal static class FrenchSearchPhrases
{
    public static SearchPhrases Value { get; } = new()
    {
        TitleFormat = "Recherche : {0}",
        NothingFoundFormat = "Rien ne correspond à {0}.",
        Hint =
            "Cherchez un titre, un exposé, un sujet, un intervenant, une organisation, un lieu, un jour ou un mois.",
        Example = "Que cherchez-vous ?",
        SomeWords = "Aucun résultat ne contient tous les mots. En voici qui en contiennent certains :",
        OpenProgramme = "Ouvrir un programme",
        InDescription = "dans la description",
        InRecap = "compte rendu",
    };
}
