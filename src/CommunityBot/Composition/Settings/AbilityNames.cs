using CommunityBot.Hosting;

namespace CommunityBot.Composition.Settings;

/// <summary>The names that may be used in settings, and the platforms.</summary>
internal sealed record AbilityNames(
    IReadOnlyCollection<string> Kinds, IReadOnlyList<IPlatformModule> Platforms, IReadOnlyCollection<string> Commands)
{
    public IReadOnlyCollection<string> PlatformNames { get; } = [.. Platforms.Select(platform => platform.Name)];

    /// <summary>A channel as written in the settings, for messages.</summary>
    public string ChannelExample => Platforms
        .Where(platform => platform.ChannelIds is not null)
        .Select(platform => $"{platform.Name}:{platform.ChannelIds!.Example}")
        .FirstOrDefault($"{BuiltIn.Name}:{BuiltIn.Defaults!.AnnouncementChannel}");

    /// <summary>The platform that works without settings.</summary>
    public IPlatformModule BuiltIn => Platforms.First(platform => platform.Defaults is not null);

    /// <summary>The names of the tokens: "A, B and C".</summary>
    public string TokenVariables => Platforms.SelectMany(platform => platform.TokenVariables).ToList() switch
    {
        [] => "",
        [var only] => only,
        [.. var others, var last] => $"{string.Join(", ", others)} and {last}",
    };

    public IPlatformModule? Platform(string name) => Platforms.FirstOrDefault(platform => platform.Name == name);
}
