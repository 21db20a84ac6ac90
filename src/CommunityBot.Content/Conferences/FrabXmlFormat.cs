namespace CommunityBot.Content.Conferences;

/// <summary>A schedule.xml file as exported by frab, pentabarf, pretalx and compatible systems.</summary>
public sealed class FrabXmlFormat : IContentFormat
{
    public string Name => "Conference schedule (XML)";

    public FormatConfidence Confidence(ContentDocument document)
    {
        var start = document.Text.AsSpan().TrimStart();
        return start.StartsWith("<") && !start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) &&
            start[..Math.Min(start.Length, 2_000)].Contains("<schedule", StringComparison.Ordinal)
            ? FormatConfidence.UniqueMark
            : FormatConfidence.None;
    }

    public ContentReadResult Read(ContentDocument document, ReadingContext context) =>
        ScheduleXml.Read(document, context);
}
