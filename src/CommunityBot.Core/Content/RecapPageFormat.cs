using CommunityBot.Core.Content.Pages;

namespace CommunityBot.Core.Content;

/// <summary>
/// A page in Markdown that tells of a meetup that has been: its talks, what to remember, where to watch.
/// </summary>
public sealed class RecapPageFormat : IContentFormat
{
    public string Name => "Recap page";

    public int Recognise(ContentDocument document) =>
        document.Text.Length > 0 && (IsSaidToBe(document.Text) || RecapCues.AreIn(document.Text)) ? 50 : 0;

    public ContentReadResult Read(ContentDocument document, ReadingContext context) =>
        PageReader.Read(document, context, isRecap: true);

    /// <summary>Our own pages say so: <c>layout: recap</c>, <c>type: recap</c>.</summary>
    private static bool IsSaidToBe(string text) =>
        text.StartsWith("---", StringComparison.Ordinal) && text.AsSpan(0, Math.Min(text.Length, 2_000)) is var head &&
        (head.Contains("\nlayout: recap", StringComparison.Ordinal) ||
            head.Contains("\ntype: recap", StringComparison.Ordinal) ||
         head.Contains("\nkind: recap", StringComparison.Ordinal));
}
