namespace CommunityBot.Core.Wording;

/// <summary>Texts for organisers about the pull request with the page of a recap, in one language.</summary>
public sealed record PullRequestPhrases
{
    /// <summary>The text of the pull request itself; it repeats nothing that a member wrote.</summary>
    public required string Description { get; init; }

    /// <summary>0 the pull request.</summary>
    public required string OpenedFormat { get; init; }

    /// <summary>0 the pull request.</summary>
    public required string UpdatedFormat { get; init; }

    /// <summary>0 the pull request.</summary>
    public required string PageIsInFormat { get; init; }

    /// <summary>0 the file.</summary>
    public required string UpToDateFormat { get; init; }

    /// <summary>0 why.</summary>
    public required string NotOpenedFormat { get; init; }

    public required string NoToken { get; init; }

    public required string TokenRefused { get; init; }

    /// <summary>0 the repository, 1 the answer of the service.</summary>
    public required string ForbiddenFormat { get; init; }

    /// <summary>0 the repository.</summary>
    public required string NotFoundFormat { get; init; }

    /// <summary>0 the repository, 1 the answer of the service.</summary>
    public required string RefusedFormat { get; init; }

    /// <summary>0 the minutes.</summary>
    public required string RateLimitedFormat { get; init; }

    /// <summary>0 the reason.</summary>
    public required string UnreachableFormat { get; init; }

    /// <summary>0 the pull request.</summary>
    public required string ChangedByHandFormat { get; init; }

    internal static PullRequestPhrases English { get; } = new()
    {
        Description = "An organiser published this recap with the bot's form. While this pull request is open, " +
            "corrections are added to its branch. A page that is changed here stays as it is.",
        OpenedFormat = "The page waits for a review: {0}.",
        UpdatedFormat = "The pull request has the page as it is now: {0}.",
        PageIsInFormat = "Pull request with the page: {0}.",
        UpToDateFormat = "The site's repository already has this page: {0}.",
        NotOpenedFormat = "There is no pull request with the page: {0} The recap is kept.",
        NoToken = "the bot has no token for GitHub. Its operator sets GITHUB_TOKEN.",
        TokenRefused = "GitHub does not accept the bot's token. Its operator replaces GITHUB_TOKEN; the bot tries " +
            "again.",
        ForbiddenFormat = "GitHub refuses it ({1}). The token needs the permissions Contents and Pull requests, both " +
            "Read and write, for {0}; the bot tries again.",
        NotFoundFormat = "GitHub shows the token no repository {0}, or not the branch in the settings. Correct " +
            "recaps.repository, or give the token access to it; the bot tries again.",
        RefusedFormat = "GitHub does not accept the page for {0} ({1}); the bot tries again.",
        RateLimitedFormat = "GitHub accepts no further requests for {0} min; then the bot tries again.",
        UnreachableFormat = "GitHub did not answer ({0}); the bot tries again.",
        ChangedByHandFormat = "somebody changed it in {0}, where it stays as it is. Make the same change there.",
    };

    internal static PullRequestPhrases German { get; } = new()
    {
        Description = "Diesen Rückblick hat jemand aus dem Team mit dem Formular des Bots veröffentlicht. Solange " +
            "dieser Pull Request offen ist, kommen Korrekturen in seinen Branch. Eine Seite, die hier geändert " +
            "wird, bleibt, wie sie ist.",
        OpenedFormat = "Die Seite wartet auf ein Review: {0}.",
        UpdatedFormat = "Der Pull Request enthält die Seite, wie sie jetzt ist: {0}.",
        PageIsInFormat = "Pull Request mit der Seite: {0}.",
        UpToDateFormat = "Das Repository der Website hat diese Seite schon: {0}.",
        NotOpenedFormat = "Es gibt keinen Pull Request mit der Seite: {0} Der Rückblick bleibt erhalten.",
        NoToken = "Der Bot hat kein Token für GitHub. Wer ihn betreibt, setzt GITHUB_TOKEN.",
        TokenRefused = "GitHub akzeptiert das Token des Bots nicht. Wer ihn betreibt, ersetzt GITHUB_TOKEN; der Bot " +
            "versucht es wieder.",
        ForbiddenFormat = "GitHub lehnt ihn ab ({1}). Das Token braucht die Berechtigungen Contents und Pull " +
            "requests, beide Read and write, für {0}; der Bot versucht es wieder.",
        NotFoundFormat = "GitHub zeigt dem Token kein Repository {0}, oder nicht den Branch der Einstellungen. " +
            "Korrigiere recaps.repository, oder gib dem Token Zugriff; der Bot versucht es wieder.",
        RefusedFormat = "GitHub nimmt die Seite für {0} nicht an ({1}); der Bot versucht es wieder.",
        RateLimitedFormat = "GitHub nimmt für {0} min keine Anfragen an; danach versucht es der Bot wieder.",
        UnreachableFormat = "GitHub hat nicht geantwortet ({0}); der Bot versucht es wieder.",
        ChangedByHandFormat = "Jemand hat sie in {0} geändert, wo sie so bleibt. Mach dort dieselbe Änderung.",
    };

    internal static PullRequestPhrases French { get; } = new()
    {
        Description = "Une personne de l’équipe a publié ce bilan avec le formulaire du bot. Tant que cette pull " +
            "request est ouverte, les corrections sont ajoutées à sa branche. Une page modifiée ici reste telle " +
            "quelle.",
        OpenedFormat = "La page attend une relecture\u00A0: {0}.",
        UpdatedFormat = "La pull request contient la page telle qu’elle est maintenant\u00A0: {0}.",
        PageIsInFormat = "Pull request avec la page\u00A0: {0}.",
        UpToDateFormat = "Le dépôt du site a déjà cette page\u00A0: {0}.",
        NotOpenedFormat = "Il n’y a pas de pull request avec la page\u00A0: {0} Le bilan est conservé.",
        NoToken = "le bot n’a pas de jeton pour GitHub. La personne qui l’exploite définit GITHUB_TOKEN.",
        TokenRefused = "GitHub n’accepte pas le jeton du bot. La personne qui l’exploite remplace " +
            "GITHUB_TOKEN\u00A0; le bot réessaiera.",
        ForbiddenFormat = "GitHub la refuse ({1}). Le jeton a besoin des autorisations Contents et Pull requests, " +
            "toutes deux Read and write, pour {0}\u00A0; le bot réessaiera.",
        NotFoundFormat = "GitHub ne montre au jeton aucun dépôt {0}, ou pas la branche des réglages. Corrigez " +
            "recaps.repository, ou donnez-y accès au jeton\u00A0; le bot réessaiera.",
        RefusedFormat = "GitHub n’accepte pas la page pour {0} ({1})\u00A0; le bot réessaiera.",
        RateLimitedFormat = "GitHub n’accepte aucune requête pendant {0} min\u00A0; ensuite le bot réessaiera.",
        UnreachableFormat = "GitHub n’a pas répondu ({0})\u00A0; le bot réessaiera.",
        ChangedByHandFormat = "quelqu’un l’a modifiée dans {0}, où elle reste telle quelle. Faites-y la même " +
            "modification.",
    };
}
