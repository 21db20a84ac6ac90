namespace CommunityBot.Core.Wording;

/// <summary>
/// Words by which members mean a command whose name they do not know, in every language at once: a member writes in
/// their own language, whatever the community's is. The commands' names are not repeated here.
/// </summary>
internal static class CommandVocabulary
{
    private static readonly Dictionary<string, CommandWordSet> Sets = new()
    {
        ["next-meetup"] = new(
            Subjects: [],
            Hints: ["next", "upcoming", "nächste", "nächster", "nächstes", "nächsten", "prochain", "prochaine",
                "prochains", "prochaines"],
            Questions: ["when", "where", "date", "venue", "meetup", "meetups", "event", "events", "meeting",
                "wann", "wo", "wohin", "termin", "termine", "datum", "ort", "treffen", "veranstaltung",
                "quand", "où", "lieu", "adresse", "rencontre", "rencontres", "évènement", "événement"]),
        ["agenda"] = new(
            Subjects: ["agenda", "programme", "program", "schedule", "timetable", "lineup", "talk", "talks", "session",
                "sessions", "topic", "topics", "programm", "ablauf", "zeitplan", "tagesordnung", "vorträge", "themen",
                "thema", "ordre", "déroulé", "déroulement", "exposé", "exposés", "conférences", "sujets", "sujet",
                "thème", "thèmes"],
            Hints: ["today", "tonight", "tomorrow", "heute", "morgen", "demain", "aujourd'hui"],
            Questions: ["what", "what's", "whats", "was", "quoi"]),
        ["speaker"] = new(
            Subjects: ["speaker", "speakers", "speaks", "speak", "speaking", "presents", "presenting", "presenter",
                "presenters", "talking", "redner", "rednerin", "rednerinnen", "sprecher", "sprecherin",
                "sprecherinnen", "referent", "referentin", "referenten", "referentinnen", "vortragende",
                "vortragender", "vortragenden", "spricht", "sprechen", "redet", "orateur", "oratrice", "orateurs",
                "oratrices", "intervenant", "intervenante", "intervenants", "intervenantes", "intervient",
                "interviennent", "conférencier", "conférencière", "conférenciers", "parle", "parlent"],
            Hints: ["who", "who's", "whos", "wer", "wen", "qui"],
            Questions: []),
        ["remind-me"] = new(
            Subjects: ["remind", "reminder", "remindme", "notify", "erinnere", "erinner", "erinnern", "erinnerst",
                "erinnerung", "benachrichtige", "rappel", "rappeler", "rappelle", "rappelez", "préviens", "prévenir"],
            Hints: [],
            Questions: []),
        ["my-reminders"] = new(
            Subjects: ["reminders", "erinnerungen", "rappels"],
            Hints: [],
            Questions: []),
        ["search"] = new(
            Subjects: ["search", "find", "suche", "suchen", "such", "finde", "finden", "recherche", "rechercher",
                "cherche", "chercher", "trouve", "trouver"],
            Hints: [],
            Questions: []),
        ["now"] = new(
            Subjects: [],
            Hints: ["now", "currently", "jetzt", "gerade", "aktuell", "maintenant", "actuellement"],
            Questions: []),
        ["help"] = new(
            Subjects: [],
            Hints: [],
            Questions: ["help", "commands", "command", "hilfe", "befehle", "befehl", "aide", "commandes", "commande",
                "hello", "hi", "hey", "hallo", "moin", "servus", "bonjour", "bonsoir", "salut", "coucou"]),
        ["recap"] = new(
            Subjects: ["recap", "recaps", "summary", "recording", "recordings", "rückblick", "rückblicke",
                "zusammenfassung", "nachlese", "aufzeichnung", "aufzeichnungen", "bilan", "bilans", "récapitulatif",
                "résumé", "compte-rendu", "enregistrement", "enregistrements"],
            Hints: [],
            Questions: []),
        ["takeaways"] = new(
            Subjects: ["takeaway", "takeaways", "quote", "quotes", "zitat", "zitate", "citation", "citations"],
            Hints: [],
            Questions: []),
        ["overview"] = new(
            Subjects: ["overview", "überblick", "übersicht", "aperçu"],
            Hints: [],
            Questions: []),
    };

    /// <summary>
    /// Words of a sentence that are not part of a title or a name when they are at its beginning or end.
    /// </summary>
    public static IReadOnlyList<string> Fillers { get; } =
    [
        "a", "an", "the", "is", "are", "was", "were", "be", "will", "on", "in", "at", "of", "for", "to", "from", "by",
        "with", "and", "or", "about", "it", "its", "it's", "this", "that", "there", "there's", "do", "does", "did",
        "has", "have", "any", "we", "you", "us", "me", "my", "i", "our", "your", "please", "can", "could", "would",
        "should", "tell", "show", "give", "get", "let", "know", "what", "what's", "whats", "which", "when", "where",
        "who", "who's", "how", "next", "upcoming", "meet", "meetup", "meetups", "event", "meeting", "again", "start",
        "starts", "begin", "begins", "happening", "happens", "going", "held", "take", "takes", "place", "hi", "hey",
        "hello", "thanks", "thank", "before", "help",

        "der", "die", "das", "dem", "den", "des", "ein", "eine", "einen", "einem", "einer", "ist", "sind", "war",
        "wird", "werden", "am", "im", "an", "auf", "um", "von", "vom", "zu", "zum", "zur", "für", "mit", "und",
        "bei", "beim", "hilf", "oder",
        "über", "es", "gibt", "gibt's", "was", "wann", "wo", "wer", "wen", "welche", "welcher", "welches",
        "wie", "ich", "mir", "mich", "du", "ihr", "wir", "uns", "bitte", "kannst", "könntest", "zeig", "zeige", "sag",
        "nenne", "mal", "denn", "eigentlich", "nächste", "nächster", "nächstes", "nächsten", "treffen", "findet",
        "statt", "beginnt", "startet", "geht", "los", "läuft", "hallo", "danke", "dran", "vor",

        "le", "la", "les", "l", "un", "une", "de", "du", "d", "est", "sont", "à", "au", "aux", "en", "dans",
        "sur", "pour", "par", "avec", "et", "ou", "ce", "cette", "c", "c'est", "qu", "que", "qui", "quoi", "quel",
        "quelle", "quels", "quelles", "quand", "où", "comment", "il", "y", "t", "on", "nous", "vous", "je", "moi",
        "te", "svp", "stp", "plaît", "s'il", "peux", "peut", "pouvez", "montre", "montrez", "donne", "donnez", "dis",
        "prochain", "prochaine", "rencontre", "lieu", "commence", "bonjour", "salut", "merci", "jour", "avant",
    ];

    /// <summary>The words for a command; none for one that people do not type.</summary>
    public static CommandWordSet Of(string command) => Sets.GetValueOrDefault(command, CommandWordSet.None);
}

/// <summary>The words for one command, by how surely they mean it.</summary>
/// <param name="Subjects">What the command is about; they decide.</param>
/// <param name="Hints">Decide only where no subject does: "next" in "the next speaker".</param>
/// <param name="Questions">Decide only where nothing else does: "what" in "what about clusters".</param>
internal sealed record CommandWordSet(
    IReadOnlyList<string> Subjects, IReadOnlyList<string> Hints, IReadOnlyList<string> Questions)
{
    public static CommandWordSet None { get; } = new([], [], []);

    public IEnumerable<string> All => [.. Subjects, .. Hints, .. Questions];
}
