namespace CommunityBot.Core.Matching;

/// <summary>A name normalized once for many comparisons.</summary>
/// <param name="Text">Normalized (<see cref="NormalizedText"/>).</param>
/// <param name="Squeezed">The same without its spaces.</param>
internal sealed record IndexedName(string Text, string Squeezed)
{
    public static IndexedName Of(string loose) => new(loose, loose.Replace(" ", "", StringComparison.Ordinal));
}
