namespace CommunityBot.Core.Wording;

/// <summary>Texts in one language about how to get to a meetup: the way in, and the map.</summary>
public sealed record JoinPhrases
{
    /// <summary>Label of the link to an online meetup.</summary>
    public required string Join { get; init; }

    /// <summary>0 a day and time. Beside the label, while the link is not told.</summary>
    public required string FromFormat { get; init; }

    /// <summary>Text of the link to a street on a map.</summary>
    public required string Map { get; init; }

    public static JoinPhrases English { get; } = new()
    {
        Join = "Join",
        FromFormat = "the link will be shared from {0}",
        Map = "Map",
    };

    public static JoinPhrases German { get; } = new()
    {
        Join = "Teilnehmen",
        FromFormat = "der Link folgt ab {0}",
        Map = "Karte",
    };

    public static JoinPhrases French { get; } = new()
    {
        Join = "Participer",
        FromFormat = "lien communiqué à partir du {0}",
        Map = "Plan",
    };
}
