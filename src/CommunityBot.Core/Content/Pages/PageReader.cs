using CommunityBot.Core.Content.Body;
using CommunityBot.Core.Content.FrontMatter;
using CommunityBot.Core.Content.Prose;
using CommunityBot.Core.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Content.Pages;

/// <summary>A page into the meetup, or the recap of one, that it tells of.</summary>
internal static class PageReader
{
    /// <param name="isRecap">Whether the page tells of what has been.</param>
    public static ContentReading Read(ContentDocument document, ReadingContext context, bool isRecap)
    {
        var report = new ProblemReport(document.Path);
        report.AddAll(document.Problems);
        var parts = PageParts.Split(document.Text, report);
        var body = BodyReader.Read(parts.Body, parts.BodyLine, report);
        var page = new Page(document.Path, parts.Header, body, report, context) { IsRecap = isRecap, Markdown = parts.Body.Trim() };
        return new ContentReading([Read(page)], report.Problems);
    }

    public static Meetup Read(Page page)
    {
        page = page with { Header = FactLines.Complete(FactTable.Complete(page.Header, page.Body), page.Body) };
        page = page with { Posted = Posted(page)?.Day.In(null).Date };
        page = page with { NextLines = NextMention.LinesOf(page) };
        var (title, titleLine, isStruck) = Title(page);
        var venue = EventVenue.Read(page);
        var zone = EventVenue.ZoneOf(page, venue) ?? page.Context.Zone;
        var date = EventDate.Read(page, title, titleLine, zone);
        var book = new SpeakerBook();
        EventPeople.FromHeader(page, book);
        var talks = EventPeople.TalksInHeader(page, book);
        SpeakerSections.Read(page.Body, book);
        var times = EventTimes.FromHeader(page, date, zone).OrFromText(page);
        var agenda = page.IsRecap ? AgendaFound.None : AgendaLines.Read(page.Body, book.Knows, times.Start);
        times = times.OrFromAgenda(page, agenda);
        times = times.OrFromAgenda(page, AgendaFound.None with { Items = talks, Line = page.Header.Find(HeaderKeys.Talks)?.Line ?? 1 });
        var items = agenda.Items.Count >= talks.Count ? agenda.Items : talks;
        AgendaPeople(agenda, book);
        ProseAndAuthor(page, book);
        if (book.Speakers.Count == 0 && title is not null && !page.IsRecap)
        {
            TalkList.In(title).ToList().ForEach(book.Add);
            AgendaEntry.InTitle(title).ToList().ForEach(book.Add);
        }

        var id = PageIds.Of(page);
        var links = EventLinks.Read(page);
        var meetup = new Meetup
        {
            Id = id,
            Kind = MeetupKind.Meetup,
            Source = page.Path,
            When = new Occasion(zone)
            {
                Date = date.Date,
                LastDate = date.LastDate,
                StartsAt = times.Start,
                EndsAt = times.End,
            },
            Title = title,
            Series = page.Header.Text("series", "series.name"),
            Status = EventStatus.Read(page, title, isStruck),
            Venue = venue,
            Description = Description(page),
            Agenda = items,
            Links = links,
            Talks = page.IsRecap ? RecapTalks.Read(page, EventLinks.Video(page), book) : [],
            Next = NextMention.Read(page, date.Date),
            Sponsors = EventSponsors.Read(page),
            Published = Posted(page)?.Instant(zone),
            Aliases = PageIds.Aliases(page, id),
            ExternalIds = EventLinks.Numbered(page, links.Registration),
            Origins = [.. Origins(page, date, times, zone)],
        };
        meetup = meetup with { Speakers = book.Speakers };
        meetup = meetup with { Kind = PageKind.Of(page, meetup) };
        PageCheck.Say(page, meetup, date, agenda);
        return meetup;
    }

    private static IEnumerable<FieldOrigin> Origins(Page page, EventDate date, EventTimes times, NodaTime.DateTimeZone zone)
    {
        if (date.Date is not null)
        {
            yield return new FieldOrigin("date", page.Path, date.From);
        }

        if (times.Start is not null)
        {
            yield return new FieldOrigin("startTime", page.Path, times.From);
        }

        yield return new FieldOrigin("timeZone", page.Path, page.Header.Find(HeaderKeys.Zone) is { } entry ? $"'{entry.Key}' in the header"
            : zone.Id == page.Context.Zone.Id ? "the community" : "the place");
    }

    /// <summary>Where "date" does not mean the event, it is the posting.</summary>
    private static HeaderMoment? Posted(Page page)
    {
        if (page.Header.Text(HeaderKeys.Posted) is { } text && HeaderMoment.Read(text) is { Day.Year: not null } posted)
        {
            return posted;
        }

        return !page.IsDataOnly && page.Header.Text(HeaderKeys.DoubtfulDate) is { } date && HeaderMoment.Read(date) is { Day.Year: not null } moment &&
            !DateKey.MeansTheEvent(page, moment)
            ? moment
            : null;
    }

    /// <summary>The header's title, else the page's first heading that is not one of a section.</summary>
    private static (string? Title, int Line, bool IsStruck) Title(Page page)
    {
        if (page.Header.Find(HeaderKeys.Title) is { Value: HeaderValue.Scalar { Text: var text } } entry && PlainText.WithoutMarkup(text) is { Length: > 0 } title)
        {
            var isStruck = title.StartsWith("~~", StringComparison.Ordinal) && title.EndsWith("~~", StringComparison.Ordinal);
            return (title.Trim('~').Trim(), entry.Line, isStruck);
        }

        var first = page.Body.Sections.FirstOrDefault(section => section.Level is > 0 and <= 6 && section.Title.Length > 2 && HumanTimes.AtStart(section.Title) is null);
        if (page.Header.Find("subtitle", "tagline") is { Value: HeaderValue.Scalar { Text: { Length: > 1 } subtitle } } under && (first is null || first.Level > 1))
        {
            return (PlainText.WithoutMarkup(subtitle), under.Line, false);
        }

        return first is { Heading: { } heading } && !Lexicon.NotNames.Contains(Words.Fold(first.Title).TrimEnd(':', '!')) && !Lexicon.AgendaHeadings.Is(first.Title) && !Lexicon.SpeakerHeadings.Is(first.Title)
            ? (first.Title, heading.Number, heading.IsStruck)
            : (null, 1, false);
    }

    private static void AgendaPeople(AgendaFound agenda, SpeakerBook book)
    {
        foreach (var (person, item) in agenda.People)
        {
            book.Add(new Speaker(person.Name)
            {
                Role = person.Role,
                Organisation = person.Organisation,
                Talk = SpeakerBook.TalkOf(item.Title),
                Abstract = item.Abstract,
            });
        }
    }

    private static void ProseAndAuthor(Page page, SpeakerBook book)
    {
        if (page.IsRecap)
        {
            return;
        }

        foreach (var line in page.Body.Blocks.Where(block => block is BodyBlock.Paragraph).SelectMany(block => block.AllLines).Where(line => !page.NextLines.Contains(line.Number)))
        {
            foreach (var speaker in ProseSpeakers.In(line))
            {
                book.Add(speaker);
            }
        }

        // On some sites "author" is the speaker, on others the poster: only an event page that names nobody else means it so.
        if (book.Speakers.Count == 0 && !DateKey.IsPost(page) && DateKey.IsCalledEvent(page) && page.Header.Text("author") is { } author && PersonNames.IsFullName(author))
        {
            book.Add(new Speaker(author) { Links = WebAddress.Read(page.Header.Text("author_link", "author_url")) is { } uri ? [uri] : [] });
        }
    }

    /// <summary>The header's own words, else the text up to the first section that is read as agenda or speakers.</summary>
    private static string? Description(Page page)
    {
        var body = string.Join("\n\n", page.Body.Sections
            .TakeWhile(section => !Lexicon.AgendaHeadings.Is(section.Title) && !Lexicon.SpeakerHeadings.Is(section.Title) && HumanTimes.AtStart(section.Title) is null)
            .Where(section => section.Heading is null || !page.NextLines.Contains(section.Line))
            .Select(section => section.Markdown)
            .Where(markdown => markdown.Length > 0)).Trim();
        return page.Header.Text(HeaderKeys.Description) is { Length: > 0 } said && (body.Length == 0 || page.IsRecap) ? said
            : body.Length > 0 ? body : null;
    }
}
