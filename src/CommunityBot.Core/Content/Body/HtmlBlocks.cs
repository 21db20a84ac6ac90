namespace CommunityBot.Core.Content.Body;

/// <summary>A block of HTML within Markdown: what is not really HTML is text.</summary>
internal static class HtmlBlocks
{
    public static IEnumerable<BodyBlock> Read(string html, int line) =>
        HtmlTags.NameOf(html.TrimStart()) is null
            ? [new BodyBlock.Paragraph([new BodyLine(PlainText.Tidy(html), line)], line, html)]
            : [new BodyBlock.Verbatim(line, html)];
}
