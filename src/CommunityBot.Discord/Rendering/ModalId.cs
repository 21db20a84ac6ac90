namespace CommunityBot.Discord.Rendering;

/// <summary>
/// The command a modal invokes, encoded in its <c>custom_id</c>, so that it survives a restart while a member fills it
/// in.
/// </summary>
internal sealed record ModalId(string Command, string Argument)
{
    private const string Prefix = "form:";

    /// <summary>Truncates an argument that is too long; commands also match by prefix.</summary>
    public override string ToString() => $"{Prefix}{Command}:{Argument}" is var id && id.Length > DiscordLimits.CustomId
        ? id[..DiscordLimits.CustomId]
        : id;

    /// <summary>Null for a modal of another bot.</summary>
    public static ModalId? Read(string customId) =>
        customId.StartsWith(Prefix, StringComparison.Ordinal)
            && customId.IndexOf(':', Prefix.Length) is var end
            && end > Prefix.Length
            ? new ModalId(customId[Prefix.Length..end], customId[(end + 1)..])
            : null;
}
