using System.Globalization;
using System.Text;

using CommunityBot.Composition;

namespace CommunityBot.Checking;

/// <summary>Writes explanations for a terminal of 100 columns; readable without colours.</summary>
internal sealed class ExplanationText
{
    private const int Width = 100;
    private const int FieldWidth = 18;
    private const int ValueWidth = 34;
    private const int CertaintyWidth = 10;
    private const int LineWidth = 4;


    /// <summary>What the other columns and the gaps between them leave.</summary>
    private const int PlaceWidth = Width - 2 - FieldWidth - ValueWidth - CertaintyWidth - LineWidth - 5;

    private readonly StringBuilder text = new();
    private readonly bool inColour;

    private ExplanationText(bool inColour) => this.inColour = inColour;

    public static string Write(IReadOnlyList<Explanation> explanations, bool inColour)
    {
        var writer = new ExplanationText(inColour);
        foreach (var explanation in explanations)
        {
            writer.Write(explanation);
        }

        return writer.text.ToString();
    }

    private void Write(Explanation document)
    {
        Line(Bold(TerminalText.OneLine(document.Source)));
        Paragraph("", document.Format is { } format
            ? $"Read as: {format}. Community {document.Community}; a time without a zone is in {document.TimeZone}."
            : $"Not read. Community {document.Community}.");
        foreach (var page in document.Events)
        {
            Line("");
            Write(page);
        }

        if (document.MoreEvents > 0)
        {
            Line("");
            Paragraph("", $"… and {document.MoreEvents} more events; name one of them by its id.");
        }

        if (document.Events.Count == 0)
        {
            Line("");
            Paragraph("", document.Problems.Count > 0
                ? "It is not used: nothing in it was read as an event; see the problems."
                : "It is not used: it is empty, or its events are merged into those of another document.");
        }

        Line("");
        Line(Bold("Problems"));
        foreach (var problem in document.Problems)
        {
            Paragraph("  ", $"line {problem.Line}: {problem.Severity} {problem.Code}: {problem.Message}");
            Paragraph("    → ", problem.Remedy);
        }

        if (document.Problems.Count == 0)
        {
            Line("  none");
        }

        Line("");
    }

    private void Write(ExplainedEvent page)
    {
        Line(Bold(TerminalText.OneLine($"{page.Id} ({page.Kind})")));
        Paragraph("  ", page.NotUsed?.Because ?? page.Fate);
        if (page.NotUsed is { } unused)
        {
            Paragraph("    → ", unused.Remedy);
        }

        WriteEvidence(page);
        Line("");
        Line("  " + Row("field", "value", "how sure", "line", "from"));
        Line("  " + new string('-', Width - 2));
        var previous = "";
        foreach (var field in page.Fields)
        {
            Write(field, isFirst: field.Field != previous);
            previous = field.Field;
        }

        if (page.Unknown.Count > 0)
        {
            Line("");
            Paragraph("  ", $"Without a value: {string.Join(", ", page.Unknown)}.");
        }

        if (page.Rejected.Count > 0)
        {
            Line("");
            Line(Bold("  Not taken"));
            foreach (var rejected in page.Rejected)
            {
                Paragraph(
                    "    ", $"{rejected.Field}: \"{rejected.Value}\"{At(rejected.Line)}, because {rejected.Because}");
            }
        }
    }

    private void WriteEvidence(ExplainedEvent page)
    {
        if (page.Sum is { } sum)
        {
            Line("");
            Line(Bold("  Is it an event?"));
            WriteEvidence(page.Evidence);
            Paragraph($"    {Signed(sum),3}  ", page.Threshold is { } threshold
                ? $"in all; it is an event from {Signed(threshold)} on"
                : "in all");
        }

        if (page.OtherEvidence.Count > 0)
        {
            Line("");
            Line(Bold("  Is it something else?"));
            WriteEvidence(page.OtherEvidence);
        }
    }

    private void WriteEvidence(IReadOnlyList<ExplainedEvidence> all)
    {
        foreach (var evidence in all)
        {
            Paragraph($"    {Signed(evidence.Weight),3}  ", evidence.Reason + At(evidence.Line));
        }
    }

    private void Write(ExplainedField field, bool isFirst)
    {
        var values = Column.Wrap(field.Value, ValueWidth);
        var places = Column.Wrap(field.From, PlaceWidth);
        for (var at = 0; at < Math.Max(values.Count, places.Count); at++)
        {
            Line("  " + Row(
                at == 0 && isFirst ? field.Field : "",
                at < values.Count ? values[at] : "",
                at == 0 ? field.Certainty : "",
                at == 0 ? field.Line?.ToString(CultureInfo.InvariantCulture) ?? "–" : "",
                at < places.Count ? places[at] : "").TrimEnd());
        }
    }

    private static string Row(string field, string value, string certainty, string line, string from) =>
        $"{field.PadRight(FieldWidth)} {value.PadRight(ValueWidth)} {certainty.PadRight(CertaintyWidth)} " +
        $"{line.PadLeft(LineWidth)}  {from}";

    /// <summary>Lines after the first are indented as far as the text of the first.</summary>
    private void Paragraph(string lead, string paragraph)
    {
        foreach (var (at, line) in Column.Wrap(paragraph, Width - lead.Length).Index())
        {
            Line((at == 0 ? lead : new string(' ', lead.Length)) + line);
        }
    }

    private static string Signed(int weight) => weight.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    private static string At(int? line) => line is { } number ? $" (line {number})" : "";

    private string Bold(string line) => inColour ? $"\u001b[1m{line}\u001b[0m" : line;

    private void Line(string line) => text.Append(line).Append('\n');
}
