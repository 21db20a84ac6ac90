namespace CommunityBot.Core.Matching;

/// <summary>A name that exists, as it is compared; made once for many questions.</summary>
/// <param name="Text">Loose (<see cref="NormalizedText"/>).</param>
/// <param name="Squeezed">The same without its spaces.</param>
internal sealed record IndexedName(string Text, string Squeezed)
{
    public static IndexedName Of(string loose) => new(loose, loose.Replace(" ", "", StringComparison.Ordinal));
}
