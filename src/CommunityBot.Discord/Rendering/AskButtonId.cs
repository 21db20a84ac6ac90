namespace CommunityBot.Discord.Rendering;

/// <summary>
/// What a button asks, written into its <c>custom_id</c>: the only thing that is still there after a restart. It also
/// carries the post's reference, by which a post whose answer was lost is found again.
/// </summary>
/// <param name="Reference">The post's; empty on buttons of an answer.</param>
internal sealed record AskButtonId(string Command, string Argument, string Reference)
{
    private const string Start = "ask:";

    public int Length => Start.Length + Command.Length + 1 + Argument.Length + 1 + Reference.Length;

    public bool Fits => Length <= DiscordLimits.CustomId;

    /// <summary>An argument that is too long is cut: commands find things by their beginnings too.</summary>
    public AskButtonId Fitted() =>
        Fits ? this : this with { Argument = Argument[..Math.Max(0, Argument.Length - (Length - DiscordLimits.CustomId))] };

    public override string ToString() => $"{Start}{Command}:{Argument}:{Reference}";

    /// <summary>Null for a button that is none of ours.</summary>
    public static AskButtonId? Read(string customId)
    {
        var end = customId.LastIndexOf(':');
        var middle = customId.Length > Start.Length ? customId.IndexOf(':', Start.Length) : -1;
        return customId.StartsWith(Start, StringComparison.Ordinal) && middle > Start.Length && end > middle
            ? new AskButtonId(customId[Start.Length..middle], customId[(middle + 1)..end], customId[(end + 1)..])
            : null;
    }
}
