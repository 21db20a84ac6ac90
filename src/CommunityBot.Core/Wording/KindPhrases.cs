namespace CommunityBot.Core.Wording;

/// <summary>What organisers read in place of the name of a kind.</summary>
internal static class KindPhrases
{
    public static IReadOnlyDictionary<string, string> English { get; } = new Dictionary<string, string>
    {
        ["announced"] = "Announcement",
        ["week-before"] = "Reminder a week before",
        ["day-before"] = "Reminder the day before",
        ["hour-before"] = "Reminder an hour before",
        ["starting-now"] = "Reminder at the start",
        ["session-starting"] = "Reminder of a session",
        ["recap"] = "Recap",
        ["for-you"] = "Personal reminder",
        ["announced-for-you"] = "Personal announcement",
        ["scheduled-event"] = "Calendar event",
        ["missing"] = "Missing details",
        ["recap-draft"] = "Draft of the recap",
        ["weekly-digest"] = "Weekly overview",
        ["cancelled"] = "Cancellation",
        ["postponed"] = "Postponement",
        ["reinstated"] = "Reinstatement",
        ["changed"] = "Change notice",
        ["page-gone"] = "Question about a page that is gone",
        ["many-changes"] = "Question about many changes",
        ["notice"] = "Notice to organisers",
    };

    public static IReadOnlyDictionary<string, string> German { get; } = new Dictionary<string, string>
    {
        ["announced"] = "Ankündigung",
        ["week-before"] = "Erinnerung eine Woche vorher",
        ["day-before"] = "Erinnerung am Vortag",
        ["hour-before"] = "Erinnerung eine Stunde vorher",
        ["starting-now"] = "Erinnerung zum Beginn",
        ["session-starting"] = "Erinnerung an einen Programmpunkt",
        ["recap"] = "Rückblick",
        ["for-you"] = "Persönliche Erinnerung",
        ["announced-for-you"] = "Persönliche Ankündigung",
        ["scheduled-event"] = "Kalendereintrag",
        ["missing"] = "Fehlende Angaben",
        ["recap-draft"] = "Entwurf des Rückblicks",
        ["weekly-digest"] = "Wochenübersicht",
        ["cancelled"] = "Absage",
        ["postponed"] = "Verschiebung",
        ["reinstated"] = "Rücknahme einer Absage",
        ["changed"] = "Änderungsmeldung",
        ["page-gone"] = "Frage zu einer verschwundenen Seite",
        ["many-changes"] = "Frage zu vielen Änderungen",
        ["notice"] = "Hinweis an das Orga-Team",
    };

    public static IReadOnlyDictionary<string, string> French { get; } = new Dictionary<string, string>
    {
        ["announced"] = "Annonce",
        ["week-before"] = "Rappel une semaine avant",
        ["day-before"] = "Rappel la veille",
        ["hour-before"] = "Rappel une heure avant",
        ["starting-now"] = "Rappel au début",
        ["session-starting"] = "Rappel d’une session",
        ["recap"] = "Bilan",
        ["for-you"] = "Rappel personnel",
        ["announced-for-you"] = "Annonce personnelle",
        ["scheduled-event"] = "Événement du calendrier",
        ["missing"] = "Informations manquantes",
        ["recap-draft"] = "Brouillon du bilan",
        ["weekly-digest"] = "Programme de la semaine",
        ["cancelled"] = "Annulation",
        ["postponed"] = "Report",
        ["reinstated"] = "Rétablissement",
        ["changed"] = "Avis de changement",
        ["page-gone"] = "Question sur une page disparue",
        ["many-changes"] = "Question sur de nombreux changements",
        ["notice"] = "Avis aux organisateurs",
    };
}
