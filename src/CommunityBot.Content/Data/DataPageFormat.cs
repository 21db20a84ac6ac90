namespace CommunityBot.Content.Data;

/// <summary>A YAML or JSON data file that describes one event or a list of events.</summary>
public sealed class DataPageFormat : IContentFormat
{
    public string Name => "Data file";

    public int Confidence(ContentDocument document) => DataFile.IsDataFile(document.Text) ? 60 : 0;

    public ContentReadResult Read(ContentDocument document, ReadingContext context) => DataFile.Read(document, context);
}
