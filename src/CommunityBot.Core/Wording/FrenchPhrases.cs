namespace CommunityBot.Core.Wording;

/// <summary>The bot's texts in French.</summary>
internal static class FrenchPhrases
{
    public static Phrases Value { get; } = new()
    {
        Language = "fr",
        Weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        ShortWeekdays = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
        Months = [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
            "décembre"
        ],
        ShortMonths = [
            "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."
        ],
        LongDateFormat = "{0} {1} {2} {3}",
        ShortDateFormat = "{0} {1} {2}",
        DateUnknown = "date à venir",
        DateRangeFormat = "du {0} au {1}",
        CityTime = city => "AEIOUÉaeiou".Contains(city.FirstOrDefault()) ? $"heure d’{city}" : $"heure de {city}",
        DateAtTimeFormat = "{0} à {1}",
        QuoteFormat = "«\u00A0{0}\u00A0»",
        LabelFormat = "{0}\u00A0: {1}",
        AtTheVenue = "sur place",
        Online = "En ligne",
        AlsoOnlineFormat = "{0}, et en ligne",
        When = "Quand",
        Where = "Où",
        Room = "Salle",
        Track = "Thème",
        PartOf = "Dans le cadre de",
        Speakers = "Avec",
        ThanksTo = "Merci à",
        Register = "S’inscrire",
        WayToJoin = "Participation",
        Watch = "Voir",
        WatchAll = "Voir l’enregistrement",
        Agenda = "Programme",
        RemindMe = "Me le rappeler",
        StopReminding = "Ne plus me le rappeler",
        Page = "Page",
        New = "Nouveau au calendrier",
        EveryDay = "Tous les jours",
        EveryFormat = "Chaque {0}",
        EveryDaysFormat = "Tous les {0} jours",
        And = "et",
        Tomorrow = "Demain",
        Today = "Aujourd’hui",
        StartingNow = "Ça commence",
        InDays = days => $"Dans {days} jours",
        InHours = hours => hours == 1 ? "Dans 1 heure" : $"Dans {hours} heures",
        InMinutes = minutes => minutes == 1 ? "Dans 1 minute" : $"Dans {minutes} minutes",
        Recap = "Bilan",
        FromTheChat = "Dans la discussion",
        WatchFromFormat = "voir à partir de {0}",
        NextTimeFormat = "Prochaine fois : {0}",
        WithFormat = "avec {0}",
        Changed = "Modifié",
        Moved = "Déplacé",
        Cancelled = "Annulé",
        Postponed = "Reporté",
        Reinstated = "Finalement maintenu",
        AddedToProgramme = "Nouveau au programme",
        RemovedFromProgramme = "Annulé",
        Title = "Titre",
        NewDateFollows = "Une nouvelle date sera annoncée.",
        TakesPlaceAfterAll = "La rencontre aura finalement lieu.",
        DoesNotTakePlace = "La rencontre n’aura pas lieu.",
        ComingUp = "À venir",
        Help = "Aide",
        Send = "Envoyer",
        Cancel = "Annuler",
        Close = "Fermer",
        PleaseWait = "Un instant, s’il vous plaît.",
        ShareHere = "Partager dans ce canal",
        Asking = new()
        {
            NotUnderstood = "Je n’ai pas compris. Vous pouvez me demander, par exemple\u00A0:",
            Examples =
            [
                "prochaine rencontre",
                "programme demain",
                "qui parle à la prochaine rencontre\u00A0?",
                "rappelle-moi la prochaine rencontre",
            ],
            MayNotShareHere =
                "Vous ne pouvez pas écrire dans ce canal\u00A0; la réponse n’a donc pas été partagée.",
            NotShared =
                "La plateforme a refusé la réponse partagée. Rien n’a été publié.",
        },
        Answers = new()
        {
            // Registered with plain apostrophes; answers have typographic ones.
            Descriptions = CommandWords.Descriptions("fr").ToDictionary(
                words => words.Key, words => words.Value.Replace('\'', '’')),
            Names = CommandWords.DisplayNames("fr"),
            Next = "Prochaine rencontre",
            RunningNow = "En ce moment",
            AfterThat = "Ensuite",
            NoMeetupScheduled = "Aucune rencontre n’est encore prévue.",
            LastMeetupFormat = "La dernière rencontre était {0}.",
            AnnouncedInRecapFormat = "Annoncée dans {0}.",
            TimeUnknown = "L’heure n’est pas encore annoncée.",
            NoAgendaYet = "Le programme n’est pas encore publié.",
            PageFormat = "page {0} sur {1}",
            PreviousPage = "Précédent",
            NextPage = "Suivant",
            AnotherMeetup = "Une autre rencontre",
            OrDidYouMean = "Ou vouliez-vous dire…",
            Lineup = "Intervenants",
            NoSpeakerYet = "Aucun intervenant n’est encore annoncé.",
            OtherMatches = "Autres résultats",
            NoSuchMeetupFormat = "Aucune rencontre ne correspond à {0}.",
            NoSuchSpeakerFormat = "Aucun intervenant ne correspond à {0}.",
            DidYouMean = "Vouliez-vous dire",
            NoMeetupsPublished = "Aucune rencontre n’est encore publiée.",
            NoSuchCommandFormat = "La commande {0} n’existe pas.",
            DidYouMeanFormat = "Vouliez-vous dire {0}\u00A0?",
            HelpHintFormat = "{0} affiche toutes les commandes.",
            Commands = "Commandes",
            HelpTitleFormat = "Commandes pour {0}",
            FuzzyMatchingHint =
                "Un nom approximatif suffit\u00A0: une partie du titre, une date ou le nom d’un intervenant.",
            OrganisersOnly = "réservé à l’équipe",
            NextMeetup = "Prochaine rencontre",
            ForOrganisersFormat = "{0} est réservé à l’équipe de {1}. La personne qui gère le bot peut vous " +
                "ajouter\u00A0; votre identifiant est {2}.",
            WrongWorkspaceFormat =
                "{0} est réservé à l’équipe de {1} et ne fonctionne pas ici. Utilisez la commande sur le " +
                "serveur ou dans l’espace de travail de cette communauté.",
            MeetupOverFormat = "{0}, c’est déjà terminé.",
            ReminderSetFormat =
                "Rappel enregistré pour {0}\u00A0: je vous écris la veille et une heure avant le début.",
            ReminderExistsFormat =
                "Vous avez déjà un rappel pour {0}\u00A0: je vous écris la veille et une heure avant le début.",
            ReminderRemovedFormat = "Rappel supprimé pour {0}.",
            NoReminderFormat = "Vous n’avez pas de rappel pour {0}.",
            NoReminders =
                "Vous n’avez aucun rappel. Utilisez «\u00A0Me le rappeler\u00A0» sous une rencontre pour en créer un.",
            RemindMeOfTheNext = "Me rappeler la prochaine rencontre",
            YourReminders = "Vos rappels",
            CommandsOnly = "Je ne réponds qu’aux commandes, qui commencent par une barre oblique.",
            InternalError =
                "Une erreur est survenue. Elle figure dans le journal du bot. Veuillez réessayer plus tard.",
        },
        Organisers = new()
        {
            WhichRecap = "Quel bilan\u00A0?",
            AmbiguousRecap = "Plusieurs bilans correspondent. Lequel\u00A0?",
            NoRecapsYet = "Il n’y a pas encore de page de bilan. Une telle page énumère les exposés et ce qu’il faut " +
                "en retenir\u00A0; content/README.md en donne un exemple.",
            NoRecapPageFormat = "Il n’y a pas encore de page de bilan pour {0}. Rédigez le bilan ici, ou créez une " +
                "page (voir content/README.md) et publiez-la avec {1}.",
            WriteRecap = "Rédiger le bilan",
            RecordingUrl = "Lien vers l’enregistrement",
            TakeawaysOfTalkFormat = "À retenir\u00A0: {0}",
            OneSentencePerLine = "Une phrase par ligne",
            FormEmpty = "Le formulaire était vide, donc rien n’a été publié.",
            PageNotFound = "La page de cette rencontre n’existe plus. Rien n’a été publié ni modifié.",
            SaveAsPage = "Pour conserver ce bilan, enregistrez-le comme page dans le dossier recaps\u00A0:",
            RecapAlreadyPostedFormat =
                "Le bilan {0} a déjà été publié depuis le formulaire et ne sera pas publié une deuxième fois.",
            TakeawaysTitleFormat = "Pour le bilan de {0}",
            NoTakeaways = "Rien n’a encore été choisi dans la discussion.",
            TakeawayAddedFormat = "Ajouté\u00A0: {0}",
            TakeawayExistsFormat = "Déjà dans la liste\u00A0: {0}",
            TakeawayRemovedFormat = "Retiré\u00A0: {0}",
            TakeawayMovedFormat = "Déplacé ici\u00A0: {0}",
            TakeawayNotFound = "Cette phrase n’est plus dans la liste.",
            RemoveTakeaway = "Retirer",
            RemoveTakeawayPrompt = "Retirer une phrase…",
            MoveToMeetupPrompt = "Déplacer vers une autre rencontre…",
            AddTakeawayHintFormat =
                "Pour ajouter une phrase, choisissez «\u00A0{1}\u00A0» dans le menu d’un message, s’il " +
                "existe, ou écrivez {0} suivi de la phrase. Les phrases de la discussion figurent à la fin du bilan.",
            RecapWillBeUpdated = "Le bilan est déjà publié et sera mis à jour dans quelques minutes.",
            RecapClosedFormat = "Le bot ne modifie plus le bilan de {0}, donc rien n’a été ajouté. Si ce bilan a une " +
                "page, ajoutez-y la phrase.",
            NoRecentMeetup =
                "Aucune rencontre n’a commencé ces deux derniers mois, donc il n’y a pas de bilan à compléter.",
            TakeawayLimitFormat = "La liste pour {0} est pleine\u00A0: un bilan reprend au plus {1} phrases et {2} " +
                "caractères de la discussion. Retirez d’abord une phrase.",
            NothingToQuote = "Ce message ne contient pas de texte qu’un bilan pourrait reprendre.",
            MessageFromBot = "Ce message vient du bot. Un bilan ne reprend que les messages des participants.",
            MessageDeleted = "Ce message a été supprimé.",
            MessageIsPrivate =
                "Ce message vient d’une conversation privée. Un bilan ne reprend que les messages des canaux.",
            Posted = "publié.",
            AlreadyPosted = "pas publié cette fois\u00A0: il y est déjà, ou la plateforme est désactivée.",
            RefusedFormat = "refusé\u00A0: {0} {1}",
            NotSentYetFormat = "pas encore envoyé ({0})\u00A0; le bot va réessayer.",
            UnconfirmedFormat = "envoyé, mais pas confirmé ({0})\u00A0; vérifiez le canal, s’il vous plaît.",
            NoChannel = "Cette communauté n’a pas de canal d’annonces. Ajoutez-en un sous channels.announcements " +
                "dans la configuration.",
            WillBePosted = "Le message sera publié dans les cinq minutes, sauf s’il est alors trop tard.",
            LeftAsIs = "Le message reste tel quel. Le bot ne le cherche plus.",
            AlreadyResolved = "C’est déjà réglé. Rien n’a été modifié.",
            LookupInProgress = "Le bot cherche ce message en ce moment. Réessayez dans une minute.",
            PostNotFound = "Ce message n’existe pas dans cette communauté.",
            PostAgain = "Absent\u00A0: publier",
            LeaveAsIs = "Laisser tel quel",
            UseButtons = "Utilisez les boutons sous un message à vérifier.",
            PageGoneTitleFormat = "Page disparue : {0}",
            PageGoneFormat =
                "{0} a été annoncée, mais sa page a disparu : {1}. Les membres n'en savent rien, et aucun " +
                "rappel ne part avant votre décision.",
            PagesGoneTitleFormat = "{0} pages annoncées ont disparu",
            PagesGone = "Les membres n'en savent rien, et aucun rappel de ces rencontres ne part avant votre décision.",
            PagesGoneHeading = "Pages disparues",
            NewPages = "Nouvelles pages",
            AnnounceNow = "Annoncer maintenant",
            DecideInOverview = "Décider",
            GoneCancelled = "Annulée : prévenir les membres",
            MovedTo = "Déplacée vers…",
            MovedToFormat = "Déplacée vers {0}",
            WhichTarget = "Quelle rencontre la remplace ?",
            NoTarget = "Aucune rencontre à venir n'a de page. Publiez d'abord la nouvelle page.",
            NothingToDecide = "Rien à décider : la page est revenue, ou la décision est déjà prise.",
            MembersWillBeNotified = "Les membres vont être prévenus.",
            PostsFollow = "Les messages et les rappels suivent la nouvelle page.",
            PostsWillBeEdited = "Les messages publiés vont être modifiés, sans prévenir les membres.",
            ManyChangesTitleFormat = "{0} rencontres annoncées ont changé d'un coup",
            ManyChanges =
                "Les membres n'en savent encore rien. Si les pages sont justes, décidez ; sinon, " +
                "corrigez-les.",
            NotifyMembers = "Prévenir les membres",
            EditPostsOnly = "Modifier les messages seulement",
            PostNeedsAttention = "Un message est à vérifier",
            PostProblemFormat = "{0} pour {1} dans {2} {3}",
            NotPostedFormat = "n’a pas pu être publié\u00A0: {0} Que faire\u00A0: {1}",
            UnconfirmedPostFormat =
                "est peut-être publié, peut-être pas ({0}). Le bot ne peut pas lire le canal\u00A0; il " +
                "continue de vérifier et ne le republiera pas de lui-même. Vérifiez le canal et appuyez sur le " +
                "bouton qui convient.",
            SearchEndedFormat =
                "est peut-être publié, peut-être pas ({0}). Le bot l’a cherché jusqu’à maintenant et s’arrête. " +
                "Vérifiez le canal, s’il vous plaît.",
            PostsRefusedFormat = "Des messages attendent\u00A0: {0} les refuse",
            KeepsTrying =
                "Le bot continue d’essayer jusqu’à ce qu’il soit trop tard pour chaque message. Une fois la " +
                "cause supprimée, le bouton relance l’essai aussitôt.",
            TryAgain = "Réessayer",
            TryingAgainFormat = "Le bot réessaie maintenant. Messages\u00A0: {0}.",
            NothingRefused = "Plus aucun message n’est refusé.",
            RefusedPosts = "Messages refusés",
            RetriedUntilExpiry = "Le bot continue d’essayer.",
            NotRetried = "Le bot n’essaie plus.",
            DaysToGo = days => days == 1 ? "Plus que 1 jour" : $"Plus que {days} jours",
            MissingDetailsFormat = "Il manque encore à la page {0}",
            StartTime = "une heure de début",
            PlaceOrOnline = "un lieu, ou la mention «\u00A0en ligne\u00A0»",
            JoiningLink = "un lien pour participer ou s’inscrire, puisque la rencontre a lieu en ligne",
            Speaker = "un intervenant",
            UndecidedSpeakerFormat = "un intervenant (encore {0})",
            UndecidedTitleFormat = "le titre de l’exposé de {0} (encore {1})",
            UndecidedTalkFormat = "un exposé (encore {0})",
            PublishOffer = "La page du bilan est prête. La publier dans les canaux d’annonces\u00A0?",
            PublishRecap = "Publier le bilan",
            DraftOffer = "Une page de bilan peut commencer ainsi. Ajoutez ce qu’il faut retenir et l’enregistrement, " +
                "puis publiez-la avec /recap.",
            OverviewTitleFormat = "Aperçu pour les organisateurs de {0}",
            UnconfirmedPosts = "Messages non confirmés",
            UpcomingPosts = "Messages prévus",
            NoUpcomingPosts = "Aucun message n’est prévu pour les deux prochains mois.",
            PageProblems = "Problèmes des pages",
            NoPageProblems = "Aucun.",
            RecapPublishedFormat = "publié dans {0}",
            RecapWritten = "page prête, pas encore publiée",
            RecapMissing = "pas encore écrit",
            Preview = "Aperçu",
            OnlyPreviewed = "Aperçu visible par vous seul. Rien n’a été publié.",
        },
    };
}
