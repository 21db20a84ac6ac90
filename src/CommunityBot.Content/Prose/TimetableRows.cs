using CommunityBot.Content.Body;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Joins the rows of a timetable made of plain boxes, where the hour and the talk are paragraphs of their own.
/// </summary>
internal static class TimetableRows
{
    private const int FewestRows = 2;

    /// <summary>
    /// The blocks with every paragraph that is only an hour joined to the text after it, if there are several of them.
    /// </summary>
    public static IReadOnlyList<BodyBlock> Join(IReadOnlyList<BodyBlock> blocks)
    {
        var rows = 0;
        for (var at = 0; at + 1 < blocks.Count && rows < FewestRows; at++)
        {
            rows += IsRow(blocks, at) ? 1 : 0;
        }

        if (rows < FewestRows)
        {
            return blocks;
        }

        var joined = new List<BodyBlock>();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (IsRow(blocks, at) && blocks[at] is BodyBlock.Paragraph hour
                && blocks[at + 1] is BodyBlock.Paragraph talk)
            {
                joined.Add(hour with
                {
                    Lines = [.. hour.Lines, .. talk.Lines],
                    Markdown = hour.Markdown + "\n" + talk.Markdown,
                });
                at++;
                continue;
            }

            joined.Add(blocks[at]);
        }

        return joined;
    }

    private static bool IsRow(IReadOnlyList<BodyBlock> blocks, int at) =>
        at + 1 < blocks.Count
        && blocks[at] is BodyBlock.Paragraph { Lines: [var hour] }
        && AgendaLine.Read(hour, needsTitle: false) is { Text.Length: 0 }
        && blocks[at + 1] is BodyBlock.Paragraph { Lines: [var title, ..] }
        && AgendaLine.Read(title, needsTitle: false) is null;
}
