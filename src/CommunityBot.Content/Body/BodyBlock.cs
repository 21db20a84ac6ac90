namespace CommunityBot.Content.Body;

/// <summary>A block of a page's body, parsed from Markdown or HTML. The nested cases are all there are.</summary>
/// <param name="Line">First line in the document.</param>
/// <param name="Markdown">Original source, for output.</param>
internal abstract record BodyBlock(int Line, string Markdown)
{
    public sealed record Heading(BodyLine Text, int Level, int Line, string Markdown) : BodyBlock(Line, Markdown);

    public sealed record Paragraph(IReadOnlyList<BodyLine> Lines, int Line, string Markdown) : BodyBlock(
        Line, Markdown);

    public sealed record Bullets(IReadOnlyList<Bullet> Items, int Line, string Markdown) : BodyBlock(Line, Markdown);

    public sealed record Table(IReadOnlyList<TableRow> Rows, int Line, string Markdown) : BodyBlock(Line, Markdown);

    /// <summary>Code and similar blocks, which are not searched for event data except an agenda.</summary>
    public sealed record CodeBlock(int Line, string Markdown) : BodyBlock(Line, Markdown)
    {
        /// <summary>Empty for code in a programming language, and for blocks far longer than any agenda.</summary>
        public IReadOnlyList<BodyLine> Lines { get; init; } = [];
    }

    /// <summary>All lines of text in the block, in order; kept because most readers go through them.</summary>
    public IReadOnlyList<BodyLine> AllLines => field ??= this switch
    {
        Paragraph paragraph => paragraph.Lines,
        CodeBlock => [],
        _ => [.. EachLine],
    };

    /// <summary>The same, not kept: nested lists would keep their lines once on each level.</summary>
    internal IEnumerable<BodyLine> EachLine => this switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => paragraph.Lines,
        Bullets bullets => bullets.Items.SelectMany(item => item.AllLines),
        Table table => table.Rows.SelectMany(row => row.Cells),
        _ => [],
    };
}

/// <summary>A list item: its own lines and the blocks nested in it.</summary>
internal sealed record Bullet(IReadOnlyList<BodyLine> Lines, IReadOnlyList<BodyBlock> Nested, string Markdown)
{
    public IEnumerable<BodyLine> AllLines => Lines.Concat(Nested.SelectMany(block => block.EachLine));

    public BodyLine? First => Lines.Count > 0 ? Lines[0] : null;
}

/// <summary>A table row.</summary>
internal sealed record TableRow(IReadOnlyList<BodyLine> Cells, bool IsHeader);
