using CommunityBot.Core.Content.FrontMatter;
using CommunityBot.Core.Content.Pages;

namespace CommunityBot.Core.Content;

/// <summary>A page in Markdown that announces an event: with a YAML, TOML, JSON or key-value header, or none.</summary>
public sealed class MarkdownPageFormat : IContentFormat
{
    public string Name => "Markdown page";

    public int Recognise(ContentDocument document) =>
        string.IsNullOrWhiteSpace(document.Text) ? 0
        : PageParts.BeginsWithFence(document.Text) ? 40
        : 10;

    public ContentReadResult Read(ContentDocument document, ReadingContext context) =>
        PageReader.Read(document, context, isRecap: false);
}
