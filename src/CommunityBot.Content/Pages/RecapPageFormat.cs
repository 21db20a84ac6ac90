using CommunityBot.Content.Evidence;

namespace CommunityBot.Content.Pages;

/// <summary>A Markdown page that recaps a past meetup: its talks, takeaways and recordings.</summary>
public sealed class RecapPageFormat : IContentFormat
{
    public string Name => "Recap page";

    public FormatConfidence Confidence(ContentDocument document) =>
        RecapEvidence.IsRecap(document) ? FormatConfidence.Recap : FormatConfidence.None;

    public ContentReadResult Read(ContentDocument document, ReadingContext context) =>
        PageReader.Read(document, context, isRecap: true);
}
