namespace CommunityBot.Discord.Rendering;

/// <summary>
/// The command a modal invokes, encoded in its <c>custom_id</c>, so that it survives a restart while a member fills it
/// in.
/// </summary>
internal sealed record ModalId(string Command, string Argument)
{
    private const string Start = "form:";

    /// <summary>Truncates an argument that is too long; commands also match by prefix.</summary>
    public override string ToString() => $"{Start}{Command}:{Argument}" is var id && id.Length > DiscordLimits.CustomId
        ? id[..DiscordLimits.CustomId]
        : id;

    /// <summary>Null for a modal of another bot.</summary>
    public static ModalId? Read(string customId) =>
        customId.StartsWith(Start, StringComparison.Ordinal)
            && customId.IndexOf(':', Start.Length) is var end
            && end > Start.Length
            ? new ModalId(customId[Start.Length..end], customId[(end + 1)..])
            : null;
}
