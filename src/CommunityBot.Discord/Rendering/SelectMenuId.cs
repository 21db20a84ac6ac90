using System.Globalization;

namespace CommunityBot.Discord.Rendering;

/// <summary>
/// The command a select menu invokes, encoded in its <c>custom_id</c>; the chosen value is the argument.
/// </summary>
/// <param name="Index">Keeps the ids of two menus with the same command in one message distinct.</param>
/// <param name="Reference">The post's reference; empty for menus of an answer.</param>
internal sealed record SelectMenuId(string Command, int Index, string Reference)
{
    private const string Prefix = "menu";

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{Command}:{Index}:{Reference}");

    /// <summary>Null for a menu of another bot.</summary>
    public static SelectMenuId? Read(string customId) =>
        customId.Split(':') is [Prefix, { Length: > 0 } command, var index, var reference] &&
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new SelectMenuId(command, number, reference)
            : null;
}
