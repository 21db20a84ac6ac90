namespace CommunityBot.Core.Matching;

/// <summary>A name normalized once for many comparisons.</summary>
/// <param name="Text">Normalized (<see cref="NormalizedText"/>).</param>
/// <param name="WithoutSpaces">The same without its spaces.</param>
internal sealed record IndexedName(string Text, string WithoutSpaces)
{
    public static IndexedName Of(string normalized) =>
        new(normalized, normalized.Replace(" ", "", StringComparison.Ordinal));
}
