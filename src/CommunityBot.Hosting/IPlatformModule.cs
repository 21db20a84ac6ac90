using CommunityBot.Core.Communities;
using CommunityBot.Core.Messages;

namespace CommunityBot.Hosting;

/// <summary>
/// Everything that the host needs to know of a platform. The host lists its modules in one place and names no platform
/// anywhere else.
/// </summary>
public interface IPlatformModule
{
    /// <summary>As written before the colon of a channel in the settings, and as the name of the section.</summary>
    string Name { get; }

    /// <summary>The environment variables without which the platform is off, for messages.</summary>
    IReadOnlyList<string> TokenVariables => [];

    /// <summary>
    /// Paths that the platform calls. These requests are authenticated by their signature, not by their origin.
    /// </summary>
    IReadOnlyList<string> SignedPaths => [];

    /// <summary>The ids of the platform's channels, for messages; null accepts any name and is no example.</summary>
    IdFormat? ChannelIds => null;

    /// <summary>The ids of groups of members that posts may mention; null accepts any.</summary>
    IdFormat? MentionIds => null;

    /// <summary>The ids of places whose scheduled events the bot manages; null if the platform has none.</summary>
    IdFormat? CalendarIds => null;

    /// <summary>Writes the exact payload of a message, for people to read; null if there is none.</summary>
    Func<Message, string>? Preview => null;

    /// <summary>Null if the platform needs no configuration of an app.</summary>
    IPlatformManifest? Manifest => null;

    /// <summary>Null for a platform that does not work without settings.</summary>
    PlatformDefaults? Defaults => null;

    /// <summary>Whether the settings have a section with the platform's name.</summary>
    bool HasSettings => true;

    /// <summary>Reads the platform's section and reports its faults. Unknown keys are refused by the caller.</summary>
    /// <param name="communities">The communities of the same settings.</param>
    /// <param name="commands">The names of the bot's commands.</param>
    IPlatformSettings ReadSettings(
        SettingsSection section, IReadOnlyList<Community> communities, IReadOnlyCollection<string> commands);
}

/// <summary>A kind of id on a platform.</summary>
/// <param name="Description">With an article: "a Discord role".</param>
/// <param name="Example">Without the platform's name.</param>
public sealed record IdFormat(string Description, string Example, Func<string, bool> IsValid);
