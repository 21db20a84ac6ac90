namespace CommunityBot.Content.Data;

/// <summary>A YAML, JSON or TOML data file that describes one event or a list of events.</summary>
public sealed class DataPageFormat : IContentFormat
{
    public string Name => "Data file";

    public FormatConfidence Confidence(ContentDocument document) =>
        DataFile.IsDataFile(document) ? FormatConfidence.DataFile : FormatConfidence.None;

    public ContentReadResult Read(ContentDocument document, ReadingContext context) => DataFile.Read(document, context);
}
