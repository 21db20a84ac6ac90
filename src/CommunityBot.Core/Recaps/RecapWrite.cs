namespace CommunityBot.Core.Recaps;

/// <summary>
/// What the bot has written of a recap to one place; a revision with a higher number is still to be written.
/// </summary>
/// <param name="Lineage"><see cref="RecapRevision.Lineage"/>.</param>
/// <param name="Place"><see cref="IRecapPages.Place"/>.</param>
public sealed record RecapWrite(string Community, string Lineage, string Place)
{
    /// <summary>Of the last revision that was written; 0 for none.</summary>
    public int Number { get; init; }

    /// <summary>
    /// Names of the contents of the page, the latest first. Recorded before it is written: if the bot stops in
    /// between, the page is its own, too.
    /// </summary>
    public IReadOnlyList<string> Hashes { get; init; } = [];

    /// <summary>Names of the other files that were written; what the page does not show any more is removed.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>The pull request; null without one.</summary>
    public Uri? Address { get; init; }
}
