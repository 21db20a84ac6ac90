namespace CommunityBot.Content.Prose.Languages;

/// <summary>German vocabulary for parsing pages.</summary>
internal static class GermanVocabulary
{
    public static Vocabulary Words { get; } = new()
    {
        Months =
        [
            ["januar", "jänner", "jan"], ["februar", "feber", "feb"], ["märz", "maerz", "mär", "mrz"], ["april", "apr"],
            ["mai"],
            ["juni", "jun"], ["juli", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["oktober", "okt"],
            ["november", "nov"], ["dezember", "dez"],
        ],
        Weekdays =
        [
            ["montag", "mo"], ["dienstag", "di"], ["mittwoch", "mi"], ["donnerstag", "do"], ["freitag", "fr"],
            ["samstag", "sonnabend", "sa"], ["sonntag", "so"],
        ],
        Ordinals = ["te", "ter", "ten"],
        DateFillers = ["den", "dem", "der", "am", "vom"],
        To = ["bis", "bis zum"],
        From = ["ab", "von", "um", "nach", "gegen", "ca", "beginn", "einlass", "zirka"],
        Hour = ["uhr"],
        Noon = ["mittags", "12 uhr mittags"],
        Midnight = ["mitternacht"],
        AgendaHeadings =
        [
            "ablauf", "zeitplan", "programm", "tagesordnung", "das programm", "geplanter ablauf", "ablaufplan",
            "zeitlicher ablauf",
            "unser programm", "programmablauf", "unsere agenda", "die agenda", "ablauf des abends",
        ],
        TalkHeadings = [
            "vorträge", "vortrag", "die vorträge", "themen", "thema", "unsere vorträge", "sessions", "beiträge"
        ],
        SpeakerHeadings =
        [
            "sprecher", "sprecherin", "sprecherinnen", "referent", "referentin", "referenten", "referentinnen",
            "vortragende",
            "vortragender", "über den sprecher", "über die sprecherin", "über die sprecher", "unsere sprecher",
            "über den referenten", "über die referentin", "sprecher:innen", "speaker:innen", "referent:innen", "wer",
        ],
        AbstractHeadings = [
            "zusammenfassung", "beschreibung", "inhalt", "zum vortrag", "über den vortrag", "worum geht es",
            "kurzbeschreibung"
        ],
        BioHeadings = ["vita", "kurzbiografie", "biografie", "kurzvita", "zur person", "über mich", "kurzprofil"],
        By = [
            "von", "mit", "vorgetragen von", "präsentiert von", "gehalten von", "sprecher", "sprecherin", "referent",
            "referentin"
        ],
        At = ["von", "bei", "von der", "von dem", "vom", "aus"],
        And = ["und", "sowie"],
        Sponsoring = [
            "gesponsert", "unterstützt von", "unterstützt durch", "unterstützung", "danken unserem gastgeber",
            "stellt uns", "stellen uns", "spendiert", "spendieren"
        ],
        Online = [
            "online", "virtuell", "virtuelles", "virtuelle", "onlineveranstaltung", "videokonferenz", "bigbluebutton"
        ],
        Asides =
        [
            "deutsch", "englisch", "franz\u00F6sisch", "auf deutsch", "auf englisch", "in deutsch", "in englisch",
            "deutsch/englisch", "englisch/deutsch", "deutsch/english", "folien", "aufzeichnung",
            "folien und video", "kurzvortrag", "vortrag", "er/ihm", "sie/ihr", "anf\u00E4nger", "fortgeschrittene",
        ],
        Cancelled = [
            "abgesagt", "fällt aus", "fällt leider aus", "entfällt", "entfällt leider", "findet nicht statt",
            "muss leider ausfallen", "ausgefallen"
        ],
        Postponed = ["verschoben", "wird verschoben", "neuer termin folgt", "neuer termin wird", "verlegt"],
        Tentative = [
            "vorläufiger termin", "termin unter vorbehalt", "termin noch offen", "voraussichtlich am", "unter vorbehalt"
        ],
        ToBeConfirmed = [
            "wird noch bekannt gegeben", "wird noch bekanntgegeben", "noch offen", "n.n.", "nn", "folgt", "folgt noch",
            "noch nicht bekannt", "in planung", "noch unbekannt", "keine", "niemand"
        ],
        Recap = [
            "rückblick", "nachlese", "nachbericht", "so war", "das war das", "das war", "danke an alle die dabei waren",
            "vielen dank an alle die dabei waren", "rückschau", "nachbetrachtung"
        ],
        RecapHints =
        [
            "hat uns gezeigt", "zeigte uns", "sprach über", "erzählte", "hielt einen vortrag", "berichtete",
            "eröffnete den abend",
            "stellte vor", "waren zu gast", "war zu gast", "letzte woche", "gestern", "haben wir uns getroffen",
            "trafen wir uns",
            "unser nächstes treffen findet", "das nächste meetup findet", "bedanken uns bei allen", "den anfang machte",
            "danach folgte",
        ],
        NextMeetup = [
            "nächstes treffen", "nächste treffen", "nächstes meetup", "nächste meetup", "nächsten meetup",
            "nächsten treffen", "nächste mal", "nächster termin", "nächste termin", "nächste veranstaltung",
            "nächsten mal", "nächstes mal", "bis zum nächsten", "nächster stammtisch", "nächste sitzung"
        ],
        Registration = [
            "anmelden", "anmeldung", "melde dich an", "meldet euch an", "registrieren", "registrierung", "zusagen",
            "platz sichern", "karten", "zur anmeldung"
        ],
        Recording = ["aufzeichnung", "aufnahme", "mitschnitt", "ansehen", "anschauen", "videoaufzeichnung"],
        Presenting =
        [
            "sprach über", "spricht über", "erzählte von", "erzählte über", "erzählte uns von", "erzählt uns von",
            "erzählt von", "erzählt über",
            "berichtete über", "berichtete von", "berichtet über", "berichtet von", "zeigte uns", "zeigt uns", "zeigte",
            "zeigt",
            "stellte uns", "stellt uns", "stellte", "präsentierte", "präsentiert", "hielt einen vortrag über",
            "hält einen vortrag über",
            "hielt einen vortrag zum thema", "hält einen vortrag zum thema", "mit einem vortrag über",
            "mit dem vortrag",
            "mit einem vortrag zu", "mit seinem vortrag", "mit ihrem vortrag", "zum thema", "vortrag über",
            "vortrag zu", "vortrag zum thema", "talk über", "talk zu", "einblick in", "einführung in",
            "referierte über", "referiert über", "erklärte", "erklärt", "über",
        ],
        NotNames =
        [
            "pause", "zuerst", "zunächst", "zuletzt", "schließlich", "anschließend", "den", "im", "beim", "nach",
            "begrüßung", "willkommen", "einlass", "ankommen", "ausklang", "vortrag", "vorträge", "diskussion", "fragen",
            "getränke", "essen", "abschluss", "ende", "beginn", "anfang", "start", "kaffee", "mittagessen", "frühstück",
            "netzwerken", "vorstellung", "vorstellungsrunde", "einführung", "erster", "zweiter", "dritter",
            "gemeinsames",
            "gemütlicher", "offene", "offener", "runde", "treffen", "stammtisch", "der", "die", "das", "ein", "eine",
            "und", "oder", "mit",
            "für", "im", "zum", "zur", "auf", "wie", "was", "warum", "wer", "wo", "januar", "februar", "märz", "mai",
            "juni", "juli", "oktober",
            "dezember", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "uhr", "türen",
            "tür",
            "thema", "themen", "über", "universität", "hochschule", "verein", "anschließend", "danach", "informatiker",
            "entwickler", "entwicklerin", "leiter", "leiterin", "geschäftsführer", "moderation", "agenda", "ablauf",
        ],
        WhereKeys = ["wo", "ort", "veranstaltungsort", "adresse", "treffpunkt"],
        WhenKeys = ["wann", "datum", "termin", "zeit", "datum und uhrzeit", "tag"],
        WhoKeys = ["wer", "referent", "referentin", "sprecher", "sprecherin", "von"],
        TitleKeys = ["titel", "thema", "vortrag", "was"],
        Roles =
        [
            "entwickler*", "ingenieur*", "softwareentwickler*", "leiter*", "geschäftsführer*", "gründer*",
            "berater*", "architekt*", "softwarearchitekt*", "professor*", "wissenschaftler*", "student*",
            "informatiker*", "freiberufler*", "doktorand*", "mitarbeiter*", "administrator*",
        ],
        MeetingLists =
        [
            "treffen", "termine", "veranstaltungen", "stammtische", "vortragsabende", "abende", "themenabende",
        ],
        NoMeetingLists =
        [
            "änderungen", "versionshinweise", "neuigkeiten", "nachrichten", "aktuelles", "bericht", "berichte",
            "jahresrückblick", "rückblick", "tagebuch", "frist", "fristen", "wichtige termine", "presse",
        ],
        Recurring =
        [
            "jeden", "jede", "jedes", "jeweils", "monatlich", "wöchentlich", "immer", "wir treffen uns", "in der regel",
            "normalerweise",
        ],
        Endings = ["ende", "ausklang", "gemütlicher ausklang", "abschluss", "ende der veranstaltung", "schluss"],
        About = ["über", "zur person", "zu"],
        Streets = ["straße", "strasse", "str", "platz", "weg", "allee", "gasse", "ufer", "ring", "damm", "stock", "og"],
    };
}
