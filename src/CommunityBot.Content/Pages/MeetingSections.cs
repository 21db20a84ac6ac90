using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Finds the sections of a page that are meetings: a heading or bold line with a day ("### Tuesday 4 March 2031",
/// "**01. Stammtisch am 4. März 2031**"), or a heading with a labelled day below it ("- Date: 4 March 2031"), and the
/// evidence of a meeting.
/// </summary>
internal sealed class MeetingSections
{
    /// <summary>Lines below a heading in which its day is searched.</summary>
    private const int LinesWithDay = 12;

    /// <summary>Lines of a section in which evidence is searched.</summary>
    private const int LinesWithEvidence = 60;

    /// <summary>Evidence that makes a dated section a meeting; an hour beside the day or a place suffices.</summary>
    private const int EnoughEvidence = 2;

    /// <summary>Evidence for the only dated section of a page, and for sections of posts.</summary>
    private const int StrongEvidence = 4;

    private const int DaysOfProgramme = 3;

    private readonly Page page;
    private readonly IReadOnlyList<Section> sections;
    private readonly List<Candidate> candidates = [];

    private MeetingSections(Page page)
    {
        this.page = page;
        sections = page.Body.Sections;
    }

    /// <summary>Null if fewer than two sections are meetings, or one on a page that is a list by its title.</summary>
    public static List<ListedMeeting>? Find(Page page)
    {
        var finder = new MeetingSections(page);
        finder.CollectCandidates();
        var chosen = finder.Choose();
        return chosen.Count == 0
            ? null
            : new MeetingSectionReader(page, [.. chosen.Take(MeetingLists.MaximumMeetings + 1)]).Read();
    }

    private void CollectCandidates()
    {
        var title = MeetingLists.TitleOf(page);
        var above = new List<(int Level, string Title, int Index)>();
        for (var i = 0; i < sections.Count && candidates.Count <= 2 * MeetingLists.MaximumMeetings; i++)
        {
            ReadingTime.Check();
            var section = sections[i];
            if (section.Heading is not { } heading)
            {
                continue;
            }

            above.RemoveAll(parent => parent.Level >= section.Level);
            var year = above.Select(parent => MeetingDay.YearIn(parent.Title)).LastOrDefault(found => found is not null)
                ?? YearOfPage(title);
            if (DayOf(i, heading, year) is { } day)
            {
                day = day with { Topic = day.Topic ?? TopicAbove(i) };
                var listed = MeetingLists.IsListTitle(title)
                    || above.Exists(parent => MeetingLists.IsListTitle(parent.Title))
                    || MeetingLists.IsListTitle(NameOfFile());
                var own = i;
                if (section.Level is > 1 and <= 6 && above is [.., { Level: > 1 } parent]
                    && WhenSections.IsWhen(section.Title) && !MeetingLists.IsListTitle(title)
                    && candidates.TrueForAll(other => other.Index != parent.Index))
                {
                    // "## Spring meeting", "### When", "### Where": the meeting is what the labels are below.
                    (own, day) = (parent.Index, day with { Topic = parent.Title, IsLabelled = true });
                }

                candidates.Add(
                    new Candidate(own, sections[own].Level, day, EndOf(own), EvidenceOf(own, day, listed)));
            }

            if (section.Level <= 6)
            {
                above.Add((section.Level, section.Title, i));
            }
        }
    }

    private MeetingDay? DayOf(int index, BodyLine heading, int? year)
    {
        if (IsVersion(heading.Text))
        {
            return null;
        }

        if (MeetingDay.InHeading(heading, year) is { } own)
        {
            return own.Topic is not null && Lexicon.NoMeetingLists.IsMatch(own.Topic) ? null : own;
        }

        if (sections[index].Level > 6 || Lexicon.NoMeetingLists.OccurInFolded(heading.Folded))
        {
            return null;
        }

        if (Lexicon.NextMeetup.OccurInFolded(heading.Folded))
        {
            // "Next meeting" has its day in a sentence, which often names the place too.
            return LinesBelow(index, onlyOwn: true)
                .Take(LinesWithDay)
                .Select(line => MeetingDay.InHeading(line, year))
                .FirstOrDefault(found => found is not null) is { } next
                ? next with { Topic = null, IsInHeading = false, IsLabelled = true, IsBesidePlace = true }
                : null;
        }

        // "- Date: …" below the heading, or the day alone in the first lines, which may be bold and so a section.
        // Several labelled days are a list below one heading.
        var ownYear = MeetingDay.YearIn(sections[index].Title) ?? year;
        var days = LinesBelow(index, onlyOwn: true)
            .Take(LinesWithDay)
            .Select(line => MeetingDay.InLine(line, ownYear))
            .OfType<MeetingDay>()
            .ToList();
        var day = days.Find(found => found.IsLabelled) ?? days.Find(found => IsInFirstLines(index, found.Line));
        return day is not null && days.TrueForAll(other => !other.IsLabelled || other.Date == day.Date)
            ? day with { Topic = heading.Text }
            : null;
    }

    /// <summary>Whether the line is one of the first two below the heading, and not an item of a list.</summary>
    private bool IsInFirstLines(int index, int line)
    {
        var next = index + 1 < sections.Count ? sections[index + 1] : null;
        return sections[index].Blocks is [BodyBlock.Paragraph paragraph, ..]
            ? paragraph.Lines.Take(2).Any(first => first.Number == line)
            : sections[index].Blocks.Count == 0 && next?.Level > 6 && next.Heading?.Number == line;
    }

    /// <summary>The heading directly above a day: "### Rust in depth", then "#### 4 March 2031, 19:00".</summary>
    private string? TopicAbove(int index) =>
        index > 0
            && sections[index - 1] is { Blocks.Count: 0, Heading: { IsStruck: false } above } parent
            && parent.Level > 1
            && parent.Level < sections[index].Level
            && !MeetingLists.IsListTitle(above.Text)
            && MeetingDay.YearIn(above.Text) is null
            && !Lexicon.NextMeetup.OccurInFolded(above.Folded)
            ? above.Text
            : null;

    /// <summary>Whether the heading begins with a version number and not with a day.</summary>
    private static bool IsVersion(string heading)
    {
        var text = heading.TrimStart('[', 'v', 'V', ' ');
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        // "1.2.0 - 2031-01-22", but not "22.1.2031", "04.03." or "74. Meeting".
        var number = text[..end].Trim('.');
        return number.Contains('.', StringComparison.Ordinal) && HumanDates.Find(text) is not { Start: 0 }
            && HumanDates.Find(text[end..]) is not null;
    }

    private int EvidenceOf(int index, MeetingDay day, bool isListed)
    {
        var evidence = (day.HasHour ? 2 : 0) + (day.IsLabelled ? 1 : 0) + (isListed ? 2 : 0);

        // The title of a report or a blog post names the meetup too, with the day of the post below it.
        evidence += (day.IsInHeading || day.IsLabelled)
            && sections[index].Heading is { } heading && MeetingDay.NamesMeeting(heading.Text) ? 2 : 0;
        var (place, link, hours, people) = (false, false, 0, false);
        foreach (var line in LinesBelow(index, onlyOwn: false).Take(LinesWithEvidence))
        {
            var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            var label = colon is > 1 and < 30 ? line.Text[..colon].Trim(' ', '*', '_', '-') : line.Text;
            place |= label.Length < 30 && Lexicon.WhereKeys.IsMatch(label);
            people |= label.Length < 30 && Lexicon.SpeakerHeadings.IsMatch(label);
            link |= line.Links.Any(RegistrationLinks.IsSignUp);
            var isHour = HumanTimes.AtStart(line.Text) is not null
                || (label.Length < 30 && LabelledLines.IsHour(label));
            hours += isHour ? 1 : 0;
        }

        return evidence + (place ? 2 : 0) + (link ? 2 : 0) + Math.Min(2, hours) + (people ? 1 : 0);
    }

    private List<Candidate> Choose()
    {
        var isPost = page.Class.IsPost;
        var least = isPost && !AreTimedDays() ? StrongEvidence : EnoughEvidence;
        var enough = candidates.FindAll(candidate => candidate.Evidence >= least);
        if (enough.Count == 1 && !isPost && enough[0] is var only && IsOnlyMeeting(only))
        {
            return enough;
        }

        if (enough.GroupBy(candidate => candidate.Level).Where(group => group.Count() > 1).MinBy(group => group.Key)
            is not { Key: var level })
        {
            return [];
        }

        // A section of another level is a meeting too if it is by itself or has the form of one.
        var chosen = new List<Candidate>();
        Candidate? container = null;
        foreach (var candidate in enough)
        {
            var isWithin = container is not null && candidate.Index < container.End;
            if (candidate.Level == level
                || (candidate.Level < level && candidate.Level > 1)
                || (candidate.Level > level && (!isWithin || (candidate.Day.IsInHeading
                    && MeetingDay.NamesMeeting(sections[candidate.Index].Title)))))
            {
                if (isWithin && candidate.Level > container!.Level && candidate.Day.Date == container.Day.Date)
                {
                    continue;
                }

                chosen.Add(candidate);
                container = isWithin && candidate.Level > container!.Level ? container : candidate;
            }
        }

        return chosen.Count > 1 ? chosen : [];
    }

    /// <summary>
    /// Whether headings of one level name several days, each with its hours: no report or log has them, a programme of
    /// a month does.
    /// </summary>
    private bool AreTimedDays() => candidates
        .Where(candidate => candidate.Day is { IsInHeading: true, HasHour: true })
        .GroupBy(candidate => candidate.Level)
        .Any(group => group.Select(candidate => candidate.Day.Date).Distinct().Count() >= DaysOfProgramme);

    /// <summary>
    /// A list with one meeting: the next one will be added to it, and this one has to keep its id then.
    /// </summary>
    private bool IsOnlyMeeting(Candidate only) =>
        only.Level is > 1 and <= 6
        && only.Evidence >= StrongEvidence
        && candidates.Count == 1
        && !Lexicon.NextMeetup.OccurInFolded(sections[only.Index].Heading!.Folded)
        && (MeetingLists.IsListTitle(MeetingLists.TitleOf(page)) || MeetingLists.IsListTitle(NameOfFile()));

    /// <summary>Index after the last section below the heading.</summary>
    private int EndOf(int index)
    {
        var end = index + 1;
        while (end < sections.Count && sections[end].Level > sections[index].Level && end < index + 200)
        {
            end++;
        }

        return end;
    }

    /// <param name="onlyOwn">Whether to stop at the next real heading; a bold line is not one.</param>
    private IEnumerable<BodyLine> LinesBelow(int index, bool onlyOwn)
    {
        foreach (var line in sections[index].Lines)
        {
            yield return line;
        }

        for (var next = index + 1; next < sections.Count && next < index + 30; next++)
        {
            var section = sections[next];
            if (section.Level <= sections[index].Level && (section.Level <= 6 || section.Heading is null
                || HumanDates.Find(section.Title) is not null))
            {
                yield break;
            }

            if (onlyOwn && section.Level <= 6)
            {
                yield break;
            }

            foreach (var line in section.Lines.Prepend(section.Heading).OfType<BodyLine>())
            {
                yield return line;
            }
        }
    }

    private int? YearOfPage(string? title) => (title is null ? null : MeetingDay.YearIn(title))
        ?? MeetingDay.YearIn(page.FileName)
        ?? (page.Path.Split('/') is [.., var folder, _] && folder.Length == 4 ? MeetingDay.YearIn(folder) : null);

    /// <summary>The name of the file as words; that of the folder for README and index.</summary>
    private string NameOfFile() => PageIds.FromPath(page.Path).Replace('_', ' ').Replace('-', ' ');

    /// <summary>A section with a day of its own.</summary>
    /// <param name="End">Index after the last section below it.</param>
    internal sealed record Candidate(int Index, int Level, MeetingDay Day, int End, int Evidence);
}
