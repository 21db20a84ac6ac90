namespace CommunityBot.Core.Wording;

/// <summary>Texts of the draft of a recap in one language.</summary>
public sealed record DraftPhrases
{
    /// <summary>The link to the slides of a talk.</summary>
    public required string Slides { get; init; }

    /// <summary>Before the names of sponsors, which are links.</summary>
    public required string ThanksToSponsors { get; init; }

    /// <summary>The heading above the next date.</summary>
    public required string NextMeetup { get; init; }

    /// <summary>The heading above what the draft leaves open.</summary>
    public required string StillMissing { get; init; }

    public required string Recording { get; init; }

    /// <summary>0 the talks.</summary>
    public required string OffsetsFormat { get; init; }

    /// <summary>0 the talks.</summary>
    public required string TakeawaysFormat { get; init; }

    /// <summary>0 the talks.</summary>
    public required string SlidesFormat { get; init; }

    /// <summary>0 the people.</summary>
    public required string OrganisationsFormat { get; init; }

    public required string Talks { get; init; }

    public required string Sponsors { get; init; }

    /// <summary>0 the sponsors.</summary>
    public required string SponsorLinksFormat { get; init; }

    public required string NextDate { get; init; }

    public required string NextLink { get; init; }

    internal static DraftPhrases English { get; } = new()
    {
        Slides = "Slides",
        ThanksToSponsors = "Many thanks to our sponsors",
        NextMeetup = "Next meetup",
        StillMissing = "Still missing",
        Recording = "the recording",
        OffsetsFormat = "where in the recording these talks begin: {0}",
        TakeawaysFormat = "what to take away from {0}",
        SlidesFormat = "the slides of {0}",
        OrganisationsFormat = "the organisations of {0}",
        Talks = "the talks and who gave them",
        Sponsors = "sponsors to thank, if there were any",
        SponsorLinksFormat = "the websites of {0}",
        NextDate = "the date of the next meetup",
        NextLink = "where to register for the next meetup",
    };

    internal static DraftPhrases German { get; } = new()
    {
        Slides = "Folien",
        ThanksToSponsors = "Vielen Dank an unsere Sponsoren",
        NextMeetup = "Nächstes Treffen",
        StillMissing = "Noch offen",
        Recording = "die Aufzeichnung",
        OffsetsFormat = "wo in der Aufzeichnung diese Vorträge beginnen: {0}",
        TakeawaysFormat = "was von {0} bleibt",
        SlidesFormat = "die Folien zu {0}",
        OrganisationsFormat = "für wen diese Personen arbeiten: {0}",
        Talks = "die Vorträge und wer sie gehalten hat",
        Sponsors = "Sponsoren, denen ihr danken wollt",
        SponsorLinksFormat = "die Websites von {0}",
        NextDate = "das Datum des nächsten Treffens",
        NextLink = "die Anmeldung zum nächsten Treffen",
    };

    internal static DraftPhrases French { get; } = new()
    {
        Slides = "Diapositives",
        ThanksToSponsors = "Un grand merci à nos sponsors",
        NextMeetup = "Prochaine rencontre",
        StillMissing = "Il manque encore",
        Recording = "l’enregistrement",
        OffsetsFormat = "à quel moment de l’enregistrement commencent ces exposés\u00A0: {0}",
        TakeawaysFormat = "ce qu’il faut retenir de {0}",
        SlidesFormat = "les diapositives de {0}",
        OrganisationsFormat = "les organisations de {0}",
        Talks = "les exposés et leurs intervenants",
        Sponsors = "les sponsors à remercier, s’il y en a",
        SponsorLinksFormat = "les sites de {0}",
        NextDate = "la date de la prochaine rencontre",
        NextLink = "où s’inscrire à la prochaine rencontre",
    };
}
