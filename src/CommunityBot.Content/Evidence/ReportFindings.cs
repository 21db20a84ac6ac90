namespace CommunityBot.Content.Evidence;

/// <summary>What the rules of <see cref="RecapEvidence"/> found in a document.</summary>
internal readonly record struct ReportFindings
{
    /// <summary>What they weigh together.</summary>
    public required int Sum { get; init; }

    /// <summary>How clearly the first sentences say what happened.</summary>
    public required int Told { get; init; }

    /// <summary>How much the headings are those of minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>Phrases of the past tense that reports have.</summary>
    public required int Hints { get; init; }

    /// <summary>Phrases that only reports have.</summary>
    public required int Words { get; init; }

    /// <summary>Keys of a meetup to come.</summary>
    public required int InvitingKeys { get; init; }

    /// <summary>Keys of a meetup, which its report may have too.</summary>
    public required int EventKeys { get; init; }

    /// <summary>The title is that of a report.</summary>
    public required bool IsTitled { get; init; }

    /// <summary>The title is that of a newsletter or of a year.</summary>
    public required bool IsTitledAsNews { get; init; }

    /// <summary>Title, place or first sentences name a gathering.</summary>
    public required bool IsOfGathering { get; init; }
}
