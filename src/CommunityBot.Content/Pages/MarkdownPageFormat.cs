using CommunityBot.Content.FrontMatter;

namespace CommunityBot.Content.Pages;

/// <summary>A Markdown page that announces an event, with YAML, TOML, JSON, key-value or no front matter.</summary>
public sealed class MarkdownPageFormat : IContentFormat
{
    public string Name => "Markdown page";

    public FormatConfidence Confidence(ContentDocument document) =>
        string.IsNullOrWhiteSpace(document.Text) ? FormatConfidence.None
        : PageParts.BeginsWithFence(document.Text) ? FormatConfidence.FrontMatter
        : FormatConfidence.AnyText;

    public ContentReadResult Read(ContentDocument document, ReadingContext context) =>
        XmlOfPrograms.Is(document.Text)
            ? new ContentReadResult([], document.Problems)
            : PageReader.Read(document, context, isRecap: false);
}
