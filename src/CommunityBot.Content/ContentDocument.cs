using CommunityBot.Content.Decoding;
using CommunityBot.Content.Sites;
using CommunityBot.Core.Problems;

namespace CommunityBot.Content;

/// <summary>A source document: its path and its decoded text.</summary>
/// <param name="Path">Relative to the content root, with '/' separators, as reports show it.</param>
/// <param name="Text">Decoded, with the original line endings.</param>
public sealed record ContentDocument(string Path, string Text)
{
    /// <summary>Maximum size that is read; the schedule of a four-day conference is about 1 MB.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    /// <summary>
    /// <see cref="Path"/> below the names of the folders that contain the content root, as far as the loader knows
    /// them. Only classification and the day in a folder's name use it, so that they do not depend on which of the
    /// folders above a page is configured; reports and <c>source</c> show <see cref="Path"/>.
    /// </summary>
    public string Location
    {
        get => field ?? Path;
        init;
    }

    /// <summary>The document's place in its site; null where the community has no site, and for a feed.</summary>
    public DocumentSite? Site { get; init; }

    /// <summary>Problems found while decoding the bytes.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; init; } = [];

    /// <summary>
    /// Decodes UTF-8 (with or without a BOM) and UTF-16 (with a BOM). Unambiguous damage is repaired; all damage is
    /// reported in <see cref="Problems"/>.
    /// </summary>
    public static ContentDocument Decode(string path, ReadOnlySpan<byte> bytes)
    {
        var report = new ProblemReport(path);
        var text = bytes.Length > MaximumBytes
            ? report.TooLarge(bytes.Length)
            : Mojibake.Repair(TextDecoding.Decode(bytes, report), report);
        return new ContentDocument(path, text) { Problems = report.Problems };
    }
}
