using System.Text;

using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CommunityBot.Core.Messages;

/// <summary>
/// Converts a page's Markdown to message blocks. HTML is disabled, so pseudo tags such as <c>&lt;drum rolls&gt;</c>
/// stay text.
/// </summary>
public static class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UseEmphasisExtras().UsePipeTables().Build();

    /// <summary>
    /// More than any message has room for: a message on Discord has 6,000 characters, one on Slack 50 blocks of 3,000.
    /// </summary>
    private const int MaximumLength = 200_000;

    public static IReadOnlyList<Block> Parse(string markdown)
    {
        var text = MarkdownLimits.Limit(markdown.Length > MaximumLength ? markdown[..MaximumLength] : markdown);
        try
        {
            return [.. Blocks(Markdown.Parse(WithoutStylesInAddresses(text), Pipeline))];
        }
        catch (ArgumentException exception) when (exception.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            // Markdig rejects excessive nesting.
            return [new Block.Paragraph(text)];
        }
    }

    /// <summary>
    /// Puts bare addresses in angle brackets whose underscores and the like would be read as styles. In code they would
    /// be seen, so text with code stays.
    /// </summary>
    private static string WithoutStylesInAddresses(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal) || text.Contains('`', StringComparison.Ordinal))
        {
            return text;
        }

        var marked = new StringBuilder(text.Length + 16);
        var done = 0;
        foreach (var address in WebAddresses.In(text))
        {
            var start = address.Start.Value;
            if ((start == 0 || char.IsWhiteSpace(text[start - 1])) && text[address].AsSpan().ContainsAny("_*~"))
            {
                marked.Append(text, done, start - done).Append('<').Append(text[address]).Append('>');
                done = address.End.Value;
            }
        }

        return marked.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The first paragraph, truncated at a word boundary; null if there is none.</summary>
    public static RichText? FirstParagraph(string markdown, int maxLength) => Parse(markdown)
        .OfType<Block.Paragraph>().Select(paragraph => Truncate(paragraph.Text, maxLength)).FirstOrDefault();

    /// <summary>One line of Markdown as styled text.</summary>
    public static RichText Line(string markdown) => Parse(markdown) switch
    {
        [Block.Paragraph { Text: var text }, ..] => text,
        _ => markdown,
    };

    private static IEnumerable<Block> Blocks(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    yield return new Block.Heading(PlainTextRenderer.Text(Rich(heading.Inline)));
                    break;
                case ListBlock list:
                    yield return new Block.Bullets([.. list.OfType<ListItemBlock>().Select(Item)]);
                    break;
                case CodeBlock code:
                    yield return new Block.Paragraph(RichText.Of(new Span.Code(code.Lines.ToString())));
                    break;
                case LeafBlock { Inline: { } inline } when Rich(inline) is { Spans.Count: > 0 } text:
                    yield return new Block.Paragraph(text);
                    break;
                case ContainerBlock inner:
                    foreach (var nested in Blocks(inner))
                    {
                        yield return nested;
                    }

                    break;
            }
        }
    }

    private static RichText Item(ListItemBlock item) => RichText.Join(" ", Blocks(item).SelectMany(block => block switch
    {
        Block.Paragraph paragraph => [paragraph.Text],
        Block.Bullets nested => nested.Items,
        _ => Array.Empty<RichText>(),
    }));

    private static RichText Rich(ContainerInline? inline)
    {
        var spans = new List<Span>();
        Add(inline, text => new Span.Plain(text), spans);
        return new RichText(Merged(spans));
    }

    private static void Add(ContainerInline? container, Func<string, Span> style, List<Span> spans)
    {
        foreach (var inline in container ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal:
                    spans.Add(style(literal.Content.ToString()));
                    break;
                case HtmlEntityInline entity:
                    spans.Add(style(entity.Transcoded.ToString()));
                    break;
                case CodeInline code:
                    spans.Add(new Span.Code(code.Content));
                    break;
                case LineBreakInline lineBreak:
                    spans.Add(style(lineBreak.IsHard ? "\n" : " "));
                    break;
                case AutolinkInline { IsEmail: false } auto when HttpUrl(auto.Url) is { } address:
                    spans.Add(new Span.Link(auto.Url, address));
                    break;
                case LinkInline { IsImage: false } link when HttpUrl(link.Url) is { } address:
                    spans.Add(new Span.Link(PlainTextRenderer.Text(Rich(link)), address));
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case EmphasisInline emphasis:
                    Add(emphasis, Style(emphasis), spans);
                    break;
                case ContainerInline other:
                    Add(other, style, spans);
                    break;
            }
        }
    }

    private static Func<string, Span> Style(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~' } => text => new Span.Strikethrough(text),
        { DelimiterCount: 2 } => text => new Span.Strong(text),
        _ => text => new Span.Emphasis(text),
    };

    /// <summary>Only absolute http and https URLs; a page's relative links do not resolve in a chat.</summary>
    private static Uri? HttpUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "https" or "http") ? address : null;

    private static List<Span> Merged(List<Span> spans)
    {
        var merged = new List<Span>();
        foreach (var span in spans)
        {
            if (span is Span.Plain next && merged is [.., Span.Plain last])
            {
                merged[^1] = new Span.Plain(last.Text + next.Text);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private static RichText Truncate(RichText text, int longest)
    {
        var kept = new List<Span>();
        var left = longest;
        foreach (var span in text.Spans)
        {
            var length = PlainTextRenderer.Text(new RichText([span])).Length;
            if (length > left)
            {
                if (span is Span.Plain plain
                    && plain.Text.LastIndexOf(' ', Math.Min(left, plain.Text.Length - 1)) is > 0 and var cut)
                {
                    kept.Add(new Span.Plain(plain.Text[..cut].TrimEnd(' ', ',', ';', ':')));
                }

                kept.Add(new Span.Plain(" …"));
                break;
            }

            kept.Add(span);
            left -= length;
        }

        return new RichText(kept);
    }
}
