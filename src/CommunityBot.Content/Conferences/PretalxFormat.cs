namespace CommunityBot.Content.Conferences;

/// <summary>JSON exported by pretalx other than frab's format: the widget's schedule, and talks from the API.</summary>
public sealed class PretalxFormat : IContentFormat
{
    public string Name => "pretalx JSON";

    public FormatConfidence Confidence(ContentDocument document)
    {
        var text = document.Text.AsSpan().TrimStart();
        return !text.IsEmpty && text[0] == '{' &&
            ((text.Contains("\"talks\"", StringComparison.Ordinal)
                && text.Contains("\"code\"", StringComparison.Ordinal)
                && text.Contains("\"start\"", StringComparison.Ordinal)) ||
             (text.Contains("\"results\"", StringComparison.Ordinal)
                 && text.Contains("\"code\"", StringComparison.Ordinal)
                 && text.Contains("\"speakers\"", StringComparison.Ordinal)) ||
             (text.Contains("\"slots\"", StringComparison.Ordinal)
                 && text.Contains("\"submission\"", StringComparison.Ordinal)))
            ? FormatConfidence.ServiceExport
            : FormatConfidence.None;
    }

    public ContentReadResult Read(ContentDocument document, ReadingContext context) =>
        ScheduleJson.Read(document, context, Pretalx.Read);
}
