namespace CommunityBot.Content.Conferences;

/// <summary>A schedule.json file as exported by frab and pretalx.</summary>
public sealed class FrabJsonFormat : IContentFormat
{
    public string Name => "Conference schedule (JSON)";

    public FormatConfidence Confidence(ContentDocument document)
    {
        var text = document.Text.AsSpan().TrimStart();
        return !text.IsEmpty &&
            text[0] == '{' &&
            text[..Math.Min(4_000, text.Length)].Contains("\"conference\"", StringComparison.Ordinal) &&
            text.Contains("\"days\"", StringComparison.Ordinal) && text.Contains("\"rooms\"", StringComparison.Ordinal)
            ? FormatConfidence.FrabJson
            : FormatConfidence.None;
    }

    public ContentReadResult Read(ContentDocument document, ReadingContext context) =>
        ScheduleJson.Read(document, context, FrabJson.Read);
}
