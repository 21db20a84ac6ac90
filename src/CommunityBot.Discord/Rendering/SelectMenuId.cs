using System.Globalization;

namespace CommunityBot.Discord.Rendering;

/// <summary>What a menu asks, written into its <c>custom_id</c>; the argument is what is chosen.</summary>
/// <param name="Index">Two menus of a message may ask the same command, but not under the same id.</param>
/// <param name="Reference">The post's; empty on menus of an answer.</param>
internal sealed record SelectMenuId(string Command, int Index, string Reference)
{
    private const string Start = "menu";

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Start}:{Command}:{Index}:{Reference}");

    /// <summary>Null for a menu that is none of ours.</summary>
    public static SelectMenuId? Read(string customId) =>
        customId.Split(':') is [Start, { Length: > 0 } command, var index, var reference] &&
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new SelectMenuId(command, number, reference)
            : null;
}
