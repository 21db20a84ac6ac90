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
        BetweenHours = ["zwischen"],
        HourPrepositions = ["um", "ab", "von", "gegen", "zwischen", "einlass", "beginn"],
        Hour = ["uhr"],
        HoursOfSpans = [],
        EndVerbs = ["endet", "enden", "geht", "gehen", "dauert", "schließt"],
        Noon = ["mittags", "12 uhr mittags"],
        Midnight = ["mitternacht"],
        AgendaHeadings =
        [
            "ablauf", "zeitplan", "programm", "tagesordnung", "das programm", "geplanter ablauf", "ablaufplan",
            "zeitlicher ablauf", "traktanden", "traktandenliste", "tagesordnungspunkte",
            "unser programm", "programmablauf", "unsere agenda", "die agenda", "ablauf des abends",
            "besprechungspunkte", "gesprächspunkte", "diskussionspunkte", "zu besprechen",
        ],
        TalkHeadings = [
            "vorträge", "vortrag", "die vorträge", "themen", "thema", "unsere vorträge", "sessions", "beiträge"
        ],
        GroupsOfTalks =
        [
            "vorträge", "kurzvorträge", "hauptvorträge", "workshops", "präsentationen", "erster teil", "zweiter teil",
            "blitzvorträge", "vorführungen", "vorführung", "kurzvortrag",
        ],
        ChapterHeadings = ["kapitel", "kapitelmarken", "sprungmarken", "zeitmarken", "in dieser folge"],
        SpeakerHeadings =
        [
            "sprecher", "sprecherin", "sprecherinnen", "referent", "referentin", "referenten", "referentinnen",
            "vortragende",
            "über den speaker", "über die speakerin", "über die speaker", "über unseren speaker", "unsere speaker",
            "unser speaker", "redner", "rednerin", "über den redner", "über die rednerin", "gastredner",
            "über den vortragenden", "über die vortragende", "über die vortragenden",
            "vortragender", "über den sprecher", "über die sprecherin", "über die sprecher", "unsere sprecher",
            "über den speaker", "über die speaker", "über die speakerin", "über unseren speaker", "speakerin",
            "zum speaker", "zum sprecher", "zur sprecherin", "zum referenten", "zur referentin",
            "über den referenten", "über die referentin", "sprecher:innen", "speaker:innen", "referent:innen", "wer",
        ],
        AbstractHeadings = [
            "zusammenfassung", "beschreibung", "inhalt", "zum vortrag", "über den vortrag", "worum geht es",
            "kurzbeschreibung"
        ],
        BioHeadings = ["vita", "kurzbiografie", "biografie", "kurzvita", "zur person", "über mich", "kurzprofil"],
        Agents = ["von"],
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
            "muss leider ausfallen", "ausgefallen", "absage", "fallen aus", "fallen leider aus", "entfallen",
            "muss ausfallen", "ausfällt", "ausfallen muss", "findet leider nicht statt", "finden nicht statt",
            "ersatzlos gestrichen",
        ],
        Postponed = ["verschoben", "wird verschoben", "neuer termin folgt", "neuer termin wird", "verlegt"],
        Tentative = [
            "vorläufiger termin", "termin unter vorbehalt", "termin noch offen", "voraussichtlich am",
        ],
        Unconfirmed =
        [
            "noch offen", "noch nicht bestätigt", "noch nicht fest", "unter vorbehalt", "vorläufig", "vorläufige",
            "vorläufiger", "vorläufiges", "vorläufigen", "wird noch bekannt gegeben", "wird noch bekanntgegeben",
            "voraussichtlich", "noch zu bestätigen", "steht noch nicht fest", "wird noch bestätigt",
        ],
        Cancelling = ["absagen", "abzusagen", "ausfallen", "streichen"],
        Postponing = ["verschieben", "zu verschieben", "verlegen"],
        Moved = ["verlegt", "verlegen", "wird verlegt"],
        SplitCancelled =
        [
            "fällt … aus", "fallen … aus", "fiel … aus", "sagen … ab", "findet … nicht statt",
            "findet … kein … statt", "findet … keine … statt", "finden … nicht statt",
        ],
        EventNouns =
        [
            "*treffen", "*stammtisch", "*abend", "*veranstaltung", "*termin", "*meetup", "*sitzung",
            "*konferenz", "*tagung", "zusammenkunft",
        ],
        PartNouns =
        [
            "*vortrag", "*vorträge", "*redner", "*rednerin", "*referent", "*referentin", "*sprecher", "*sprecherin",
            "*raum", "*räume", "*vorträgen", "*räumen", "*saal", "*ort", "*location", "*lokal", "*buchung",
            "*reservierung", "*essen", "*pizza", "*getränke", "*zug", "*bahn", "*flug", "*flüge", "*anmeldung",
            "*ticket", "*tickets", "*karten", "*teil", "*hälfte", "*beginn", "*programm", "*agenda", "*ablauf",
            "*aufzeichnung", "*übertragung", "*stream", "*verlosung", "*gastgeber", "*bestellung", "*titel", "*thema",
            "*beitrag", "*spiel", "*verein", "*bus", "*frist", "*wahl", "*einlass", "*abstract", "*podium",
            "*diskussion", "*details", "*demo", "*lieferung",
        ],
        FormatNouns =
        [
            "*workshop", "*seminar", "*kurs", "*schulung", "*führung", "*frühstück", "*grillen", "*party",
            "*wanderung", "*barcamp", "*hackathon",
        ],
        DateNouns = ["datum", "termin", "tag", "uhrzeit", "zeit", "wann", "zeitpunkt"],
        OnSite = ["vor ort", "vor-ort", "präsenz*", "in präsenz", "persönliche"],
        EarlierEvents =
        [
            "letzte", "letzter", "letztes", "letzten", "vorige", "voriges", "vorigen", "vergangene", "vergangenes",
            "vergangenen", "andere", "anderes", "anderen", "früheres", "frühere",
        ],
        Last = ["letzte", "letzter", "letztes", "letzten", "letztem", "vorigen", "vergangenen"],
        Next =
        [
            "nächste", "nächster", "nächstes", "nächsten", "nächstem", "kommende", "kommender", "kommendes",
            "kommenden", "anstehende", "anstehenden",
        ],
        VisitTitles = ["unsere erfahrungen auf", "unsere erfahrungen bei", "unsere erfahrungen mit"],
        BeforeNumbers = ["str", "nr", "ca", "tel"],
        MeetAgain =
        [
            "treffen wir uns wieder", "treffen uns wieder", "sehen wir uns wieder", "sehen uns wieder",
            "weiter geht es", "weiter geht's", "geht es weiter", "geht's weiter",
        ],
        PartsOfMonth = ["anfang", "mitte", "ende", "im"],
        OpenTo = ["geöffnet für"],
        MapNouns = ["karte", "stadtplan", "lageplan"],
        OtherEvents =
        [
            "nächste", "nächster", "nächstes", "nächsten", "alle", "aller", "jede", "jedes", "manche", "mehrere",
            "weitere", "kommende", "kommendes", "ein", "eine", "eines",
        ],
        Conditions =
        [
            "wenn", "falls", "sofern", "sollte", "sollten", "ob", "könnte", "könnten", "kann", "können",
            "vielleicht", "eventuell", "möglicherweise", "evtl", "bei regen", "bei schlechtem", "bei zu", "wer",
        ],
        LaterConditions = ["wenn", "falls", "sofern", "sollte", "sollten"],
        Negations = ["nicht", "kein", "keine", "keinen", "nie", "niemals", "ohne"],
        GoesOn =
        [
            "findet statt", "findet doch statt", "findet trotzdem statt", "doch statt", "trotzdem statt",
            "wie geplant statt", "wird durchgeführt", "geht weiter", "dennoch statt",
        ],
        AfterAll = ["doch", "trotzdem", "dennoch", "nun doch", "wie geplant"],
        Instead = ["stattdessen", "dafür", "treffen uns online", "online statt", "ins netz", "wird online"],
        ClauseStarts =
        [
            "aber", "denn", "weil", "daher", "deshalb", "sondern", "jedoch", "obwohl", "während", "deswegen",
            "sodass", "dass",
        ],
        Verbs =
        [
            "ist", "sind", "war", "waren", "wird", "werden", "wurde", "wurden", "hat", "haben", "muss", "müssen",
            "musste", "mussten", "findet", "fällt", "geht", "beginnt", "entfällt", "bleibt",
        ],
        Adverbs =
        [
            "leider", "jetzt", "nun", "daher", "auch", "schon", "bereits", "wieder", "hiermit", "kurzfristig",
            "heute", "und", "noch", "diesmal", "ersatzlos", "komplett", "dann",
        ],
        BeVerbs = ["ist", "sind", "war", "waren", "wird", "werden", "wurde", "wurden", "worden"],
        Prepositions =
        [
            "von", "vom", "bei", "beim", "am", "im", "mit", "zum", "zur", "zu", "für", "auf", "aus", "wegen",
            "aufgrund", "nach", "seit", "bis", "über", "unter", "durch", "des", "ab", "um", "als", "ohne",
        ],
        Determiners =
        [
            "der", "die", "das", "den", "dem", "unser", "unsere", "unseren", "dieses", "diesen", "diese", "dieser",
            "heutige", "heutigen", "heutiges", "ihr", "ihre", "ihren", "seinen", "seine", "meinen", "euer", "eure",
            "alle", "kein", "keine",
        ],
        OwnEvent =
        [
            "dieses", "diesen", "dieser", "diese", "heutige", "heutigen", "heutiges", "unser", "unsere", "unseren",
        ],
        Today = ["heute", "heut"],
        Pronouns = ["es", "dies", "dieses", "er", "sie", "alles", "das", "die", "der", "welches", "welcher"],
        Organisers = ["wir", "ich", "man", "uns", "veranstalter"],
        NoticeHeadings =
        [
            "hinweis", "wichtig", "achtung", "aktuell", "aktuelles", "neuigkeiten", "info", "nachtrag",
            "aktualisierung", "leider", "wichtiger hinweis", "meldung",
        ],
        GroupNouns =
        [
            "entwickler", "entwicklerinnen", "programmierer", "programmiererinnen", "nutzer", "anwender",
            "gruppe", "verein", "gemeinschaft", "netzwerk", "stammtisch", "freunde",
        ],
        OfOrganisations = ["bei", "beim", "von", "vom", "der", "des", "im", "in", "fur"],
        BeforeDays = ["am", "vom", "den"],
        OpenSlots =
        [
            "sei unser", "sei unsere", "sei der erste", "sei die erste", "werde unser", "werde unsere", "dein vortrag",
            "dein talk", "dein thema", "dein name", "euer vortrag", "ihr vortrag", "vielleicht du", "vielleicht dein",
            "hier konntest du", "speaker gesucht", "vortragende gesucht",
        ],
        ToBeConfirmed = [
            "wird noch bekannt gegeben", "wird noch bekanntgegeben", "noch offen", "thema noch offen", "n.n.", "nn",
            "folgt", "folgt noch", "noch nicht bekannt", "du", "du?", "vielleicht du", "ihr", "ihr?", "in planung",
            "noch unbekannt", "keine", "niemand"
        ],
        Recap = [
            "rückblick", "nachlese", "nachbericht", "so war", "das war das", "das war", "danke an alle die dabei waren",
            "vielen dank an alle die dabei waren", "rückschau", "nachbetrachtung",
            "zusammenfassung der diskussion", "zusammenfassung des abends", "zusammenfassung des treffens",
            "zusammenfassung der veranstaltung", "zusammenfassung des meetups", "zusammenfassung des tages",
            "zusammenfassung der besprochenen",
        ],
        PastVerbs =
        [
            "war", "waren", "hatte", "hatten", "fand", "fanden", "wurde", "wurden", "gab es", "es gab", "kam",
            "kamen", "konnte",
            "konnten", "traf", "trafen", "zeigte", "zeigten", "haben wir", "hielt", "hielten", "wuchs", "ging",
            "gingen", "berichtete", "berichteten", "gefolgt", "sprach", "sprachen", "lud", "luden", "diskutierten",
            "haben uns", "hat uns", "blieben", "stellte", "stellten",
        ],
        Auxiliaries = ["habe", "hat", "haben", "habt", "hatten", "wurde", "wurden"],
        Participles =
        [
            "getroffen", "zusammengekommen", "zusammengefunden", "gekommen", "erschienen", "stattgefunden",
            "vorgestellt", "vorgetragen", "vorgeführt", "präsentiert", "gezeigt", "erzählt", "berichtet", "erklärt",
            "gehalten", "gesprochen", "referiert", "diskutiert", "besprochen", "unterhalten", "ausgetauscht",
            "gesammelt", "gelernt", "gebastelt", "gelötet", "gebaut", "gehackt", "gespielt", "gefeiert", "gegrillt",
            "gegessen", "getrunken", "besucht", "besichtigt", "teilgenommen", "mitgebracht", "mitgemacht", "zugehört",
            "gelauscht", "beschäftigt", "gearbeitet", "ausprobiert", "getestet", "begrüßt", "gegründet", "gewählt",
            "verbracht", "erlebt", "gesehen", "gehört",
        ],
        OtherTenses =
        [
            "wird", "werden", "werdet", "kann", "können", "könnt", "soll", "sollen", "sollte", "möchte", "möchten",
            "wollen", "wollt", "hätte", "hätten",
        ],
        Writers = ["wir"],
        PastEndings = ["teten", "ierten"],
        FutureVerbs =
        [
            "wird stattfinden", "findet statt", "werden wir", "wir werden", "wird es", "laden wir", "bitte meldet",
            "anmeldung", "demnächst",
        ],
        HeldPhrases =
        [
            "fand", "fanden", "hat stattgefunden", "haben stattgefunden", "veranstaltete", "veranstalteten",
            "hatten wir unser", "hatten wir unseren",
            "wir hatten unser", "wir hatten unseren",
        ],
        GivenTalks =
        [
            "hielt einen vortrag über", "hielt einen vortrag zu", "hielt einen vortrag zum",
            "hat einen vortrag über", "hielt ihren vortrag über", "hielt seinen vortrag über",
        ],
        PastDays =
        [
            "gestern", "letzte woche", "letztes wochenende", "am wochenende", "vergangenen", "vergangene",
            "vergangenes", "des abends", "der abend", "am montag", "am dienstag", "am mittwoch", "am donnerstag",
            "am freitag", "am samstag", "am sonntag", "letzten",
        ],
        AtThisGathering =
        [
            "in dieser sitzung", "in diesem treffen",
            "bei diesem treffen", "bei diesem meetup", "auf diesem treffen", "auf diesem meetup", "an diesem abend",
            "beim heutigen treffen", "beim heutigen meetup", "beim gestrigen treffen", "beim gestrigen meetup",
            "auf dem heutigen treffen", "auf dem gestrigen treffen", "während des treffens", "während des meetups",
            "beim treffen heute", "beim treffen gestern",
        ],
        ReportVerbs =
        [
            "erklärte", "berichtete", "ergänzte", "erläuterte", "schilderte", "fragte", "empfahl", "beantwortete",
            "brachte", "eröffnete", "begrüßte", "präsentierte", "demonstrierte",
        ],
        GaveTalk = ["hielt", "gab"],
        GivenThings =
        [
            "vortrag", "vorträge", "präsentation", "einführung", "überblick", "einblick", "demo", "vorführung",
            "kurzvortrag",
        ],
        MyOwn = ["ich", "mein", "meinem", "meinen", "meiner", "meines"],
        HereAre =
        [
            "hier ist", "hier sind", "hier findet ihr", "hier gibt es", "hier finden sich", "sind online", "ist online",
            "sind jetzt online", "ist jetzt online", "stehen bereit", "steht bereit", "sind verfügbar",
            "ist verfügbar",
        ],
        MissedIt =
        [
            "wer nicht dabei sein konnte", "wer nicht dabei war", "die nicht dabei sein konnten",
            "die nicht dabei waren", "falls ihr nicht dabei", "falls du nicht dabei", "wenn ihr nicht dabei",
            "wer es verpasst hat", "wer den vortrag verpasst hat", "wer das treffen verpasst hat",
            "falls ihr es verpasst habt", "falls du es verpasst hast", "die es verpasst haben",
            "die nicht kommen konnten", "wer nicht kommen konnte",
        ],
        PastOfWriters =
        [
            "schrieben", "bauten", "machten", "sahen", "begannen", "fanden", "lernten", "spielten", "redeten",
            "hörten", "probierten", "testeten", "gingen",
        ],
        FortunateTo =
        [
            "wir durften", "durften wir", "hatten das vergnügen", "hatten die freude", "hatten die ehre",
            "hatten das glück", "freuten uns", "freuten wir uns",
        ],
        BeganWith = ["begann mit", "startete mit", "machte weiter mit", "schloss mit"],
        BookNouns = ["buch", "buches", "buchs", "buchclub", "roman", "lesekreis"],
        MaterialsFrom =
        [
            "video vom", "videos vom", "video von", "videos von", "aufzeichnung vom", "aufzeichnung von",
            "aufzeichnung des", "aufzeichnungen vom", "aufzeichnungen von", "aufnahme vom", "aufnahmen vom",
            "folien vom", "folien von", "folien des", "fotos vom", "fotos von", "bilder vom", "bilder von",
            "material vom", "materialien vom", "materialien von", "notizen vom",
        ],
        GatheringNouns =
        [
            "treffen", "treffens", "meetup", "meetups", "abend", "abends", "usertreffen", "workshop", "workshops",
            "stammtisch", "stammtischs",
        ],
        Attendees =
        [
            "teilnehmer", "teilnehmern", "teilnehmenden", "teilnehmerinnen", "besucher", "besuchern", "publikum",
            "zu gast",
        ],
        Thanks =
        [
            "danke an alle, die", "vielen dank an alle, die", "danke an alle die", "vielen dank an alle die",
            "danke fürs kommen", "danke an alle teilnehmer*", "vielen dank an alle teilnehmer*",
        ],
        Having = ["haben", "wir", "begrüßen", "mit", "hat"],
        HavingHad = ["hatten", "begrüßten"],
        AsGuest =
        [
            "zu gast", "als gast", "als referent*", "als vortragende", "als vortragenden", "als sprecher*", "gewinnen",
            "bei uns zu gast", "zum thema", "mit einem vortrag", "mit ihrem vortrag", "mit seinem vortrag",
        ],
        Joining = ["erlebt", "begleitet"],
        SpeakerLabelWords =
        [
            "unser", "unsere", "der", "die", "erster", "erste", "zweiter", "zweite", "dritter", "dritte", "heutiger",
            "heutige", "nächster", "nächste",
        ],
        HostedItemWords =
        [
            "begrüßung", "willkommen", "ankommen", "ankunft", "einlass", "pause", "mittagspause", "kaffeepause",
            "mittagessen", "abendessen", "essen", "getränke", "verabschiedung", "abschluss", "ausklang",
            "schlussworte", "schlusswort", "eröffnung", "vorstellungsrunde", "ankündigungen", "netzwerken",
        ],
        HostedItemFillers =
        [
            "und", "zum", "zur", "der", "die", "das", "einführung", "einleitung", "intro", "kurze", "kurzes",
            "gemütlicher", "gemeinsames", "offene", "durch",
        ],
        GivenByLabels =
        [
            "vorgetragen von", "präsentiert von", "gehalten von", "vorgestellt von", "vortrag von", "ein vortrag von",
            "es spricht", "es sprechen",
        ],
        JoinedFor = ["wenn", "mit", "bei"],
        Contacting = ["kontaktiert", "fragt", "euch an", "dich an", "euch bei", "dich bei", "schreibt an", "sprecht"],
        CameVerbs = ["kam", "kamen", "besuchte uns", "besuchten uns", "reiste"],
        Purposes = ["um über", "um uns", "um einen vortrag", "um den vortrag"],
        Was = ["war", "waren"],
        GivenParticiples =
        [
            "vorgestellt", "vorgetragen", "vorgeführt", "präsentiert", "gezeigt", "erzählt", "berichtet", "erklärt",
            "gesprochen", "referiert", "gehalten",
        ],
        BeingAt =
        [
            "haben wir uns", "hatten wir unser", "sind wir", "waren wir", "laden euch", "laden wir euch", "treffen ist",
            "meetup ist", "treffen war",
        ],
        MeetingPrepositions = ["im", "in", "bei", "beim"],
        HousedBy =
        [
            "zu gast bei", "zu gast im", "zu gast in der", "treffpunkt ist", "treffpunkt ist wieder",
            "treffpunkt ist wie immer",
        ],
        UsualPlaces = ["üblichen", "gewohnten", "bekannten", "ort", "treffpunkt", "stammlokal"],
        PlaceAdjectives = ["neuer", "neue", "anderer", "geänderter", "üblicher", "achtung"],
        ThankingWords = ["danke", "dank", "bedanken"],
        ThankedFor = ["für"],
        TopicQuestions = ["wie", "warum"],
        Guests =
        [
            "alle", "allen", "teilnehmer", "teilnehmern", "teilnehmerinnen", "teilnehmenden", "gäste", "gästen",
            "besucher", "besuchern", "besucherinnen",
        ],
        Came = ["gekommen", "kamen", "erschienen", "waren", "besucht"],
        ReportWords =
        [
            "rückblick", "rueckblick", "nachlese", "nachbericht", "bericht", "rückschau", "zusammenfassung", "fazit",
        ],
        MinutesHeadings =
        [
            "anwesend", "anwesende", "was wurde besprochen", "beschlüsse", "protokoll", "anwesende mitglieder",
            "anwesenheit", "anwesende personen", "gefasste beschlüsse",
        ],
        MinutesParts =
        [
            "teilnehmer", "teilnehmende", "teilnehmerinnen und teilnehmer", "diskussion", "besprochen", "aufgaben",
            "entschuldigt", "diskussionen", "entscheidungen",
        ],
        LedWords = ["gehalten", "präsentiert", "geleitet", "gegeben"],
        LanguageHeadings = ["deutsch", "deutsche version", "auf deutsch"],
        MinutesPhrases =
        [
            "eröffnet die sitzung", "sitzung eröffnet", "eröffnet die versammlung", "schließt die sitzung",
            "schließt die versammlung", "sitzung geschlossen", "ende der sitzung", "beschlussfähig",
            "beschlussfähigkeit", "einstimmig angenommen", "einstimmig beschlossen",
            "einstimmig und ohne enthaltungen",
            "ohne gegenstimmen", "stimmberechtigte", "protokollführer", "protokollführerin", "protokollant",
            "protokollantin", "name des vereins", "tag der versammlung",
        ],
        YearTitles = ["jahresrückblick", "jahresbericht", "jahresbilanz", "das jahr im rückblick"],
        RecapHints =
        [
            "hat uns gezeigt", "zeigte uns", "sprach über", "erzählte", "hielt einen vortrag", "berichtete",
            "eröffnete den abend",
            "stellte vor", "waren zu gast", "war zu gast", "letzte woche", "gestern", "haben wir uns getroffen",
            "trafen wir uns",
            "unser nächstes treffen findet", "das nächste meetup findet", "bedanken uns bei allen", "den anfang machte",
            "danach folgte",
        ],
        EventWords =
        [
            "veranstaltung", "veranstaltungen", "treffen", "stammtisch", "stammtische", "usertreffen", "tagung",
            "mitgliederversammlung", "generalversammlung", "hauptversammlung", "jahreshauptversammlung", "kongress",
            "konferenz", "vortragsabend", "themenabend",
        ],
        EventEndings = ["treffen", "stammtisch", "veranstaltung"],
        EventsOfPrograms = [],
        PostWords = ["beitrag", "beiträge", "artikel", "neuigkeiten", "nachrichten", "aktuelles", "meldungen"],
        RecapTitles =
        [
            "das war der", "das war die", "das war das", "das waren die", "so war der", "so war die", "so war das",
            "rückblick", "rueckblick", "protokoll", "protokolle", "nachlese", "nachbericht", "nachberichte",
            "rückschau",
            "retrospektive", "retro vom", "retro zum",
            "bericht vom", "bericht zum", "fotos vom", "fotos von", "bilder vom", "bilder von",
            "notizen vom", "notizen zum", "sitzungsprotokoll", "ergebnisprotokoll", "mitschrift", "kurzprotokoll",
            "plenumsprotokoll", "verlaufsprotokoll", "gedächtnisprotokoll", "besprechungsprotokoll",
        ],
        ReportedNouns =
        [
            "dojo",
            "*treff", "*treffen", "*abend", "*veranstaltung", "*tagung", "*konferenz", "*stammtisch", "*festival",
            "*wochenende", "*feier", "*messe", "*hackathon", "*seminar", "*gespräch", "*salon", "*vorträge",
            "*versammlung", "*nacht", "plenum", "*sommerfest", "winterfest", "herbstfest", "frühlingsfest", "grillfest",
            "*straßenfest", "hackfest",
        ],
        ThatWas = ["das war", "das waren", "so war", "so waren"],
        VisitPhrases =
        [
            "ich war auf", "ich war bei", "ich besuchte", "besuchte ich", "ich habe besucht", "war ich auf",
            "war ich bei", "bin ich zu", "wir besuchten", "waren wir auf",
        ],
        Per = ["pro", "je"],
        Spans = ["tag", "woche", "monat"],
        YearNouns = ["jahr", "jahres"],
        Periodic = ["wöchentlich", "monatlich", "wochenbericht", "monatsbericht"],
        PeriodNouns = ["woche", "kw", "monat", "quartal", "sprint"],
        MinutesNouns =
        [
            "protokoll", "protokolle", "sitzungsprotokoll", "ergebnisprotokoll", "mitschrift", "notizen",
            "kurzprotokoll", "plenumsprotokoll", "verlaufsprotokoll", "gedächtnisprotokoll", "besprechungsprotokoll",
        ],
        RecapNouns = ["notizen", "fotos", "bilder", "bericht", "protokoll"],
        Podcast = ["in dieser folge", "in dieser episode", "diese folge", "podcastfolge", "podcast-folge"],
        NewsTitles =
        [
            "rundbrief", "rundschreiben", "wochenrückblick", "monatsrückblick", "presseschau", "pressespiegel",
            "statusbericht", "quartalsbericht", "neues aus", "neues von", "neuigkeiten aus",
        ],
        GuideTitles =
        [
            "wie man", "so organisiert man", "so organisieren wir", "wie wir", "leitfaden", "anleitung", "tipps für",
            "ein eigenes", "erfahrungen mit",
        ],
        HandbookTitles = ["leitfaden", "anleitung", "handbuch", "checkliste", "vorlage", "so organisierst du"],
        OrganiserNouns = ["gruppe", "veranstalter", "gastgeber", "treffen", "veranstaltungen"],
        ReportTitles =
        [
            "zusammenfassung", "eindrücke vom", "eindrücke von", "ein erfolg", "voller erfolg", "großer erfolg",
            "rückschau auf", "fazit zum", "fazit vom",
        ],
        CallTitles =
        [
            "call for papers", "call for proposals", "vorträge gesucht", "vortrag einreichen", "vorträge einreichen",
            "einreichung von vorträgen", "sponsoren gesucht", "helfer gesucht", "helfende gesucht", "bewerbungen",
            "kandidaturen", "logowettbewerb", "referenten gesucht", "vortragende gesucht",
        ],
        ComingDay = ["diesen", "kommenden", "diesem"],
        ComingDayAfter = [],
        SameDay = ["heute abend", "heute um", "heute ab"],
        Tomorrow = ["morgen abend", "morgen um", "morgen ab"],
        Yesterday = ["gestern"],
        OnDay = ["am"],
        LastDay = ["letzten", "letzter", "vergangenen", "vergangener"],
        ThisDay = ["am", "diesen"],
        LastDayAfter = [],
        InMonth = ["im", "ende", "anfang", "mitte"],
        LastSpans =
        [
            "letzte woche", "letzten monat", "letztes wochenende", "vergangene woche", "vergangenen monat",
            "vergangenes wochenende",
        ],
        SignUpRequests =
        [
            "meldet euch", "melde dich", "anmelden", "anmeldung", "anmeldungen", "registriert euch",
            "bitte um anmeldung", "platz reservieren",
        ],
        OtherSignUps =
        [
            "newsletter", "mailingliste", "verteiler", "chat", "konto", "mitglied", "mitglieder", "vortrag",
            "vorträge", "projekt", "sponsor", "konferenz",
        ],
        BareLinks =
        [
            "hier", "hier klicken", "klickt hier", "link", "diesem link",
            "formular", "diesem formular", "dieses formular", "unserer seite",
            "kontaktformular", "unser kontaktformular", "anmeldeformular", "online-formular", "unser formular",
        ],
        BreakTitles = ["sommerpause", "winterpause", "weihnachtspause"],
        StandingTitles =
        [
            "haufige fragen", "fragen und antworten", "verhaltenskodex", "vortrag einreichen", "vortragende gesucht",
            "referenten gesucht", "datenschutzerklarung", "impressum",
        ],
        WentWell =
        [
            "war ein erfolg", "war ein voller erfolg", "war ein grosser erfolg", "lief super", "lief sehr gut",
            "lief gut", "hat viel spass gemacht", "hat grossen spass gemacht", "war ein toller abend",
            "war ein gelungener abend",
        ],
        FirstOfMany = ["erste", "erster", "erstes", "ersten", "gegrundet", "seit", "begann"],
        NotMeeting =
        [
            "treffen uns nicht", "treffen wir uns nicht", "treffen wir uns leider nicht", "trifft sich nicht",
        ],
        ThereIsNo =
        [
            "kein", "keine", "keinen", "es gibt kein", "es gibt keine", "es findet kein", "es findet keine",
            "es wird kein", "es wird keine",
        ],
        TimesWithout =
        [
            "im", "in", "am", "diesen", "dieses", "diese", "nachsten", "heute", "morgen", "bis", "uber", "wahrend",
            "wegen", "fur",
        ],
        MovedWords = ["verschoben", "verlegt"],
        LabelsBesidePeople =
        [
            "sprache", "firma", "unternehmen", "titel", "thema", "vortrag", "niveau", "dauer", "webseite", "folien",
            "rolle", "datum", "wann", "uhrzeit", "wo", "ort", "raum", "gastgeber", "kontakt",
        ],
        JobTitles =
        [
            "praktikum bei", "praktikant", "praktikantin", "werkstudent",
            "stellenangebot", "stellenangebote", "stellenanzeige", "stellenausschreibung", "wir suchen",
            "wir stellen ein", "offene stelle", "offene stellen",
        ],
        ReleaseTitles =
        [
            "veröffentlicht", "veröffentlichung", "freigegeben", "erschienen", "ist da", "neue version",
            "versionshinweise", "sicherheitshinweis", "sicherheitslücke",
        ],
        FoldersOfDocuments = ["konzepte", "entwürfe", "entscheidungen"],
        DaysOfWriting = ["datum", "erstellt"],
        VerbsLikePlaces = ["einladen", "herunterladen", "hochladen", "vorladen"],
        OutageTitles =
        [
            "wartungsarbeiten", "wartung", "wartungsfenster", "wartungsankündigung", "störung", "störungen",
            "störungsmeldung", "betriebsstörung", "nicht erreichbar",
        ],
        Invitations =
        [
            "wir treffen uns", "treffen wir uns", "findet statt", "findet", "stattfinden", "laden wir ein",
            "laden euch", "laden dich", "laden sie", "laden herzlich", "laden ein", "lädt ein", "eingeladen",
            "lädt alle", "lädt zu", "lädt zum", "lädt zur", "laden zum", "laden zur", "laden alle", "laden wir zu",
            "laden wir zum", "laden wir zur", "veranstaltet", "veranstalten wir", "wir veranstalten",
            "kommt vorbei", "komm vorbei", "kommt zum", "kommt zu", "seid dabei", "sei dabei", "sehen wir uns",
            "los geht's", "beginnt um", "der termin ist", "das datum ist", "zu gast bei", "gastgeber ist",
        ],
        Every = ["jeden", "jeder", "jede", "im monat", "des monats", "immer am", "monatlich"],
        NextMeetup = [
            "nächstes treffen", "nächste treffen", "nächstes meetup", "nächste meetup", "nächsten meetup",
            "nächsten treffen", "nächste mal", "nächster termin", "nächste termin", "nächste veranstaltung",
            "nächsten mal", "nächstes mal", "bis zum nächsten", "nächster stammtisch", "nächster abend",
            "nächsten abend", "nächste sitzung"
        ],
        Registration = [
            "anmeldelink", "anmeldeformular", "anmeldeseite",
            "anmelden", "anmeldung", "melde dich an", "meldet euch an", "registrieren", "registrierung", "zusagen",
            "platz sichern", "karten", "zur anmeldung", "teilnehmen", "ich nehme teil"
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
        Presented =
        [
            "präsentierte", "präsentierten", "sprach über", "sprachen über", "sprach zum", "erzählte über",
            "erzählte von", "erzählte uns", "erzählten uns", "berichtete", "berichteten", "zeigte", "zeigten",
            "erklärte", "erklärten", "stellte uns", "stellten uns", "referierte", "referierten", "führte uns",
            "hat uns gezeigt", "hat gezeigt", "hat uns erzählt", "demonstrierte",
        ],
        Gave =
        [
            "hielt", "hielten", "gab", "gaben", "folgte", "begann", "eröffnete", "startete", "stellte", "stellten",
            "hat", "haben", "machte",
        ],
        Given =
        [
            "vortrag", "vorträge", "kurzvortrag", "einblick", "einblicke", "überblick", "einführung", "präsentation",
            "demo", "lightning talk", "talk", "workshop", "session", "keynote", "vor", "vorgestellt", "präsentiert",
            "gezeigt", "erzählt", "berichtet", "gehalten", "gesprochen", "referiert", "vorgetragen", "den anfang",
            "schluss", "abschluss", "auftakt", "sicht",
            "bühne", "wie", "was", "warum",
        ],
        PresentedBefore =
        [
            "zeigte", "zeigte uns", "stellte", "stellte uns", "hielt", "sprach", "erzählte", "erzählte uns",
            "berichtete", "berichtete uns", "präsentierte", "präsentierte uns", "erklärte", "erklärte uns",
            "referierte", "gab", "gab uns", "zeigt", "zeigt uns", "stellt", "stellt uns", "hält", "spricht", "erzählt",
            "erzählt uns", "berichtet", "präsentiert", "erklärt", "referiert", "hat uns", "betrat", "gibt", "gibt uns",
        ],
        Materials =
        [
            "folien", "vortragsfolien", "video", "aufzeichnung", "mitschnitt", "code", "pdf", "odp", "notizen",
            "unterlagen", "quelltext",
        ],
        TalkTitleLabels = ["thema", "titel", "vortragstitel", "vortrag"],
        TalkNameLabels = ["vollständiger name", "name", "name der referentin", "name des referenten"],
        BesideVerbs =
        [
            "auch", "dann", "noch", "kurz", "zuerst", "zuletzt", "danach", "zunächst", "anschließend", "der", "die",
        ],
        WordEndings = ["innen", "ungen", "ung", "heit", "keit", "schaft", "ischer", "ische", "isches", "ischen"],
        NotNames =
        [
            "erlebt", "begleitet", "hilfe",
            "alle", "zwei", "drei", "vier", "fünf", "sechs", "viele", "einige", "mehrere", "jeder", "alles", "rahmen",
            "mitglieder", "mitgliedern",
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
        SubjectWords =
        [
            "quelltext", "quellcode", "befehlszeile", "kommandozeile", "klartext", "woche", "wochen", "wochenende",
            "monat", "jahr", "jahre", "konferenz", "tagung", "messe", "werkstatt", "schulung", "kurs", "kurse",
            "seminar", "übung", "projekt", "projekte", "daten", "datenbank", "datenbanken", "netz", "netzwerk",
            "netzwerke", "sicherheit", "wissenschaft", "maschinelles", "maschinelle", "künstliche", "künstlicher",
            "intelligenz", "lernen", "freie", "freies", "freier", "hardware", "architektur", "entwurf", "muster",
            "werkzeuge", "werkzeug", "praxis", "grundlagen", "einstieg", "überblick", "rechner", "betriebssystem",
            "betriebssysteme", "programm", "programme", "programmieren", "programmierung", "anwendung",
            "anwendungen", "schnittstelle", "schnittstellen", "sprachmodelle", "sprachmodell", "barrierefreiheit",
            "datenschutz", "verschlüsselung", "vernetzung", "digitalisierung",
            "neues", "neue", "alte", "gute", "gutes", "besser", "eigene", "eigenes", "unser", "unsere", "euer",
            "eure", "euch", "ihr", "wir", "sie", "es", "ich", "mein", "meine", "nicht", "kein", "keine", "aber",
            "auch", "noch", "mehr", "viel", "viele", "alle", "alles", "allen", "jeder", "jede", "bei", "aus", "vom",
            "bis", "durch", "ohne", "gegen", "zwischen", "unter", "hinter", "vor", "seit", "während", "als", "wenn",
            "dass", "weil", "hat", "haben", "ist", "sind", "war", "wird", "werden", "kann", "können", "soll", "muss",
            "zukunft", "geschichte", "lösungen", "probleme", "fehler", "betrieb", "verwaltung", "gemeinsam",
            "gemeinsame", "kennenlernen", "austausch", "anmeldung", "anfahrt", "adresse", "kontakt", "impressum",
            "veranstalter", "gastgeber", "sponsoren", "partner", "deutsche", "deutscher", "deutsches", "europäische",
            "spieleabend", "grillen", "stammtische", "usergroup", "gruppe", "abende", "schule", "akademie",
            "institut", "zentrum", "gemeinde", "stiftung", "genossenschaft",
            "heute", "diesmal", "dieses", "diese", "dieser", "jetzt", "gestern", "folgt", "kommt", "hört", "seht",
            "besucht", "lernt", "trefft", "bitte", "hallo", "außerdem", "zudem", "ferner", "sowohl", "beide",
            "beides", "neben", "unserer", "unserem", "sagt", "sagte",
            "stattdessen", "leider", "allerdings", "trotzdem", "glücklicherweise", "normalerweise", "manchmal",
            "inzwischen", "hoffentlich", "jedoch", "rathaus", "gymnasium", "bibliothek", "bücherei", "museum",
            "universität", "hochschule", "kulturzentrum", "hackerspace", "fablab",
            "einstellungen", "einstellung", "voraussetzungen", "hinweis", "hinweise", "inhalt", "anhang",
            "abschnitt", "kapitel", "tabelle", "datei", "dateien", "ordner", "häufige", "rechtliches",
        ],
        BeforeOtherRoles = ["als", "für", "die", "der", "ein", "eine"],
        CommonWords =
        [
            "klein", "groß", "jung", "lang", "kurz", "neu", "alt", "rot", "schwarz", "weiß", "grün", "blau", "gold",
            "silber", "winter", "sommer", "herbst", "frühling", "platz", "haus", "schnell", "neuer", "berg", "bach",
            "markt", "hof", "bahnhof", "stadt", "straße", "tor", "turm", "see", "wald", "feld", "garten", "brücke",
            "raum", "saal", "halle", "ring", "abend",
        ],
        WillPresent =
        [
            "spricht über", "spricht zu", "spricht zum", "sprechen über", "sprechen zu", "erzählt", "erzählen",
            "berichtet", "berichten", "zeigt", "zeigen", "stellt", "stellen", "präsentiert", "präsentieren",
            "hält einen", "hält den", "hält ihren", "hält seinen", "halten einen", "gibt einen", "gibt eine",
            "geben einen", "geben eine", "wird über", "wird uns", "wird einen", "wird eine", "wird zeigen",
            "werden über", "werden uns", "werden einen", "führt durch", "führt uns", "erklärt", "erklären",
            "referiert", "wird sprechen", "wird vorstellen", "stellt vor", "wird einen vortrag", "gibt uns", "hält uns",
        ],
        TalkNouns =
        [
            "vortrag", "vorträge", "vorträgen", "abend", "talk", "talks", "workshop", "session", "kurzvortrag",
            "kurzvorträge", "präsentation", "podiumsdiskussion",
        ],
        With = ["mit"],
        SpeakerNouns =
        [
            "sprecher", "sprecherin", "sprecherinnen", "referent", "referentin", "referenten", "vortragende",
            "vortragender", "speaker", "speakerin", "unser gast", "unsere gäste", "zu gast",
        ],
        ToBe = ["ist", "sind"],
        Concerning = ["über", "zu", "zum", "zur"],
        OtherParts =
        [
            "gastgeber", "organisiert", "veranstaltet", "gesponsert", "danke", "dank an", "partnerschaft",
            "zusammenarbeit", "zusammen mit", "gemeinsam mit", "kooperation", "interview", "foto", "fotos",
            "geschrieben von",
        ],
        BiographyVerbs =
        [
            "ist", "arbeitet", "leitet", "hat", "entwickelt", "schreibt", "lehrt", "betreibt", "studierte",
            "studiert", "beschäftigt", "war",
        ],
        TalkPlurals =
        [
            "talks", "vorträge", "vorträgen", "kurzvorträge", "kurzvorträgen", "präsentationen", "beiträge",
            "beiträgen", "impulsvorträge", "impulsvorträgen", "workshops", "impulse", "impulsen",
        ],
        TopicPlurals = ["themen"],
        BeforeTitles =
        [
            "mit", "dem", "der", "den", "das", "zum", "zu", "titel", "thema", "über", "namens", "ist", "von", "im",
            "ein", "einen", "seinen", "ihren", "seinem", "ihrem", "lautet", "und", "es",
        ],
        OfOtherMeetings =
        [
            "zukünftige", "zukünftigen", "künftige", "künftigen", "frühere", "früheren", "vergangene", "mögliche",
        ],
        BeforePurposes = ["für"],
        TalkTitleNouns =
        [
            "vortrag", "vortrags", "vortrages", "kurzvortrag", "präsentation", "workshop", "talk", "session", "keynote",
            "impulsvortrag", "podiumsdiskussion", "diskussion",
        ],
        PresentingVerbsInPast = ["präsentierte", "zeigte", "hielt", "sprach"],
        PresentingVerbs =
        [
            "präsentiert", "präsentieren", "präsentierte", "zeigt", "zeigen", "zeigte", "hält", "halten", "hielt",
            "spricht", "sprechen", "sprach", "referiert", "berichtet", "uns",
        ],
        WordsOfPraise =
        [
            "unser", "unsere", "unserem", "unserer", "mitglied", "großartige", "lieber", "liebe", "wunderbare",
        ],
        PanelNouns = ["podium", "panel", "podiumsgäste"],
        Moderators = ["moderator", "moderatorin", "moderation"],
        PersonPronouns = ["er", "sie", "ihr", "ihre", "sein", "seine"],
        HostHeadings =
        [
            "veranstalter", "organisation", "organisatoren", "organisationsteam", "orga", "orga-team", "orgateam",
            "das team", "team", "gastgeber", "unsere gastgeber", "sponsoren", "unsere sponsoren", "partner",
            "unsere partner", "kontakt", "über uns", "ansprechpartner", "ansprechpartnerin", "moderation",
            "danksagung", "einreichungen", "gewinner", "anwesend", "anwesende", "mitglieder", "vorstand", "preise",
            "ähnliche veranstaltungen", "weitere veranstaltungen",
        ],
        Who = ["wer"],
        StartNouns = ["*vortrag", "*vorträge", "*vorträgen", "*einlass", "*beginn", "*programm"],
        EndPhrases =
        [
            "endet um", "endet gegen", "endet ca", "enden um", "enden gegen", "ende um", "ende gegen", "ende ist um",
            "ende ist gegen", "ende ist ca", "ende ca", "schluss um", "schluss gegen", "schluss ist um",
            "schluss ist gegen",
        ],
        StartPhrases =
        [
            "beginnt um", "beginn um", "beginn ist um", "beginn", "startet um", "start um", "start ist um",
            "los geht es um", "los geht's um", "geht es um", "geht's um", "einlass ab", "einlass um",
            "einlass ist ab", "einlass", "ab", "von", "zwischen", "wir treffen uns um", "treffen uns um",
            "treffen uns ab", "treffen wir uns um", "starten um", "beginnen um", "geht los um", "öffnet um",
        ],
        OtherHours =
        [
            "öffnungszeiten", "geöffnet", "täglich", "werktags", "anmeldeschluss", "anmeldung bis", "bus", "bahn",
            "zug", "züge", "straßenbahn", "tram", "fähre", "parkplatz", "parkhaus", "einsendeschluss", "frist",
            "sprechstunde", "letzte", "letztes mal", "danach", "anschließend", "küche", "jeden",
        ],
        RecordingLabels =
        [
            "aufzeichnung", "videoaufzeichnung", "video-aufzeichnung", "zur aufzeichnung", "die aufzeichnung",
            "aufzeichnung des vortrags", "aufzeichnung des treffens", "mitschnitt", "videomitschnitt",
            "video-mitschnitt", "zum mitschnitt",
        ],
        MapLabels = ["karte", "plan", "anfahrt", "hier", "zur karte", "stadtplan"],
        HeldAt = ["fand", "fanden", "trafen uns", "trafen wir uns", "haben wir uns", "hatten wir unser", "zu gast bei"],
        HousingNouns = ["sponsor", "sponsors", "partner", "partners", "gastgeber", "gastgebers", "firma"],
        PlaceLeadWords = ["von", "der", "des", "vom", "unseres", "unserem", "unserer", "neuen", "dem", "den"],
        OutdoorPrepositions = ["auf den", "auf dem", "auf der", "ins"],
        PlaceConnectors = ["der", "am", "an", "und", "zum", "zur"],
        PlaceArticles = ["der", "den", "dem", "die", "das"],
        ArticlesOfThings = ["der", "die", "das", "dem", "des", "den", "zum", "zur", "beim", "vom", "am", "im"],
        WorkNouns = ["projekt", "podcast", "buch", "buchs", "firma", "startup", "roman", "blog", "film"],
        SufficientPrepositions =
        [
            "bei", "beim", "bei der firma", "in den räumen der", "in den räumen von", "in den räumlichkeiten der",
            "in den räumlichkeiten von", "in den räumlichkeiten des", "in den büros von", "in den büros der",
            "in den räumen des", "in den räumen vom", "im büro von", "im büro der",
        ],
        NumberedRooms = ["raum", "saal", "hörsaal"],
        WhereKeys = ["wo", "ort", "veranstaltungsort", "adresse", "treffpunkt"],
        TakesPlace =
        [
            "stattfinden", "stattfindet", "wir treffen uns", "treffen wir uns", "treffen uns", "trafen wir uns",
            "trafen uns", "wir trafen uns", "steigt", "stattgefunden",
        ],
        SplitTakesPlace = ["findet…statt", "finden…statt", "fand…statt", "fanden…statt"],
        PlaceAfterTime =
        [
            "im", "in der", "in den", "bei", "beim", "bei der", "an der", "in den räumen der", "in den räumen von",
            "in den räumlichkeiten der", "in den räumlichkeiten von", "in den räumlichkeiten des",
            "in den räumen des", "in den räumen vom",
        ],
        HostPrepositions = ["bei", "beim", "bei der"],
        TitlePrepositions = ["bei", "beim", "bei der", "im", "in der", "in den räumen von"],
        Again = ["wieder", "immer", "erneut", "gewohnt", "nochmal"],
        OfPeople = ["von", "der", "bei", "vom"],
        OnlineLabels =
        [
            "videokonferenz", "link zur videokonferenz", "online-raum", "zoom-link", "konferenzraum", "online-link",
            "einwahl", "einwahllink", "link zum treffen",
        ],
        Holding =
        [
            "veranstaltete", "veranstalteten", "veranstalten wir", "veranstaltet", "hielten wir", "organisierte",
            "organisierten", "kamen",
        ],
        RoomsOf =
        [
            "in den räumen der", "in den räumen des", "in den räumen von", "in den räumen vom",
            "in den räumlichkeiten der", "in den räumlichkeiten des", "in den räumlichkeiten von",
            "in den büros von", "in den büros der", "im büro von", "im büro der", "in den hallen der",
        ],
        BeforeSecondVerb =
        [
            "im", "in der", "in den", "bei", "beim", "bei der", "an der", "am", "auf dem", "auf der", "im büro von",
            "büros von", "räumen von", "räumen der", "räumen des", "räumlichkeiten von", "räumlichkeiten der",
            "räumlichkeiten des",
        ],
        Subordinating =
        [
            "wenn", "als", "während", "seit", "weil", "obwohl", "nachdem", "bevor", "dass", "wo", "wer", "was",
            "warum", "wie",
        ],
        GatheringVerbs =
        [
            "fand", "fanden", "begann", "begannen", "startete", "endete", "ging", "bot", "verlief", "stand", "drehte",
        ],
        AfterWas =
        [
            "ein", "eine", "sehr", "gut", "super", "toll", "klasse", "voll", "spannend", "wieder", "diesmal", "erneut",
            "das", "der", "die", "gelungen", "großartig", "richtig", "zu", "bestens",
        ],
        WritersVerbs = ["veranstalteten", "feierten", "organisierten", "hielten", "machten"],
        MetPhrases =
        [
            "trafen sich", "traf sich", "trafen wir uns", "wir trafen uns", "kamen zusammen", "fanden sich",
            "versammelten sich",
        ],
        MetParticiples = ["getroffen", "zusammengekommen", "zusammengefunden", "versammelt"],
        InOrderTo = ["um"],
        SplitMet = ["kamen…zusammen", "kam…zusammen", "fanden…zusammen", "trafen…zusammen"],
        ThisTime = ["diesmal", "dieses mal", "dieses treffen", "dieser abend", "dieses meetup"],
        NowDays = ["heute", "heute abend", "diese woche", "diesen monat"],
        PageNouns = ["seite", "webseite", "liste", "kalender", "kanal", "gruppe", "formular", "artikel", "beitrag"],
        HostingPeople = ["leuten", "freunden", "kollegen", "team"],
        NoPlaceNouns =
        [
            "räumen", "räumlichkeiten", "gespräch", "gesprächen", "meatspace",
            "rahmen", "anschluss", "zuge", "zeitraum", "kooperation", "zusammenarbeit", "sprache", "präsenz", "person",
            "form", "gedenken", "vorfeld", "nachgang", "herbst", "frühjahr", "sommer", "winter", "frühling", "jahr",
            "jahre", "jahren", "monat", "woche", "wochen", "netz", "internet", "livestream", "stream", "web", "format",
            "fall", "detail", "abend", "mittag", "nachmittag", "vormittag", "folge", "interesse", "regen", "schnee",
            "wetter", "sonnenschein", "bedarf", "fragen", "pizza", "bier", "kaffee", "kuchen", "grillen", "wechsel",
            "moment", "turnus", "abstand", "namen", "sinne", "zeichen", "hintergrund", "mittelpunkt", "durchschnitt",
            "allgemeinen", "grunde", "gegensatz", "regel", "zeit", "praxis", "theorie", "zukunft", "vergangenheit",
            "nacht", "pause", "reihe", "serie", "krise", "hoffnung", "lage", "mitte", "planung", "entwicklung",
            "tat", "themen", "thema", "uns", "euch", "dir", "ihm", "ihr", "einem", "einer", "anmeldung",
            "eintritt", "ankunft", "getränken", "snacks", "speis", "essen", "gelegenheit", "hybridformat", "stil",
            "ferien", "advent", "dunkeln", "freundeskreis", "stehen", "sitzen", "gehen", "laufe", "laufen",
        ],
        BeforeNumericDay = ["am."],
        DateParts = [["tag"], ["monat"], ["jahr"]],
        MeetingVerbs =
        [
            "wir treffen uns", "treffen uns", "treffen wir uns", "findet", "finden", "fand", "fanden", "trafen uns",
            "trafen wir uns", "zu gast bei", "zu gast in",
            "gastgeber ist", "kommt", "veranstaltungsort ist", "sind wir bei", "sind wir im", "uns im", "von", "ab",
        ],
        HostPhrases = ["zu gast bei", "gastgeber ist", "unser gastgeber ist", "zu gast in", "gehostet von"],
        PlacePrepositions =
        [
            "im", "ins", "in", "bei", "beim", "in der", "an der", "am", "zum", "bei der firma", "in den räumen der",
            "in den räumen von", "in den räumlichkeiten der", "in den räumlichkeiten von", "in den räumlichkeiten des",
            "in den büros von", "in den büros der", "im büro von", "im büro der",
        ],
        PlaceNouns =
        [
            "*haus", "*halle", "*saal", "*raum", "*café", "*büro", "*bibliothek", "*universität", "*hochschule",
            "*schule", "*zentrum", "*labor", "*kneipe", "*hotel", "*restaurant", "*gebäude", "*campus", "*werk",
            "*hof", "*garten", "*turm", "*museum", "*studio", "*bücherei", "*institut", "*wirtschaft", "*gasthof",
            "*kino", "*theater", "*werkstatt", "*akademie", "*fabrik", "*laden", "*räume", "*räumen",
            "*hackerspace", "*fablab",
        ],
        HybridWords =
        [
            "hybrid", "hybrides treffen", "hybride veranstaltung", "hybrid-treffen", "hybrider stammtisch",
            "vor ort und online", "online und vor ort", "auch via zoom", "auch via jitsi", "auch über zoom",
            "auch über jitsi", "auch per zoom", "auch per jitsi", "auch im livestream", "über zoom und im",
            "über jitsi und im", "über zoom und in", "über jitsi und in", "über zoom und bei", "über jitsi und bei",
        ],
        WhenKeys = ["wann", "datum", "termin", "zeit", "datum und uhrzeit", "tag"],
        WhoKeys = ["wer", "referent", "referentin", "sprecher", "sprecherin", "von"],
        TitleKeys = ["titel", "thema", "vortrag", "was"],
        Roles =
        [
            "entwickler*", "ingenieur*", "softwareentwickler*", "leiter*", "geschäftsführer*", "gründer*",
            "berater*", "architekt*", "softwarearchitekt*", "professor*", "wissenschaftler*", "student*",
            "informatiker*", "freiberufler*", "doktorand*", "mitarbeiter*", "administrator*",
        ],
        Endings = ["ende", "schluss", "feierabend", "türen schließen", "endet", "endet hier"],
        Farewells = ["abschluss", "verabschiedung", "danke", "vielen dank", "schlusswort", "fazit"],
        MeetupWords =
        [
            "das", "der", "die", "des", "dem", "treffens", "treffen", "veranstaltung", "abends", "abend", "meetups",
            "tages", "programms", "programm", "konferenz", "offizielles", "offizieller", "offiziellen",
            "voraussichtliches",
            "geplantes", "ca", "spätestens",
        ],
        Then = ["dann", "danach", "anschließend", "gefolgt", "vor", "nach"],
        DayWords = ["tag"],
        DayOrdinals =
        [
            ["erster", "erste", "ersten", "eins"], ["zweiter", "zweite", "zweiten", "zwei"],
            ["dritter", "dritte", "dritten", "drei"], ["vierter", "vierte", "vierten", "vier"],
            ["fünfter", "fünfte", "fünften", "fünf"],
        ],
        RoomWords =
        [
            "raum", "saal", "hörsaal", "aula", "bühne", "halle", "foyer", "seminarraum",
            "keller", "studio", "labor", "bibliothek", "kino",
        ],
        TrackWords = ["track", "strang", "schiene", "reihe"],
        HourColumns = ["zeit", "uhrzeit", "beginn", "von", "bis", "wann", "ende", "start", "zeiten"],
        OtherColumns =
        [
            "dauer", "länge", "sprache", "niveau", "link", "links", "folien", "video", "aufzeichnung", "anmerkungen",
            "anmerkung", "art", "format", "kategorie", "nr", "nummer", "firma", "organisation", "beschreibung",
            "zusammenfassung", "datum", "tag",
        ],
        MeetingLists =
        [
            "treffen", "termine", "veranstaltungen", "stammtische", "vortragsabende", "abende", "themenabende",
        ],
        OtherLists =
        [
            "geburtstage", "veröffentlichungen", "versionen", "stellen", "mitglieder", "partner", "sponsoren",
            "personen", "autoren", "projekte", "feiertage",
        ],
        NoMeetingLists =
        [
            "änderungen", "versionshinweise", "neuigkeiten", "nachrichten", "aktuelles", "bericht", "berichte",
            "jahresrückblick", "rückblick", "tagebuch", "frist", "fristen", "wichtige termine", "presse",
            "aktualisierung", "aktualisierungen",
            "zeitleiste", "chronologie",
        ],
        Recurring =
        [
            "jeden", "jede", "jedes", "jeweils", "monatlich", "wöchentlich", "immer", "wir treffen uns", "in der regel",
            "normalerweise",
        ],
        CertainlyOnline =
        [
            "findet online", "online-meetup", "digital statt", "virtuell statt", "treffen uns digital",
            "treffen uns virtuell", "onlinetreffen",
            "online-treffen", "per zoom", "über zoom", "über jitsi", "per jitsi",
            "über teams", "treffen uns online", "findet virtuell", "über bigbluebutton",
        ],
        SpeakerCues =
        [
            "vortrag von", "vortrag hält", "vortrag halten", "vortragende", "es spricht", "referent ist",
            "referentin ist", "haben wir eingeladen", "begrüßen wir", "freuen uns auf", "zu gast ist", "zu gast sind",
            "ist zu gast", "es referiert", "es referieren", "es sprechen", "diesen monat sprechen",
            "diesen monat spricht", "an diesem abend sprechen", "an diesem abend spricht",
        ],
        UnrelatedDates =
        [
            "anmeldeschluss", "bewerbungsschluss", "stand vom", "bis zum", "veröffentlicht am",
            "datum der veröffentlichung", "zuletzt aktualisiert",
        ],
        EventDates = ["am", "treffen", "findet", "fand", "veranstaltung", "abend"],
        About = ["über", "zur person", "zu"],
        Streets = ["straße", "strasse", "str", "platz", "weg", "allee", "gasse", "ufer", "ring", "damm", "stock", "og"],
        KeyWords = new()
        {
            [Keys.KeyWords.Event] = ["veranstaltung", "veranstaltungen", "treffen", "termine", "stammtisch"],
            [Keys.KeyWords.Day] = ["datum", "termin", "tag"],
            [Keys.KeyWords.Hour] = ["uhrzeit", "zeit", "uhrzeiten", "zeiten", "stunde", "stunden", "std"],
            [Keys.KeyWords.Minute] = ["minuten"],
            [Keys.KeyWords.Begin] = ["beginn", "beginnt", "anfang", "startet"],
            [Keys.KeyWords.End] = ["ende", "endet", "bis", "schluss"],
            [Keys.KeyWords.When] = ["wann", "geplant", "stattfindet"],
            [Keys.KeyWords.Zone] = ["zeitzone"],
            [Keys.KeyWords.Duration] = ["dauer"],
            [Keys.KeyWords.Doors] = ["einlass"],
            [Keys.KeyWords.Venue] = ["ort", "orte", "veranstaltungsort", "veranstaltungsorte", "lokal"],
            [Keys.KeyWords.Room] = ["raum", "saal", "gebäude"],
            [Keys.KeyWords.Place] = ["wo", "treffpunkt"],
            [Keys.KeyWords.Address] = ["adresse", "anschrift", "strasse", "straße"],
            [Keys.KeyWords.City] = ["stadt"],
            [Keys.KeyWords.Host | Keys.KeyWords.By] = ["gastgeber"],
            [Keys.KeyWords.By] = ["von"],
            [Keys.KeyWords.Title] = ["titel"],
            [Keys.KeyWords.Online] = ["virtuell"],
            [Keys.KeyWords.SignUp] =
            [
                "anmeldung", "anmelden", "anmelde", "registrierung", "registrieren", "karten", "eintrittskarten",
                "teilnahme",
            ],
            [Keys.KeyWords.Link] = ["webseite", "webadresse"],
            [Keys.KeyWords.Video] = ["aufzeichnung", "aufzeichnungen", "mitschnitt"],
            [Keys.KeyWords.Speaker] =
            [
                "sprecher", "sprecherin", "sprecherinnen", "sprechende", "referent", "referentin", "referenten",
                "referentinnen", "referierende", "vortragende", "vortragender",
            ],
            [Keys.KeyWords.Talk] = ["vortrag", "vortraege", "vorträge", "beitrag", "beitraege", "beiträge"],
            [Keys.KeyWords.Agenda] = ["programm", "ablauf", "zeitplan"],
            [Keys.KeyWords.Container] = ["angaben", "ankuendigung", "ankündigung"],
            [Keys.KeyWords.None] = ["der", "die", "das", "des", "den", "dem", "und", "zum", "zur"],
            [Keys.KeyWords.Other] =
            [
                "anmeldeschluss", "anmeldefrist", "frist", "einreichung", "einreichungen", "autor", "autorin",
                "veroeffentlicht", "veröffentlicht", "erstellt", "naechste", "nächste", "naechstes", "nächstes",
                "letzte", "letztes", "umfrage", "veranstalter", "bild", "folien", "karte", "gruppe",
            ],
        },
        CallsForTalks =
        [
            "vortrag einreichen", "vorträge einreichen", "vortrag anmelden", "vorträge anmelden",
            "vortragsvorschlag", "vortragsvorschläge", "reiche deinen vortrag", "reicht euren vortrag",
            "einen vortrag halten", "selbst einen vortrag", "beitrag einreichen", "melde deinen vortrag",
            "meldet euren vortrag", "themenvorschlag", "verhaltenskodex", "umfrage", "rückmeldung", "rückmeldungen",
        ],
        OtherVideos =
        [
            "installieren", "installation", "installiert", "anleitung", "einrichten", "einrichtung", "vorbereitung",
            "letztes mal", "letzten mal", "letzte treffen", "letzten treffen", "letzten monat", "vergangene",
            "vergangenen", "letzten veranstaltung", "letzte veranstaltung", "letztes jahr", "letzten jahr",
            "letztjährige", "letztjährigen", "unser kanal", "unserem kanal", "youtube-kanal", "abonniert", "anfahrt",
        ],
    };
}
