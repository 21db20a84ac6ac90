using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>Converts a page to a <see cref="Meetup"/>.</summary>
internal static class PageReader
{
    /// <param name="isRecap">Whether the page is a recap of a past meetup.</param>
    public static ContentReadResult Read(ContentDocument document, ReadingContext context, bool isRecap)
    {
        var report = new ProblemReport(document.Path);
        report.AddAll(document.Problems);
        return Read(document, PageParts.Split(document.Text, report), report, context, isRecap);
    }

    /// <summary>Reads a page that is already split, whose body is Markdown.</summary>
    public static ContentReadResult Read(
        ContentDocument document, PageParts parts, ProblemReport report, ReadingContext context, bool isRecap)
    {
        var body = LabelledFences.Open(BodyReader.Read(parts.Body, parts.BodyLine, report));
        var page = new Page(document.Path, parts.Header, body, report, context)
        {
            IsRecap = isRecap,
            Location = document.Location,
            Site = document.Site,
            Trace = context.IsExplaining ? ReadingTrace.Start() : ReadingTrace.Off,
            Markdown = parts.Body.Trim()
        };
        RecapEvidence.Explain(document, page.Trace);
        return ReadAll(page);
    }

    /// <summary>The meetups of a page: several if it is a list of meetings, otherwise one.</summary>
    public static ContentReadResult ReadAll(Page page)
    {
        var listed = MeetingLists.Read(page);
        return new ContentReadResult(listed ?? [Read(page)], page.Report.Problems)
        {
            Notes = page.Trace.Notes,
            Priority = listed is null ? SourcePriority.Page : SourcePriority.List,
        };
    }

    public static Meetup Read(Page page)
    {
        page = page with { Header = LocalisedValues.Flatten(page.Header) };
        page = page with { Header = DateInParts.Complete(ShortcodeFacts.Complete(page.Header, page.Body)) };
        page = page with
        {
            Header = LabelledLines.Complete(
                LabelledTable.Complete(page.Header, page.Body), page.Body, isReport: page.IsRecap),
        };
        page = page with { Header = PostingHour.WithPlainDate(page) };
        page = page with { Published = Published(page)?.Day.Resolve(null).Date };
        page = page with { Header = PostingHour.Without(page) };
        page = page with { NextLines = [.. NextMeetupMention.LinesOf(page), .. EarlierDates.LinesOf(page)] };
        var (title, titleLine, isStruck) = Title(page);
        var mark = title is null ? null : StatusMark.Read(title);
        title = mark?.Title;
        var venue = EventVenue.Read(page);
        var zone = EventVenue.ZoneOf(page, venue) ?? page.Context.Zone;
        var date = EventDate.Read(page, title, titleLine, zone);
        venue = PlaceOfOtherDay.Is(page, venue, date) ? null : venue;
        var speakers = new SpeakerCollector { Trace = page.Trace };
        EventPeople.FromHeader(page, speakers);
        var talks = EventPeople.TalksInHeader(page, speakers, date.Date);
        var countInHeader = speakers.Speakers.Count;
        SpeakerSections.Read(page.Body, speakers);
        var times = EventTimes.FromHeader(page, date, zone).OrFromText(page, zone, date.Date);
        times = times.OrFromTitle(page, title, titleLine, zone, date);
        var tables = TalkTables.In(page.Body, page.NextLines);
        var agenda = page.IsRecap && tables.Count > 0 ? SignedLists.Or(ParsedAgenda.None, tables)
            : page.IsRecap ? HeadedTalks.Read(page.Body, speakers.Knows) is { Items.Count: > 0 } headedTalks
                ? headedTalks
                : AgendaLines.InMinutes(page.Body, speakers.Knows)
            : AgendaLines.Read(page.Body, speakers.Knows, times.Start, date.Date, date.LastDate);
        agenda = AgendaSignatures.Read(agenda, page.IsRecap);
        var signed = SignedLists.In(page.Body, page.NextLines).Concat(tables).ToList();
        agenda = SignedLists.Or(agenda, signed);
        agenda = agenda.Items.Count > 0 ? agenda
            : AgendaSignatures.Read(
                AgendaLines.Announced(page.Body, page.NextLines, speakers.Knows), page.IsRecap);
        agenda = agenda.WithoutOpenSlots();
        agenda = agenda with { Zone = agenda.Zone ?? ZonedHours.ForAllTimes(page, agenda, zone, date.Date) };
        times = times.OrFromAgenda(page, agenda);
        var headed = ParsedAgenda.None with
        {
            Items = talks,
            Line = page.Header.Find(HeaderKeys.Talks)?.Line ?? 1,
            Zone = ZonedHours.OfTalks(page, zone, date.Date),
        };
        times = StatedStart.Over(times.OrFromAgenda(page, headed).OrFromProse(page, zone, date.Date), page, date.Date);
        times = StatedEnd.After(times.WithoutEmptyEnd(page, date), page, date.Date);
        var items = agenda.Items.Count >= talks.Count ? agenda.Items : talks;
        AgendaPeople(page, agenda, speakers);
        SignedLists.Add(signed, speakers);
        var when = ZonedHours.Apply(page, times, new EventTime(zone)
        {
            Date = date.Date,
            LastDate = date.LastDate ?? (agenda.LastDate > date.Date ? agenda.LastDate : null),
            StartsAt = times.Start,
            EndsAt = times.End,
        });
        if (ReferenceEquals(items, agenda.Items))
        {
            items = ZonedHours.Apply(items, agenda.Zone, date.Date, when.Zone);
            agenda = agenda with { Items = items };
        }
        else
        {
            items = ZonedHours.Apply(items, headed.Zone, date.Date, when.Zone);
        }

        FromProse(page, speakers);

        // A text calls people by their given names, whose full names are in the title.
        if ((speakers.Speakers.Count == 0 || speakers.Speakers.Any(speaker => !speaker.Name.Contains(' ')))
            && title is not null && page.IsRecap
            && TitleSpeaker.OfRecap(title, page.Body) is { } reported
            && (speakers.Speakers.Count == 0 || speakers.Knows(reported.Name)))
        {
            speakers.Source = "the title";
            speakers.Add(reported);
        }

        if (speakers.Speakers.Count == 0 && title is not null && TitleSpeaker.Stated(title) is { } stated)
        {
            speakers.Source = "the title";
            speakers.Add(stated);
        }

        if (speakers.Speakers.Count == 0 && title is not null && !page.IsRecap)
        {
            FromTitle(title, page, speakers);
        }

        var id = PageIds.Of(page);
        var links = EventLinks.Read(page);
        var status = EventStatus.Read(page, title, mark?.Status, isStruck, date.Date);
        var meetup = new Meetup
        {
            Id = id,
            Kind = MeetupKind.Meetup,
            Source = page.Path,
            When = when,
            Title = title,
            Series = page.Header.Text("series", "series.name"),
            Status = status.Value,
            SeriesLine = page.Header.Find("series", "series.name")?.Line,
            Venue = venue ?? (links.Join is null ? null : new Venue { IsOnline = true }),
            Description = Description(page),
            Agenda = items,
            Links = links,
            Talks = page.IsRecap ? RecapTalks.Read(page, EventLinks.Video(page), speakers) : [],
            Next = NextMeetupMention.Read(page, date.Date),
            Sponsors = EventSponsors.Read(page),
            Published = Published(page)?.ToInstant(zone),
            ShownFrom = Moment(page, HeaderKeys.ShownFrom, zone),
            ShownUntil = Moment(page, HeaderKeys.ShownUntil, zone),
            Aliases = PageIds.Aliases(page, id),
            ExternalIds = EventLinks.ExternalIds(page, links.Registration),
            Origins = [.. Origins(page, date, times, zone)],
        };
        meetup = meetup with { Speakers = speakers.Speakers };
        meetup = meetup with { Kind = KindEvidence.KindOf(page, meetup, date) };
        if (meetup is { Kind: MeetupKind.Meetup or MeetupKind.Recap } && !page.IsDataOnly)
        {
            meetup = WithMarkedTalks(page, meetup, speakers);
        }

        if (meetup is { Kind: MeetupKind.Meetup, Speakers.Count: 0 } && !page.IsDataOnly)
        {
            // Posts report on talks, too, so that such sentences are no evidence of an event.
            speakers.Source = "a sentence about a talk that was given";
            PresentedTalks.In(page.Body, page.NextLines, isReport: false).ToList().ForEach(speakers.Add);
            page.Body.Blocks
                .Where(block => block is BodyBlock.Paragraph)
                .SelectMany(block => block.AllLines)
                .Where(line => !page.NextLines.Contains(line.Number))
                .SelectMany(ProseSpeakers.ComingToSpeak)
                .ToList()
                .ForEach(speakers.Add);
            meetup = meetup with { Speakers = speakers.Speakers };
        }

        if (meetup is { Kind: MeetupKind.Meetup or MeetupKind.Recap, Speakers.Count: 0 } && !page.IsDataOnly)
        {
            speakers.Source = "a link to the profile of a person";
            ProfileLinks.InSentences(page.Body, page.NextLines, page.IsRecap).ToList().ForEach(speakers.Add);
            meetup = meetup with { Speakers = speakers.Speakers };
        }

        meetup = WithoutThings(page, LateTalks.Add(page, meetup, speakers), countInHeader);
        if (meetup is { Kind: MeetupKind.Meetup or MeetupKind.Recap, Agenda.Count: 0 } && !page.IsDataOnly)
        {
            // A post may quote the title of a talk elsewhere, so that such titles are no evidence of an event.
            meetup = meetup with
            {
                Agenda = QuotedTalks.In(page.Body, page.NextLines, date.Date, page.IsRecap, meetup.Speakers),
            };
        }

        meetup = LatePlace.Complete(page, LateHours.Complete(page, meetup));
        meetup = ProgrammeOfEvent.Withhold(
            page, PostingDay.Withhold(page, RecapDay.Correct(page, meetup, date), date));
        PageValidator.Report(page, meetup, date, agenda);
        FieldPlaces.Record(page, meetup);
        status.Report(page, meetup.Kind);
        return meetup;
    }

    /// <summary>
    /// The talks that marked lines name. A post marks its parts, too, so that they are no evidence of an event.
    /// </summary>
    private static Meetup WithMarkedTalks(Page page, Meetup meetup, SpeakerCollector speakers)
    {
        var marked = MarkedTalks.In(page.Body, page.NextLines);
        if (marked.Count == 0)
        {
            return meetup;
        }

        SignedLists.Add(marked, speakers);
        return meetup with
        {
            Speakers = speakers.Speakers,
            Agenda = meetup.Agenda.Count > 0 ? meetup.Agenda
                : [.. marked.Select(talk => new AgendaItem(talk.Title!)
                {
                    Speakers = [.. talk.People.Select(person => person.Name)],
                })],
        };
    }

    /// <summary>Without the speakers that are things. Those of the header are people.</summary>
    /// <param name="countInHeader">Number of the first speakers, whom the header states.</param>
    private static Meetup WithoutThings(Page page, Meetup meetup, int countInHeader)
    {
        if (meetup.Kind is not (MeetupKind.Meetup or MeetupKind.Recap)
            || WordsAsNames.In(page.Body, meetup.Speakers.Skip(countInHeader).Select(speaker => speaker.Name))
                is not { Count: > 0 } things)
        {
            return meetup;
        }

        foreach (var thing in things)
        {
            page.Trace.Rejected("speakers", thing, "the page writes a word of it in lower case", null);
        }

        return meetup with
        {
            Speakers = [.. meetup.Speakers.Where(speaker => !things.Contains(speaker.Name))],
            Agenda = [.. meetup.Agenda.Select(item => item with { Speakers = Without(item.Speakers) })],
            Talks = [.. meetup.Talks.Select(talk => talk with { Speakers = Without(talk.Speakers) })],
        };

        IReadOnlyList<string> Without(IReadOnlyList<string> names) =>
            names.Any(things.Contains) ? [.. names.Where(name => !things.Contains(name))] : names;
    }

    private static IEnumerable<FieldSource> Origins(
        Page page, EventDate date, EventTimes times, NodaTime.DateTimeZone zone)
    {
        if (date.Date is not null)
        {
            page.Trace.Took("date", date.Date, date.From ?? "the page", date.Line, FieldPlaces.CertaintyOf(date.From));
            yield return new FieldSource("date", page.Path, date.From);
        }

        if (times.Start is not null)
        {
            var certainty = times.IsFromAgenda ? Certainty.Recognised : Certainty.Stated;
            page.Trace.Took("startTime", times.Start, times.From ?? "the page", times.Line, certainty);
            page.Trace.Took("endTime", times.End, times.From ?? "the page", times.Line, certainty);
            yield return new FieldSource("startTime", page.Path, times.From);
        }

        yield return new FieldSource("timeZone", page.Path,
            page.Header.Find(HeaderKeys.Zone) is { } entry ? $"'{entry.Key}' in the header"
            : zone.Id == page.Context.Zone.Id ? "the community" : "the place");
    }

    private static NodaTime.Instant? Moment(Page page, string[] keys, NodaTime.DateTimeZone zone) =>
        page.Header.Text(keys) is { } text ? HeaderDateTime.Read(text)?.ToInstant(zone) : null;

    /// <summary>The publication date; "date" if it is not the date of the event.</summary>
    private static HeaderDateTime? Published(Page page)
    {
        if (page.Header.Text(HeaderKeys.Published) is { } text
            && HeaderDateTime.Read(text) is { Day.Year: not null } posted)
        {
            return posted;
        }

        return !page.IsDataOnly &&
            page.Header.Text(HeaderKeys.DoubtfulDate) is { } date &&
            HeaderDateTime.Read(date) is { Day.Year: not null } moment &&
            !PostingDate.IsEventDate(page, moment)
            ? moment
            : null;
    }

    /// <summary>
    /// The title in the front matter, otherwise the first heading that does not start a known section.
    /// </summary>
    private static (string? Title, int Line, bool IsStruck) Title(Page page)
    {
        if (page.Header.Find(HeaderKeys.Title) is { Value: HeaderValue.Scalar { Text: var text } } entry
            && TitleMarkup.Read(text) is ({ Length: > 0 } title, var isStruck))
        {
            return (title, entry.Line, isStruck);
        }

        if (page.IsDataOnly && page.Header.Find("topic", "subject", "theme", "thema", "sujet", "talk")
            is { Value: HeaderValue.Scalar { Text: { Length: > 1 } topic } } named)
        {
            return (PlainText.WithoutMarkup(topic), named.Line, false);
        }

        if (page.IsDataOnly && page.Header.Find(HeaderKeys.EntryTitle)
            is { Value: HeaderValue.Scalar { Text: var entryTitle } } own)
        {
            return (PlainText.WithoutMarkup(entryTitle), own.Line, false);
        }

        var first = page.Body.Sections.FirstOrDefault(section => section.Level is > 0 and <= 6
            && section.Title.Length > 2
            && HumanTimes.AtStart(section.Title) is null);
        if (page.Header.Find("subtitle", "tagline")
            is { Value: HeaderValue.Scalar { Text: { Length: > 1 } subtitle } } under
            && (first is null || first.Level > 1))
        {
            return (PlainText.WithoutMarkup(subtitle), under.Line, false);
        }

        first = HeadingOfDay.Instead(page.Body, first);
        return first is { Heading: { } heading }
            && !IsOneOfMany(page, first)
            && !NumberedTalk.IsBareLabel(first.Title)
            && !Lexicon.LanguageHeadings.IsMatch(first.Title)
            && !(first.Level > 1 && (Lexicon.WhenKeys.IsMatch(first.Title) || PlaceLabels.IsHeading(first.Title)))
            && !Lexicon.NotNames.Contains(WordFolding.Fold(first.Title).TrimEnd(':', '!'))
            && !Lexicon.AgendaHeadings.IsMatch(first.Title)
            && !Lexicon.SpeakerHeadings.IsMatch(first.Title)
            ? (first.Title, heading.Number, heading.IsStruck)
            : (PageIds.TitleOfPost(page), 1, false);
    }

    /// <summary>Whether a small heading below the beginning of the text is one of several, as of talks.</summary>
    private static bool IsOneOfMany(Page page, Section first) =>
        first.Level is > 2 and <= 6
        && page.Body.Sections is [{ Heading: null }, ..]
        && page.Body.Sections.Count(section => section.Level == first.Level) > 1;

    private static void AgendaPeople(Page page, ParsedAgenda agenda, SpeakerCollector speakers)
    {
        speakers.Source = "the agenda";
        foreach (var (person, item) in agenda.People)
        {
            speakers.Add(new Speaker(person.Name)
            {
                Role = person.Role,
                Organisation = person.Organisation,
                Talk = SpeakerCollector.TalkOf(item.Title),
                Abstract = item.Abstract,
            });
        }

        SpeakerSections.Describe(page.Body, speakers);
    }

    private static void FromTitle(string title, Page page, SpeakerCollector speakers)
    {
        speakers.Source = "the title";
        if (TitleSpeaker.BeforeSubject(title, page.Body) is { } told)
        {
            speakers.Add(told);
            return;
        }

        TalkList.FromTitle(title).ToList().ForEach(speakers.Add);
        AgendaEntry.InTitle(title).ToList().ForEach(speakers.Add);
        if (speakers.Speakers.Count == 0 && TitleSpeaker.Read(title, page.Body) is { } inTitle)
        {
            speakers.Add(inTitle);
        }
    }

    private static void FromProse(Page page, SpeakerCollector speakers)
    {
        if (page.IsRecap)
        {
            speakers.Source = "a sentence about a talk that was given";
            PresentedTalks.In(page.Body, page.NextLines, isReport: true).ToList().ForEach(speakers.Add);
            ProfileLinks.InTalks(page.Body, page.NextLines).ToList().ForEach(speakers.Add);
            return;
        }

        speakers.Source = "a sentence";
        foreach (var line in page.Body.Blocks
            .Where(block => block is BodyBlock.Paragraph)
            .SelectMany(block => block.AllLines)
            .Where(line => !page.NextLines.Contains(line.Number)))
        {
            foreach (var speaker in ProseSpeakers.In(line))
            {
                speakers.Add(speaker);
            }
        }

        SentenceSpeakers.In(page.Body, page.NextLines).ToList().ForEach(speakers.Add);
        EventAuthor.Read(page, speakers);
    }

    /// <summary>
    /// The body up to the first agenda or speaker section, otherwise the description in the front matter.
    /// </summary>
    private static string? Description(Page page)
    {
        var body = string.Join("\n\n", page.Body.Sections
            .TakeWhile(section => !Lexicon.AgendaHeadings.IsMatch(section.Title)
                && !Lexicon.SpeakerHeadings.IsMatch(section.Title)
                && HumanTimes.AtStart(section.Title) is null)
            .Where(section => section.Heading is null || !page.NextLines.Contains(section.Line))
            .Select(section => section.Markdown)
            .Where(markdown => markdown.Length > 0)).Trim();
        return HtmlDescription.ToMarkdown(page.Header.Text(HeaderKeys.Description)) is { Length: > 0 } description
            && (body.Length == 0 || page.IsRecap)
            ? description
            : body.Length > 0 ? body : null;
    }
}
