namespace CommunityBot.Core.Wording;

/// <summary>Texts in one language of the public page, and of everything that puts a meetup into a calendar.</summary>
public sealed record PublicPhrases
{
    /// <summary>The button on cards; at most 24 characters.</summary>
    public required string AddToCalendar { get; init; }

    /// <summary>0 the meetup. Above the links of the button.</summary>
    public required string AddFormat { get; init; }

    /// <summary>Of a meetup without a date, or one that is off or over.</summary>
    public required string NothingToAdd { get; init; }

    /// <summary>The link to an iCalendar file; at most 24 characters.</summary>
    public required string CalendarFile { get; init; }

    /// <summary>The link to the ways to subscribe; at most 30 characters.</summary>
    public required string SubscribeToAll { get; init; }

    /// <summary>Heading, and the label of the links.</summary>
    public required string Subscribe { get; init; }

    /// <summary>What subscribing does.</summary>
    public required string SubscribeHint { get; init; }

    /// <summary>The link that opens the calendar of the reader's device.</summary>
    public required string OnThisDevice { get; init; }

    /// <summary>Label of the address of the feed, to be copied.</summary>
    public required string CopyAddress { get; init; }

    /// <summary>Heading above one of several feeds: 0 its name.</summary>
    public required string OnlySeriesFormat { get; init; }

    public required string NextMeetup { get; init; }

    public required string Past { get; init; }

    /// <summary>While no meetup is planned.</summary>
    public required string NothingPlanned { get; init; }

    /// <summary>The link from a meetup to the page of its community: 0 the community.</summary>
    public required string AllMeetupsFormat { get; init; }

    /// <summary>Description of the page for search engines: 0 the community.</summary>
    public required string DescriptionFormat { get; init; }

    /// <summary>0 a number, at least one.</summary>
    public required Func<int, string> More { get; init; }

    public static PublicPhrases English { get; } = new()
    {
        AddToCalendar = "Add to calendar",
        AddFormat = "Add “{0}” to your calendar",
        NothingToAdd = "There is no date to add to your calendar.",
        CalendarFile = "Calendar file (.ics)",
        SubscribeToAll = "Subscribe to all meetups",
        Subscribe = "Subscribe",
        SubscribeHint = "Subscribe once, and your calendar always shows the coming meetups and every change.",
        OnThisDevice = "Calendar of this device",
        CopyAddress = "Other calendars: subscribe to this address",
        OnlySeriesFormat = "Only “{0}”",
        NextMeetup = "Next meetup",
        Past = "Past meetups",
        NothingPlanned = "No meetup is planned at the moment.",
        AllMeetupsFormat = "All meetups of {0}",
        DescriptionFormat = "Meetups of {0}: what comes next, what was, and the calendar to subscribe to.",
        More = count => count == 1 ? "and one more" : $"and {count} more",
    };

    public static PublicPhrases German { get; } = new()
    {
        AddToCalendar = "In den Kalender",
        AddFormat = "„{0}“ in den Kalender eintragen",
        NothingToAdd = "Es gibt keinen Termin zum Eintragen.",
        CalendarFile = "Kalenderdatei (.ics)",
        SubscribeToAll = "Alle Treffen abonnieren",
        Subscribe = "Abonnieren",
        SubscribeHint = "Einmal abonnieren, und dein Kalender zeigt immer die nächsten Treffen und jede Änderung.",
        OnThisDevice = "Kalender dieses Geräts",
        CopyAddress = "Andere Kalender: diese Adresse abonnieren",
        OnlySeriesFormat = "Nur „{0}“",
        NextMeetup = "Nächstes Treffen",
        Past = "Vergangene Treffen",
        NothingPlanned = "Zurzeit ist kein Treffen geplant.",
        AllMeetupsFormat = "Alle Treffen von {0}",
        DescriptionFormat = "Treffen von {0}: was kommt, was war, und der Kalender zum Abonnieren.",
        More = count => count == 1 ? "und noch eines" : $"und {count} weitere",
    };

    public static PublicPhrases French { get; } = new()
    {
        AddToCalendar = "Ajouter à l'agenda",
        AddFormat = "Ajouter « {0} » à votre agenda",
        NothingToAdd = "Il n'y a pas de date à ajouter à votre agenda.",
        CalendarFile = "Fichier d'agenda (.ics)",
        SubscribeToAll = "S'abonner à tout",
        Subscribe = "S'abonner",
        SubscribeHint =
            "Abonnez-vous une fois : votre agenda affiche toujours les prochaines rencontres et chaque changement.",
        OnThisDevice = "Agenda de cet appareil",
        CopyAddress = "Autres agendas : s'abonner à cette adresse",
        OnlySeriesFormat = "Seulement « {0} »",
        NextMeetup = "Prochaine rencontre",
        Past = "Rencontres passées",
        NothingPlanned = "Aucune rencontre n'est prévue pour le moment.",
        AllMeetupsFormat = "Toutes les rencontres de {0}",
        DescriptionFormat = "Rencontres de {0} : les prochaines, les précédentes et l'agenda auquel s'abonner.",
        More = count => count == 1 ? "et une autre" : $"et {count} autres",
    };
}
