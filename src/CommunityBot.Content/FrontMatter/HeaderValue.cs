namespace CommunityBot.Content.FrontMatter;

/// <summary>A front matter value with its line number. The nested cases are all there are.</summary>
internal abstract record HeaderValue(int Line)
{
    /// <summary>Maximum nesting depth, against malicious documents.</summary>
    public const int MaximumDepth = 32;

    /// <summary>
    /// Maximum number of values, against malicious documents; data files with years of events stay below it.
    /// </summary>
    public const int MaximumValues = 100_000;

    /// <summary>A scalar as written; numbers, dates and booleans are interpreted by the reader of the key.</summary>
    public sealed record Scalar(string Text, int Line) : HeaderValue(Line);

    public sealed record Sequence(IReadOnlyList<HeaderValue> Values, int Line) : HeaderValue(Line);

    public sealed record Mapping(IReadOnlyList<HeaderEntry> Entries, int Line) : HeaderValue(Line);
}

/// <summary>A front matter key with its value.</summary>
internal sealed record HeaderEntry(string Key, HeaderValue Value, int Line)
{
    /// <summary>The folded key, computed once because it is compared often.</summary>
    public string Folded { get; } = Header.Fold(Key);
}
