namespace CommunityBot.Core.Wording;

/// <summary>Texts about programmes in German.</summary>
internal static class GermanProgrammePhrases
{
    public static ProgrammePhrases Value { get; } = new()
    {
        Day = "Tag",
        AllDays = "Alle Tage",
        RoomOrTrack = "Raum oder Track",
        AllRooms = "Alle Räume",
        AboutTalks = "Über die Vorträge",
        NothingNow = "Gerade läuft nichts.",
        Now = "Jetzt",
        Then = "Danach",
        AllTimesFormat = "Alle Zeiten in {0}.",
        UntilFormat = "bis {0}",
        NothingOnRoom = "gerade nichts",
        NoAbstract = "Mehr verrät die Seite über diesen Vortrag nicht.",
        WholeProgramme = "Ganzes Programm",
        PartOf = "Teil von",
    };
}
