using System.CommandLine;

using CommunityBot.Core.Messages;
using CommunityBot.Hosting;

namespace CommunityBot.Cli;

/// <summary>The option <c>--as</c>: a message as plain text, or as the exact payload for a platform.</summary>
internal sealed class MessageDialect(string name)
{
    private static IReadOnlyList<IPlatformModule> Platforms { get; } =
        [.. Abilities.Platforms.Where(platform => platform.Preview is not null)];

    public static Option<string> NewOption() => new Option<string>("--as")
    {
        Description = "Plain text, or the exact payload for " +
            string.Join(" or ", Platforms.Select(platform => platform.Name)),
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong([.. Platforms.Select(platform => platform.Name), "text"]);

    /// <summary>Whether the platform has a payload to show.</summary>
    public static bool IsKnown(string platform) => Platforms.Any(each => each.Name == platform);

    public string Of(Message message) =>
        Platforms.FirstOrDefault(platform => platform.Name == name)?.Preview is { } preview
            ? preview(message)
            : PlainTextRenderer.Render(message);
}
