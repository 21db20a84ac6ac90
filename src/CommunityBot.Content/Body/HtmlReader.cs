using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CommunityBot.Content.Body;

/// <summary>Converts HTML to the same blocks as Markdown, based on AngleSharp's DOM.</summary>
internal sealed class HtmlReader
{
    /// <summary>Maximum nesting depth; deeper elements are ignored.</summary>
    private const int MaximumDepth = 100;

    private const int MaximumLength = 512 * 1024;

    private static readonly HtmlParserOptions Options = new()
    {
        IsKeepingSourceReferences = true,
        IsNotConsumingCharacterReferences = false
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

    private HtmlReader(int firstLine)
    {
        this.firstLine = firstLine;
        pending = new HtmlLine(firstLine);
    }

    public static IHtmlDocument Parse(string html) =>
        new HtmlParser(Options).ParseDocument(html.Length > MaximumLength ? html[..MaximumLength] : html);

    public static List<BodyBlock> Read(string html, int firstLine) => Read(Parse(html).Body, firstLine);

    public static List<BodyBlock> Read(IElement? root, int firstLine)
    {
        var reader = new HtmlReader(firstLine);
        if (root is not null)
        {
            reader.ReadChildren(root, 0);
        }

        reader.Flush();
        return reader.blocks;
    }

    private void ReadChildren(INode parent, int depth)
    {
        if (depth > MaximumDepth)
        {
            return;
        }

        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                pending.Append(text.Data, firstLine - 1 + LineOf(parent));
            }
            else if (node is IElement element && !Skipped.Contains(element.LocalName))
            {
                ReadElement(element, depth);
            }
        }
    }

    private void ReadElement(IElement element, int depth)
    {
        var line = firstLine - 1 + LineOf(element);
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush();
                blocks.Add(new BodyBlock.Heading(
                    LineIn(element, line, depth), element.LocalName[1] - '0', line, string.Empty));
                break;
            case "ul" or "ol":
                Flush();
                blocks.Add(new BodyBlock.Bullets(
                    [.. element.Children.Where(child => child.LocalName == "li").Select(item => BulletOf(item, depth))],
                    line,
                    TextOf(element, depth)));
                break;
            case "table":
                Flush();
                blocks.Add(new BodyBlock.Table([.. Rows(element, depth)], line, TextOf(element, depth)));
                break;
            case "pre":
                Flush();
                blocks.Add(new BodyBlock.CodeBlock(line, TextOf(element, depth)));
                break;
            case var name when Inline.Contains(name):
                ReadInline(element, line, depth);
                break;
            case "dt":
                Flush();
                blocks.Add(new BodyBlock.Paragraph(
                    [LineIn(element, line, depth) with { BoldLead = int.MaxValue }], line, TextOf(element, depth)));
                break;
            default:
                Flush();
                ReadChildren(element, depth + 1);
                Flush();
                break;
        }
    }

    private void ReadInline(IElement element, int line, int depth)
    {
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

        pending.Enter(element.LocalName);
        var start = pending.Length;
        ReadChildren(element, depth + 1);
        if (element.LocalName == "a" && element.GetAttribute("href") is { } address)
        {
            pending.LinkFrom(start, address);
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

    private Bullet BulletOf(IElement item, int depth)
    {
        var inner = ReadInside(item, depth);
        var own = inner.Count > 0 && inner[0] is BodyBlock.Paragraph paragraph
            ? paragraph.Lines
            : inner.Count > 0 && inner[0] is BodyBlock.Heading heading
            ? [heading.Text]
            : [];
        return new Bullet(
            own, [.. inner.Skip(own.Count > 0 ? 1 : 0)], string.Join('\n', own.Select(line => line.Text)));
    }

    private IEnumerable<TableRow> Rows(IElement table, int depth)
    {
        foreach (var row in table.QuerySelectorAll("tr").Take(2_000))
        {
            var cells = row.Children.Where(cell => cell.LocalName is "td" or "th").ToList();
            yield return new TableRow(
                [.. cells.Select(cell => LineIn(cell, firstLine - 1 + LineOf(cell), depth))],
                cells.Count > 1 && cells.TrueForAll(cell => cell.LocalName == "th"));
        }
    }

    private List<BodyBlock> ReadInside(IElement element, int depth)
    {
        var reader = new HtmlReader(firstLine);
        reader.ReadChildren(element, depth + 1);
        reader.Flush();
        return reader.blocks;
    }

    /// <summary>The text of an element as a single line.</summary>
    private BodyLine LineIn(IElement element, int line, int depth)
    {
        var parts = ReadInside(element, depth).SelectMany(block => block.AllLines).ToList();
        return new BodyLine(string.Join(' ', parts.Select(part => part.Text)), line)
        {
            Links = [.. parts.SelectMany(part => part.Links)],
            BoldLead = parts.Count > 0 ? parts[0].BoldLead : 0,
            IsStruck = parts.Count > 0 && parts.TrueForAll(part => part.IsStruck),
        };
    }

    private string TextOf(IElement element, int depth) =>
        string.Join('\n', ReadInside(element, depth).SelectMany(block => block.AllLines).Select(line => line.Text));

    private static int LineOf(INode node) =>
        node is IElement { SourceReference.Position.Line: var line and > 0 } ? line : 1;
}
