using CommunityBot.Core.Platforms;

namespace CommunityBot.Core.Announcements;

/// <summary>Why a platform refuses a post for now, and what a person can do about it.</summary>
public sealed record Refusal(BlockCause Cause, string Reason, string Remedy)
{
    /// <summary>As stored in the ledger: cause, reason and remedy, one per line.</summary>
    public string Text => string.Join('\n', Cause, OneLine(Reason), OneLine(Remedy));

    /// <summary>Reads <see cref="Text"/>; any other text is the reason of a missing permission.</summary>
    public static Refusal Read(string? text) => text?.Split('\n') switch
    {
        [var cause, var reason, var remedy] when Enum.TryParse<BlockCause>(cause, out var known) =>
            new(known, reason, remedy),
        _ => new(BlockCause.Access, text ?? "", ""),
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
