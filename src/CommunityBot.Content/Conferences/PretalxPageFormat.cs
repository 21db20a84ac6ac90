namespace CommunityBot.Content.Conferences;

/// <summary>A pretalx session page copied as text, including the navigation around it.</summary>
public sealed class PretalxPageFormat : IContentFormat
{
    public string Name => "pretalx session page copied as text";

    public int Confidence(ContentDocument document) =>
        document.Text.Length < 100_000 && PretalxPage.IsSessionPage(document.Text) ? 85 : 0;

    public ContentReadResult Read(ContentDocument document, ReadingContext context) =>
        new PretalxPage(document, context).Read();
}
