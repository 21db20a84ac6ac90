using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Makes a page of each section that is a meeting: its title and day in the header, its own lines and links as body.
/// The hour and the place that the page states for all meetings before the first one apply to those without.
/// </summary>
internal sealed class MeetingSectionReader(Page page, List<MeetingSections.Candidate> chosen)
{
    private readonly IReadOnlyList<Section> sections = page.Body.Sections;

    public List<ListedMeeting> Read()
    {
        var lead = BodyOf(0, chosen[0].Index, isHeaded: false, from: 0, until: LineOf(0));
        var hour = HourForAll(lead);
        var place = PlaceForAll(lead);
        var inherited = MeetingLists.InheritedEntries(page);
        return [.. chosen.Select((candidate, index) => MeetingOf(candidate, index, inherited, hour, place))];
    }

    private ListedMeeting MeetingOf(
        MeetingSections.Candidate candidate, int index, List<HeaderEntry> inherited, string? hour, string? place)
    {
        var day = candidate.Day;
        var body = BodyOf(candidate.Index, EndOf(index), isHeaded: true, from: LineOf(index), until: LineOf(index + 1));
        var entries = new List<HeaderEntry>
        {
            new("event_date", new HeaderValue.Scalar(day.Written, day.Line), day.Line),
        };
        if (day.Place is { } house)
        {
            entries.Add(new HeaderEntry("location", new HeaderValue.Scalar(house, day.Line), day.Line));
        }

        entries.AddRange(inherited.Where(entry => day.Place is null || entry.Folded is not "location"));
        var header = new Header(new HeaderValue.Mapping(entries, day.Line));
        var stated = LabelledLines.Complete(header, body);
        if (TitleOf(candidate, stated, body) is { } title)
        {
            entries.Insert(0, new HeaderEntry("title", new HeaderValue.Scalar(title, day.Line), day.Line));
        }

        if (!stated.Has(HeaderKeys.Speakers) && SignedLists.Whole(body) is { Count: > 0 } talks)
        {
            var list = new HeaderValue.Sequence([.. talks.Select(TalkOf)], day.Line);
            entries.Add(new HeaderEntry("talks", list, day.Line));
        }

        if (sections[candidate.Index].Heading?.Links.FirstOrDefault(RegistrationLinks.IsSignUp) is { } signUp)
        {
            entries.Add(new HeaderEntry("rsvp", new HeaderValue.Scalar(signUp.Url, day.Line), day.Line));
        }

        if (hour is not null
            && !day.HasHour
            && !stated.Has(HeaderKeys.StartTime)
            && !body.Lines.Take(200).Any(line => HumanTimes.Find(line.Text) is not null))
        {
            entries.Add(new HeaderEntry("start_time", new HeaderValue.Scalar(hour, day.Line), day.Line));
        }

        if (place is not null
            && !day.IsBesidePlace
            && EventVenue.Read(page with { Header = stated, Body = body, NextLines = [] }) is null)
        {
            entries.Add(new HeaderEntry("location", new HeaderValue.Scalar(place, day.Line), day.Line));
        }

        return new ListedMeeting(
            day.Date,
            sections[candidate.Index].Line,
            new Header(new HeaderValue.Mapping(entries, day.Line)),
            body);
    }

    private static HeaderValue TalkOf(SignedItem talk)
    {
        var line = talk.Line.Number;
        return new HeaderValue.Mapping(
            [
                new HeaderEntry("title", new HeaderValue.Scalar(talk.Title!, line), line),
                new HeaderEntry(
                    "speakers",
                    new HeaderValue.Sequence(
                        [.. talk.People.Select(person => new HeaderValue.Scalar(person.Name, line))], line),
                    line),
            ],
            line);
    }

    /// <summary>The topic in the heading, a labelled title, the only heading below, or the title of the page.</summary>
    private string? TitleOf(MeetingSections.Candidate candidate, Header stated, PageBody body)
    {
        if (candidate.Day.Topic is { } topic)
        {
            // "7 January 2031 – cancelled" has a status and no topic.
            if (Lexicon.Cancelled.IsMatch(topic) || Lexicon.Postponed.IsMatch(topic))
            {
                return $"{MeetingLists.TitleOf(page)} ({topic})".TrimStart();
            }

            return sections[candidate.Index].Heading is { IsStruck: true } ? $"~~{topic}~~" : topic;
        }

        if (stated.Has(HeaderKeys.Title))
        {
            return null;
        }

        if (sections[candidate.Index] is { Level: > 6, Title: var heading }
            && heading.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            && WhenSections.IsWhen(heading[..colon].Replace('/', ' '))
            && BoldTitle(body) is { } bold)
        {
            return bold;
        }

        var below = body.Sections.Where(section => section.Level is > 0 and <= 6).Take(2).ToList();
        return below is [{ Title: { Length: > 2 } only }]
            && !Lexicon.AgendaHeadings.IsMatch(only)
            && !Lexicon.SpeakerHeadings.IsMatch(only)
            && !Lexicon.TalkHeadings.IsMatch(only)
            && !Lexicon.AbstractHeadings.IsMatch(only)
            && !Lexicon.WhereKeys.IsMatch(only)
            && !Lexicon.WhenKeys.IsMatch(only)
            && !Lexicon.NotNames.Contains(WordFolding.Fold(only))
            ? only
            : MeetingLists.TitleOf(page);
    }

    /// <summary>The first line in bold letters below "**Date:** 4 March 2031" that is no label.</summary>
    private static string? BoldTitle(PageBody body) => body.Blocks.OfType<BodyBlock.Paragraph>()
        .Where(paragraph => paragraph.Lines is [{ IsStruck: false }])
        .Select(paragraph => paragraph.Lines[0])
        .FirstOrDefault(line => line.Text.Length > 2 && line.BoldLead >= line.Text.Length
            && !line.Text.EndsWith(':') && !IsLabel(line.Text))?.Text;

    private static bool IsLabel(string text) => Lexicon.AgendaHeadings.IsMatch(text)
        || Lexicon.SpeakerHeadings.IsMatch(text)
        || Lexicon.TalkHeadings.IsMatch(text)
        || Lexicon.AbstractHeadings.IsMatch(text)
        || Lexicon.BioHeadings.IsMatch(text)
        || PlaceLabels.IsHeading(text)
        || WhenSections.IsWhen(text)
        || Lexicon.NotNames.Contains(WordFolding.Fold(text));

    /// <summary>A meeting ends at the next one, or at a heading that is not below its own.</summary>
    private int EndOf(int index)
    {
        var candidate = chosen[index];
        var next = index + 1 < chosen.Count ? chosen[index + 1].Index : sections.Count;
        for (var at = candidate.Index + 1; at < next; at++)
        {
            var section = sections[at];

            // Bold lines have one level, so another one ends a meeting only if it is a real heading.
            if (section.Heading is not null && section.Level <= Math.Min(candidate.Level, 6))
            {
                return at;
            }
        }

        return next;
    }

    private int LineOf(int index) =>
        index < chosen.Count ? sections[chosen[index].Index].Line : int.MaxValue;

    private PageBody BodyOf(int start, int end, bool isHeaded, int from, int until)
    {
        var parts = new List<Section>();
        var blocks = new List<BodyBlock>();
        for (var at = start; at < end; at++)
        {
            var section = sections[at];
            if (isHeaded && at == start)
            {
                section = new Section(null, 0, section.Blocks);
            }
            else if (section.Heading is { } heading)
            {
                blocks.Add(section.Level <= 6
                    ? new BodyBlock.Heading(heading, section.Level, heading.Number, heading.Text)
                    : new BodyBlock.Paragraph([heading], heading.Number, heading.Text));
            }

            parts.Add(section);
            blocks.AddRange(section.Blocks);
        }

        return new PageBody(
            blocks, parts, [.. page.Body.Shortcodes.Where(call => call.Line >= from && call.Line < until)]);
    }

    /// <summary>
    /// The hours in a sentence about all meetings ("every first Tuesday at 19:00"); null if there are none or several.
    /// </summary>
    private static string? HourForAll(PageBody lead)
    {
        string? found = null;
        (ClockTime First, ClockTime? Last)? known = null;
        foreach (var line in lead.Lines.Take(100))
        {
            var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            if (line.Text.Length > 600
                || (!Lexicon.Recurring.OccurInFolded(line.Folded)
                    && !(colon is > 1 and < 30 && LabelledLines.IsHour(line.Text[..colon].Trim(' ', '*', '_', '-')))))
            {
                continue;
            }

            for (var at = HumanTimes.Find(line.Text); at is not null; at = HumanTimes.Find(
                line.Text, from: Math.Max(at.End, at.Start + 1)))
            {
                if (known is { } other && (other.First != at.First || other.Last != at.Last))
                {
                    return null;
                }

                known = (at.First, at.Last);
                var rest = line.Text[at.Start..];
                var end = rest.AsSpan(at.End - at.Start).IndexOfAny(",.;\n");
                found ??= end < 0 ? rest : rest[..(at.End - at.Start + end)];
            }
        }

        return found;
    }

    /// <summary>The place before the first meeting; null if there is none, or only that it is online.</summary>
    private string? PlaceForAll(PageBody lead)
    {
        var header = new Header(new HeaderValue.Mapping([], 1));
        return EventVenue.Read(page with { Header = LabelledLines.Complete(header, lead), Body = lead, NextLines = [] })
            is { } venue
            ? Written(venue)
            : null;
    }

    private static string? Written(Venue venue) => (venue.Name, venue.Address) switch
    {
        (null, var address) => address,
        (var name, null) => name,
        var (name, address) when address.Contains(name, StringComparison.OrdinalIgnoreCase) => address,
        var (name, address) => $"{name}, {address}",
    };
}
