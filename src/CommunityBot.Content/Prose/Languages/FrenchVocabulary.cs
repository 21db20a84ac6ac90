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
        EventWords =
        [
            "rencontre", "rencontres", "événement", "événements", "évènement", "évènements", "réunion", "réunions",
            "soirée", "atelier", "ateliers", "apéro", "apéros", "rdv", "conférence", "conférences",
        ],
        PostWords = ["billet", "billets", "actualité", "actualités", "actus", "nouvelles"],
        RecapTitles =
        [
            "compte rendu", "compte-rendu", "comptes rendus", "comptes-rendus", "retour sur", "retour en images",
            "photos de",
            "photos du", "images de", "bilan de", "bilan du", "résumé de", "résumé du", "notes de la", "notes du",
            "rétrospective", "rétro du", "rétro de la", "procès-verbal",
        ],
        RecapNouns = ["notes", "photos", "images", "cr", "bilan", "rétro"],
        Podcast = ["balado", "balados", "dans cet épisode", "cet épisode", "épisodes"],
        NewsTitles = [
            "infolettre", "lettre d'information", "revue de presse", "bulletin", "rapport d'activité",
            "nouvelles de la semaine"
        ],
        ReleaseTitles =
        [
            "notes de version", "nouvelle version", "publication de", "sortie de", "est sorti",
            "est disponible", "faille de sécurité",
        ],
        Invitations =
        [
            "rejoignez-nous", "rejoignez nous", "aura lieu", "auront lieu", "se tiendra", "se déroulera",
            "nous nous retrouvons", "nous nous retrouverons", "retrouvons-nous", "retrouvez-nous", "rendez-vous",
            "venez", "vous invite", "vous invitons", "est organisé", "est organisée", "organise", "débutera",
            "commencera", "la date est", "on se retrouve", "nous accueille", "nous accueillera",
        ],
        Every = ["chaque", "tous les", "toutes les", "du mois"],
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
        Endings = ["fin", "clôture", "apéro", "apéritif", "fin de la soirée", "pot", "buffet", "fermeture"],
        About = ["à propos de", "à propos d'"],
        Streets = ["rue", "avenue", "place", "boulevard", "bd", "quai", "chemin", "impasse", "cours", "étage", "allée"],
    };
}
