namespace CommunityBot.Content.Schedules;

/// <summary>A Sched session page copied as text, including the navigation around it.</summary>
public sealed class SchedulePageFormat : IContentFormat
{
    public string Name => "Sched session page copied as text";

    public FormatConfidence Confidence(ContentDocument document)
    {
        var text = document.Text;
        if (!SchedPage.MayHaveBoilerplate(text))
        {
            return FormatConfidence.None;
        }

        var matches = 0;
        foreach (var phrase in SchedPage.Boilerplate)
        {
            matches += text.Contains(phrase, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return matches >= 2
            && text.Length < 100_000
            && text.Split('\n').Any(line => SchedPage.ParseSlot(line) is not null)
            ? FormatConfidence.UniqueMark
            : FormatConfidence.None;
    }

    public ContentReadResult Read(ContentDocument document, ReadingContext context) =>
        new SchedPage(document, context).Read();
}
