using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CommunityBot.Content.Body;

/// <summary>Converts HTML to the same blocks as Markdown, based on AngleSharp's DOM.</summary>
internal sealed class HtmlReader
{
    /// <summary>
    /// Elements that the parser adds (tbody, and formatting again in each block) make the tree deeper than the text.
    /// </summary>
    private const int MaximumDepth = HtmlNesting.MaximumDepth * 10;

    private const int MaximumLength = 512 * 1024;

    private const int MaximumRows = 2_000;

    private const int LongestLabel = 30;

    private static readonly HtmlParserOptions Options = new()
    {
        IsKeepingSourceReferences = true,
        IsNotConsumingCharacterReferences = false,
        OnCreated = static (_, _) => ReadingTime.Check(),
    };

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
        { "script", "style", "noscript", "template", "nav", "head", "svg", "form", "button", "select", "footer" };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "label", "mark",
        "q", "s", "samp", "small",
        "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "iframe", "center",
    };

    private readonly List<BodyBlock> blocks = [];
    private readonly int firstLine;
    private readonly HtmlLine pending;
    private bool isNested;

    private HtmlReader(int firstLine)
    {
        this.firstLine = firstLine;
        pending = new HtmlLine(firstLine);
    }

    /// <summary>A new parser sets up a browsing context, which takes longer than most fragments.</summary>
    [ThreadStatic]
    private static HtmlParser? parser;

    /// <exception cref="OperationCanceledException">The time for the document is used up.</exception>
    public static IHtmlDocument Parse(string html)
    {
        parser ??= new HtmlParser(Options);
        var text = HtmlNesting.Limit(html.Length > MaximumLength ? html[..MaximumLength] : html);
        var parsed = parser.ParseDocument(text);
        if (IsTooDeep(parsed))
        {
            // The limit above was circumvented; many operations on such a tree need a stack as deep.
            return parser.ParseDocument(string.Empty);
        }

        return parsed;
    }

    public static List<BodyBlock> Read(string html, int firstLine) => Read(Parse(html).Body, firstLine);

    public static List<BodyBlock> Read(IElement? root, int firstLine)
    {
        var reader = new HtmlReader(firstLine);
        if (root is not null)
        {
            reader.ReadChildren(root);
        }

        reader.Flush();
        return reader.blocks;
    }

    /// <summary>
    /// Whether an element is nested too deeply to be read recursively; needs no recursion itself. Asking a node for its
    /// next sibling searches it among all children of its parent, so their indexes are kept.
    /// </summary>
    private static bool IsTooDeep(INode root)
    {
        var open = new Stack<(INode Parent, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Parent.ChildNodes.Length)
            {
                continue;
            }

            open.Push((top.Parent, top.Next + 1));
            open.Push((top.Parent.ChildNodes[top.Next], 0));
            if (open.Count > MaximumDepth + 1)
            {
                return true;
            }
        }

        return false;
    }

    private void ReadChildren(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                pending.Append(text.Data, firstLine - 1 + LineOf(parent));
            }
            else if (node is IElement element && !Skipped.Contains(element.LocalName))
            {
                ReadElement(element);
            }
        }
    }

    private void ReadElement(IElement element)
    {
        var line = firstLine - 1 + LineOf(element);
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush();
                blocks.Add(new BodyBlock.Heading(
                    LineIn(element, line), element.LocalName[1] - '0', line, string.Empty));
                break;
            case "ul" or "ol":
                Flush();
                blocks.Add(ListOf(element, line));
                break;
            case "table" when !isNested && IsLayout(element):
                Flush();
                foreach (var cell in RowsOf(element).SelectMany(row => row.Children))
                {
                    ReadChildren(cell);
                    Flush();
                }

                break;
            case "table":
                Flush();
                blocks.Add(TableOf(element, line));
                break;
            case "pre":
                Flush();
                blocks.Add(new BodyBlock.CodeBlock(line, SourceOf(LinesOf(ReadInside(element))))
                {
                    Lines = PlainBlocks.LinesOf(element.TextContent, line),
                });
                break;
            case var name when Inline.Contains(name):
                ReadInline(element, line);
                break;
            case "dt":
                Flush();
                var term = LineIn(element, line) with { BoldLead = int.MaxValue };
                blocks.Add(new BodyBlock.Paragraph([term], line, SourceOf([term])));
                break;
            default:
                Flush();
                var label = LabelBefore(element);
                var before = blocks.Count;
                ReadChildren(element);
                Flush();
                if (blocks.Count == before + 1 && PlaceClasses.Has(element)
                    && blocks[before] is BodyBlock.Paragraph { Lines: { Count: <= PlaceClasses.MaximumLines } } only)
                {
                    blocks[before] = only with { Lines = PlaceClasses.Mark(only.Lines) };
                }

                if (label is not null)
                {
                    JoinLabel(label, before);
                }

                break;
        }
    }

    /// <summary>The term "Venue:" directly before its description, if it was read as the last block.</summary>
    private BodyBlock.Paragraph? LabelBefore(IElement element) =>
        element is { LocalName: "dd", PreviousElementSibling.LocalName: "dt" }
        && blocks is [.., BodyBlock.Paragraph { Lines: [{ Text: [.., ':'] and { Length: < LongestLabel } }] } label]
            ? label
            : null;

    /// <summary>
    /// "Venue:" and "Example Hall" become one line, as "Venue: Example Hall" is in a paragraph, for labels are read
    /// with their values.
    /// </summary>
    private void JoinLabel(BodyBlock.Paragraph label, int first)
    {
        if (blocks.Count <= first || blocks[first] is not BodyBlock.Paragraph { Lines: [var value, ..] lines })
        {
            return;
        }

        var text = $"{label.Lines[0].Text} {value.Text}";
        var shift = label.Lines[0].Text.Length + 1;
        var joined = new BodyLine(text, value.Number)
        {
            Links = [.. label.Lines[0].Links, .. value.Links.Select(link => link with { Start = link.Start + shift })],
            BoldLead = shift - 1,
            IsStruck = value.IsStruck && label.Lines[0].IsStruck,
        };
        List<BodyLine> all = [joined, .. lines.Skip(1)];
        blocks[first] = new BodyBlock.Paragraph(all, joined.Number, SourceOf(all));
        blocks.RemoveAt(first - 1);
    }

    private void ReadInline(IElement element, int line)
    {
        if (PostedTime.Is(element))
        {
            return;
        }

        switch (element.LocalName)
        {
            case "br":
                pending.Break(line);
                return;
            case "img" or "iframe":
                pending.Link(
                    string.Empty,
                    element.GetAttribute("src") ?? element.GetAttribute("data-src") ?? string.Empty,
                    isImage: element.LocalName == "img");
                return;
        }

        if (LabelledSpans.Is(element))
        {
            pending.Break(line);
        }

        pending.Enter(element.LocalName);
        var start = pending.Length;
        ReadChildren(element);
        if (element.LocalName == "a" && element.GetAttribute("href") is { } address)
        {
            pending.LinkFrom(start, address);
        }
        else if (element.LocalName == "time"
            && TimeElement.YearFor(element.TextContent, element.GetAttribute("datetime")) is { } year)
        {
            pending.Append($" {year}", line);
        }

        pending.Leave(element.LocalName);
    }

    private void Flush()
    {
        var lines = pending.Take();
        if (lines.Count > 0)
        {
            blocks.Add(
                new BodyBlock.Paragraph(lines, lines[0].Number, string.Join('\n', lines.Select(line => line.Text))));
        }
    }

    private BodyBlock.Bullets ListOf(IElement list, int line)
    {
        List<Bullet> items = [.. list.Children.Where(child => child.LocalName == "li").Select(BulletOf)];
        return new BodyBlock.Bullets(items, line, SourceOf(items.SelectMany(item => item.AllLines)));
    }

    private Bullet BulletOf(IElement item)
    {
        var inner = ReadInside(item);
        var own = inner.Count > 0 && inner[0] is BodyBlock.Paragraph paragraph
            ? paragraph.Lines
            : inner.Count > 0 && inner[0] is BodyBlock.Heading heading
            ? [heading.Text]
            : [];
        return new Bullet(
            own, [.. inner.Skip(own.Count > 0 ? 1 : 0)], string.Join('\n', own.Select(line => line.Text)));
    }

    /// <summary>
    /// The rows of a table, each followed by those of the tables in its cells, whose text is not part of the cell.
    /// </summary>
    private BodyBlock.Table TableOf(IElement table, int line)
    {
        var rows = new List<TableRow>();
        foreach (var row in RowsOf(table))
        {
            var inner = new List<TableRow>();
            var cells = row.Children.Where(cell => cell.LocalName is "td" or "th").ToList();
            var lines = new List<BodyLine>(cells.Count);
            foreach (var cell in cells)
            {
                var content = ReadInside(cell);
                inner.AddRange(content.OfType<BodyBlock.Table>().SelectMany(nested => nested.Rows));
                lines.Add(Joined(
                    LinesOf(content.Where(block => block is not BodyBlock.Table)), firstLine - 1 + LineOf(cell)));
            }

            rows.Add(new TableRow(lines, cells.Count > 1 && cells.TrueForAll(cell => cell.LocalName == "th")));
            rows.AddRange(inner);
            if (rows.Count >= MaximumRows)
            {
                break;
            }
        }

        return new BodyBlock.Table(rows, line, SourceOf(rows.SelectMany(row => row.Cells)));
    }

    /// <summary>
    /// Mails are laid out with tables: they say so, or have one cell a row. Their cells hold paragraphs, not values.
    /// </summary>
    private static bool IsLayout(IElement table) =>
        table.GetAttribute("role") is "presentation"
        || (RowsOf(table).Any() && RowsOf(table).All(row => row.Children is { Length: 1 } cells
            && cells[0].LocalName == "td"));

    private static IEnumerable<IElement> RowsOf(IElement table) => table.Children.SelectMany(
        child => child.LocalName switch
        {
            "tr" => [child],
            "thead" or "tbody" or "tfoot" => child.Children.Where(row => row.LocalName == "tr"),
            _ => [],
        });

    private List<BodyBlock> ReadInside(IElement element)
    {
        var reader = new HtmlReader(firstLine) { isNested = true };
        reader.ReadChildren(element);
        reader.Flush();
        return reader.blocks;
    }

    /// <summary>The text of an element as a single line.</summary>
    private BodyLine LineIn(IElement element, int line) => Joined(LinesOf(ReadInside(element)), line);

    private static List<BodyLine> LinesOf(IEnumerable<BodyBlock> some) => [.. some.SelectMany(block => block.AllLines)];

    private static BodyLine Joined(List<BodyLine> parts, int line) =>
        new(string.Join(' ', parts.Select(part => part.Text)), line)
        {
            Links = [.. parts.SelectMany(part => part.Links)],
            Parts = parts.Count > 1 ? [.. parts.Select(part => part.Text)] : [],
            BoldLead = parts.Count > 0 ? parts[0].BoldLead : 0,
            IsStruck = parts.Count > 0 && parts.TrueForAll(part => part.IsStruck),
        };

    /// <summary>Empty inside a list, a table or a heading, whose own source has these lines as well.</summary>
    private string SourceOf(IEnumerable<BodyLine> lines) =>
        isNested ? string.Empty : string.Join('\n', lines.Select(line => line.Text));

    private static int LineOf(INode node) =>
        node is IElement { SourceReference.Position.Line: var line and > 0 } ? line : 1;
}
