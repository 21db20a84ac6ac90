using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Finds what the text of a page says is cancelled, postponed or not certain, with the line. The section that a line is
/// in decides about lines without a subject: "TBC" below "Venue" is the place.
/// </summary>
internal sealed class StatusInText
{
    private const int MaximumLines = 1_000;

    /// <summary>A longer paragraph is examined line by line.</summary>
    private const int MaximumParagraph = 1_200;

    private static readonly string[] Notices = ["notice", "note", "notes", "alert", "announcement", "banner", "info"];

    private readonly Page page;
    private readonly StatusContext top;
    private readonly List<(StatusMention Mention, int Line)> found = [];
    private int lines;

    private StatusInText(Page page, string? title, LocalDate? date)
    {
        this.page = page;
        top = new StatusContext(title, date, StatusPlace.Meetup);
    }

    /// <summary>All mentions in order, also those of something else than the meetup.</summary>
    public static IReadOnlyList<(StatusMention Mention, int Line)> Read(Page page, string? title, LocalDate? date)
    {
        var text = new StatusInText(page, title, date);
        foreach (var key in (string[])[.. HeaderKeys.Description, .. Notices])
        {
            if (page.Header.Find(key) is { Value: HeaderValue.Scalar { Text: var value } } entry
                && value.Length < MaximumParagraph)
            {
                text.Read(value, entry.Line, text.top);
            }
        }

        text.ReadSections();
        return text.found;
    }

    private void ReadSections()
    {
        var place = StatusPlace.Meetup;
        var detailLevel = int.MaxValue;
        foreach (var section in page.Body.Sections)
        {
            ReadingTime.Check();
            if (section.Heading is { } heading)
            {
                var isStatus = Lexicon.StatusWords.OccurInFolded(heading.Folded);
                Read(heading, top with
                {
                    Place = HumanTimes.AtStart(heading.Text) is not null ? StatusPlace.Detail : place,
                    IsAlone = true,
                });
                if (!isStatus || section.Level <= 6)
                {
                    if (section.Level <= detailLevel)
                    {
                        detailLevel = int.MaxValue;
                    }

                    var own = PlaceOf(section);
                    place = own is StatusPlace.Unknown && section.Level > detailLevel ? StatusPlace.Detail : own;
                    detailLevel = own is StatusPlace.Detail ? Math.Min(detailLevel, section.Level) : detailLevel;
                }
            }

            foreach (var block in section.Blocks)
            {
                Read(block, top with { Place = place });
            }

            if (lines >= MaximumLines)
            {
                return;
            }
        }
    }

    private StatusPlace PlaceOf(Section section)
    {
        var title = section.Title.Trim('=', '#', '*', '_', '-', ':', '.', '!', ' ');
        if (title.Length > 150 || HumanTimes.AtStart(title) is not null)
        {
            return StatusPlace.Detail;
        }

        var folded = WordFolding.Fold(title);
        if (Lexicon.WhenKeys.IsMatch(title))
        {
            return StatusPlace.Date;
        }

        if (Lexicon.WhereKeys.OccurInFolded(folded)
            || Lexicon.AgendaHeadings.OccurInFolded(folded)
            || Lexicon.SpeakerHeadings.IsMatch(title)
            || Lexicon.TalkHeadings.IsMatch(title)
            || Lexicon.BioHeadings.IsMatch(title)
            || (section.Level > 2 && Lexicon.AbstractHeadings.IsMatch(title)))
        {
            return StatusPlace.Detail;
        }

        var words = SentenceWord.In(title);
        var known = words.Count(word => top.TitleWords.Contains(word.Text));
        return Lexicon.NoticeHeadings.OccurInFolded(folded)
            || Lexicon.AbstractHeadings.IsMatch(title)
            || known * 2 > words.Count
            || (section.Level == 1 && found.Count == 0 && lines < 3)
            || SubjectNoun.Of(words, top.TitleWords).Kind is SubjectKind.Event
            || Lexicon.StatusWords.OccurInFolded(folded)
                ? StatusPlace.Meetup
                : StatusPlace.Unknown;
    }

    private void Read(BodyBlock block, StatusContext context)
    {
        if (lines >= MaximumLines)
        {
            return;
        }

        switch (block)
        {
            case BodyBlock.Heading heading:
                Read(heading.Text, context);
                break;
            case BodyBlock.Paragraph paragraph:
                Read(paragraph.Lines, context with { IsAlone = paragraph.Lines.Count == 1 });
                break;
            case BodyBlock.Bullets bullets:
                foreach (var item in bullets.Items)
                {
                    Read(item.Lines, context with { IsItem = true });
                    foreach (var nested in item.Nested)
                    {
                        Read(nested, context with
                        {
                            IsItem = true,
                            Place = context.Place is StatusPlace.Date ? StatusPlace.Date : StatusPlace.Detail,
                        });
                    }
                }

                break;
            case BodyBlock.Table table:
                foreach (var row in table.Rows.Where(row => row.Cells.Count > 0))
                {
                    var text = string.Join(" | ", row.Cells.Select(cell => cell.Text));
                    Read(new BodyLine(text, row.Cells[0].Number), context with { IsItem = true });
                }

                break;
        }
    }

    private void Read(IReadOnlyList<BodyLine> some, StatusContext context)
    {
        if (some.Count < 2 || some.Sum(line => line.Text.Length) > MaximumParagraph
            || some.Any(line => line.IsStruck || page.NextLines.Contains(line.Number)))
        {
            foreach (var line in some)
            {
                Read(line, context);
            }

            return;
        }

        lines += some.Count;
        if (some.Any(line => Lexicon.StatusWords.OccurInFolded(line.Folded)))
        {
            Read(string.Join('\n', some.Select(line => line.Text)), some[0].Number, context);
        }
    }

    private void Read(BodyLine line, StatusContext context)
    {
        lines++;
        if (!line.IsStruck && !page.NextLines.Contains(line.Number)
            && Lexicon.StatusWords.OccurInFolded(line.Folded))
        {
            Read(line.Text, line.Number, context);
        }
    }

    private void Read(string text, int line, StatusContext context)
    {
        var isHour = context.IsItem && HumanTimes.AtStart(text) is not null;
        context = isHour && context.Place is not StatusPlace.Date
            ? context with { Place = StatusPlace.Detail }
            : context;
        foreach (var mention in StatusSentences.In(text, WordFolding.Fold(text), context))
        {
            found.Add((mention, line + text.AsSpan(0, mention.At).Count('\n')));
        }
    }
}
