namespace CommunityBot.Content.Conferences;

/// <summary>A pretalx session page copied as text, including the navigation around it.</summary>
public sealed class PretalxPageFormat : IContentFormat
{
    public string Name => "pretalx session page copied as text";

    public FormatConfidence Confidence(ContentDocument document) =>
        document.Text.Length < 100_000 && PretalxPage.IsSessionPage(document.Text)
            ? FormatConfidence.ConferenceService
            : FormatConfidence.None;

    public ContentReadResult Read(ContentDocument document, ReadingContext context) =>
        new PretalxPage(document, context).Read();
}
