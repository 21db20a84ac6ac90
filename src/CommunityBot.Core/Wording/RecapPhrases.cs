namespace CommunityBot.Core.Wording;

/// <summary>Texts of the answers about recaps in one language.</summary>
public sealed record RecapPhrases
{
    /// <summary>0 the meetup, quoted.</summary>
    public required string NotYetFormat { get; init; }

    /// <summary>0 the meetup, quoted.</summary>
    public required string MissingFormat { get; init; }

    /// <summary>0 the meetup, quoted.</summary>
    public required string DidNotTakePlaceFormat { get; init; }

    public required string None { get; init; }

    public required string Latest { get; init; }

    public required string Another { get; init; }

    internal static RecapPhrases English { get; } = new()
    {
        NotYetFormat = "{0} has not taken place yet. Its recap will follow.",
        MissingFormat = "There is no recap of {0} yet.",
        DidNotTakePlaceFormat = "{0} did not take place, so there is no recap.",
        None = "There are no recaps yet.",
        Latest = "Latest recap",
        Another = "Another recap",
    };

    internal static RecapPhrases German { get; } = new()
    {
        NotYetFormat = "{0} hat noch nicht stattgefunden. Der Rückblick folgt danach.",
        MissingFormat = "Zu {0} gibt es noch keinen Rückblick.",
        DidNotTakePlaceFormat = "{0} hat nicht stattgefunden, daher gibt es keinen Rückblick.",
        None = "Es gibt noch keine Rückblicke.",
        Latest = "Neuester Rückblick",
        Another = "Ein anderer Rückblick",
    };

    internal static RecapPhrases French { get; } = new()
    {
        NotYetFormat = "{0} n’a pas encore eu lieu. Le bilan suivra.",
        MissingFormat = "Il n’y a pas encore de bilan de {0}.",
        DidNotTakePlaceFormat = "{0} n’a pas eu lieu, il n’y a donc pas de bilan.",
        None = "Il n’y a pas encore de bilan.",
        Latest = "Dernier bilan",
        Another = "Un autre bilan",
    };
}
