using CommunityBot.Content.Body;

namespace CommunityBot.Content.Prose;

/// <summary>The lines with times in one section of a page.</summary>
/// <param name="IsAgenda">Whether the heading of the section says that it is the agenda.</param>
/// <param name="At">Index of the section; -1 for the headings of the page, which are a run of their own.</param>
internal sealed record AgendaRun(bool IsAgenda, int At, List<AgendaLine> Lines)
{
    /// <summary>A longer line below an hour is a text about something else.</summary>
    private const int LongestLineBelow = 80;

    public int Score => Lines.Count + (IsAgenda ? 100 : 0);

    public AgendaDay? Day { get; init; }

    /// <summary>All runs of a page in order, that of the headings last.</summary>
    public static IEnumerable<AgendaRun> Of(PageBody body)
    {
        var headings = new AgendaRun(IsAgenda: false, -1, []);
        for (var at = 0; at < body.Sections.Count; at++)
        {
            var section = body.Sections[at];
            var next = at + 1 < body.Sections.Count ? body.Sections[at + 1] : null;
            if (section.Heading is { } heading && WithTitle(heading, section, next) is { } timed)
            {
                headings.Lines.Add(timed with { At = at });
                at += ReferenceEquals(timed.Line, next?.Heading) ? 1 : 0;
                continue;
            }

            var run = new AgendaRun(AgendaLines.IsAgendaHeading(section.Title), at, []);
            if (Languages.Lexicon.ChapterHeadings.IsMatch(section.Title))
            {
                continue;
            }

            foreach (var block in TimetableRows.Join(section.Blocks))
            {
                run.Collect(block);
            }

            yield return run;
        }

        yield return headings;
    }

    /// <summary>A heading with a time; if it has nothing else, the first line below it is the title.</summary>
    private static AgendaLine? WithTitle(BodyLine heading, Section section, Section? next)
    {
        if (AgendaLine.Read(heading, needsTitle: false) is not { } timed)
        {
            return null;
        }

        if (timed.Text.Length > 0)
        {
            return timed with { About = [.. section.Blocks.Select(block => block.Markdown)] };
        }

        // "<dt>18:30</dt><dd><b>A talk</b><br>N</dd>": the title looks like a heading, too.
        if (section.Blocks.Count == 0)
        {
            return next is { Heading: { IsStruck: false, IsBlank: false } title, Level: > 6 }
                && AgendaLine.Read(title, needsTitle: false) is null
                ? timed with
                {
                    Line = title,
                    Text = AgendaLine.WithoutSeparator(title.Text),
                    About = [.. next.Lines.Select(line => line.Text)],
                }
                : null;
        }

        // "<dt>18:30</dt><dd>Doors</dd>"
        if (section.Blocks[0] is not BodyBlock.Paragraph { Lines: { Count: > 0 } lines }
            || lines[0].IsStruck || lines[0].IsBlank)
        {
            return null;
        }

        return timed with
        {
            Line = lines[0],
            Text = AgendaLine.WithoutSeparator(lines[0].Text),
            About =
            [
                .. lines.Skip(1).Select(line => line.Text),
                .. section.Blocks.Skip(1).Select(block => block.Markdown),
            ],
        };
    }

    private void Collect(BodyBlock block)
    {
        switch (block)
        {
            case BodyBlock.Bullets bullets:
                Collect(bullets);
                break;
            case BodyBlock.Paragraph paragraph:
                Collect(paragraph);
                break;
            case BodyBlock.Table table:
                Lines.AddRange(AgendaTable.Read(table));
                break;
            case BodyBlock.CodeBlock { Lines: { Count: > 0 } code }:
                Collect(code);
                break;
        }
    }

    private void Collect(BodyBlock.Bullets bullets)
    {
        var isTimeLast = AreTimesLast([.. bullets.Items.Select(item => item.First).OfType<BodyLine>()]);
        var isProgramme = IsAgenda && bullets.Items.Any(item => AgendaLine.Read(item.First) is not null
            || (isTimeLast && AgendaLine.ReadTimeLast(item.First) is not null));
        foreach (var item in bullets.Items)
        {
            var lines = item.Lines.ToList();
            if (lines.Count == 0)
            {
                continue;
            }

            if (AgendaLine.Read(lines[0], needsTitle: false) is { Text.Length: 0 }
                && WithNextLine(lines[0], [.. item.AllLines.Skip(1)]) is { } parted)
            {
                Lines.Add(parted with { IsListed = true });
                continue;
            }

            var rest = lines.Skip(1).ToList();
            if ((AgendaLine.Read(lines[0]) ?? (isTimeLast ? AgendaLine.ReadTimeLast(lines[0]) : null)
                ?? (isProgramme ? AgendaLine.Untimed(lines[0]) : null)) is not { } timed)
            {
                continue;
            }

            Lines.Add(timed with { About = [.. rest.Select(line => line.Text)], IsListed = true });
            Lines.AddRange(rest.Select(AgendaLine.Read).OfType<AgendaLine>());
            Lines.AddRange(item.Nested.OfType<BodyBlock.Bullets>().SelectMany(TalksIn));
        }
    }

    /// <summary>The talks below "19:00 Talks": items with hours or speakers. Other lists describe the item.</summary>
    private static IEnumerable<AgendaLine> TalksIn(BodyBlock.Bullets nested)
    {
        var items = nested.Items.Select(item => item.First).OfType<BodyLine>().ToList();
        if (items.Exists(item => AgendaLine.Read(item) is not null))
        {
            return items.Select(AgendaLine.Read).OfType<AgendaLine>().Select(line => line with { IsListed = true });
        }

        return items.Exists(item => AgendaEntry.Read(item.Text, item.Links, _ => false) is
        { Title.Length: > 0, People.Count: > 0 } entry && entry.People[0].Name != entry.Title)
            ? items.Select(AgendaLine.Untimed).OfType<AgendaLine>().Select(line => line with { IsListed = true })
            : [];
    }

    private void Collect(BodyBlock.Paragraph paragraph)
    {
        var isTimeLast = paragraph.Lines.Count > 1 && AreTimesLast(paragraph.Lines);
        var found = new List<AgendaLine>();
        for (var at = 0; at < paragraph.Lines.Count; at++)
        {
            var line = paragraph.Lines[at];
            if (at + 1 < paragraph.Lines.Count && AgendaLine.Read(line, needsTitle: false) is { Text.Length: 0 }
                && paragraph.Lines.Skip(at + 1).TakeWhile(IsUntimed).ToList() is var below
                && WithNextLine(line, below) is { } parted)
            {
                found.Add(parted);
                at += below.Count;
            }
            else if (AgendaLine.Split(line, IsAgenda) is { Count: > 1 } several)
            {
                found.AddRange(several);
            }
            else if ((AgendaLine.Read(line) ?? (isTimeLast ? AgendaLine.ReadTimeLast(line) : null)) is { } timed)
            {
                // "13:30 Loops" above "Anna Example": a short line below an hour belongs to it.
                var beneath = paragraph.Lines.Skip(at + 1).TakeWhile(IsUntimed).ToList();
                found.Add(beneath is [{ IsStruck: false, Text.Length: < LongestLineBelow } only]
                    ? timed with { About = [only.Text] }
                    : timed);
            }
        }

        if (found.Count == 0 && Lines is [.., { IsListed: false }] && !paragraph.Markdown.StartsWith('!'))
        {
            Lines[^1].About.Add(paragraph.Markdown);
        }

        Lines.AddRange(found);
    }

    /// <summary>
    /// Preformatted lines are an agenda only if all of them say so: other blocks of code are logs and examples.
    /// </summary>
    private void Collect(IReadOnlyList<BodyLine> code)
    {
        var lines = code.Where(line => !line.IsBlank).ToList();
        var timed = lines.Select(AgendaLine.Read).ToList();
        if (timed.Count > 0 && timed[0] is not null && timed.Count(line => line is not null) * 2 > timed.Count
            && (IsAgenda || timed.TrueForAll(line => line is not null)) && (IsAgenda || timed.Count > 1))
        {
            for (var at = 0; at < lines.Count; at++)
            {
                if (timed[at] is { } line)
                {
                    Lines.Add(line with { IsListed = true });
                }
                else
                {
                    Lines[^1].About.Add(lines[at].Text);
                }
            }
        }
    }

    private static bool IsUntimed(BodyLine line) => AgendaLine.Read(line, needsTitle: false) is null;

    /// <summary>A line with only a time, and its title in the next line.</summary>
    private static AgendaLine? WithNextLine(BodyLine line, List<BodyLine> next)
    {
        if (next.Count == 0 || next[0].IsStruck || next[0].IsBlank
            || AgendaLine.Read(line, needsTitle: false) is not { Text.Length: 0 } timed
            || AgendaLine.Read(next[0], needsTitle: false) is not null
            || AgendaLine.WithoutSeparator(next[0].Text) is not { Length: > 1 } title)
        {
            return null;
        }

        return timed with { Line = next[0], Text = title, About = [.. next.Skip(1).Select(below => below.Text)] };
    }

    /// <summary>
    /// Whether times at the ends of the lines are those of agenda items: under "Agenda", or in most lines of a list
    /// none of which has a label of another fact ("When: … 18:30").
    /// </summary>
    private bool AreTimesLast(IReadOnlyList<BodyLine> lines)
    {
        if (lines.Any(line => AgendaLine.Read(line) is not null))
        {
            return false;
        }

        var last = lines.Select(AgendaLine.ReadTimeLast).ToList();
        var count = last.Count(line => line is not null);
        return IsAgenda
            ? count > 0
            : count > 1 && count * 2 > lines.Count && !last.Exists(line => line is not null && IsFact(line.Text));

        static bool IsFact(string label) =>
            Languages.Lexicon.WhenKeys.IsMatch(label) || Languages.Lexicon.HourColumns.IsMatch(label)
            || Languages.Lexicon.WhereKeys.IsMatch(label);
    }
}
