namespace CommunityBot.Discord.Rendering;

/// <summary>
/// The command a button invokes, encoded in its <c>custom_id</c>, so that it survives a restart. It also carries the
/// post's reference, which identifies a post whose response was lost.
/// </summary>
/// <param name="Reference">The post's reference; empty for buttons of an answer.</param>
internal sealed record CommandButtonId(string Command, string Argument, string Reference)
{
    private const string Asking = "ask:";
    private const string Turning = "turn:";

    /// <summary>True for a button that updates the answer that contains it.</summary>
    public bool TurnsPage { get; init; }

    private string Start => TurnsPage ? Turning : Asking;

    public int Length => Start.Length + Command.Length + 1 + Argument.Length + 1 + Reference.Length;

    public bool Fits => Length <= DiscordLimits.CustomId;

    /// <summary>Truncates an argument that is too long; commands also match by prefix.</summary>
    public CommandButtonId Fitted() =>
        Fits
            ? this
            : this with { Argument = Argument[..Math.Max(0, Argument.Length - (Length - DiscordLimits.CustomId))] };

    public override string ToString() => $"{Start}{Command}:{Argument}:{Reference}";

    /// <summary>Null for a button of another bot.</summary>
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
