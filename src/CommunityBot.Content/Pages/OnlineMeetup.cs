using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>Decides whether a meetup is online: by the header, the title, a phrase, or a link to join.</summary>
internal static class OnlineMeetup
{
    private static readonly string[] FormKeys =
    [
        "format", "mode", "type", "event_type", "attendance", "attendance_mode", "attendanceType", "event_format",
        "location_type",
    ];

    /// <summary>Lines of text that say what the gathering is.</summary>
    private const int OpeningLines = 6;

    /// <summary>A longer line with a label is a text.</summary>
    private const int MaximumLabelled = 250;

    private static readonly char[] Opening = ['[', '(', '【'];

    private static readonly char[] Closing = [']', ')', '】'];

    /// <summary>Where the page says that the meetup is online; null if it does not.</summary>
    /// <param name="hasPlace">Whether the page has a place, so that a stream may be only a recording.</param>
    public static string? Find(Page page, bool hasPlace)
    {
        if (page.Header.IsTrue(HeaderKeys.Online) || IsOnlineForm(page.Header))
        {
            return "the header";
        }

        if (page.Header.FindAll(HeaderKeys.PlaceLink).Any(
            entry => entry.Value is HeaderValue.Scalar { Text: var text } && IsOnlineLink(text, isLocation: true)))
        {
            return "the link in place of a venue";
        }

        var title = page.Header.Text(HeaderKeys.Title);
        if (title is not null ? IsInTitle(title) : FirstHeading(page) is { } heading && IsInHeading(heading))
        {
            return "the title";
        }

        if (!hasPlace
            && page.Header.Texts("tags", "categories", "category").Any(tag => Lexicon.Online.IsMatch(tag.Text)))
        {
            return "a tag";
        }

        var read = 0;
        foreach (var block in page.Body.Blocks)
        {
            // Below a later heading is what a talk is about: "with a short online quiz".
            read = block is BodyBlock.Heading && read > 0 ? OpeningLines : read;
            foreach (var line in block.AllLines)
            {
                if (line.IsStruck || page.NextLines.Contains(line.Number))
                {
                    continue;
                }

                if (block is BodyBlock.Paragraph or BodyBlock.Heading
                    && Lexicon.CertainlyOnline.OccurInFolded(line.Folded))
                {
                    return $"line {line.Number}";
                }

                if (!hasPlace && block is BodyBlock.Paragraph && read++ < OpeningLines && NamesOnlineGathering(line))
                {
                    return $"line {line.Number}";
                }

                if (!hasPlace && HasLabel(line))
                {
                    page.Trace.Took("venue", "online", "a label of a link to join", line.Number, Certainty.Recognised);
                    return $"line {line.Number}";
                }

                if (!page.IsRecap && HasLinkToJoin(line, hasPlace))
                {
                    page.Trace.Took("venue", "online", "a link to join", line.Number, Certainty.Recognised);
                    return $"line {line.Number}";
                }
            }
        }

        return null;
    }

    /// <summary>The heading at the top of a page without a title in its header.</summary>
    private static string? FirstHeading(Page page) =>
        page.Body.Blocks is [BodyBlock.Heading { Text: { IsStruck: false } heading }, ..]
        && !page.NextLines.Contains(heading.Number)
            ? heading.Text
            : null;

    /// <summary>"Example Meetup #9 (virtual)", "Online meetup in May": marked, or called so.</summary>
    private static bool IsInHeading(string heading) =>
        HasLabel(heading, Lexicon.Online) || IsOnlineGathering(heading);

    /// <summary>"Welcome to our online workshop on parsers".</summary>
    private static bool NamesOnlineGathering(BodyLine line)
    {
        for (var found = Lexicon.Online.FindIn(line.Folded); found is var (_, end);
            found = Lexicon.Online.FindIn(line.Folded, end))
        {
            if (SentenceWord.InFolded(line.Folded, end, Math.Min(line.Folded.Length, end + 30))
                    is [{ Bare: var noun }, ..]
                && line.Folded[end] == ' ' && !noun.EndsWith('s')
                && (Lexicon.EventNouns.Contains(noun) || Lexicon.FormatNouns.Contains(noun)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Online meeting link: https://…", wherever the link leads.</summary>
    private static bool HasLabel(BodyLine line) =>
        line.Links is [{ IsImage: false, Start: > 3 and var start } link, ..]
            && line.Text.Length < MaximumLabelled && start <= line.Text.Length
            && line.Text.AsSpan(0, start).TrimEnd(" *_[(<\u00A0") is [.. var label, ':']
            && WebAddress.Read(link.Url) is { } uri && !OnlineAddress.IsMap(uri)
            && Lexicon.OnlineLabels.IsMatch(label.Trim(" *_-\u00A0").ToString());

    private static bool HasLinkToJoin(BodyLine line, bool hasPlace)
    {
        foreach (var link in line.Links)
        {
            if (WebAddress.Read(link.Url) is { } uri
                && (OnlineAddress.IsMeeting(uri) || (!hasPlace && OnlineAddress.IsStream(uri))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "format: online", "mode: virtual", or a call under a key for it: <c>online: { platform: Zoom }</c>.
    /// </summary>
    private static bool IsOnlineForm(Header header) =>
        (header.Text(FormKeys) is { Length: < 40 } form
            && (Lexicon.Online.IsMatch(form) || WordFolding.Fold(form) is "onlineeventattendancemode"))
        || header.FindAll(HeaderKeys.Online).Any(entry => entry.Value switch
        {
            HeaderValue.Scalar { Text: var text } => WebAddress.Read(text) is not null,
            HeaderValue.Mapping map => new Header(map).Has("url", "link", "platform", "href", "join", "meeting"),
            _ => false,
        });

    /// <summary>Whether the page says that it is online and on site.</summary>
    public static bool IsHybrid(Page page) =>
        (page.Header.Text(HeaderKeys.Title) is { } title
            && (IsHybrid(WordFolding.Fold(title)) || HasLabel(title, Lexicon.HybridWords)))
        || (page.Header.Text(FormKeys) is { } form
            && Lexicon.HybridWords.IsMatch(form))
        || page.Body.Lines.Take(200).Any(line => IsHybrid(line.Folded) && !page.NextLines.Contains(line.Number));

    /// <summary>"hybrid meetup"; the word alone is also one of clouds and cars.</summary>
    private static bool IsHybrid(string folded) => Lexicon.HybridWords.FindIn(folded) is var (start, end)
        && folded.AsSpan(start, end - start).ContainsAny(' ', '-');

    /// <param name="isLocation">Any address other than a map's is that of a meeting.</param>
    public static bool IsOnlineLink(string? text, bool isLocation) =>
        WebAddress.Read(text) is { } uri && !OnlineAddress.IsMap(uri)

            // "[Example Hall](https://…)" has the page of the place.
            && ((isLocation && !text!.TrimStart().StartsWith('['))
                || OnlineAddress.IsMeeting(uri) || OnlineAddress.IsStream(uri));

    /// <summary>"[ONLINE] Night talks", "Night talks (online)", "Online: night talks"; not "Online payments".</summary>
    public static bool IsInTitle(string title)
    {
        var separator = title.IndexOfAny([':', '|', '–', '—']);
        var last = title.LastIndexOfAny([':', '|', '–', '—', '-', '@']);
        return Lexicon.CertainlyOnline.OccurIn(title)
            || IsOnlineGathering(title)
            || HasLabel(title, Lexicon.Online)
            || (separator > 0 && Lexicon.Online.IsMatch(title[..separator]))
            || (last > 0 && Lexicon.Online.IsMatch(title[(last + 1)..]));
    }

    /// <summary>"Online workshop on parsers", "Virtuelles Treffen im Mai": the gathering is called so.</summary>
    private static bool IsOnlineGathering(string title)
    {
        var folded = WordFolding.Fold(title);
        return Lexicon.Online.LengthAtStart(folded) is { } length
            && SentenceWord.InFolded(folded, length, folded.Length) is [{ Bare: var noun }, ..]
            && (Lexicon.EventNouns.Contains(noun) || Lexicon.FormatNouns.Contains(noun));
    }

    /// <summary>Whether one of the words is in brackets.</summary>
    private static bool HasLabel(string title, PhraseIndex words)
    {
        for (var open = title.IndexOfAny(Opening); open >= 0; open = title.IndexOfAny(Opening, open + 1))
        {
            var close = title.IndexOfAny(Closing, open);
            if (close < 0)
            {
                break;
            }

            if (words.IsMatch(title[(open + 1)..close]))
            {
                return true;
            }
        }

        return false;
    }
}
