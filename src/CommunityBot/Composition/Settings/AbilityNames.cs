namespace CommunityBot.Composition.Settings;

/// <summary>The names that settings may use, as the catalogue knows them.</summary>
internal sealed record AbilityNames(
    IReadOnlyCollection<string> Kinds, IReadOnlyCollection<string> Platforms, IReadOnlyCollection<string> Commands);
