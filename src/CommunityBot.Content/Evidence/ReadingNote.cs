namespace CommunityBot.Content.Evidence;

/// <summary>What a <see cref="ReadingNote"/> records.</summary>
public enum ReadingNoteKind
{
    /// <summary>A value was taken.</summary>
    Taken,

    /// <summary>A value was found and not taken.</summary>
    Rejected,

    /// <summary>Evidence for or against the page being an event.</summary>
    Weighed,
}

/// <summary>How certain a value is.</summary>
public enum Certainty
{
    /// <summary>A key or a label names it: <c>venue: …</c>, "Where: …".</summary>
    Stated,

    /// <summary>Its form and its surroundings say it: an agenda line, a link to a service for events.</summary>
    Recognised,

    /// <summary>It follows from something else: the end from the last line of the agenda.</summary>
    Inferred,
}

/// <summary>One step of reading a document, for <c>check --explain</c>.</summary>
/// <param name="Field">As <c>export</c> names it; of evidence, the scale: "kind" for an event.</param>
/// <param name="Reason">Where a taken value was found, why another one was rejected, or what the evidence is.</param>
/// <param name="Line">Counted from 1; null if it is about the whole document.</param>
public sealed record ReadingNote(ReadingNoteKind Kind, string Field, string? Value, string Reason, int? Line)
{
    /// <summary>Of evidence only; positive for an event.</summary>
    public int Weight { get; init; }

    /// <summary>Of taken values only.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>The index of the event in its document; above 0 only in documents with several events.</summary>
    public int Event { get; init; }
}
