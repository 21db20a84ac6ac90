namespace CommunityBot.Core.Wording;

/// <summary>Texts about programmes in French.</summary>
internal static class FrenchProgrammePhrases
{
    public static ProgrammePhrases Value { get; } = new()
    {
        Day = "Jour",
        AllDays = "Tous les jours",
        RoomOrTrack = "Salle ou thématique",
        AllRooms = "Toutes les salles",
        AboutTalks = "À propos des exposés",
        NothingNow = "Il ne se passe rien en ce moment.",
        Now = "En ce moment",
        Then = "Ensuite",
        AllTimesFormat = "Toutes les heures sont à l’{0}.",
        UntilFormat = "jusqu’à {0}",
        NothingOnRoom = "rien en ce moment",
        NoAbstract = "La page n’en dit pas plus sur cet exposé.",
        WholeProgramme = "Programme complet",
        PartOf = "Dans le cadre de",
    };
}
