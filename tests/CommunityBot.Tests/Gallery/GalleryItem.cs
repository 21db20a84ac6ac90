using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Gallery;

/// <summary>A post or an answer as it was sent to each platform.</summary>
/// <param name="Name">The kind of post, or the command.</param>
/// <param name="Detail">Which meetup, and what the bot had been told.</param>
/// <param name="SentAt">By the bot's clock.</param>
internal sealed record GalleryItem(string Section, string Name, string Detail, DateTimeOffset SentAt)
{
    /// <summary>Null if it was not sent there.</summary>
    public JsonObject? Discord { get; init; }

    /// <summary>True for a form: a modal on Discord, a view on Slack.</summary>
    public bool IsForm { get; init; }

    /// <summary>Null if it was not sent there.</summary>
    public JsonArray? Blocks { get; init; }

    /// <summary>The text beside Slack's blocks; of a form its title.</summary>
    public string Text { get; init; } = "";

    /// <summary>The names of the files in the thread of Slack's message.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    public bool IsPrivate { get; init; }
}
