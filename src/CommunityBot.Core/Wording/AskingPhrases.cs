namespace CommunityBot.Core.Wording;

/// <summary>Texts for people who ask in their own words, and for sharing answers, in one language.</summary>
public sealed record AskingPhrases
{
    /// <summary>Precedes <see cref="Examples"/>.</summary>
    public required string NotUnderstood { get; init; }

    /// <summary>What can be asked; each is understood in a mention and a direct message.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>To a member who may not write in the channel in which they share an answer.</summary>
    public required string MayNotShareHere { get; init; }

    /// <summary>When the platform refused the shared answer.</summary>
    public required string NotShared { get; init; }
}
