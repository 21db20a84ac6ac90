using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>A complete HTML page; schema.org Event data in the page takes precedence over its text.</summary>
public sealed class HtmlPageFormat : IContentFormat
{
    public string Name => "HTML page";

    public FormatConfidence Confidence(ContentDocument document)
    {
        var start = document.Text.AsSpan().TrimStart();
        return start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                ? FormatConfidence.Html
                : FormatConfidence.None;
    }

    public ContentReadResult Read(ContentDocument document, ReadingContext context)
    {
        var report = new ProblemReport(document.Path);
        report.AddAll(document.Problems);
        var html = HtmlReader.Parse(document.Text);
        var title = new Header(new HeaderValue.Mapping(StructuredEvent.TitleOf(html), 1));
        var events = StructuredEvent.In(html);
        var own = events.Count == 1 ? events[0]
            : events.FirstOrDefault(one => one.Text("title") is { } name && name == title.Text("title"));
        if (own is null && events.Count > 1)
        {
            return ReadList(document, events, report, context);
        }

        var header = own ?? (PostedTime.Of(html) is { } posted
            ? new Header(new HeaderValue.Mapping(
                [.. title.Root.Entries, new HeaderEntry("published", new HeaderValue.Scalar(posted, 1), 1)], 1))
            : title);
        var body = PageBody.Of(HtmlReader.Read(html.QuerySelector("main, article") ?? html.Body, 1), []);
        var page = new Page(document.Path, header, body, report, context)
        {
            Location = document.Location,
            Site = document.Site,
            Trace = context.IsExplaining ? ReadingTrace.Start() : ReadingTrace.Off,
        };
        var text = string.Join('\n', body.Lines.Select(line => line.Text));
        page = page with
        {
            IsRecap = RecapEvidence.Weigh(
                new PageHead(header.Text(HeaderKeys.Title) ?? string.Empty, [], new HashSet<string>())
                {
                    Summary = html.QuerySelector("meta[name=description]")?.GetAttribute("content") ?? string.Empty,
                },
                document.Location,
                text,
                page.Trace)
        };
        var read = PageReader.ReadAll(page);
        return read.Meetups is [{ Links.Picture: null } only] && EventPicture.Read(html) is { } picture
            ? read with { Meetups = [only with { Links = Of(only.Links, picture, context) }] }
            : read;
    }

    private static MeetupLinks Of(MeetupLinks links, Uri picture, ReadingContext context) =>
        links with { Picture = picture, Cover = EventCover.Of(picture, context) };

    /// <summary>A page that lists events, of which none has the page's title.</summary>
    private static ContentReadResult ReadList(
        ContentDocument document, IReadOnlyList<Header> events, ProblemReport report, ReadingContext context)
    {
        var trace = context.IsExplaining ? ReadingTrace.Start() : ReadingTrace.Off;
        return new ContentReadResult(
            [
                .. events.Select((one, index) =>
                {
                    trace.Begin(index);
                    return PageReader.Read(new Page(document.Path, one, PageBody.Empty, report, context)
                    {
                        Location = document.Location,
                        Trace = trace,
                        IsDataOnly = true,
                        SharesItsFile = true,
                    });
                }),
            ],
            report.Problems)
        {
            Notes = trace.Notes,
            Priority = SourcePriority.List,
        };
    }
}
