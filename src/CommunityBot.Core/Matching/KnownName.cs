namespace CommunityBot.Core.Matching;

/// <summary>A name that exists, as it is compared; made once for many questions.</summary>
/// <param name="Text">Loose (<see cref="LooseText"/>).</param>
/// <param name="Squeezed">The same without its spaces.</param>
internal sealed record KnownName(string Text, string Squeezed)
{
    public static KnownName Of(string loose) => new(loose, loose.Replace(" ", "", StringComparison.Ordinal));
}
