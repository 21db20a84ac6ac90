namespace CommunityBot.Discord.Rendering;

/// <summary>
/// Whose answer a form is, written into its <c>custom_id</c>: it is still there when somebody has written for an hour.
/// </summary>
internal sealed record ModalId(string Command, string Argument)
{
    private const string Start = "form:";

    /// <summary>An argument that is too long is cut: commands find things by their beginnings too.</summary>
    public override string ToString() => $"{Start}{Command}:{Argument}" is var id && id.Length > DiscordLimits.CustomId
        ? id[..DiscordLimits.CustomId]
        : id;

    /// <summary>Null for a form that is none of ours.</summary>
    public static ModalId? Read(string customId) =>
        customId.StartsWith(Start, StringComparison.Ordinal)
            && customId.IndexOf(':', Start.Length) is var end
            && end > Start.Length
            ? new ModalId(customId[Start.Length..end], customId[(end + 1)..])
            : null;
}
