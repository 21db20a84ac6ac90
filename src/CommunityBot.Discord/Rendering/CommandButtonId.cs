namespace CommunityBot.Discord.Rendering;

/// <summary>
/// What a button asks, written into its <c>custom_id</c>: the only thing that is still there after a restart. It also
/// carries the post's reference, by which a post whose answer was lost is found again.
/// </summary>
/// <param name="Reference">The post's; empty on buttons of an answer.</param>
internal sealed record CommandButtonId(string Command, string Argument, string Reference)
{
    private const string Asking = "ask:";
    private const string Turning = "turn:";

    /// <summary>True for a button that changes the answer in which it is pressed.</summary>
    public bool TurnsPage { get; init; }

    private string Start => TurnsPage ? Turning : Asking;

    public int Length => Start.Length + Command.Length + 1 + Argument.Length + 1 + Reference.Length;

    public bool Fits => Length <= DiscordLimits.CustomId;

    /// <summary>An argument that is too long is cut: commands find things by their beginnings too.</summary>
    public CommandButtonId Fitted() =>
        Fits
            ? this
            : this with { Argument = Argument[..Math.Max(0, Argument.Length - (Length - DiscordLimits.CustomId))] };

    public override string ToString() => $"{Start}{Command}:{Argument}:{Reference}";

    /// <summary>Null for a button that is none of ours.</summary>
    public static CommandButtonId? Read(string customId) => Read(customId, Asking) ?? Read(customId, Turning) switch
    {
        { } turning => turning with { TurnsPage = true },
        null => null,
    };

    private static CommandButtonId? Read(string customId, string start)
    {
        var end = customId.LastIndexOf(':');
        var middle = customId.Length > start.Length ? customId.IndexOf(':', start.Length) : -1;
        return customId.StartsWith(start, StringComparison.Ordinal) && middle > start.Length && end > middle
            ? new CommandButtonId(customId[start.Length..middle], customId[(middle + 1)..end], customId[(end + 1)..])
            : null;
    }
}
