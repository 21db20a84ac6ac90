using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;

namespace CommunityBot.Content.Pages;

/// <summary>
/// An AsciiDoc page, recognised by its document title (<c>= Title</c>), or by its section titles (<c>== Title</c>)
/// below front matter. https://docs.asciidoctor.org/asciidoc/latest/
/// </summary>
public sealed class AsciiDocFormat : IContentFormat
{
    private static readonly RecapPageFormat Recaps = new();

    public string Name => "AsciiDoc page";

    public FormatConfidence Confidence(ContentDocument document) =>
        AsciiDocHeader.IsAsciiDoc(document.Text) ? FormatConfidence.UniqueMark : FormatConfidence.None;

    public ContentReadResult Read(ContentDocument document, ReadingContext context)
    {
        var report = new ProblemReport(document.Path);
        report.AddAll(document.Problems);
        var (parts, attributes) = AsciiDocHeader.Split(document.Text, report);
        parts = parts with { Body = AsciiDocBody.ToMarkdown(parts.Body, attributes) };
        var markdown = document with { Text = $"# {parts.Header.Text("title")}\n\n{parts.Body}" };
        var isRecap = parts.Header.Text("layout", "type", "kind") is "recap"
            || Recaps.Confidence(markdown) is FormatConfidence.Recap;
        return PageReader.Read(markdown, parts, report, context, isRecap);
    }
}
