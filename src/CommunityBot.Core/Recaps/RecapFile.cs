namespace CommunityBot.Core.Recaps;

/// <summary>
/// The page that the bot has written of a recap. Recorded before it is written, with what was there before: if the bot
/// stops in between, or has not read the new page yet, that is its own, too.
/// </summary>
/// <param name="Lineage"><see cref="RecapRevision.Lineage"/>.</param>
/// <param name="Path">Relative to the folder of the settings.</param>
/// <param name="Hashes">SHA-256 of the bytes, in hex digits; a file with none of them was changed by hand.</param>
/// <param name="Fingerprints">
/// <see cref="RecapWords.FingerprintOf"/> the page as it is read: its words are those that were published.
/// </param>
public sealed record RecapFile(
    string Community, string Lineage, string Path, IReadOnlyList<string> Hashes, IReadOnlyList<string> Fingerprints);
