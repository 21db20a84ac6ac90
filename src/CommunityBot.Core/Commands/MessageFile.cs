namespace CommunityBot.Core.Commands;

/// <summary>A file of a message in the chat, as the platform describes it; its bytes are not read yet.</summary>
/// <param name="Id">The platform's id, unique in the message.</param>
/// <param name="Name">As it was uploaded.</param>
/// <param name="Address">Where the bytes are, for a while and for the bot.</param>
public sealed record MessageFile(string Id, string Name, Uri Address)
{
    /// <summary>What the platform says of it: "image/jpeg"; null if it says nothing.</summary>
    public string? MediaType { get; init; }

    /// <summary>In bytes; null if the platform does not say.</summary>
    public long? Size { get; init; }

    /// <summary>The alternative text that its author wrote; null for none.</summary>
    public string? Alt { get; init; }
}
