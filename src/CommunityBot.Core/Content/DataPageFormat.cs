using CommunityBot.Core.Content.Data;

namespace CommunityBot.Core.Content;

/// <summary>A YAML or JSON data file that describes one event or a list of events.</summary>
public sealed class DataPageFormat : IContentFormat
{
    public string Name => "Data file";

    public int Recognise(ContentDocument document) => DataFile.Looks(document.Text) ? 60 : 0;

    public ContentReadResult Read(ContentDocument document, ReadingContext context) => DataFile.Read(document, context);
}
