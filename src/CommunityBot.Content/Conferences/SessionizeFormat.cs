namespace CommunityBot.Content.Conferences;

/// <summary>
/// JSON exported by Sessionize (https://sessionize.com/playbook/api): all data, sessions, a grid, or speakers.
/// </summary>
public sealed class SessionizeFormat : IContentFormat
{
    public string Name => "Sessionize JSON";

    public FormatConfidence Confidence(ContentDocument document)
    {
        var text = document.Text.AsSpan().TrimStart();
        return !text.IsEmpty && text[0] is '{' or '[' &&
            ((text.Contains("\"startsAt\"", StringComparison.Ordinal)
                && text.Contains("\"title\"", StringComparison.Ordinal)) ||
             (text.Contains("\"tagLine\"", StringComparison.Ordinal)
                 && text.Contains("\"fullName\"", StringComparison.Ordinal)))
            ? FormatConfidence.ConferenceService
            : FormatConfidence.None;
    }

    public ContentReadResult Read(ContentDocument document, ReadingContext context) =>
        ScheduleJson.Read(document, context, Sessionize.Read);
}
