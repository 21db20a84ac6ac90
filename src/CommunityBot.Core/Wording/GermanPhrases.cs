namespace CommunityBot.Core.Wording;

/// <summary>The bot's texts in German.</summary>
internal static class GermanPhrases
{
    public static Phrases Value { get; } = new()
    {
        Language = "de",
        Weekdays = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
        ShortWeekdays = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
        Months = [
            "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
            "Dezember"
        ],
        ShortMonths = ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
        LongDateFormat = "{0}, {1}. {2} {3}",
        ShortDateFormat = "{0}, {1}. {2}",
        DateUnknown = "Termin noch offen",
        DateRangeFormat = "{0} bis {1}",
        CityTime = city => $"Ortszeit {city}",
        DateAtTimeFormat = "{0} um {1}",
        QuoteFormat = "„{0}“",
        LabelFormat = "{0}: {1}",
        Online = "Online",
        AlsoOnlineFormat = "{0}, auch online",
        When = "Wann",
        Where = "Wo",
        Room = "Raum",
        Track = "Track",
        PartOf = "Teil von",
        SessionOfFormat = "Eine Session von {0}",
        Speakers = "Vortragende",
        ThanksTo = "Dank an",
        Register = "Anmelden",
        WayToJoin = "Teilnahme",
        Watch = "Ansehen",
        WatchAll = "Aufzeichnung ansehen",
        Agenda = "Programm",
        RemindMe = "Erinnere mich",
        StopReminding = "Nicht mehr erinnern",
        Page = "Seite",
        New = "Neu im Kalender",
        EveryDay = "Jeden Tag",
        EveryFormat = "Jeden {0}",
        EveryDaysFormat = "Alle {0} Tage",
        And = "und",
        Tomorrow = "Morgen",
        Today = "Heute",
        StartingNow = "Es geht los",
        InDays = days => $"In {days} Tagen",
        InHours = hours => hours == 1 ? "In einer Stunde" : $"In {hours} Stunden",
        InMinutes = minutes => minutes == 1 ? "In einer Minute" : $"In {minutes} Minuten",
        Recap = "Rückblick",
        FromTheChat = "Aus dem Chat",
        WatchFromFormat = "ab {0} ansehen",
        NextTimeFormat = "Nächstes Mal: {0}",
        WithFormat = "mit {0}",
        Changed = "Geändert",
        Moved = "Verlegt",
        Cancelled = "Abgesagt",
        Postponed = "Verschoben",
        Reinstated = "Findet doch statt",
        AddedToProgramme = "Neu im Programm",
        RemovedFromProgramme = "Entfällt",
        Title = "Titel",
        NewDateFollows = "Ein neuer Termin folgt.",
        TakesPlaceAfterAll = "Das Treffen findet doch statt.",
        DoesNotTakePlace = "Das Treffen findet nicht statt.",
        ComingUp = "Demnächst",
        Help = "Hilfe",
        Send = "Absenden",
        Cancel = "Abbrechen",
        Close = "Schließen",
        PleaseWait = "Einen Moment, bitte.",
        ShareHere = "In diesem Kanal teilen",
        Reminders = ReminderPhrases.German,
        States = GermanStatePhrases.Value,
        Joining = JoinPhrases.German,
        Public = PublicPhrases.German,
        Search = GermanSearchPhrases.Value,
        Programme = GermanProgrammePhrases.Value,
        Asking = new()
        {
            NotUnderstood = "Das habe ich nicht verstanden. Frag mich zum Beispiel:",
            Examples =
            [
                "nächstes Treffen",
                "Programm morgen",
                "Wer spricht beim nächsten Treffen?",
                "Erinnere mich an das nächste Treffen",
            ],
            MayNotShareHere =
                "Du darfst in diesem Kanal nicht schreiben, deshalb wurde die Antwort nicht geteilt.",
            NotShared =
                "Die Plattform hat die geteilte Antwort abgelehnt. Es wurde nichts veröffentlicht.",
        },
        Answers = new()
        {
            Descriptions = CommandWords.Descriptions("de"),
            Names = CommandWords.DisplayNames("de"),
            Next = "Als Nächstes",
            RunningNow = "Läuft gerade",
            AfterThat = "Danach",
            NoMeetupScheduled = "Es ist noch kein Treffen geplant.",
            LastMeetupFormat = "Das letzte Treffen war {0}.",
            AnnouncedInRecapFormat = "Angekündigt in {0}.",
            TimeUnknown = "Die Uhrzeit steht noch nicht fest.",
            NoAgendaYet = "Das Programm ist noch nicht veröffentlicht.",
            PageFormat = "Seite {0} von {1}",
            PreviousPage = "Zurück",
            NextPage = "Weiter",
            AnotherMeetup = "Ein anderes Treffen",
            OrDidYouMean = "Oder meinst du …",
            Lineup = "Vortragende",
            NoSpeakerYet = "Es sind noch keine Vortragenden bekannt.",
            OtherMatches = "Weitere Treffer",
            NoSuchMeetupFormat = "Kein Treffen passt zu {0}.",
            NoSuchSpeakerFormat = "Keine Vortragenden passen zu {0}.",
            DidYouMean = "Meinst du",
            NoMeetupsPublished = "Es sind noch keine Treffen veröffentlicht.",
            NoSuchCommandFormat = "Den Befehl {0} gibt es nicht.",
            DidYouMeanFormat = "Meinst du {0}?",
            HelpHintFormat = "{0} zeigt alle Befehle.",
            Commands = "Befehle",
            HelpTitleFormat = "Befehle für {0}",
            FuzzyMatchingHint = "Namen müssen nicht genau stimmen: Ein Teil des Titels, ein Datum oder der Name " +
                "einer vortragenden Person genügt.",
            OrganisersOnly = "nur für das Orga-Team",
            NextMeetup = "Nächstes Treffen",
            ForOrganisersFormat = "{0} ist dem Orga-Team von {1} vorbehalten. Wer den Bot betreibt, kann dich " +
                "hinzufügen; deine Kennung ist {2}.",
            WrongWorkspaceFormat =
                "{0} ist dem Orga-Team von {1} vorbehalten und funktioniert hier nicht. Nutze den Befehl " +
                "auf dem Server oder im Workspace dieser Community.",
            ReminderRemovedFormat = "Die Erinnerung für {0} ist gelöscht.",
            NoReminderFormat = "Du hast keine Erinnerung für {0}.",
            NoReminders = "Du hast keine Erinnerungen. Mit „Erinnere mich“ unter einem Treffen legst du eine an.",
            RemindMeOfTheNext = "An das nächste Treffen erinnern",
            YourReminders = "Deine Erinnerungen",
            CommandsOnly = "Ich reagiere nur auf Befehle, die mit einem Schrägstrich beginnen.",
            InternalError =
                "Etwas ist schiefgegangen. Der Fehler steht im Protokoll des Bots. Bitte versuche es später " +
                "noch einmal.",
        },
        Recaps = RecapPhrases.German,
        RecapEditor = RecapEditorPhrases.German,
        Files = FilePhrases.German,
        Drafts = DraftPhrases.German,

        Photos = PhotoPhrases.German,
        Organisers = new()
        {
            NoRecapsYet = "Es gibt noch keine Seite mit einem Rückblick. Eine solche Seite nennt die Vorträge und " +
                "ihre wichtigsten Aussagen; ein Beispiel steht in content/README.md.",
            NoRecapPageFormat =
                "Zu {0} gibt es noch keine Seite mit einem Rückblick. Schreib ihn hier, oder lege eine " +
                "Seite an (siehe content/README.md) und veröffentliche sie mit {1}.",
            WriteRecap = "Rückblick schreiben",
            RecordingUrl = "Link zur Aufzeichnung",
            TalksOfRecap = "Vorträge, und was von jedem bleibt",
            TalkLineExample = "35:45 Titel – Name, und darunter Zeilen mit * und einem Satz",
            NoWebAddressFormat =
                "{0} ist keine Webadresse, deshalb wurde nichts veröffentlicht. Dein Text, zum Einfügen:",
            OneSentencePerLine = "Ein Satz pro Zeile",
            FormEmpty = "Das Formular war leer, deshalb wurde nichts veröffentlicht.",
            PageNotFound =
                "Die Seite dieses Treffens gibt es nicht mehr. Es wurde nichts veröffentlicht oder geändert.",
            SaveAsPage = "Um den Rückblick aufzuheben, speichere ihn als Seite im Ordner recaps:",
            ChaptersOffer = "Kapitel für die Beschreibung der Aufzeichnung:",
            FirstChapter = "Begrüßung",
            RecapAlreadyPostedFormat =
                "Der Rückblick {0} wurde schon aus dem Formular veröffentlicht und wird nicht noch " +
                "einmal veröffentlicht.",
            TakeawaysTitleFormat = "Für den Rückblick auf {0}",
            NoTakeaways = "Aus dem Chat wurde noch nichts ausgewählt.",
            TakeawayAddedFormat = "Hinzugefügt: {0}",
            TakeawayExistsFormat = "Schon in der Liste: {0}",
            TakeawayRemovedFormat = "Entfernt: {0}",
            TakeawayMovedFormat = "Hierher verschoben: {0}",
            TakeawayNotFound = "Dieser Satz steht nicht mehr in der Liste.",
            RemoveTakeaway = "Entfernen",
            RemoveTakeawayPrompt = "Einen Satz entfernen …",
            MoveToMeetupPrompt = "Zu einem anderen Treffen verschieben …",
            AddTakeawayHintFormat =
                "Um etwas hinzuzufügen, wähle „{1}“ im Menü einer Nachricht, sofern vorhanden, oder " +
                "schreib {0} und dahinter einen Satz. Sätze aus dem Chat stehen am Ende des Rückblicks.",
            RecapWillBeUpdated = "Der Rückblick ist schon veröffentlicht und wird in ein paar Minuten aktualisiert.",
            RecapClosedFormat = "Der Bot bearbeitet den Rückblick auf {0} nicht mehr, deshalb wurde nichts " +
                "hinzugefügt. Wenn der Rückblick eine Seite hat, ergänze den Satz dort.",
            NoRecentMeetup = "In den letzten zwei Monaten hat kein Treffen begonnen, deshalb gibt es keinen " +
                "Rückblick, den du ergänzen könntest.",
            TakeawayLimitFormat = "Die Liste für {0} ist voll: Ein Rückblick übernimmt höchstens {1} Sätze und {2} " +
                "Zeichen aus dem Chat. Entferne zuerst einen Satz.",
            NothingToQuote = "Diese Nachricht enthält keinen Text, den ein Rückblick wiedergeben könnte.",
            MessageFromBot =
                "Diese Nachricht stammt vom Bot. Ein Rückblick gibt nur wieder, was Menschen geschrieben haben.",
            MessageDeleted = "Diese Nachricht wurde gelöscht.",
            MessageIsPrivate = "Diese Nachricht stammt aus einem privaten Gespräch. In einen Rückblick kommen nur " +
                "Nachrichten aus Kanälen.",
            Posted = "veröffentlicht.",
            AlreadyPosted = "jetzt nicht veröffentlicht: schon vorhanden, oder die Plattform ist aus.",
            RefusedFormat = "abgelehnt: {0} {1}",
            NotSentYetFormat = "noch nicht gesendet ({0}); der Bot versucht es erneut.",
            UnconfirmedFormat = "gesendet, aber nicht bestätigt ({0}); bitte sieh im Kanal nach.",
            NoChannel = "Diese Community hat keinen Ankündigungskanal. Trag in den Einstellungen unter " +
                "channels.announcements einen ein.",
            WillBePosted =
                "Der Beitrag wird innerhalb von fünf Minuten veröffentlicht, sofern es dann nicht zu spät ist.",
            LeftAsIs = "Der Beitrag bleibt, wie er ist. Der Bot sucht nicht mehr danach.",
            AlreadyResolved = "Das ist bereits erledigt. Es wurde nichts geändert.",
            LookupInProgress =
                "Der Bot sucht gerade nach diesem Beitrag. Bitte versuche es in einer Minute noch einmal.",
            PostNotFound = "Einen solchen Beitrag gibt es in dieser Community nicht.",
            PostAgain = "Noch einmal senden",
            RecapMayBePublished = "Der Rückblick kann noch einmal veröffentlicht werden.",
            DeletePost = "Löschen",
            WhichPost = "Welcher Beitrag soll gelöscht werden?",
            NothingToDelete = "Der Bot hat aus dem letzten Monat keine Beiträge, die gelöscht werden könnten.",
            DeleteQuestionFormat =
                "Diesen Beitrag löschen: {0}, {1}, in {2}? Der Bot ändert ihn dann nicht mehr " +
                "und sendet ihn nicht noch einmal.",
            NotAPost = "Das ist kein Beitrag dieser Community, den der Bot löschen könnte.",
            OnlyPostsInChannels = "Hier können nur Beiträge in Kanälen gelöscht werden.",
            PostIsDeleted = "Der Beitrag ist gelöscht, der Bot sendet ihn nicht noch einmal.",
            NotDeletedFormat = "Der Beitrag wurde nicht gelöscht. {0} {1}",
            DeletedLaterFormat = "Der Beitrag wird gelöscht, sobald das möglich ist ({0}).",
            DeletedPosts = "Gelöschte Beiträge",
            DeletedPost = "Vom Orga-Team gelöscht.",
            ItIsThere = "Er ist da",
            PostIsTooLate = "Die Zeit dieses Beitrags ist vorbei, er wird nicht noch einmal gesendet.",
            MoreButtonsLater = "Die Knöpfe für das Folgende erscheinen, sobald über das Obige entschieden ist.",
            LeaveAsIs = "So lassen",
            UseButtons = "Nutze dafür die Knöpfe unter einem Beitrag, der geprüft werden muss.",
            PageGoneTitleFormat = "Seite fehlt: {0}",
            PageGoneFormat =
                "{0} ist angekündigt, aber die Seite fehlt: {1}. Die Mitglieder wissen davon nichts, und es " +
                "wird nicht erinnert, bis du entscheidest.",
            PagesGoneTitleFormat = "{0} angekündigte Seiten fehlen",
            PagesGone =
                "Die Mitglieder wissen davon nichts, und an diese Treffen wird nicht erinnert, bis du " +
                "entscheidest.",
            PagesGoneHeading = "Fehlende Seiten",
            NewPages = "Neue Seiten",
            AnnounceNow = "Jetzt ankündigen",
            DecideInOverview = "Entscheiden",
            GoneCancelled = "Abgesagt: Mitglieder benachrichtigen",
            MovedTo = "Verlegt auf …",
            MovedToFormat = "Verlegt auf {0}",
            WhichTarget = "Welches Treffen ersetzt es?",
            NoTarget = "Kein kommendes Treffen hat eine Seite. Veröffentliche zuerst die neue Seite.",
            NothingToDecide = "Nichts zu entscheiden: Die Seite ist wieder da, oder es ist schon entschieden.",
            MembersWillBeNotified = "Die Mitglieder werden benachrichtigt.",
            PostsFollow = "Beiträge und Erinnerungen folgen der neuen Seite.",
            PostsWillBeEdited = "Die Beiträge werden geändert, ohne die Mitglieder zu benachrichtigen.",
            ManyChangesTitleFormat = "{0} angekündigte Treffen haben sich auf einmal geändert",
            ManyChanges =
                "Die Mitglieder wissen davon noch nichts. Wenn die Seiten stimmen, entscheide; sonst " +
                "korrigiere sie.",
            NotifyMembers = "Mitglieder benachrichtigen",
            EditPostsOnly = "Nur Beiträge ändern",
            PostNeedsAttention = "Ein Beitrag muss geprüft werden",
            PostProblemFormat = "{0} zu {1} in {2} {3}",
            NotPostedFormat = "konnte nicht veröffentlicht werden: {0} Abhilfe: {1}",
            UnconfirmedPostFormat =
                "ist vielleicht veröffentlicht, vielleicht auch nicht ({0}). Der Bot kann den Kanal nicht " +
                "lesen; er prüft weiter und veröffentlicht den Beitrag nicht von selbst noch einmal. Bitte sieh im " +
                "Kanal nach und drücke den passenden Knopf.",
            SearchEndedFormat =
                "ist vielleicht veröffentlicht, vielleicht auch nicht ({0}). Der Bot hat bis jetzt danach " +
                "gesucht und hört damit auf. Bitte sieh im Kanal nach.",
            PostsRefusedFormat = "Beiträge warten: {0} lehnt sie ab",
            KeepsTrying =
                "Der Bot versucht es weiter, bis es für den jeweiligen Beitrag zu spät ist. Ist die Ursache " +
                "behoben, versucht er es mit dem Knopf sofort.",
            TryAgain = "Erneut versuchen",
            TryingAgainFormat = "Der Bot versucht es jetzt erneut. Beiträge: {0}.",
            NothingRefused = "Es wird kein Beitrag mehr abgelehnt.",
            RefusedPosts = "Abgelehnte Beiträge",
            RetriedUntilExpiry = "Der Bot versucht es weiter.",
            NotRetried = "Der Bot versucht es nicht mehr.",
            DaysToGo = days => days == 1 ? "Noch 1 Tag" : $"Noch {days} Tage",
            MissingDetailsFormat = "Auf der Seite {0} fehlt noch",
            StartTime = "eine Anfangszeit",
            PlaceOrOnline = "ein Ort oder das Wort „online“",
            JoiningLink = "ein Link zum Teilnehmen oder Anmelden, weil das Treffen online stattfindet",
            Speaker = "wer spricht",
            UndecidedSpeakerFormat = "wer spricht (noch {0})",
            UndecidedTitleFormat = "der Titel des Vortrags von {0} (noch {1})",
            UndecidedTalkFormat = "ein Vortrag (noch {0})",
            PublishOffer = "Die Seite mit dem Rückblick ist fertig. In den Ankündigungskanälen veröffentlichen?",
            PublishRecap = "Rückblick veröffentlichen",
            DraftOffer = "So kann eine Seite mit dem Rückblick beginnen. Ergänzt die wichtigsten Aussagen und die " +
                "Aufzeichnung und veröffentlicht sie dann mit /recap.",
            OverviewTitleFormat = "Überblick für das Orga-Team von {0}",
            UnconfirmedPosts = "Unbestätigte Beiträge",
            UpcomingPosts = "Geplante Beiträge",
            NoUpcomingPosts = "Für die nächsten zwei Monate sind keine Beiträge geplant.",
            PageProblems = "Probleme der Seiten",
            NoPageProblems = "Keine.",
            Kinds = KindPhrases.German,
            Calendar = "Kalender",
            RecapPublishedFormat = "veröffentlicht in {0}",
            RecapWritten = "Seite fertig, noch nicht veröffentlicht",
            RecapMissing = "noch nicht geschrieben",
            Preview = "Vorschau",
            OnlyPreviewed = "Vorschau, nur für dich sichtbar. Es wurde nichts veröffentlicht.",
        },
    };
}
