using CommunityBot.Content.Body;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>What says that a page is a podcast's episode, a newsletter, a release, or a report of the past.</summary>
internal static class OtherKinds
{
    /// <summary>More than the keys of a page's template weigh together.</summary>
    private const int OfBreak = -10;

    /// <summary>A page that links to more events than this lists those of others.</summary>
    private const int MaximumEventLinks = 4;

    /// <summary>A report says in its first lines that it is one.</summary>
    private const int ExaminedLines = 30;

    /// <summary>Characters in which an announcement says when it is.</summary>
    private const int MaximumLead = 1_500;

    /// <summary>The same of a digest, which has one item after the other.</summary>
    private const int DigestLead = 500;

    /// <summary>An announcement links to its venue, its host, its speakers and its map.</summary>
    private const int MinimumSites = 9;

    /// <summary>The same if the day is in an item of a list.</summary>
    private const int MinimumSitesOfList = 5;

    public static void Weigh(PageFacts facts, Scale scale)
    {
        var page = facts.Page;
        var title = facts.Read.Title is { } text ? WordFolding.Fold(text) : string.Empty;
        scale.Add(PodcastCues.Weigh(page, title), "it is a podcast's episode");
        scale.AddIf(Lexicon.NewsTitles.OccurInFolded(title), -4, "the title is that of a newsletter or report");
        scale.AddIf(
            !facts.HasEventKeys && page.Header.Texts("categories", "category", "tags", "type")
                .Any(label => Lexicon.NewsTitles.IsMatch(label.Text)),
            -4,
            "the category is that of a newsletter");
        scale.AddIf(
            Lexicon.YearTitles.OccurInFolded(title) && !(facts.HasDay && facts.Date.Source is DateSource.EventKey)
                && !(facts.HasHour && (facts.HasEventTitle || IsFiledWithEvents(facts))),
            -4,
            "the title is that of a whole year");
        scale.AddIf(
            (!facts.HasDay || facts.Date.Source is DateSource.FileName) && Lexicon.BreakTitles.OccurInFolded(title),
            OfBreak,
            "the title says that there are no meetups for some time");
        scale.AddIf(
            !facts.HasDay && OrganiserGuide.Is(title, page.FileName),
            -6,
            "it is a guide for those who organise meetups");
        scale.AddIf(
            IsRelease(title) && !facts.HasEventTitle && !IsFiledWithEvents(facts),
            facts.HasSignUp ? -2 : -3,
            "the title is that of a release or an incident");
        scale.AddIf(
            !facts.HasEventTitle && !facts.HasEventKeys && Lexicon.OutageTitles.OccurInFolded(title),
            -4,
            "the title is that of an interrupted service");
        scale.AddIf(
            !facts.HasDay && Lexicon.StandingTitles.OccurInFolded(title),
            -4,
            "the title is that of a page about the group or about speaking");
        scale.AddIf(
            facts is { HasDay: false, Invitation: null or { Weight: < 2 } }
                && RuleInWords.Find(page) is { HasHour: true },
            -1,
            "it says at which hour a group meets regularly, and no day");
        scale.AddIf(IsDocumentOfProject(facts), -6, "it is in a folder of plans or decisions, and has no hour");
        scale.AddIf(IsGuide(facts, title), -4, "the title is that of a text about organising gatherings");
        scale.AddIf(
            !facts.HasEventKeys && Lexicon.JobTitles.OccurInFolded(title),
            -4,
            "the title is that of an offer of a job");
        scale.AddIf(
            facts is { HasEventKeys: false, Date.IsInTitle: false } && !page.Class.IsInEventFolder
                && Lexicon.CallTitles.OccurInFolded(title),
            -4,
            "the title is that of a call for talks, people or sponsors");
        MisleadingDay.Weigh(facts, scale);
        scale.AddIf(
            page.IsDataOnly && !facts.HasEventKeys && IsOtherList(page.FileName),
            -4,
            "the file is named for other things than events");
        scale.AddIf(IsAside(facts), -3, "the day is far down in a text about something else", facts.Date.Line);
        scale.AddIf(RecapSubject.Updates.OccurInFolded(title), -2, "the title is that of an update");
        scale.AddIf(facts.IsTimestamp, -1, "the date has seconds, so a program wrote it", facts.Date.Line);
        scale.AddIf(IsAboutThePast(facts), -2, "the text is in the past tense and invites to nothing");
        scale.AddIf(
            facts is { HasSignUp: false, HasEventKeys: false }
                && (facts.Date.Source is DateSource.Sentence or DateSource.DateLine
                    || (facts.Date.IsInTitle && facts.Invitation is null && !page.Class.IsEvent)
                    || (page.Class.IsPost && facts.Date.Source is DateSource.Invitation or DateSource.Label))
                && facts.Read.When.Date < page.Published,
            -2,
            "it was posted after the day that it names");
        scale.AddIf(LinksToManyEvents(page), -3, "it links to several events of others");
        scale.AddIf(IsDigest(facts), -4, "the day is one of many links to other sites", facts.Date.Line);
    }

    /// <summary>"docs/plans/2031-03-04-new-site.md" is named by the day of writing, and says "Date:" of it.</summary>
    private static bool IsDocumentOfProject(PageFacts facts) =>
        facts is
        {
            HasHour: false, HasSignUp: false, HasEventTitle: false, Invitation: null or { Weight: < 2 },
            Page.Class.IsEvent: false,
        }
        && PageClass.FoldersOf(facts.Page.Location)
            .Any(folder => Lexicon.FoldersOfDocuments.Contains(WordFolding.Fold(folder)));

    /// <summary>In a folder of events, "Parsers 2.0" is the title of a talk.</summary>
    private static bool IsFiledWithEvents(PageFacts facts) =>
        facts is { HasDay: true, Page.Class.IsInEventFolder: true } && facts.Date.Source is not DateSource.Sentence;

    /// <summary>
    /// A digest of links, such as a newsletter: the event is not in its title and not in its first lines, and its links
    /// lead to many sites.
    /// </summary>
    private static bool IsDigest(PageFacts facts)
    {
        if (facts.HasEventTitle || facts.HasEventKeys || facts.Page.Class.IsEvent || facts.Page.IsDataOnly
            || facts.Date.IsInTitle || !IsInText(facts.Date) || !IsBelow(facts, DigestLead))
        {
            return false;
        }

        var minimum = IsInItem(facts) ? MinimumSitesOfList : MinimumSites;
        var hosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return facts.Page.Body.Links.Any(link => !link.IsImage
            && WebAddress.Read(link.Url) is { } uri && hosts.Add(uri.Host) && hosts.Count >= minimum);
    }

    private static bool IsInItem(PageFacts facts) => facts.Page.Body.Blocks.OfType<BodyBlock.Bullets>()
        .Any(list => list.AllLines.Any(line => line.Number == facts.Date.Line));

    private static bool IsInText(EventDate date) =>
        date.Source is DateSource.Label or DateSource.Invitation or DateSource.Sentence or DateSource.DateLine
            or DateSource.Relative;

    /// <summary>Whether more than so many characters are above the line of the day.</summary>
    private static bool IsBelow(PageFacts facts, int lead)
    {
        var before = 0;
        foreach (var line in facts.Page.Body.Lines)
        {
            if (line.Number >= facts.Date.Line)
            {
                return false;
            }

            before += line.Text.Length;
            if (before > lead)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A post whose title names no gathering, and which says when one is only after several paragraphs.
    /// </summary>
    private static bool IsAside(PageFacts facts) =>
        facts.Page.Class.IsPost && !facts.HasEventTitle && !facts.HasEventKeys && !facts.Page.Class.IsEvent
        && IsInText(facts.Date)
        && IsBelow(facts, MaximumLead);

    /// <summary>"birthdays.yml", "releases.json".</summary>
    private static bool IsOtherList(string fileName)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(fileName).Replace('_', ' ').Replace('-', ' ');
        return (Lexicon.OtherLists.OccurIn(name) || Lexicon.NoMeetingLists.OccurIn(name))
            && !PageClass.HasEventWord(name);
    }

    /// <summary>"How to run a meetup"; a meetup about that names its day or has an event's keys.</summary>
    private static bool IsGuide(PageFacts facts, string title) =>
        !facts.HasEventKeys && !facts.Page.Class.IsEvent && facts.HasEventTitle && !facts.Date.IsInTitle
        && Lexicon.GuideTitles.OccurInFolded(title);

    private static bool IsAboutThePast(PageFacts facts) =>
        facts is { Date.Source: DateSource.PlainKey, Invitation: null, HasEventKeys: false, HasSignUp: false }
        && facts.Page.Body.Lines.Take(ExaminedLines).Any(line => Lexicon.RecapHints.OccurInFolded(line.Folded));

    /// <summary>A word for a release or an incident, or a version number such as 1.52.1.</summary>
    /// <param name="title">Folded.</param>
    public static bool IsRelease(string title) => Lexicon.ReleaseTitles.OccurInFolded(title)
        || Lexicon.OutageTitles.OccurInFolded(title) || HasVersion(title);

    private static bool HasVersion(string title)
    {
        for (var at = title.IndexOf('.', StringComparison.Ordinal); at >= 0; at = title.IndexOf('.', at + 1))
        {
            if (at > 0 && at + 1 < title.Length && char.IsAsciiDigit(title[at - 1]) && char.IsAsciiDigit(title[at + 1]))
            {
                // "24.12." and "18.30" are a day and an hour.
                var isDay = HumanDates.Find(title) is not null || HumanTimes.Find(title) is not null;
                return !isDay;
            }
        }

        return false;
    }

    private static bool LinksToManyEvents(Page page)
    {
        var pages = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var link in page.Body.Links)
        {
            if (!link.IsImage
                && WebAddress.Read(link.Url) is { } uri
                && RegistrationLinks.IsRegistrationLink(uri)
                && pages.Add(uri.Host + uri.AbsolutePath)
                && pages.Count > MaximumEventLinks)
            {
                return true;
            }
        }

        return false;
    }
}
