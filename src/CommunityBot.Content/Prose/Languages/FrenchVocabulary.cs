namespace CommunityBot.Content.Prose.Languages;

/// <summary>French vocabulary for parsing pages.</summary>
internal static class FrenchVocabulary
{
    public static Vocabulary Words { get; } = new()
    {
        Months =
        [
            ["janvier", "janv"], ["février", "févr", "fév"], ["mars"], ["avril", "avr"], ["mai"], ["juin"],
            ["juillet", "juil"],
            ["août"], ["septembre", "sept"], ["octobre", "oct"], ["novembre", "nov"], ["décembre", "déc"],
        ],
        Weekdays =
        [
            ["lundi", "lun"], ["mardi", "mar"], ["mercredi", "mer"], ["jeudi", "jeu"], ["vendredi", "ven"],
            ["samedi", "sam"],
            ["dimanche", "dim"],
        ],
        Ordinals = ["er", "ème", "e"],
        DateFillers = ["le", "du", "de", "d"],
        To = ["à", "au", "jusqu'à", "jusqu"],
        From = ["dès", "de", "à", "vers", "après", "partir", "environ"],
        Hour = ["h", "heures", "heure"],
        Noon = ["midi"],
        Midnight = ["minuit"],
        AgendaHeadings = [
            "programme", "au programme", "déroulé", "déroulement", "ordre du jour", "horaires", "planning",
            "le programme", "déroulé de la soirée", "programme de la soirée", "déroulement de la soirée"
        ],
        TalkHeadings = [
            "présentations", "présentation", "conférences", "conférence", "sujets", "sujet", "les présentations",
            "les talks", "les conférences"
        ],
        SpeakerHeadings = [
            "intervenants", "intervenant", "intervenante", "intervenantes", "orateurs", "orateur", "oratrice",
            "conférenciers", "conférencier", "les intervenants", "les speakers", "nos intervenants", "qui",
            "à propos de l'intervenant"
        ],
        AbstractHeadings = ["résumé", "description", "le sujet", "présentation du sujet", "contenu", "le pitch"],
        BioHeadings = ["biographie", "à propos", "qui suis-je", "à propos de moi"],
        By = ["par", "avec", "présenté par", "animé par", "présentée par", "animée par", "intervenant", "intervenante"],
        At = ["de", "chez", "de chez", "du", "d"],
        And = ["et"],
        Sponsoring = ["sponsorisé", "partenaire*", "offert par", "soutenu par", "nous accueille", "nous accueillent"],
        Online = [
            "en ligne", "virtuel", "virtuelle", "à distance", "distanciel", "visioconférence", "en visio",
            "en visioconférence"
        ],
        Asides =
        [
            "fran\u00E7ais", "anglais", "en fran\u00E7ais", "en anglais", "diapositives", "enregistrement",
            "vid\u00E9o", "\u00E0 distance", "il/lui", "elle", "iel",
        ],
        Cancelled = ["annulé", "annulée", "n'aura pas lieu", "annulation"],
        Postponed = ["reporté", "reportée", "décalé", "décalée", "nouvelle date"],
        Tentative = ["date à confirmer", "date provisoire", "sous réserve", "à confirmer"],
        ToBeConfirmed = ["à venir", "à confirmer", "à définir", "bientôt", "prochainement", "à annoncer"],
        Recap = [
            "compte rendu", "compte-rendu", "retour sur", "merci à tous d'être venus", "merci à tous ceux qui",
            "merci d'être venus", "récap", "récapitulatif", "résumé de la soirée"
        ],
        RecapHints = [
            "nous a présenté", "nous a parlé", "a présenté", "a parlé de", "a ouvert la soirée", "la semaine dernière",
            "hier soir", "s'est tenu", "s'est déroulé", "a eu lieu", "nous avons accueilli",
            "notre prochaine rencontre aura lieu", "nous a montré", "ont présenté", "étaient présents"
        ],
        NextMeetup = [
            "prochaine rencontre", "prochain meetup", "prochaine édition", "prochain rendez-vous", "prochain événement",
            "prochaine session", "prochaine soirée", "prochain apéro", "à la prochaine", "rendez-vous le"
        ],
        Registration = [
            "inscription", "inscriptions", "inscrivez", "s'inscrire", "inscris", "réserver", "réservez", "billet*",
            "m'inscrire"
        ],
        Recording = ["vidéo", "enregistrement", "replay", "captation", "rediffusion", "revoir", "voir"],
        Presenting =
        [
            "nous a parlé de", "nous a parlé des", "nous a parlé du", "nous parlera de", "nous parlera des",
            "nous parlera du", "parlera de",
            "a parlé de", "nous a présenté", "nous présentera", "nous présente", "a présenté", "présentera", "présente",
            "nous a montré",
            "nous montrera", "nous a expliqué", "nous expliquera", "a expliqué", "au sujet de", "à propos de",
            "sur le thème", "présentation sur", "présentation de", "talk sur", "retour d'expérience sur",
            "introduction à", "sur",
        ],
        NotNames =
        [
            "enfin", "ensuite", "puis", "après", "commencer", "finir", "première", "pause", "accueil", "bienvenue",
            "apéro", "apéritif", "buffet", "repas", "déjeuner", "café", "questions", "réponses",
            "discussion", "discussions", "présentation", "présentations", "conférence", "fin", "début", "clôture",
            "ouverture",
            "introduction", "première", "deuxième", "premier", "second", "seconde", "le", "la", "les", "un", "une",
            "des", "et", "ou", "avec",
            "pour", "dans", "sur", "comment", "pourquoi", "qui", "quoi", "quand", "où", "janvier", "février", "mars",
            "avril", "juin", "juillet", "août",
            "septembre", "octobre", "novembre", "décembre", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
            "dimanche",
            "soirée", "rencontre", "atelier", "ateliers", "pizzas", "bières", "boissons", "échanges", "tour",
            "université", "école",
            "développeur", "développeuse", "ingénieur", "ingénieure", "directeur", "directrice", "fondateur",
            "fondatrice", "programme",
        ],
        SubjectWords =
        [
            "ligne", "commande", "commandes", "texte", "semaine", "semaines", "mois", "année", "congrès",
            "formation", "formations", "cours", "séminaire", "projet", "projets", "données", "bases",
            "réseau", "réseaux", "sécurité", "apprentissage", "automatique", "intelligence", "artificielle",
            "logiciel", "logiciels", "libre", "libres", "ouvert", "ouverte", "outils", "outil", "architecture",
            "pratique", "pratiques", "nouveautés", "nouveau", "nouvelle", "serveur", "serveurs", "système",
            "systèmes", "moteur", "langage", "langages", "numérique", "informatique", "développement", "conception",
            "accessibilité", "application", "applications", "interface", "interfaces",
            "notre", "nos", "votre", "vos", "leur", "leurs", "ce", "cette", "ces", "est", "sont", "être", "avoir",
            "faire", "fait", "plus", "moins", "très", "sans", "sous", "entre", "vers", "chez", "par", "depuis",
            "pendant", "tout", "tous", "toute", "toutes", "aussi", "jour", "jours", "jeu", "jeux", "monde", "avenir",
            "histoire", "retour", "expérience", "organisateurs", "partenaires", "adresse", "plan", "accès",
            "contact", "mentions", "légales", "inscription", "inscriptions", "salle", "place", "soirées",
            "rencontres", "apéros", "association", "institut", "école", "faculté", "centre", "espace",
            "bibliothèque", "médiathèque", "groupe", "communauté",
            "aujourd'hui", "demain", "venez", "rejoignez", "découvrez", "écoutez", "suivez", "retrouvez",
            "rencontrez", "bonjour", "salut", "cher", "chers", "également", "d'abord", "maintenant", "lors", "grâce",
            "hier", "dit",
            "réglages", "prérequis", "remarque", "remarques", "sommaire", "annexe", "chapitre", "tableau", "fichier",
            "fichiers", "dossier", "dossiers", "utilisation", "exemple", "configuration",
        ],
        CommonWords =
        [
            "petit", "grand", "noir", "blanc", "rouge", "vert", "bleu", "roi", "bois", "fontaine", "marché", "pont",
            "gare", "ville", "maison", "rue", "jardin", "château", "tour", "mer", "lac", "montagne",
        ],
        WillPresent =
        [
            "parlera", "parleront", "présentera", "présenteront", "présente", "présentent", "nous parlera",
            "nous parleront", "nous présentera", "nous présenteront", "nous parle", "nous présente",
            "nous présentent", "nous montrera", "montrera", "montreront", "nous expliquera", "expliquera",
            "expliqueront", "donnera", "animera", "animeront", "interviendra", "interviendront", "partagera",
            "partageront", "viendra", "viendront", "va nous", "vont nous", "va présenter", "va parler",
            "vont présenter",
        ],
        TalkNouns =
        [
            "conférence", "conférences", "présentation", "présentations", "soirée", "atelier", "talk", "talks",
            "session", "exposé", "table ronde",
        ],
        With = ["avec"],
        SpeakerNouns =
        [
            "intervenant", "intervenante", "intervenants", "intervenantes", "orateur", "oratrice", "orateurs",
            "conférencier", "conférencière", "speaker", "speakers",
        ],
        ToBe = ["est", "sont", "sera", "seront"],
        Concerning = ["sur", "à propos de"],
        OtherParts =
        [
            "hébergé", "hôte", "organisé", "organisée", "sponsor*", "merci", "remercions", "partenariat",
            "collaboration", "en compagnie", "interview", "photo", "photos", "écrit par", "rédigé par",
        ],
        BiographyVerbs =
        [
            "est", "travaille", "dirige", "a", "développe", "écrit", "enseigne", "maintient", "anime", "était",
        ],
        PersonPronouns = ["il", "elle"],
        HostHeadings =
        [
            "organisateurs", "organisation", "organisatrices", "équipe", "l'équipe", "hôtes", "hôte", "notre hôte",
            "sponsors", "nos sponsors", "partenaires", "nos partenaires", "contact", "contacts", "à propos de nous",
            "remerciements", "bénévoles", "qui sommes-nous",
        ],
        Who = ["qui"],
        WhereKeys = ["où", "lieu", "adresse", "endroit"],
        WhenKeys = ["quand", "date", "horaire", "date et heure"],
        WhoKeys = ["qui", "par", "intervenant", "intervenants", "orateur"],
        TitleKeys = ["titre", "sujet", "thème", "quoi"],
        Roles =
        [
            "développeur", "développeuse", "ingénieur", "ingénieure", "directeur", "directrice", "fondateur",
            "fondatrice", "cofondateur", "responsable", "consultant", "consultante", "architecte", "chercheur",
            "chercheuse", "professeur", "étudiant", "étudiante", "doctorant", "doctorante", "chef", "cheffe",
            "formateur", "formatrice",
        ],
        Endings = ["fin", "clôture", "fermeture", "c'est fini", "fermeture des portes"],
        Farewells = ["conclusion", "mot de la fin", "merci", "remerciements", "au revoir"],
        MeetupWords =
        [
            "la", "le", "l", "de", "du", "des", "d", "soirée", "rencontre", "événement", "évènement",
            "journée", "programme", "conférence", "officielle", "prévue", "vers", "environ",
        ],
        Then = ["puis", "ensuite", "suivi", "suivie", "après", "avant"],
        DayWords = ["jour", "journée"],
        DayOrdinals =
        [
            ["premier", "première", "un"], ["deuxième", "second", "seconde", "deux"], ["troisième", "trois"],
            ["quatrième", "quatre"], ["cinquième", "cinq"],
        ],
        RoomWords = ["salle", "salon", "amphi", "amphithéâtre", "auditorium", "scène", "studio", "théâtre"],
        TrackWords = ["track", "parcours", "piste", "filière"],
        HourColumns = ["heure", "heures", "horaire", "horaires", "début", "quand", "fin", "de", "à", "créneau"],
        OtherColumns =
        [
            "durée", "langue", "niveau", "lien", "liens", "diapositives", "vidéo", "remarques", "type", "format",
            "catégorie", "numéro", "entreprise", "organisation", "description", "résumé", "jour", "date",
        ],
        About = ["à propos de", "à propos d'"],
        Streets = ["rue", "avenue", "place", "boulevard", "bd", "quai", "chemin", "impasse", "cours", "étage", "allée"],
    };
}
