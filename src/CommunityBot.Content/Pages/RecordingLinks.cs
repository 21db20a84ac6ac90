using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Finds the recording of the event among the links of the text: one that is called a recording, or a video on a line
/// of its own. A video that is mentioned within a sentence is a topic, last year's talk or another meeting.
/// </summary>
internal static class RecordingLinks
{
    /// <summary>Words around the link, in its line, with which the line is still about the video alone.</summary>
    private const int MaximumWordsBeside = 8;

    /// <summary>Characters around the link, for scripts that have no blanks between words.</summary>
    private const int MaximumLengthBeside = 80;

    /// <summary>A longer text of a link is the title of something.</summary>
    private const int MaximumLabel = 60;

    /// <summary>Videos of one list; more are a collection of recommendations.</summary>
    private const int MaximumVideos = 100;

    /// <summary>Sites that the links of a page lead to, from which it is a collection of links to talk about.</summary>
    private const int SitesOfCollection = 12;

    /// <summary>Rows with a month, from which a table lists meetings; a programme has a few days.</summary>
    private const int FewestMeetings = 4;

    private const int LongestMonth = 24;

    /// <summary>A page about one video has it before the links that go with it.</summary>
    private const int FirstLinks = 3;

    /// <summary>Null if there is none.</summary>
    public static VideoAddress? Find(Page page)
    {
        var topics = Topics(page);
        HashSet<BodyLine>? others = null;
        bool? isCollection = null;
        VideoAddress? alone = null;
        var seen = 0;
        foreach (var link in page.LinksInText)
        {
            ReadingTime.Check();
            if (VideoAddress.Read(link.Link.Url) is not { IsPlaylist: false } video)
            {
                if (IsNamed(link))
                {
                    page.Trace.Took(
                        "links.video", link.Uri, "a link called a recording", link.Line.Number, Certainty.Recognised);
                    return new VideoAddress(link.Uri, null);
                }

                continue;
            }

            if (++seen > MaximumVideos)
            {
                break;
            }

            var reason = (others ??= RowsOfMeetings(page)).Contains(link.Line)
                ? "it is in a table of several meetings"
                : WhyNot(page, link, topics);
            if (reason is null && !IsHeadedOrLed(link) && !page.LinksInText.Take(FirstLinks).Contains(link)
                && (isCollection ??= IsCollection(page)))
            {
                reason = "it is one of many links to other sites";
            }

            if (reason is not null)
            {
                page.Trace.Rejected("links.video", video.WatchUri, reason, link.Line.Number);
                continue;
            }

            if (IsSaidToBeOne(link))
            {
                return video;
            }

            alone ??= video;
        }

        return alone;
    }

    /// <summary>Whether the links of a page lead to many sites, as those of what a group reads together do.</summary>
    private static bool IsCollection(Page page)
    {
        var sites = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return page.LinksInText.Any(link => sites.Add(link.Uri.Host) && sites.Count >= SitesOfCollection);
    }

    /// <summary>
    /// Lines of lists that are mostly about something else than videos, such as the items of minutes.
    /// </summary>
    private static HashSet<int> Topics(Page page)
    {
        var topics = new HashSet<int>();
        foreach (var list in page.Body.Blocks.OfType<BodyBlock.Bullets>())
        {
            var lines = list.AllLines.ToList();
            var videos = lines.Count(line => line.Links.Any(link => VideoAddress.Read(link.Url) is not null));
            if (videos > 0 && lines.Count > 3 && videos * 2 < lines.Count)
            {
                topics.UnionWith(lines.Select(line => line.Number));
            }
        }

        return topics;
    }

    /// <summary>"October 2031 | A small talk | video", "4 March 2031: A small talk".</summary>
    private static bool BeginsWithMonth(string text)
    {
        var line = text.AsSpan().TrimStart(" |*_-");
        var begin = line[..Math.Min(line.Length, LongestMonth)].ToString();
        return begin.AsSpan().ContainsAnyInRange('0', '9')
            && (HumanDates.FindMonthOfYear(begin) is not null || HumanDates.Find(begin) is { Start: < 2 });
    }

    /// <summary>The cells or lines that each name a month: those of a list of past meetings.</summary>
    private static HashSet<BodyLine> RowsOfMeetings(Page page)
    {
        var cells = new HashSet<BodyLine>(ReferenceEqualityComparer.Instance);
        foreach (var table in page.Body.Blocks.OfType<BodyBlock.Table>())
        {
            var rows = table.Rows.Where(row => row.Cells.Take(2).Any(cell => cell.Text.Length < MaximumLabel
                && (HumanDates.FindMonthOfYear(cell.Text) is not null || HumanDates.Find(cell.Text) is not null)))
                .ToList();
            if (rows.Count >= FewestMeetings)
            {
                cells.UnionWith(rows.SelectMany(row => row.Cells));
            }
        }

        foreach (var block in page.Body.Blocks.Where(block => block is BodyBlock.Paragraph or BodyBlock.Bullets))
        {
            var lines = block.AllLines.Where(line => line.Links.Count > 0 && BeginsWithMonth(line.Text)).ToList();
            if (lines.Count > 0 && block.AllLines.Count(line => BeginsWithMonth(line.Text)) >= FewestMeetings)
            {
                cells.UnionWith(lines);
            }
        }

        return cells;
    }

    private static string? WhyNot(Page page, LinkInText link, HashSet<int> topics) =>
        !page.IsRecap && link.IsSaidToBe(Lexicon.OtherVideos) && !Lexicon.Recording.IsMatch(link.Link.Text)
            ? "it is not the recording of this event"
        : !IsSaidToBeOne(link) && (topics.Contains(link.Line.Number) || !IsAlone(link))
            ? "it is mentioned beside something else"
        : null;

    /// <summary>Whether the link, what leads to it, or its heading says that it is a video to watch.</summary>
    private static bool IsSaidToBeOne(LinkInText link)
    {
        var before = link.Link.Start > 0 && link.Link.Start <= link.Line.Text.Length
            ? link.Line.Text[Math.Max(0, link.Link.Start - 80)..link.Link.Start]
            : string.Empty;
        return Lexicon.Recording.OccurIn(IsBare(link) ? string.Empty : link.Link.Text)
            || Lexicon.Recording.OccurIn(before)
            || IsHeadedOrLed(link);
    }

    /// <summary>Whether its heading, or the line that leads to it, says that it is a recording.</summary>
    private static bool IsHeadedOrLed(LinkInText link) =>
        (link.Lead is { } lead && Lexicon.Recording.OccurInFolded(lead.Folded))
        || (link.Heading.Length is > 0 and < MaximumLabel && Lexicon.Recording.OccurIn(link.Heading));

    private static bool IsNamed(LinkInText link) =>
        link.Link.Text.Length < MaximumLabel && link.Uri.AbsolutePath.Length > 1
            && Lexicon.RecordingLabels.IsMatch(link.Link.Text.Trim(' ', '.', ':', '!', '"', '*', '_', '(', ')'))
            && !OnlineAddress.IsMeeting(link.Uri)
            && !RegistrationLinks.IsRegistrationLink(link.Uri);

    /// <summary>
    /// "Shops that are [open at night](…) or rather early closing?": words lead to the link and go on after it.
    /// </summary>
    private static bool IsWithinSentence(string text, int start, int end)
    {
        var before = text.AsSpan(0, start).TrimEnd(" \"'\u201E\u201C\u00AB");
        var after = text.AsSpan(end).TrimStart(" \"'\u201D\u201C\u00BB");
        return before is [.., var last] && (char.IsLetter(last) || last == ',')
            && after is [var next, ..] && char.IsLower(next)
            && Lexicon.By.LengthAtStart(WordFolding.Fold(after.ToString())) is null;
    }

    private static bool IsBare(LinkInText link) => link.Link.Text.Contains("://", StringComparison.Ordinal)
        || link.Link.Text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the line is little more than the link: an embedded video, "▶ Title", "Title – Speaker".
    /// </summary>
    private static bool IsAlone(LinkInText link)
    {
        var text = link.Line.Text;
        if (link.Link.Start < 0 || link.Link.Start > text.Length)
        {
            return true;
        }

        var end = Math.Min(text.Length, link.Link.Start + link.Link.Text.Length);
        return link.Link.Start + text.Length - end <= MaximumLengthBeside
            && !IsWithinSentence(text, link.Link.Start, end)
            && SentenceWord.In(text[..link.Link.Start]).Count + SentenceWord.In(text[end..]).Count
                <= MaximumWordsBeside;
    }
}
