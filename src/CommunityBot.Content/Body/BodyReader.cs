using CommunityBot.Core.Messages;

using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CommunityBot.Content.Body;

/// <summary>Converts Markdown to blocks, based on Markdig's syntax tree.</summary>
internal sealed class BodyReader
{
    /// <summary>Maximum number of characters; the rest of a longer page is ignored.</summary>
    private const int MaximumLength = 512 * 1024;

    /// <summary>Longer ones between tildes are samples of code.</summary>
    private const int MaximumHtmlLines = 60;

    private static readonly MarkdownPipeline WithoutAutoLinks = Configured().Build();

    private static readonly MarkdownPipeline Pipeline = Configured().UseAutoLinks().Build();

    private readonly string source;
    private readonly LineMap lines;

    private BodyReader(string source, int firstLine)
    {
        this.source = source;
        lines = new LineMap(source, firstLine);
    }

    public static PageBody Read(string markdown, int firstLine, ProblemReport report)
    {
        if (markdown.Length > MaximumLength)
        {
            report.Add(
                "page-too-long",
                firstLine,
                $"The page has {markdown.Length:N0} characters; only the first {MaximumLength:N0} were read.");
            markdown = markdown[..MaximumLength];
        }

        var (text, calls) = TemplateSyntax.Remove(markdown, firstLine);
        if (HtmlBlocks.IsAll(text))
        {
            return PageBody.Of(HtmlReader.Read(text, firstLine), calls);
        }

        text = MarkdownLimits.Limit(
            ListTable.Dedent(CsvTableDirective.ToMarkdown(InlineReferences.ToMarkdown(text))));
        var pipeline = MarkdownLimits.HasTooManyAddresses(text) ? WithoutAutoLinks : Pipeline;
        try
        {
            return PageBody.Of(new BodyReader(text, firstLine).ReadBlocks(Markdown.Parse(text, pipeline)), calls);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            // Markdig rejects excessive nesting; the front matter is still usable.
            report.Add("nested-too-deeply", firstLine, "The lists or quotes on the page are nested too deeply.");
            return PageBody.Of([], calls);
        }
    }

    private static MarkdownPipelineBuilder Configured() => new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough);

    private List<BodyBlock> ReadBlocks(ContainerBlock container)
    {
        var blocks = new List<BodyBlock>();
        foreach (var block in container)
        {
            ReadingTime.Check();
            switch (block)
            {
                case HeadingBlock heading:
                    var text = Joined(LinesOf(heading), LineOf(block));
                    blocks.Add(new BodyBlock.Heading(text, heading.Level, LineOf(block), SourceOf(block)));
                    break;
                case ListBlock list:
                    ListTable.Add(blocks, new BodyBlock.Bullets(
                        [.. list.OfType<ListItemBlock>().Select(ReadBullet)], LineOf(block), SourceOf(block)));
                    break;
                case Table table:
                    blocks.Add(new BodyBlock.Table(
                        [.. table.OfType<Markdig.Extensions.Tables.TableRow>().Select(ReadRow)], LineOf(block),
                        SourceOf(block)));
                    break;
                case QuoteBlock quote:
                    blocks.AddRange(ReadBlocks(quote));
                    break;
                case LinkReferenceDefinitionGroup:
                    break;
                case HtmlBlock html:
                    blocks.AddRange(ReadHtml(html));
                    break;
                case ParagraphBlock paragraph:
                    // One of "&nbsp;" or of an anchor alone has no line.
                    if (LinesOf(paragraph) is { Count: > 0 } written)
                    {
                        blocks.Add(new BodyBlock.Paragraph(written, LineOf(block), SourceOf(block)));
                    }

                    break;
                case FencedCodeBlock { FencedChar: '~', Info: null or "" } fence when IsHtml(fence):
                    blocks.AddRange(HtmlBlocks.Read(fence.Lines.ToString(), LineOf(block) + 1));
                    break;
                default:
                    blocks.Add(new BodyBlock.CodeBlock(LineOf(block), SourceOf(block))
                    {
                        Lines = PlainBlocks.LinesOf(block, lines),
                    });
                    break;
            }
        }

        return blocks;
    }

    /// <summary>
    /// Whether text between lines of tildes is HTML, which some generators put into the page as it is.
    /// </summary>
    private static bool IsHtml(FencedCodeBlock fence) =>
        fence.Lines.Count is > 0 and < MaximumHtmlLines
        && fence.Lines.Lines[0].ToString().AsSpan().TrimStart() is ['<', _, ..]
        && HtmlTags.NameOf(fence.Lines.ToString().TrimStart()) is not null;

    private IEnumerable<BodyBlock> ReadHtml(HtmlBlock html) =>
        html.Type == HtmlBlockType.Comment ? [] : HtmlBlocks.Read(SourceOf(html), LineOf(html));

    private Bullet ReadBullet(ListItemBlock item)
    {
        var own = new List<BodyLine>();
        var nested = new List<BodyBlock>();
        foreach (var block in ReadBlocks(item))
        {
            if (block is BodyBlock.Paragraph paragraph && own.Count == 0 && nested.Count == 0)
            {
                own.AddRange(paragraph.Lines);
            }
            else if (block is BodyBlock.Heading heading && own.Count == 0)
            {
                own.Add(heading.Text);
            }
            else
            {
                nested.Add(block);
            }
        }

        return new Bullet(own, nested, SourceOf(item));
    }

    private TableRow ReadRow(Markdig.Extensions.Tables.TableRow row) => new(
        [.. row
            .OfType<TableCell>()
            .Select(cell => Joined([.. cell.OfType<LeafBlock>().SelectMany(LinesOf)], LineOf(cell)))],
        row.IsHeader);

    private List<BodyLine> LinesOf(LeafBlock leaf) =>
        leaf.Inline is null ? [] : InlineLines.Read(leaf.Inline, lines, LineOf(leaf));

    private static BodyLine Joined(List<BodyLine> parts, int line) => parts switch
    {
        [] => new BodyLine(string.Empty, line),
        [var only] => only,
        _ => new BodyLine(string.Join(' ', parts.Select(part => part.Text)), line)
        {
            Links = [.. parts.SelectMany(part => part.Links)],
            Parts = [.. parts.Select(part => part.Text)],
            BoldLead = parts[0].BoldLead,
        },
    };

    private int LineOf(MarkdownObject block) => lines.LineAt(block.Span.Start);

    private string SourceOf(MarkdownObject block)
    {
        var start = Math.Clamp(block.Span.Start, 0, source.Length);
        var end = Math.Clamp(block.Span.End + 1, start, source.Length);
        return source[start..end].Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n');
    }
}
