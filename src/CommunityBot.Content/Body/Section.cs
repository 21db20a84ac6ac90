namespace CommunityBot.Content.Body;

/// <summary>A heading and the blocks up to the next one; the first section of a page may have no heading.</summary>
/// <param name="Level">1 to 6 for real headings; 7 for a bold line used as one, 8 for an italic line.</param>
internal sealed record Section(BodyLine? Heading, int Level, IReadOnlyList<BodyBlock> Blocks)
{
    public const int BoldLevel = 7;

    public const int ItalicLevel = 8;

    public string Title => field ??= Heading?.Text.Trim().TrimEnd(':', ',').Trim() ?? string.Empty;

    public int Line => Heading?.Number ?? (Blocks.Count > 0 ? Blocks[0].Line : 1);

    public IReadOnlyList<BodyLine> Lines => field ??= [.. Blocks.SelectMany(block => block.AllLines)];

    /// <summary>Markdown source of the section without its heading.</summary>
    public string Markdown => field ??= string.Join("\n\n", Blocks.Select(block => block.Markdown)).Trim();
}
