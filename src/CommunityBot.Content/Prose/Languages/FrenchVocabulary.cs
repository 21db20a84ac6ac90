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
        BetweenHours = ["entre"],
        HourPrepositions = ["à", "dès", "de", "vers", "entre"],
        Hour = ["h", "heures", "heure"],
        HoursOfSpans = [],
        EndVerbs = ["termine", "terminera", "finit", "finira", "dure", "durera"],
        Noon = ["midi"],
        Midnight = ["minuit"],
        AgendaHeadings = [
            "programme", "au programme", "déroulé", "déroulement", "ordre du jour", "horaires", "planning",
            "le programme", "déroulé de la soirée", "programme de la soirée", "déroulement de la soirée",
            "points à aborder", "sujets à aborder", "points à discuter", "sujets à discuter",
            "points à l'ordre du jour",
        ],
        TalkHeadings = [
            "présentations", "présentation", "conférences", "conférence", "sujets", "sujet", "les présentations",
            "les talks", "les conférences"
        ],
        GroupsOfTalks =
        [
            "conférences", "les conférences", "présentations", "les présentations", "ateliers", "les ateliers",
            "première partie", "deuxième partie", "seconde partie", "démonstrations", "démos",
        ],
        ChapterHeadings = ["chapitres", "chapitrage", "minutage", "dans cet épisode"],
        SpeakerHeadings =
        [
            "intervenants", "intervenant", "intervenante", "intervenantes", "orateurs", "orateur", "oratrice",
            "conférenciers", "conférencier", "invité", "invitée", "invités", "invitées", "animateurs", "animateur",
            "animatrice", "animatrices", "les intervenants", "les speakers", "nos intervenants", "qui",
            "à propos de l'intervenant", "à propos de l'intervenante", "à propos des intervenants",
            "à propos du speaker", "à propos des speakers", "à propos de l'orateur",
            "à propos de l'oratrice", "l'intervenant",
            "l'intervenante", "notre intervenant", "notre intervenante",
        ],
        AbstractHeadings = ["résumé", "description", "le sujet", "présentation du sujet", "contenu", "le pitch"],
        BioHeadings = ["biographie", "à propos", "qui suis-je", "à propos de moi"],
        Agents = ["par"],
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
        Cancelled = [
            "annulé", "annulée", "annulés", "annulées", "n'aura pas lieu", "n'a pas lieu", "n'auront pas lieu",
            "annulation",
        ],
        Postponed = ["reporté", "reportée", "reportés", "reportées", "décalé", "décalée", "nouvelle date"],
        Tentative = ["date à confirmer", "date provisoire"],
        Unconfirmed =
        [
            "à confirmer", "sous réserve", "provisoire", "à définir", "à préciser", "reste à confirmer",
            "pas encore confirmé", "pas encore confirmée", "non confirmé", "non confirmée", "à déterminer",
        ],
        Cancelling = ["annuler", "annulons", "d'annuler"],
        Postponing = ["reporter", "reportons", "décaler", "décalons", "repousser"],
        Moved = ["décalé", "décalée", "déplacé au", "déplacée au"],
        SplitCancelled = ["n'aura … pas lieu", "n'a … pas lieu", "ne … pas lieu"],
        EventNouns =
        [
            "rencontre", "rencontres", "soirée", "soirées", "meetup", "événement", "évènement", "réunion", "édition",
            "rendez-vous", "rassemblement", "afterwork",
        ],
        PartNouns =
        [
            "présentation", "présentations", "exposé", "exposés", "talk", "talks", "conférencier", "conférencière",
            "intervenant", "intervenante", "intervenants", "orateur", "oratrice", "lieu", "salle", "salles",
            "réservation", "repas", "buffet", "apéritif", "pizza", "pizzas", "boissons", "dîner",
            "déjeuner", "train", "trains", "vol", "vols", "bus", "inscription", "inscriptions", "billet", "billets",
            "partie", "moitié", "début", "programme", "déroulé", "diffusion",
            "retransmission", "enregistrement", "hébergeur", "hôte", "commande",
            "tirage", "sujet", "titre", "démo", "démonstration", "abonnement", "vote", "élection", "jeu",
            "date limite", "ouverture", "traiteur", "détails",
        ],
        FormatNouns =
        [
            "atelier", "ateliers", "formation", "cours", "visite", "apéro", "conférence", "conférences", "hackathon",
            "balade", "session",
        ],
        DateNouns = ["date", "dates", "jour", "heure", "horaire", "horaires", "quand"],
        OnSite = ["en présentiel", "présentiel", "présentielle", "sur place", "physique", "en personne"],
        EarlierEvents = ["dernier", "dernière", "précédent", "précédente", "autre", "autres", "passé", "passée"],
        Last = ["dernier", "dernière", "précédent", "précédente"],
        Next = ["prochain", "prochaine", "prochains", "prochaines", "venir"],
        VisitTitles = ["notre expérience à", "notre expérience au", "nos impressions de"],
        BeforeNumbers = ["no", "av", "bd", "env", "tél"],
        MeetAgain =
        [
            "on se retrouve", "nous nous retrouvons", "nous nous retrouverons", "on se retrouvera", "on se revoit",
            "nous nous reverrons", "on remet ça",
        ],
        PartsOfMonth = ["début", "fin", "mi", "courant", "en"],
        OpenTo =
        [
            "ouvert à tous", "ouverte à tous", "ouvert à toutes", "ouverte à toutes", "ouvert aux", "ouverte aux",
        ],
        MapNouns = ["carte", "plan"],
        OtherEvents =
        [
            "prochain", "prochaine", "prochains", "prochaines", "tous", "toutes", "chaque", "plusieurs", "suivant",
            "suivante", "un", "une",
        ],
        Conditions =
        [
            "si", "s'il", "s'ils", "en cas", "au cas", "pourrait", "pourraient", "pourra", "peut", "peuvent",
            "quand", "lorsque", "comment", "éventuellement", "serait",
        ],
        LaterConditions = ["si", "s'il", "en cas", "au cas"],
        Negations = ["pas", "jamais", "n'est plus", "non", "sans", "aucun", "aucune"],
        GoesOn =
        [
            "aura lieu", "a lieu", "a bien lieu", "aura bien lieu", "est maintenu", "est maintenue", "se tiendra",
            "se tient", "maintenue", "maintenu",
        ],
        AfterAll = ["finalement", "bien lieu", "quand même", "malgré tout", "maintenu", "maintenue"],
        Instead = ["à la place", "plutôt", "passe en ligne", "passons en ligne", "se fera en ligne", "en visio"],
        ClauseStarts = ["mais", "donc", "car", "parce", "puisque", "cependant", "bien que", "tandis"],
        Verbs =
        [
            "est", "sont", "sera", "seront", "a", "ont", "aura", "avons", "avait", "était", "devons", "doit", "fut",
            "été", "commence",
        ],
        Adverbs =
        [
            "malheureusement", "hélas", "donc", "aussi", "déjà", "encore", "désormais", "et", "exceptionnellement",
            "finalement",
        ],
        BeVerbs = ["est", "sont", "sera", "seront", "fut", "été", "était", "c'est"],
        Prepositions =
        [
            "de", "du", "des", "d", "à", "au", "aux", "en", "avec", "pour", "par", "sur", "dans", "chez", "suite",
            "cause", "pendant", "après", "avant", "lors", "sans", "jusqu",
        ],
        Determiners =
        [
            "le", "la", "les", "l", "notre", "nos", "cette", "ce", "cet", "ces", "son", "sa", "ses", "leur", "mon",
            "ma", "votre",
        ],
        OwnEvent = ["cette", "ce", "cet", "notre"],
        Today = ["soir", "aujourd'hui"],
        Pronouns = ["il", "elle", "cela", "ça", "ceci", "tout", "qui", "celui-ci", "celle-ci"],
        Organisers = ["nous", "on", "je", "organisateurs"],
        NoticeHeadings =
        [
            "avis", "attention", "important", "info", "information", "mise à jour", "actualité", "actualités",
            "malheureusement", "annonce", "note",
        ],
        GroupNouns =
        [
            "developpeurs", "developpeuses", "programmeurs", "programmeuses", "utilisateurs", "utilisatrices",
            "groupe", "communaute", "collectif", "reseau",
        ],
        OfOrganisations = ["de", "du", "des", "chez", "a", "au", "aux", "pour"],
        BeforeDays = ["le", "ce"],
        OpenSlots =
        [
            "soyez notre", "soyez le premier", "soyez la premiere", "devenez notre", "deviens notre", "votre talk",
            "votre presentation", "votre conference", "votre sujet", "votre nom", "ton talk", "ton sujet",
            "peut etre vous", "peut-etre vous", "pourquoi pas vous", "cherche orateur", "recherche orateur",
        ],
        ToBeConfirmed = ["vous", "vous ?", "vous?", "toi ?", "toi?", "à venir", "à confirmer",
            "à définir", "bientôt", "prochainement", "à annoncer"],
        Recap = [
            "compte rendu", "compte-rendu", "retour sur", "merci à tous d'être venus", "merci à tous ceux qui",
            "merci d'être venus", "récap", "récapitulatif", "résumé de la soirée", "résumé de la discussion",
            "résumé de la rencontre", "résumé de la réunion", "résumé de la journée", "résumé des échanges",
        ],
        PastVerbs =
        [
            "était", "étaient", "avons", "avait", "avaient", "a eu lieu", "a donné", "a présenté",
            "ont présenté", "s'est", "se sont", "a parlé", "ont parlé", "a montré", "a réuni",
            "ont eu", "a animé", "on a eu", "a accueilli", "nous a", "nous ont", "a été", "ont été",
            "a discuté", "ont discuté", "a échangé", "ont échangé", "a abordé", "ont abordé", "a partagé",
            "ont partagé", "ont animé", "a assisté", "ont assisté", "a participé", "ont participé", "ont montré",
            "a expliqué", "ont expliqué", "a raconté", "ont raconté", "a exposé", "ont exposé", "a testé", "ont testé",
            "a bricolé", "ont bricolé", "a visité", "ont visité", "a rencontré", "ont rencontré", "a passé",
            "ont passé", "a réalisé", "ont réalisé", "a proposé", "ont proposé", "a permis", "ont permis",
            "a rassemblé", "ont rassemblé", "ont réuni", "a débuté", "ont débuté", "a commencé", "ont commencé",
            "a terminé", "ont terminé", "a attiré", "ont attiré",
        ],
        Auxiliaries = ["a", "ont", "avons", "avez", "est", "sont", "sommes"],
        Participles =
        [
            "accueilli", "accueillis", "accueillie", "accueillies", "reçu", "reçus", "réuni", "réunis", "réunie",
            "réunies", "retrouvés", "retrouvées", "rassemblés", "rassemblées", "rencontrés", "rencontrées",
            "découvert", "débattu", "présentées", "présentée", "abordées", "déroulée", "tenu", "tenue", "venus",
            "venues", "élu", "appris", "vu", "terminée", "clôturée", "suivie",
        ],
        OtherTenses = ["sera", "seront", "serez", "va", "vont", "allons", "pourra", "pourront", "pourrez", "pourrons"],
        Writers = ["nous"],
        PastEndings = [],
        FutureVerbs =
        [
            "aura lieu", "auront lieu", "sera", "seront", "aurons", "nous fera", "inscrivez", "inscrire",
        ],
        HeldPhrases =
        [
            "a eu lieu", "ont eu lieu", "s'est tenu", "s'est tenue", "s'est déroulé", "s'est déroulée",
            "nous avons eu notre", "nous avons tenu notre", "on a eu notre", "a organisé", "ont organisé",
            "avons organisé",
        ],
        GivenTalks =
        [
            "a donné une conférence sur", "nous a fait une présentation", "a fait une présentation",
            "a donné une présentation",
        ],
        PastDays =
        [
            "hier", "la semaine dernière", "le mois dernier", "le week-end dernier", "la soirée",
            "lundi dernier", "mardi dernier", "mercredi dernier", "jeudi dernier", "vendredi dernier",
            "samedi dernier", "dimanche dernier", "ce week-end",
        ],
        AtThisGathering =
        [
            "pendant cette soirée", "lors de cette soirée", "au cours de cette soirée", "durant cette soirée",
            "lors de cette rencontre", "pendant cette rencontre", "au cours de cette rencontre", "lors de ce meetup",
            "pendant ce meetup", "au cours de cette réunion", "lors de cette réunion", "pendant cette réunion",
            "lors de cette session", "pendant cette session", "lors de la soirée d'hier", "lors de la réunion d'hier",
        ],
        ReportVerbs =
        [
            "présenta", "expliqua", "montra", "raconta", "conclut", "proposa", "répondit",
        ],
        GaveTalk = ["donné", "fait", "proposé"],
        GivenThings =
        [
            "conférence", "présentation", "démonstration", "démo", "introduction", "exposé", "aperçu", "tutoriel",
        ],
        MyOwn = ["je", "j", "j'ai", "mon", "ma", "mes"],
        HereAre =
        [
            "voici", "vous trouverez", "vous pouvez retrouver", "retrouvez", "est en ligne", "sont en ligne",
            "est disponible", "sont disponibles",
        ],
        MissedIt =
        [
            "si vous l'avez manqué", "si vous l'avez manquée", "si vous l'avez raté", "si vous l'avez ratée",
            "si vous avez manqué", "si vous avez raté", "si vous n'avez pas pu", "si vous n'étiez pas",
            "pour ceux qui n'ont pas pu", "pour celles et ceux qui n'ont pas pu", "pour ceux qui l'ont manqué",
            "pour ceux qui l'ont raté", "pour ceux qui ont raté", "pour ceux qui ont manqué",
        ],
        PastOfWriters = [],
        FortunateTo =
        [
            "avons eu le plaisir", "avons eu la chance", "avons eu l'honneur", "avons eu la joie", "a eu le plaisir",
            "a eu la chance", "a eu l'honneur",
        ],
        BeganWith = ["a commencé avec", "a commencé par", "a continué avec", "a terminé avec"],
        BookNouns = ["livre", "livres", "roman"],
        MaterialsFrom =
        [
            "vidéo de la", "vidéo du", "vidéos de la", "vidéos du", "vidéo de notre", "vidéos de notre",
            "enregistrement de la", "enregistrement du", "enregistrements de la", "diapositives de la",
            "diapositives du", "supports de la", "supports du", "diapos de la", "diapos du", "photos de la",
            "photos du", "photos de notre",
        ],
        GatheringNouns = ["meetup", "meetups", "rencontre", "soirée", "réunion", "atelier", "ateliers"],
        Attendees = ["participants", "participantes", "le public", "présents"],
        Thanks =
        [
            "merci à tous ceux qui", "merci à toutes et tous", "merci à tous d'être venus",
            "merci d'être venus", "merci aux participants", "merci à tous les participants",
        ],
        Having = ["aurons", "avons", "accueillir", "accueillons", "recevoir", "recevons"],
        HavingHad = ["accueilli", "reçu", "eu"],
        AsGuest =
        [
            "pour parler", "pour nous parler", "pour présenter", "pour nous présenter", "pour une conférence",
            "pour une présentation", "pour un talk", "pour un atelier", "venu nous parler", "venue nous parler",
            "venu nous présenter", "venue nous présenter", "comme intervenant", "comme intervenante",
        ],
        Joining = ["rejoignez", "retrouvez"],
        SpeakerLabelWords =
        [
            "notre", "nos", "le", "la", "les", "en", "premier", "première", "second", "seconde", "deuxième",
            "troisième", "quatrième", "prochain", "prochaine",
        ],
        HostedItemWords =
        [
            "accueil", "bienvenue", "pause", "déjeuner", "dîner", "clôture", "ouverture", "apéro", "apéritif",
            "pot", "buffet", "réseautage", "annonces", "pause-café",
        ],
        HostedItemFillers =
        [
            "et", "de", "du", "des", "la", "le", "les", "mot", "café", "introduction", "présentations", "soirée",
            "participants", "mots",
        ],
        GivenByLabels =
        [
            "présenté par", "présentée par", "présentés par", "animé par", "animée par", "présentation par",
            "conférence de", "donné par", "donnée par",
        ],
        JoinedFor = ["pour"],
        Contacting = ["contactez", "contacter", "écrivez à", "adressez-vous à", "demandez à", "contact avec"],
        CameVerbs = ["est venu", "est venue", "sont venus", "sont venues", "nous a rejoints"],
        Purposes = ["nous présenter", "nous parler", "nous montrer", "présenter", "parler", "pour parler"],
        Was = ["était", "étaient", "fut"],
        GivenParticiples = [],
        BeingAt = ["nous serons", "nous retrouvons", "on se retrouve", "sera présent", "serons présents"],
        MeetingPrepositions = ["au", "aux", "chez", "dans"],
        HousedBy =
        [
            "le point de rendez-vous est", "le lieu de rendez-vous est",
            "hébergé par", "hébergée par", "hébergés par", "accueillis par", "accueillis chez",
        ],
        UsualPlaces = ["habituel", "habituelle", "lieu", "endroit"],
        PlaceAdjectives = ["nouveau", "nouvelle", "autre", "attention", "habituel"],
        ThankingWords = ["merci", "remercions"],
        ThankedFor = ["pour"],
        TopicQuestions = ["comment", "pourquoi"],
        Guests =
        [
            "tous", "toutes", "ceux", "celles", "participants", "participantes", "visiteurs",
        ],
        Came = ["venus", "venues", "venu", "étaient", "étiez", "déplacés", "déplacées", "assisté"],
        ReportWords =
        [
            "compte rendu", "compte-rendu", "bilan", "résumé", "récap", "récapitulatif", "rétrospective",
            "retour sur", "retour en images",
        ],
        MinutesHeadings =
        [
            "présents", "présences", "étaient présents", "membres présents", "personnes présentes",
            "décisions prises", "compte rendu", "compte-rendu", "ce qui a été discuté",
        ],
        MinutesParts =
        [
            "participants", "participantes et participants", "discussions", "décisions", "excusés",
            "points abordés", "actions",
        ],
        LedWords = ["présentée", "présenté", "animé"],
        LanguageHeadings = ["français", "version française", "en français"],
        MinutesPhrases =
        [
            "séance levée", "séance est levée", "ouverture de la séance", "quorum atteint", "quorum est atteint",
            "étaient présents", "étaient présentes", "adopté à l'unanimité", "adoptée à l'unanimité",
            "voté à l'unanimité", "secrétaire de séance", "rédacteur du compte-rendu", "procès-verbal",
        ],
        YearTitles =
        [
            "bilan de l'année", "rétrospective de l'année", "rapport annuel", "l'année en revue", "retour sur l'année",
        ],
        RecapHints = [
            "nous a présenté", "nous a parlé", "a présenté", "a parlé de", "a ouvert la soirée", "la semaine dernière",
            "hier soir", "s'est tenu", "s'est déroulé", "a eu lieu", "nous avons accueilli",
            "notre prochaine rencontre aura lieu", "nous a montré", "ont présenté", "étaient présents"
        ],
        EventWords =
        [
            "rencontre", "rencontres", "événement", "événements", "évènement", "évènements", "réunion", "réunions",
            "soirée", "atelier", "ateliers", "apéro", "apéros", "rdv", "congrès", "assemblée",
            "conférence", "conférences",
        ],
        EventEndings = [],
        EventsOfPrograms = [],
        PostWords = ["billet", "billets", "actualité", "actualités", "actus", "nouvelles"],
        RecapTitles =
        [
            "compte rendu", "compte-rendu", "comptes rendus", "comptes-rendus", "retour sur", "retour en images",
            "photos de",
            "photos du", "images de", "bilan de", "bilan du", "résumé de", "résumé du", "notes de la", "notes du",
            "rétrospective", "rétro du", "rétro de la", "procès-verbal", "procès verbal",
        ],
        ReportedNouns =
        [
            "sommet", "soirée", "soirées", "journée", "journées", "week-end", "festival", "salon", "fête", "portes",
            "rassemblement", "afterwork", "hackathon", "assises", "colloque", "séminaire",
        ],
        ThatWas = ["c'était"],
        VisitPhrases =
        [
            "j'ai assisté", "je suis allé", "je suis allée", "j'ai participé", "j'étais à",
            "j'ai eu la chance d'assister", "nous avons assisté", "nous sommes allés",
        ],
        Per = ["par"],
        Spans = ["jour", "semaine", "mois"],
        YearNouns = ["année", "an"],
        Periodic = ["hebdo", "hebdomadaire", "mensuel", "trimestriel"],
        PeriodNouns = ["semaine", "mois", "trimestre", "sprint"],
        MinutesNouns = ["notes", "pv", "procès-verbal"],
        RecapNouns = ["notes", "photos", "images", "cr", "bilan", "rétro"],
        Podcast = ["balado", "balados", "dans cet épisode", "cet épisode", "épisodes"],
        NewsTitles = [
            "infolettre", "lettre d'information", "revue de presse", "bulletin", "rapport d'activité",
            "nouvelles de la semaine", "nouvelles de", "actualités de"
        ],
        GuideTitles =
        [
            "comment organiser", "comment animer", "comment lancer", "comment monter", "comment créer",
            "organiser un", "organiser une", "lancer un", "guide pour", "conseils pour",
        ],
        HandbookTitles = ["guide pratique", "comment organiser", "comment créer", "mode d'emploi", "modèle"],
        OrganiserNouns =
        [
            "organisation", "groupe", "organisateur", "organisateurs", "organisatrices", "rencontre", "rencontres",
            "hôtes",
        ],
        ReportTitles =
        [
            "résumé de", "résumé du", "impressions de", "un succès", "un franc succès", "un grand succès",
            "un vrai succès", "bilan",
        ],
        CallTitles =
        [
            "appel à conférences", "appel à propositions", "appel à orateurs", "appel à communications",
            "appel à contributions", "appel à candidatures", "appel à bénévoles", "appel aux orateurs",
            "cherche des sponsors", "recherche de sponsors", "candidatures ouvertes", "concours de logos",
            "recherche orateurs", "recherchons des orateurs",
        ],
        ComingDay = ["ce"],
        ComingDayAfter = ["prochain"],
        SameDay = ["ce soir"],
        Tomorrow = ["demain"],
        Yesterday = ["hier soir", "hier a eu lieu", "hier s'est", "hier nous", "c'etait hier"],
        OnDay = [],
        LastDay = [],
        ThisDay = ["ce"],
        LastDayAfter = ["dernier", "derniere"],
        InMonth = ["en", "fin", "début", "mi"],
        LastSpans = ["la semaine dernière", "le mois dernier", "le week-end dernier"],
        SignUpRequests =
        [
            "inscrivez-vous", "inscrivez vous", "inscription", "inscriptions", "s'inscrire", "vous inscrire",
            "réservez votre place",
            "réserver votre place",
        ],
        OtherSignUps =
        [
            "newsletter", "lettre d'information", "liste de diffusion", "chat", "compte", "membre",
            "adhérent",
            "exposé", "talk", "projet", "sponsor", "conférence",
        ],
        BareLinks =
        [
            "ici", "cliquez ici", "lien", "ce lien",
            "formulaire", "ce formulaire", "notre formulaire", "formulaire de contact",
            "formulaire en ligne", "notre site", "cette page",
        ],
        BreakTitles = ["pause estivale", "trêve estivale", "pause hivernale", "pause d'été"],
        StandingTitles =
        [
            "foire aux questions", "code de conduite", "appel a orateurs", "appel a conferenciers",
            "appel a propositions", "proposer un talk", "proposer un sujet", "mentions legales",
        ],
        WentWell =
        [
            "s'est bien passe", "s'est bien passee", "s'est tres bien passe", "s'est tres bien passee",
            "a ete un succes", "fut un succes", "etait un succes", "a ete une reussite", "fut une reussite",
        ],
        FirstOfMany = ["premier", "premiere", "fonde", "fondee", "depuis", "debut"],
        NotMeeting =
        [
            "ne nous retrouverons pas", "ne nous retrouvons pas", "ne nous reunirons pas", "ne nous reunissons pas",
            "ne se reunira pas",
        ],
        ThereIsNo = ["pas de", "pas d", "aucun", "aucune", "il n'y a pas de", "il n'y aura pas de"],
        TimesWithout =
        [
            "en", "au", "ce", "cet", "cette", "le", "pour", "aujourd'hui", "demain", "jusqu'a", "jusqu'en", "pendant",
            "cause",
        ],
        MovedWords = ["reporte", "reportee", "deplace", "deplacee", "decale", "decalee"],
        LabelsBesidePeople =
        [
            "langue", "societe", "entreprise", "titre", "sujet", "duree", "quand", "heure", "ou", "lieu", "salle",
        ],
        JobTitles =
        [
            "offre de stage", "offres de stage",
            "offre d'emploi", "offres d'emploi", "on recrute", "nous recrutons", "recrute", "recrutement",
            "poste à pourvoir", "postes à pourvoir",
        ],
        ReleaseTitles =
        [
            "notes de version", "nouvelle version", "publication de", "sortie de", "est sorti",
            "est disponible", "faille de sécurité",
        ],
        FoldersOfDocuments = ["propositions", "spécifications", "décisions"],
        DaysOfWriting = ["date"],
        OutageTitles =
        [
            "opération de maintenance", "opérations de maintenance", "interruption de service", "panne", "pannes",
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
            "prochaine session", "prochaine soirée", "prochain apéro", "à la prochaine", "rendez-vous le",
            "prochaine réunion", "prochain rdv", "prochaine date", "prochaine séance", "prochain atelier"
        ],
        Registration = [
            "inscription", "inscriptions", "inscrivez", "s'inscrire", "inscris", "réserver", "réservez", "billet*",
            "m'inscrire", "participer", "je participe"
        ],
        Recording = ["vidéo", "enregistrement", "replay", "captation", "rediffusion", "revoir", "voir"],
        Presenting =
        [
            "nous a parlé de", "nous a parlé des", "nous a parlé du", "nous parlera de", "nous parlera des",
            "nous parlera du", "parlera de",
            "a parlé de", "nous a présenté", "nous présentera", "nous présente", "a présenté",
            "ont présenté", "nous ont présenté",
            "nous ont parlé de", "ont parlé de", "présentera", "présente",
            "nous a montré",
            "nous montrera", "nous a expliqué", "nous expliquera", "a expliqué", "au sujet de", "à propos de",
            "sur le thème", "présentation sur", "présentation de", "talk sur", "retour d'expérience sur",
            "introduction à", "sur",
        ],
        Presented =
        [
            "a présenté", "ont présenté", "nous a présenté", "nous ont présenté", "a parlé", "ont parlé",
            "nous a parlé", "nous ont parlé", "a montré", "ont montré", "nous a montré", "nous ont montré",
            "a expliqué", "nous a expliqué", "nous ont expliqué", "a exposé", "a évoqué", "a partagé",
            "nous a partagé", "nous a fait", "nous ont fait", "nous a initié", "nous montre", "nous parle",
            "nous explique", "nous présente", "nous propose", "nous raconte", "nous montrent", "nous parlent",
            "nous présentent", "nous proposent",
        ],
        Gave =
        [
            "a donné", "a fait", "a animé", "a ouvert", "a commencé", "a débuté", "a proposé", "nous a proposé",
            "nous ont proposé", "ont animé", "ont proposé", "a enchaîné", "a conclu", "propose",
        ],
        Given =
        [
            "présentation", "conférence", "démo", "démonstration", "exposé", "talk", "lightning talk", "atelier",
            "retour d'expérience", "retour d’expérience", "introduction", "aperçu", "rétrospective", "le bal",
            "tour d'horizon", "version allégée", "session",
        ],
        PresentedBefore = [],
        Materials =
        [
            "diapos", "diapositives", "vidéo", "vidéos", "enregistrement", "captation", "support", "supports", "notes",
            "présentation pdf",
        ],
        TalkTitleLabels = ["sujet", "titre", "thème"],
        TalkNameLabels = ["nom", "nom complet", "nom de l'intervenant", "nom de l'intervenante"],
        BesideVerbs = ["aussi", "ensuite", "enfin", "également", "puis", "qui", "tous", "deux"],
        WordEndings = ["ation", "ations", "ismes"],
        NotNames =
        [
            "tous", "toutes", "deux", "trois", "quatre", "cinq", "plusieurs", "lycée", "membres",
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
            "malheureusement", "heureusement", "cependant", "toutefois", "néanmoins", "parfois", "souvent",
            "désormais", "autrement", "côté", "lycée", "collège", "musée", "mairie", "théâtre", "gymnase", "fablab",
            "réglages", "prérequis", "remarque", "remarques", "sommaire", "annexe", "chapitre", "tableau", "fichier",
            "fichiers", "dossier", "dossiers", "utilisation", "exemple", "configuration",
        ],
        BeforeOtherRoles = ["pour", "les", "un", "une", "comme"],
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
            "vont présenter", "nous fera", "fera un", "fera une", "feront", "vous feront", "fera le",
            "nous montre", "nous propose", "nous explique", "nous raconte", "nous fait", "nous montrent",
            "vous montre", "vous propose", "vous parle", "vous présente",
            "parlera", "parleront", "vous parlera", "vous parleront", "vous présentera", "vous présenteront",
        ],
        TalkNouns =
        [
            "conférence", "conférences", "présentation", "présentations", "soirée", "atelier", "talk", "talks",
            "session", "exposé", "exposés", "table ronde",
        ],
        With = ["avec"],
        SpeakerNouns =
        [
            "intervenant", "intervenante", "intervenants", "intervenantes", "orateur", "oratrice", "orateurs",
            "conférencier", "conférencière", "speaker", "speakers", "notre invité", "notre invitée", "nos invités",
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
        TalkPlurals =
        [
            "talks", "conférences", "présentations", "ateliers", "exposés", "quickies", "confs", "démos",
            "démonstrations",
        ],
        TopicPlurals = ["sujets", "thèmes"],
        BeforeTitles =
        [
            "intitulé", "intitulée", "intitulés", "sur", "titre", "pour", "le", "la", "de", "du", "son", "sa", "est",
            "thème", "sujet", "un", "une", "et", "à", "dédié", "dédiée", "consacrée", "consacré",
        ],
        OfOtherMeetings = ["futur", "future", "futurs", "futures", "passé", "passés", "passées", "possibles"],
        BeforePurposes = ["pour"],
        TalkTitleNouns =
        [
            "présentation", "conférence", "atelier", "talk", "exposé", "session", "démo", "démonstration", "débat",
            "webinaire",
        ],
        PresentingVerbsInPast = ["présenté"],
        PresentingVerbs =
        [
            "présente", "présentent", "présentera", "présenteront", "présenter", "présenté", "propose", "proposera",
            "parlera", "parle", "parler", "animera", "anime", "nous",
        ],
        WordsOfPraise =
        [
            "notre", "nos", "ami", "amie", "membre", "incontournable", "talentueux", "talentueuse",
        ],
        PanelNouns = ["table ronde", "panel", "panélistes"],
        Moderators = ["modérateur", "modératrice", "animateur", "animatrice"],
        PersonPronouns = ["il", "elle"],
        HostHeadings =
        [
            "organisateurs", "organisation", "organisatrices", "équipe", "l'équipe", "hôtes", "hôte", "notre hôte",
            "sponsors", "nos sponsors", "partenaires", "nos partenaires", "contact", "contacts", "à propos de nous",
            "remerciements", "bénévoles", "qui sommes-nous", "gagnants", "lauréats", "présents", "membres", "bureau",
            "autres événements",
        ],
        Who = ["qui"],
        StartNouns = ["début", "ouverture", "présentation", "présentations", "exposé", "exposés", "accueil"],
        EndPhrases =
        [
            "se termine à", "se termine vers", "se terminera à", "se terminera vers", "se terminent à",
            "se terminent vers", "fin à", "fin vers", "fin prévue à", "fin prévue vers", "finit à", "finira à",
        ],
        StartPhrases =
        [
            "commence à", "commencera à", "débute à", "débutera à", "début à", "à partir de", "dès", "entre", "de",
            "ouverture des portes à", "rendez-vous est à", "accueil à partir de", "accueil dès", "accueil à",
            "rendez-vous à",
            "on se retrouve à", "nous nous retrouvons à", "nous commençons à", "a lieu à", "aura lieu à",
        ],
        OtherHours =
        [
            "horaires d'ouverture", "ouvert", "ouverte", "tous les jours", "date limite", "clôture des", "bus",
            "train", "trains", "métro", "tramway", "navette", "parking", "dernier", "dernière", "avant", "ensuite",
            "après", "chaque", "permanence", "cuisine",
        ],
        RecordingLabels =
        [
            "enregistrement", "enregistrement vidéo", "l'enregistrement", "voir l'enregistrement", "captation",
            "captation vidéo", "voir la captation", "la captation", "replay", "voir le replay", "le replay",
        ],
        MapLabels = ["itinéraire", "ici", "plan d'accès"],
        HeldAt =
        [
            "a eu lieu", "s'est tenu", "s'est tenue", "s'est déroulé", "s'est déroulée", "nous a accueillis",
            "nous ont accueillis", "accueillis par", "accueillis chez", "nous sommes retrouvés",
            "nous sommes retrouvées", "s'est retrouvé", "s'est retrouvés",
        ],
        HousingNouns = ["sponsor", "sponsors", "partenaire", "partenaires", "hôte", "hôtes", "société"],
        PlaceLeadWords =
        [
            "de", "du", "des", "la", "le", "les", "notre", "nos", "mois", "l", "d", "nouveaux", "nouveau",
        ],
        OutdoorPrepositions = ["sur le", "sur la"],
        PlaceConnectors = ["de", "la", "du", "des", "le", "les", "l", "d", "et"],
        PlaceArticles = ["la", "le", "les"],
        ArticlesOfThings = ["le", "la", "les", "du", "au", "aux"],
        WorkNouns = ["projet", "podcast", "livre", "entreprise", "startup", "roman", "blog", "film"],
        SufficientPrepositions =
        [
            "chez", "dans les locaux de", "dans les locaux d'", "dans les bureaux de", "dans notre local de",
            "dans nos locaux de", "dans notre local à",
        ],
        NumberedRooms = ["salle"],
        WhereKeys = ["où", "lieu", "adresse", "endroit"],
        TakesPlace =
        [
            "aura lieu", "a lieu", "a eu lieu", "se passera", "se tiendra", "se tient", "s'est tenu", "s'est tenue",
            "se déroulera", "se déroule", "s'est déroulé", "s'est déroulée", "on se retrouve", "nous nous retrouvons",
            "nous nous retrouverons", "rendez-vous", "rendez vous", "nous organisons", "nous sommes retrouvés",
            "nous sommes retrouvées", "s'est retrouvé", "s'est retrouvés",
        ],
        SplitTakesPlace = [],
        PlaceAfterTime =
        [
            "chez", "à", "au", "aux", "dans", "dans les locaux de", "dans les locaux d'", "dans les locaux du",
            "dans les bureaux de", "dans notre local de", "dans nos locaux de", "dans notre local à",
            "dans les locaux",
        ],
        HostPrepositions = ["chez"],
        TitlePrepositions = ["chez", "au", "aux", "dans les locaux de"],
        Again = ["encore", "nouveau", "toujours", "habitude"],
        OfPeople = ["de", "d'", "du", "chez"],
        OnlineLabels =
        [
            "lien zoom", "lien visio", "lien de la visio", "lien de connexion", "visio", "visioconférence",
            "lien de la visioconférence",
        ],
        Holding = ["a organisé", "ont organisé", "organise", "organisons", "avons organisé", "organisera"],
        RoomsOf =
        [
            "dans les locaux de", "dans les locaux d'", "dans les locaux du", "dans les bureaux de",
            "dans les bureaux d'", "dans les bureaux du",
        ],
        BeforeSecondVerb = [],
        Subordinating =
        [
            "si", "quand", "lorsque", "depuis", "parce", "bien", "que", "qui", "dont", "où", "comment", "pourquoi",
        ],
        GatheringVerbs = ["fut", "débuta", "commença", "réunissait"],
        AfterWas =
        [
            "un", "une", "très", "bien", "super", "formidable", "magistral", "magnifique", "excellent", "excellente",
            "au", "organisée", "animée", "terminée", "terminé",
        ],
        WritersVerbs = ["avons", "organisions", "tenions"],
        MetPhrases =
        [
            "s'est retrouvé", "se sont retrouvés", "se sont réunis", "nous sommes retrouvés", "nous sommes réunis",
            "s'est réuni", "on s'est retrouvé", "on s'est retrouvés",
        ],
        MetParticiples = [],
        InOrderTo = ["pour"],
        SplitMet = [],
        ThisTime = ["cette fois", "cette soirée", "cette rencontre"],
        NowDays = ["ce soir", "aujourd'hui", "cette semaine", "ce mois-ci"],
        PageNouns = ["page", "liste", "calendrier", "groupe", "formulaire", "article"],
        HostingPeople = ["équipe", "amis", "copains"],
        NoPlaceNouns =
        [
            "noël", "pâques", "programme", "menu", "nouveau", "nouvel", "début", "fin", "cours", "choix", "sujet",
            "format", "printemps", "mois", "moins", "plus", "partir", "propos", "cadre", "vous", "nous",
        ],
        BeforeNumericDay = ["le/", "du/"],
        DateParts = [["jour"], ["mois"], ["annee"]],
        MeetingVerbs =
        [
            "rendez-vous", "aura lieu", "a lieu", "se tiendra", "a eu lieu", "s'est tenu", "s'est tenue",
            "se déroulera", "s'est déroulé", "s'est déroulée", "se déroule", "se tient",
            "on se retrouve", "nous nous retrouvons",
            "se retrouve", "accueillis par", "accueillis chez", "hébergé par", "hébergée par", "nous accueille",
            "nous accueillera", "nous accueillent", "de", "à partir",
        ],
        HostPhrases = ["accueillis par", "accueillis chez", "hébergé par", "hébergée par", "notre hôte est", "chez"],
        PlacePrepositions =
        [
            "chez", "à", "au", "dans", "dans les locaux de", "dans les locaux d'", "dans les bureaux de", "aux",
        ],
        PlaceNouns =
        [
            "salle", "maison", "bar", "café", "bibliothèque", "université", "école", "centre", "mairie", "locaux",
            "bâtiment", "tour", "hôtel", "restaurant", "théâtre", "campus", "espace", "cantine", "médiathèque",
            "brasserie", "musée", "studio", "bureaux", "fablab", "amphithéâtre", "halle",
        ],
        HybridWords =
        [
            "hybride", "rencontre hybride", "événement hybride", "format hybride", "en présentiel et en ligne",
            "sur place et en ligne", "aussi via zoom", "aussi via jitsi", "aussi sur zoom", "aussi sur jitsi",
            "également via zoom", "également via jitsi", "également sur zoom", "également sur jitsi",
            "aussi en visio", "également en visio", "sur zoom et à", "sur jitsi et à", "sur zoom et au",
            "sur jitsi et au", "et sur jitsi", "et sur zoom",
        ],
        WhenKeys = ["quand", "date", "horaire", "date et heure"],
        WhoKeys = ["qui", "par", "intervenant", "intervenants", "orateur"],
        TitleKeys = ["titre", "sujet", "thème", "quoi"],
        Roles =
        [
            "développeur", "développeuse", "ingénieur", "ingénieure", "directeur", "directrice", "fondateur",
            "fondatrice", "cofondateur", "responsable", "consultant", "consultante", "architecte", "chercheur",
            "chercheuse", "professeur", "étudiant", "étudiante", "doctorant", "doctorante", "chef", "cheffe",
            "formateur", "formatrice", "évangéliste", "administrateur", "administratrice", "chef de projet",
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
        MeetingLists =
        [
            "réunions", "rencontres", "événements", "évènements", "soirées", "apéros", "ateliers", "séances",
        ],
        OtherLists =
        [
            "anniversaires", "versions", "emplois", "membres", "équipe", "partenaires", "sponsors", "personnes",
            "auteurs", "projets", "publications", "jours fériés",
        ],
        NoMeetingLists =
        [
            "journal des modifications", "notes de version", "nouveautés", "actualités", "compte rendu", "bilan",
            "comptes rendus", "revue de presse", "rétrospective", "date limite", "dates limites", "dates importantes",
            "mise à jour", "mises à jour",
            "chronologie", "frise",
        ],
        Recurring =
        [
            "chaque", "tous les", "toutes les", "mensuel", "mensuelle", "hebdomadaire", "d'habitude",
            "nous nous réunissons", "on se retrouve",
        ],
        CertainlyOnline =
        [
            "en ligne sur", "meetup virtuel", "événement virtuel", "soirée en ligne", "réunion en ligne",
            "meetup en ligne", "événement en ligne", "rencontre en ligne", "sur zoom",
            "sur jitsi", "en visio",
        ],
        SpeakerCues =
        [
            "présenté par", "animé par", "présentation de", "talk de", "intervenant", "conférence de",
            "un speaker international", "plaisir d'accueillir", "cette soirée réunit", "la soirée réunit",
            "la rencontre réunit",
            "accueillerons", "recevrons", "animée par", "présentée par",
        ],
        UnrelatedDates =
        [
            "date limite", "avant le", "date de publication", "publié le", "publiée le", "mise à jour le",
        ],
        EventDates = ["le", "aura lieu", "a eu lieu", "rencontre", "rendez-vous", "soirée"],
        About = ["à propos de", "à propos d'"],
        Streets = ["rue", "avenue", "place", "boulevard", "bd", "quai", "chemin", "impasse", "cours", "étage", "allée"],
        KeyWords = new()
        {
            [Keys.KeyWords.Event] =
            [
                "evenement", "événement", "evenements", "événements", "rencontre", "rencontres", "reunion",
                "réunion", "atelier",
            ],
            [Keys.KeyWords.Day] = ["jour", "journee", "journée"],
            [Keys.KeyWords.Hour] = ["heure", "heures", "horaire", "horaires"],
            [Keys.KeyWords.Begin] = ["debut", "début", "commence", "depart", "départ"],
            [Keys.KeyWords.End] = ["fin", "termine"],
            [Keys.KeyWords.End | Keys.KeyWords.Hour] = ["heurefermeture", "heuredefermeture"],
            [Keys.KeyWords.When] = ["quand", "prévu", "prevu"],
            [Keys.KeyWords.Zone] = ["fuseau", "fuseauhoraire"],
            [Keys.KeyWords.Duration] = ["duree", "durée"],
            [Keys.KeyWords.Doors] = ["ouverture", "accueil"],
            [Keys.KeyWords.Venue] = ["lieu", "lieux"],
            [Keys.KeyWords.Room] = ["salle", "bâtiment", "étage"],
            [Keys.KeyWords.Place] = ["ou", "où", "endroit", "emplacement"],
            [Keys.KeyWords.Address] = ["adresse", "rue"],
            [Keys.KeyWords.City] = ["ville"],
            [Keys.KeyWords.By] = ["par"],
            [Keys.KeyWords.Name] = ["nom"],
            [Keys.KeyWords.Title] = ["titre"],
            [Keys.KeyWords.Online] = ["enligne", "virtuel", "distanciel"],
            [Keys.KeyWords.SignUp] =
            [
                "inscription", "inscriptions", "inscrire", "billetterie", "billets", "reservation",
                "réservation",
            ],
            [Keys.KeyWords.Link] = ["lien", "liens", "site"],
            [Keys.KeyWords.Video] = ["enregistrement", "rediffusion"],
            [Keys.KeyWords.Speaker] =
            [
                "intervenant", "intervenants", "intervenante", "intervenantes", "orateur", "orateurs", "oratrice",
                "oratrices", "conferencier", "conférencier", "conferenciers", "conférenciers",
            ],
            [Keys.KeyWords.Talk] =
            [
                "conferences", "conférences", "expose", "exposé", "exposes", "exposés", "ateliers",
            ],
            [Keys.KeyWords.Agenda] = ["programme", "deroule", "déroulé", "ordredujour"],
            [Keys.KeyWords.Container] = ["annonce", "informations"],
            [Keys.KeyWords.None] = ["le", "la", "les", "du", "de", "des", "et"],
            [Keys.KeyWords.Other] =
            [
                "auteur", "auteurs", "limite", "cloture", "clôture", "appel", "soumission", "publie", "publié",
                "prochain", "prochaine", "precedent", "précédent", "sondage", "organisateur", "organisateurs",
                "groupe", "image",
            ],
        },
        CallsForTalks =
        [
            "proposer un sujet", "proposez un sujet", "proposer un talk", "proposez un talk",
            "proposer une conférence", "proposez une conférence", "proposez votre", "proposer votre",
            "proposer une présentation", "soumettre un", "soumettez votre", "soumettez un", "appel à orateurs",
            "appel à conférences", "appel à sujets", "appel à contributions", "envie de parler", "devenir orateur",
            "code de conduite", "sondage", "infolettre",
        ],
        OtherVideos =
        [
            "installer", "installez", "prérequis", "préparation", "dernière fois",
            "dernier meetup", "dernière rencontre", "mois dernier", "précédent", "précédente", "précédents",
            "dernière édition", "édition précédente", "année dernière", "notre chaîne", "chaîne youtube", "abonnez",
            "bande-annonce",
        ],
    };
}
