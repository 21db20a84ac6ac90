namespace CommunityBot.Composition.Settings;

/// <summary>The names that may be used in settings.</summary>
internal sealed record AbilityNames(
    IReadOnlyCollection<string> Kinds, IReadOnlyCollection<string> Platforms, IReadOnlyCollection<string> Commands);
