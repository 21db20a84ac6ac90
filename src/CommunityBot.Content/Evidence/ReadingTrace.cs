using System.Globalization;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Collects why a document was read as it was: the values that were taken, those that were rejected, and the evidence
/// for and against an event. Nothing is collected unless somebody asks (<c>check --explain</c>), so that reading
/// thousands of pages pays nothing for it; messages are therefore composed by the caller only for
/// <see cref="IsOn"/>, or cheaply.
/// </summary>
internal sealed class ReadingTrace
{
    /// <summary>Limit per document, so that a hostile page does not fill memory.</summary>
    private const int MaximumNotes = 500;

    private readonly List<ReadingNote> notes = [];
    private int current;

    private ReadingTrace(bool isOn) => IsOn = isOn;

    /// <summary>The trace of documents that nobody asked about.</summary>
    public static ReadingTrace Off { get; } = new(isOn: false);

    public bool IsOn { get; }

    public IReadOnlyList<ReadingNote> Notes => notes;

    public static ReadingTrace Start() => new(isOn: true);

    /// <summary>A value that was taken.</summary>
    /// <param name="field">As <c>export</c> names it: "startTime".</param>
    /// <param name="from">Where it was found: "'event_date' in the header", "a sentence".</param>
    public void Took(string field, object? value, string from, int? line, Certainty certainty)
    {
        if (IsOn && value is not null)
        {
            Add(new ReadingNote(ReadingNoteKind.Taken, field, Text(value), from, line) { Certainty = certainty });
        }
    }

    /// <summary>A value that was found and not taken.</summary>
    /// <param name="because">A clause: "it is the day on which the page was published".</param>
    public void Rejected(string field, object? value, string because, int? line)
    {
        if (IsOn && value is not null)
        {
            Add(new ReadingNote(ReadingNoteKind.Rejected, field, Text(value), because, line));
        }
    }

    /// <summary>Evidence for (positive weight) or against (negative) the page being an event.</summary>
    /// <param name="scale">"kind" for an event; another scale, such as "recap", has a sum of its own.</param>
    public void Weighed(string reason, int weight, int? line, string scale = "kind")
    {
        if (IsOn)
        {
            Add(new ReadingNote(ReadingNoteKind.Weighed, scale, null, reason, line) { Weight = weight });
        }
    }

    /// <summary>The notes from here on are about another event of the document.</summary>
    /// <param name="index">Of the event in its document, from 0.</param>
    public void Begin(int index) => current = index;

    /// <summary>Whether a value of the current event was recorded for the field.</summary>
    public bool HasTaken(string field) => notes.Exists(note =>
        note.Kind is ReadingNoteKind.Taken && note.Event == current && note.Field == field);

    /// <summary>Adds the line to a value that was taken without one.</summary>
    public void Locate(string field, string value, int line)
    {
        var at = notes.FindIndex(note => note is { Kind: ReadingNoteKind.Taken, Line: null }
            && note.Event == current && note.Field == field && note.Value == value);
        if (at >= 0)
        {
            notes[at] = notes[at] with { Line = line };
        }
    }

    private static string Text(object value) => value switch
    {
        LocalDate day => LocalDatePattern.Iso.Format(day),
        LocalTime time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private void Add(ReadingNote note)
    {
        if (notes.Count < MaximumNotes)
        {
            notes.Add(note with { Event = current });
        }
    }
}
