namespace CommunityBot.Content.Data;

/// <summary>A table of events below a row of names: CSV or tab-separated, as exported by spreadsheets.</summary>
public sealed class CsvFormat : IContentFormat
{
    public string Name => "Table of events (CSV)";

    public FormatConfidence Confidence(ContentDocument document) =>
        CsvTable.SeparatorOf(document.Text) is { } separator
        && EventLists.NamesEvents(CsvTable.Columns(document.Text, separator))
            ? FormatConfidence.DataFile
            : FormatConfidence.None;

    public ContentReadResult Read(ContentDocument document, ReadingContext context)
    {
        var report = new ProblemReport(document.Path);
        report.AddAll(document.Problems);
        return DataFile.Read(
            document, CsvTable.Read(document.Text, CsvTable.SeparatorOf(document.Text) ?? ','), report, context);
    }
}
