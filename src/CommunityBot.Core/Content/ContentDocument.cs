using CommunityBot.Core.Content.Decoding;

namespace CommunityBot.Core.Content;

/// <summary>One document as it was found: where, and what it says.</summary>
/// <param name="Path">As the reader of a report knows it: relative to where the bot was pointed, with '/'.</param>
/// <param name="Text">Decoded, with line ends as they were.</param>
public sealed record ContentDocument(string Path, string Text)
{
    /// <summary>
    /// The most that is read of one document; a schedule of a four-day congress has about one megabyte.
    /// </summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    /// <summary>What was already wrong with its bytes.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; init; } = [];

    /// <summary>
    /// Bytes to text: UTF-8 with or without a mark, UTF-16 with one; what is damaged is repaired where that is certain,
    /// and said in <see cref="Problems"/> either way.
    /// </summary>
    public static ContentDocument Decode(string path, ReadOnlySpan<byte> bytes)
    {
        var report = new ProblemReport(path);
        var text = bytes.Length > MaximumBytes
            ? report.TooLarge(bytes.Length)
            : Mojibake.Repair(TextDecoding.Read(bytes, report), report);
        return new ContentDocument(path, text) { Problems = report.Problems };
    }
}
