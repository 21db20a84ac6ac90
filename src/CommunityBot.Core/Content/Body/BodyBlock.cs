namespace CommunityBot.Core.Content.Body;

/// <summary>A part of a page's body, from Markdown or HTML alike. The nested cases are all there are.</summary>
/// <param name="Line">Where it begins in the document.</param>
/// <param name="Markdown">As it was written, for those who show it again.</param>
internal abstract record BodyBlock(int Line, string Markdown)
{
    public sealed record Heading(BodyLine Text, int Level, int Line, string Markdown) : BodyBlock(Line, Markdown);

    public sealed record Paragraph(IReadOnlyList<BodyLine> Lines, int Line, string Markdown) : BodyBlock(
        Line, Markdown);

    public sealed record Bullets(IReadOnlyList<Bullet> Items, int Line, string Markdown) : BodyBlock(Line, Markdown);

    public sealed record Table(IReadOnlyList<TableRow> Rows, int Line, string Markdown) : BodyBlock(Line, Markdown);

    /// <summary>Code and the like: to be shown, not to be read.</summary>
    public sealed record CodeBlock(int Line, string Markdown) : BodyBlock(Line, Markdown);

    /// <summary>Every line in it that can be read, in order.</summary>
    public IEnumerable<BodyLine> AllLines => this switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => paragraph.Lines,
        Bullets bullets => bullets.Items.SelectMany(item => item.AllLines),
        Table table => table.Rows.SelectMany(row => row.Cells),
        _ => [],
    };
}

/// <summary>One item of a list: its own lines, and what is nested beneath it.</summary>
internal sealed record Bullet(IReadOnlyList<BodyLine> Lines, IReadOnlyList<BodyBlock> Beneath, string Markdown)
{
    public IEnumerable<BodyLine> AllLines => Lines.Concat(Beneath.SelectMany(block => block.AllLines));

    public BodyLine? First => Lines.Count > 0 ? Lines[0] : null;
}

/// <summary>One row of a table.</summary>
internal sealed record TableRow(IReadOnlyList<BodyLine> Cells, bool IsHeader);
