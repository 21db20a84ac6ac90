using CommunityBot.Core.Commands;

namespace CommunityBot.Hosting;

/// <summary>Prints the configuration of the bot's app on a platform.</summary>
public interface IPlatformManifest
{
    /// <summary>What is printed: "the app manifest for Slack".</summary>
    string Description { get; }

    /// <summary>Help for the option <c>--url</c>; null if the manifest contains no address.</summary>
    string? AddressHelp => null;

    /// <summary>Whether the manifest depends on the settings, which must then be valid.</summary>
    bool NeedsSettings => false;

    PlatformManifest Write(ManifestRequest request);
}

/// <param name="Commands">In the order of help.</param>
/// <param name="Settings">Null if the manifest needs none.</param>
/// <param name="Address">An https address, from <c>--url</c>; null without it.</param>
/// <param name="Variable">Reads an environment variable; null if it is not set or blank.</param>
public sealed record ManifestRequest(
    IReadOnlyList<CommandSpec> Commands, IPlatformSettings? Settings, Uri? Address, Func<string, string?> Variable);

/// <param name="Text">For standard output.</param>
/// <param name="Notes">What to do with it, line by line.</param>
public sealed record PlatformManifest(string Text, IReadOnlyList<string> Notes);
