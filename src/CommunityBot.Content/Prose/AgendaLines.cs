using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Finds the agenda of a page: lines with times in lists, tables, paragraphs or headings, or the list under "Agenda".
/// </summary>
internal static class AgendaLines
{
    /// <param name="known">Whether the page lists a speaker with that name.</param>
    /// <param name="start">Start of the meetup, if known from elsewhere.</param>
    public static ParsedAgenda Read(PageBody body, Func<string, bool> known, LocalTime? start)
    {
        var best = Runs(body)
            .Where(run => run.Lines.Count > 1 || (run.IsAgenda && run.Lines.Count > 0))
            .MaxBy(run => run.Score);
        return best is { } run ? Settle(run, known, start)
            : Untimed(body, known) is { Items.Count: > 0 } untimed ? untimed
            : HeadedTalks.Read(body, known);
    }

    private static ParsedAgenda Settle(Run run, Func<string, bool> known, LocalTime? start)
    {
        var (settled, inferred) = ClockSequence.Disambiguate(
            [.. run.Lines.Select(line => line.Time).OfType<TimeMention>()], start);
        var times = new Queue<(LocalTime Start, LocalTime? End)>(settled);
        var items = new List<AgendaItem>(run.Lines.Count);
        var people = new List<(SpeakerIntroduction Person, AgendaItem Item)>();
        for (var i = 0; i < run.Lines.Count; i++)
        {
            var (line, time, text, about) = run.Lines[i];
            (LocalTime Start, LocalTime? End)? clock = time is null ? null : times.Dequeue();
            var entry = AgendaEntry.Read(text, line.Links, known);
            if (entry.Title.Length == 0 && entry.People.Count == 0)
            {
                continue;
            }

            var item = new AgendaItem(entry.Title)
            {
                Start = clock?.Start,
                End = clock?.End,
                Speakers = [.. entry.People.Select(person => person.Name)],
                Abstract = about.Count > 0 ? string.Join("\n\n", about) : null,
            };
            items.Add(item);
            people.AddRange(entry.People.Select(person => (person, item)));
        }

        return new ParsedAgenda(items, people, run.Lines[0].Line.Number, inferred)
        {
            Zone = run.Lines.Select(line => line.Zone).FirstOrDefault(zone => zone is not null),
        };
    }

    private static IEnumerable<Run> Runs(PageBody body)
    {
        var headings = new Run(IsAgenda: false, []);
        foreach (var section in body.Sections)
        {
            if (section.Heading is { } heading && Timed(heading) is { } timed)
            {
                headings.Lines.Add(timed with { About = [.. section.Blocks.Select(block => block.Markdown)] });
                continue;
            }

            var run = new Run(IsAgendaHeading(section.Title), []);
            foreach (var block in section.Blocks)
            {
                Collect(block, run);
            }

            yield return run;
        }

        yield return headings;
    }

    private static void Collect(BodyBlock block, Run run)
    {
        switch (block)
        {
            case BodyBlock.Bullets bullets:
                var isProgramme = run.IsAgenda && bullets.Items.Any(item => Timed(item.First) is not null);
                foreach (var item in bullets.Items)
                {
                    var (first, rest) = (item.First, item.Lines.Skip(1));
                    if (first is null || (Timed(first) ?? (isProgramme ? Untimed(first) : null)) is not { } timed)
                    {
                        continue;
                    }

                    run.Lines.Add(timed with { About = [.. rest.Select(line => line.Text)], IsListed = true });
                    run.Lines.AddRange(rest.Select(Timed).OfType<TimedLine>());
                }

                break;

            case BodyBlock.Paragraph paragraph:
                var found = paragraph.Lines.Select(Timed).OfType<TimedLine>().ToList();
                if (found.Count == 0 && run.Lines is [.., { IsListed: false }] && !paragraph.Markdown.StartsWith('!'))
                {
                    run.Lines[^1].About.Add(paragraph.Markdown);
                }

                run.Lines.AddRange(found);
                break;

            case BodyBlock.Table table:
                run.Lines.AddRange(table.Rows.Select(TimedRow).OfType<TimedLine>());
                break;
        }
    }

    /// <summary>HH:MM - HH:MM | N min | title, or start and end in separate cells.</summary>
    private static TimedLine? TimedRow(TableRow row)
    {
        if (row.IsHeader && Timed(row.Cells.Count > 0 ? row.Cells[0] : null, needsTitle: false) is null ||
            row.Cells.Count < 2 || Timed(row.Cells[0], needsTitle: false) is not { } first)
        {
            return null;
        }

        var time = first.Time;
        var cells = row.Cells.Skip(1).ToList();
        if (time is { Last: null }
            && cells.Count > 1
            && Timed(cells[0], needsTitle: false) is { Text.Length: 0, Time: { Last: null } second })
        {
            time = time with { Last = second.First };
            cells.RemoveAt(0);
        }

        cells.RemoveAll(cell => IsDuration(cell.Text) || cell.IsBlank);
        if (cells.Count == 0)
        {
            return null;
        }

        var text = cells.Count > 1 && PersonNames.ParseList(cells[1].Text).Count > 0
            ? $"\"{cells[0].Text.Trim('"')}\" by {cells[1].Text}"
            : cells[0].Text;
        return new TimedLine(cells[0] with { Links = [.. cells.SelectMany(cell => cell.Links)] }, time, text, [])
        {
            IsListed = true
        };
    }

    private static TimedLine? Timed(BodyLine? line) => Timed(line, needsTitle: true);

    /// <summary>In a list with some times, an item without one follows the item before it.</summary>
    private static TimedLine? Untimed(BodyLine line) =>
        line is { IsStruck: false, Text.Length: > 1 } ? new TimedLine(line, null, line.Text, []) : null;

    private static TimedLine? Timed(BodyLine? line, bool needsTitle)
    {
        if (line is not { IsStruck: false } || HumanTimes.AtStart(line.Text) is not { } time)
        {
            return null;
        }

        // "15:00 UTC - 15:30 UTC News", "15:00 UTC: News".
        var text = line.Text;
        var zones = WrittenZone.In(text.Length > 60 ? text[..60] : text, NodaTime.DateTimeZone.Utc, null)
            .Where(zone => zone.IsDistinct)
            .ToList();
        if (zones.Count > 0 && text.AsSpan(time.End, Math.Max(0, zones[0].Start - time.End)).Trim(" ([,").IsEmpty)
        {
            text = WrittenZone.Without(text, zones);
            time = HumanTimes.AtStart(text) ?? time;
        }
        else
        {
            zones.Clear();
        }

        var rest = text[time.End..].TrimStart(
            ' ', '-', '\u2013', '\u2014', ':', '|', '~', ')', ']', '\u2022', '.', '>', ',', '*');
        rest = WithoutDuration(rest);
        return rest.Length > 0 || !needsTitle ? new TimedLine(line, time, rest, [])
        {
            Zone = zones.Count > 0 ? zones[0] : null,
        } : null;
    }

    private static string WithoutDuration(string text)
    {
        if (text.StartsWith('(')
            && text.IndexOf(')', StringComparison.Ordinal) is > 0 and < 20 and var close
            && IsDuration(text[1..close]))
        {
            return text[(close + 1)..].TrimStart(' ', '-', '\u2013', ':');
        }

        return text;
    }

    private static bool IsDuration(string text)
    {
        var tokens = Token.Tokenize(text);
        return tokens.Count is >= 1 and <= 5 && tokens.Exists(token => token.Kind == TokenKind.Word) &&
            tokens.TrueForAll(
                token => token.Kind is TokenKind.Number || token.Is('.') || token.Is('?') || token.Is('~') ||
                token.Text is "min" or "mins" or "minutes" or "minute" or "minuten" or "h" or "hour" or "hours" or
                    "m" or "std" or "stunden" or "heure" or "heures");
    }

    /// <summary>A list under an "Agenda" heading is the agenda even without times.</summary>
    private static ParsedAgenda? Untimed(PageBody body, Func<string, bool> known)
    {
        foreach (var section in body.Sections.Where(
            section => IsAgendaHeading(section.Title) || Lexicon.TalkHeadings.IsMatch(section.Title)))
        {
            if (section.Blocks.OfType<BodyBlock.Bullets>().FirstOrDefault() is not { } list)
            {
                continue;
            }

            var entries = list.Items
                .Where(item => item.First is { IsStruck: false, Text.Length: > 1 })
                .Select(item => AgendaEntry.Read(item.First!.Text, item.First.Links, known))
                .Select(entry => (
                    entry.People,
                    Item: new AgendaItem(entry.Title) { Speakers = [.. entry.People.Select(person => person.Name)] }))
                .ToList();

            // Under "Presentations" a list may contain slides; under "Agenda" it is the agenda.
            if (IsAgendaHeading(section.Title) || entries.Exists(entry => entry.People.Count > 0))
            {
                return new ParsedAgenda(
                    [.. entries.Select(entry => entry.Item)],
                    [.. entries.SelectMany(entry => entry.People.Select(person => (person, entry.Item)))],
                    list.Line,
                    WasInferred: false);
            }
        }

        return null;
    }

    internal static bool IsAgendaHeading(string title) =>
        title.Length is > 0 and < 50 && Lexicon.AgendaHeadings.OccurIn(title);

    /// <param name="Time">Null for an agenda item without a time of its own.</param>
    private sealed record TimedLine(BodyLine Line, TimeMention? Time, string Text, List<string> About)
    {
        /// <summary>
        /// The description of a list item ends with the item; that of a paragraph continues in later paragraphs.
        /// </summary>
        public bool IsListed { get; init; }

        public WrittenZone? Zone { get; init; }
    }

    private sealed record Run(bool IsAgenda, List<TimedLine> Lines)
    {
        public int Score => Lines.Count + (IsAgenda ? 100 : 0);
    }
}

/// <summary>The agenda of a page; empty if it has none.</summary>
/// <param name="WasInferred">Whether am or pm had to be inferred for the times.</param>
internal sealed record ParsedAgenda(
    IReadOnlyList<AgendaItem> Items, IReadOnlyList<(SpeakerIntroduction Person, AgendaItem Item)> People, int Line,
    bool WasInferred)
{
    /// <summary>The zone of the hours, if one is written; null for that of the page.</summary>
    public WrittenZone? Zone { get; init; }

    public static ParsedAgenda None { get; } = new([], [], 0, WasInferred: false);
}
