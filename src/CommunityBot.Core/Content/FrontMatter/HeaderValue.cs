namespace CommunityBot.Core.Content.FrontMatter;

/// <summary>A value in a page's header, with the line it stands on. The nested cases are all there are.</summary>
internal abstract record HeaderValue(int Line)
{
    /// <summary>Deeper headers than this are an attack, not a page.</summary>
    public const int MaximumDepth = 32;

    /// <summary>
    /// Larger headers than this many values are an attack, not a page; a data file of years of events has fewer.
    /// </summary>
    public const int MaximumValues = 100_000;

    /// <summary>Text as it was written: a number, a date or a "yes" is read by whoever knows what it is for.</summary>
    public sealed record Scalar(string Text, int Line) : HeaderValue(Line);

    public sealed record Sequence(IReadOnlyList<HeaderValue> Values, int Line) : HeaderValue(Line);

    public sealed record Mapping(IReadOnlyList<HeaderEntry> Entries, int Line) : HeaderValue(Line);
}

/// <summary>One key of a header and its value.</summary>
internal sealed record HeaderEntry(string Key, HeaderValue Value, int Line)
{
    /// <summary>The key as keys are compared; folded once, asked for hundreds of times.</summary>
    public string Folded { get; } = Header.Fold(Key);
}
