namespace CommunityBot.Checking;

/// <summary>Why a document was read as it was, for <c>check --explain</c>. Serialised as it is.</summary>
/// <param name="Source">The document, as <c>check</c> names it.</param>
/// <param name="Community">The id of the community whose content it is.</param>
/// <param name="Format">The name of the format that read it; null if none did.</param>
/// <param name="TimeZone">The zone of times for which the document names none.</param>
internal sealed record Explanation(string Source, string Community, string? Format, string TimeZone)
{
    public required IReadOnlyList<ExplainedEvent> Events { get; init; }

    /// <summary>Events of the document beyond those in <see cref="Events"/>.</summary>
    public int MoreEvents { get; init; }

    public required IReadOnlyList<Export.ExportedProblem> Problems { get; init; }
}

/// <summary>One event, recap, series or other page of a document.</summary>
/// <param name="Fate">What the bot will do with it.</param>
internal sealed record ExplainedEvent(string Id, string Kind, string Fate)
{
    /// <summary>Null if the event is used.</summary>
    public ExplainedUse? NotUsed { get; init; }

    public required IReadOnlyList<ExplainedEvidence> Evidence { get; init; }

    /// <summary>Evidence on other scales, such as that of a recap; each begins with its scale.</summary>
    public required IReadOnlyList<ExplainedEvidence> OtherEvidence { get; init; }

    /// <summary>The sum of the weights; null if nothing was weighed.</summary>
    public int? Sum { get; init; }

    /// <summary>The least sum of an event; null if nothing was weighed.</summary>
    public int? Threshold { get; init; }

    /// <summary>The known fields in the order of <c>export</c>; a list has an entry for each member.</summary>
    public required IReadOnlyList<ExplainedField> Fields { get; init; }

    /// <summary>The names of the fields without a value.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    public required IReadOnlyList<ExplainedRejection> Rejected { get; init; }
}

/// <summary>Why an event is not announced, and what would change that.</summary>
internal sealed record ExplainedUse(string Because, string Remedy);

/// <summary>One reason for (positive weight) or against the document being an event.</summary>
internal sealed record ExplainedEvidence(int Weight, string Reason, int? Line);

/// <summary>One value and where it was found.</summary>
/// <param name="Certainty">"stated", "recognised" or "inferred".</param>
/// <param name="From">The place in the document, or another document.</param>
internal sealed record ExplainedField(string Field, string Value, string Certainty, string From, int? Line);

/// <summary>One value that was found and not taken.</summary>
internal sealed record ExplainedRejection(string Field, string Value, string Because, int? Line);
