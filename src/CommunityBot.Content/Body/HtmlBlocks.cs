namespace CommunityBot.Content.Body;

/// <summary>Parses an HTML block in Markdown; a block with an unknown tag is treated as text.</summary>
internal static class HtmlBlocks
{
    public static IEnumerable<BodyBlock> Read(string html, int line) =>
        HtmlTags.NameOf(html.TrimStart()) is null
            ? [new BodyBlock.Paragraph([new BodyLine(PlainText.Tidy(html), line)], line, html)]
            : HtmlReader.Read(html, line);

    /// <summary>Whether the complete body is HTML, including blank lines.</summary>
    public static bool IsAll(string body) =>
        body.AsSpan().TrimStart().StartsWith('<') &&
        HtmlTags.NameOf(body.TrimStart())
            is not null and not "!" and not "br" and not "a" and not "img" and not "iframe" &&
        !body.Contains("\n#", StringComparison.Ordinal) &&
        !body.Contains("\n* ", StringComparison.Ordinal) &&
        !body.Contains("\n- ", StringComparison.Ordinal) &&
        body.AsSpan().TrimEnd().EndsWith('>');
}
