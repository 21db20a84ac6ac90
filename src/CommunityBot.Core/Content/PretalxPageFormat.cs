using CommunityBot.Core.Content.Schedules;

namespace CommunityBot.Core.Content;

/// <summary>A session's page in pretalx, copied as text with all the furniture around it.</summary>
public sealed class PretalxPageFormat : IContentFormat
{
    public string Name => "Session page of pretalx copied as text";

    public int Recognise(ContentDocument document) =>
        document.Text.Length < 100_000 && PretalxPage.Looks(document.Text) ? 85 : 0;

    public ContentReadResult Read(ContentDocument document, ReadingContext context) =>
        new PretalxPage(document, context).Read();
}
