namespace CommunityBot.Discord.Rendering;

/// <summary>
/// The command a button invokes, encoded in its <c>custom_id</c>, so that it survives a restart. It also carries the
/// post's reference, which identifies a post whose response was lost.
/// </summary>
/// <param name="Reference">The post's reference; empty for buttons of an answer.</param>
internal sealed record CommandButtonId(string Command, string Argument, string Reference)
{
    private const string InvokePrefix = "ask:";
    private const string PagePrefix = "turn:";
    private const string SharePrefix = "share:";

    /// <summary>True for a button that updates the answer that contains it.</summary>
    public bool IsPaging { get; init; }

    /// <summary>True for a button that posts the answer in the channel.</summary>
    public bool IsShare { get; init; }

    private string Prefix => IsShare ? SharePrefix : IsPaging ? PagePrefix : InvokePrefix;

    public int Length => Prefix.Length + Command.Length + 1 + Argument.Length + 1 + Reference.Length;

    public bool Fits => Length <= DiscordLimits.CustomId;

    /// <summary>Truncates an argument that is too long; commands also match by prefix.</summary>
    public CommandButtonId Truncated() =>
        Fits
            ? this
            : this with { Argument = Argument[..Math.Max(0, Argument.Length - (Length - DiscordLimits.CustomId))] };

    public override string ToString() => $"{Prefix}{Command}:{Argument}:{Reference}";

    /// <summary>Null for a button of another bot.</summary>
    public static CommandButtonId? Read(string customId) => Read(customId, InvokePrefix)
        ?? (Read(customId, PagePrefix) is { } paging ? paging with { IsPaging = true } : null)
        ?? (Read(customId, SharePrefix) is { } share ? share with { IsShare = true } : null);

    private static CommandButtonId? Read(string customId, string start)
    {
        var end = customId.LastIndexOf(':');
        var middle = customId.Length > start.Length ? customId.IndexOf(':', start.Length) : -1;
        return customId.StartsWith(start, StringComparison.Ordinal) && middle > start.Length && end > middle
            ? new CommandButtonId(customId[start.Length..middle], customId[(middle + 1)..end], customId[(end + 1)..])
            : null;
    }
}
