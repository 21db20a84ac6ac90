using System.Text;

using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;
using CommunityBot.WebConsole;

namespace CommunityBot.PublicPages;

/// <summary>
/// The public page of a community: the next meetup, what comes, how to subscribe, and what was. The same lists without
/// the rest are its frame for other sites.
/// </summary>
internal sealed class CommunityPage(Community community, PublicSite site, PublicEvents events)
{
    private const int MaxComing = 40;

    private const int MaxPast = 100;

    private const int MaxEmbedded = 6;

    private const int MaxSeries = 12;

    private const int MaxOfSeries = 3;

    private readonly EventHtml html = new(community, site, events);

    private Phrases Phrases => community.Phrases;

    public string Write()
    {
        var coming = events.Upcoming.ToList();
        var next = coming.Find(meetup => html.StateOf(meetup).IsAhead);
        var shown = FewOfEachSeries(coming).ToList();
        var later = shown.Where(meetup => meetup != next).ToList();
        var body = new StringBuilder("<header><h1>").Append(Text(community.Name))
            .Append("</h1><p><a href=\"#subscribe\">")
            .Append(Text(Phrases.Public.SubscribeToAll)).Append("</a></p></header>")
            .Append(Next(next));
        AppendList(body, Phrases.ComingUp, later, MaxComing);
        body.Append("<section id=\"subscribe\"><h2>").Append(Text(Phrases.Public.Subscribe)).Append("</h2><p>")
            .Append(Text(Phrases.Public.SubscribeHint)).Append("</p>")
            .Append(Links(site.Calendar)).Append("</section>");
        AppendList(body, Phrases.Public.Past, [.. events.Past.Take(MaxPast)], MaxPast);
        return PublicFrame.Write(
            community,
            new PublicHead(site, site.Page, community.Name)
            {
                Description = next is null
                    ? Phrases.Format(Phrases.Public.DescriptionFormat, community.Name)
                    : Phrases.Labelled(Phrases.Public.NextMeetup, MeetupCard.Summary(next, Phrases)),
                Picture = next?.Links.Cover,
                StructuredData = new EventJsonLd(community, site, events).Write(shown.Take(MaxComing)),
            },
            body.ToString());
    }

    public string WriteEmbedded()
    {
        const string NewTab = "target=\"_blank\" rel=\"noopener\"";
        var coming = FewOfEachSeries(events.Upcoming).Take(MaxEmbedded).ToList();
        var body = new StringBuilder("<h1>")
            .Append(PublicFrame.Link(site.Page, community.Name, NewTab)).Append("</h1>");
        if (coming.Count == 0)
        {
            body.Append("<p>").Append(Text(Phrases.Public.NothingPlanned)).Append("</p>");
        }
        else
        {
            body.Append("<ul class=\"events\">")
                .Append(string.Concat(coming.Select(meetup => html.Item(meetup, NewTab)))).Append("</ul>");
        }

        body.Append(EventHtml.Row([PublicFrame.Link(site.Subscribe, Phrases.Public.SubscribeToAll, NewTab)]));
        return PublicFrame.Write(
            community, new PublicHead(site, site.Embed, community.Name), body.ToString(), isEmbedded: true);
    }

    /// <summary>The page to which buttons lead, because chat platforms open no <c>webcal:</c> address.</summary>
    public string WriteSubscribe()
    {
        var words = Phrases.Public;
        var body = new StringBuilder("<header><h1>").Append(Text(words.SubscribeToAll)).Append("</h1><p>")
            .Append(PublicFrame.Link(site.Page, community.Name)).Append("</p></header><section><p>")
            .Append(Text(words.SubscribeHint)).Append("</p>").Append(Links(site.Calendar)).Append("</section>");
        foreach (var (slug, name) in events.Series.Take(MaxSeries))
        {
            body.Append("<section><h2>").Append(Text(Phrases.Format(words.OnlySeriesFormat, name))).Append("</h2>")
                .Append(Links(site.CalendarOf(slug))).Append("</section>");
        }

        return PublicFrame.Write(
            community,
            new PublicHead(site, site.Subscribe, Phrases.Labelled(words.Subscribe, community.Name))
            {
                Description = words.SubscribeHint,
            },
            body.ToString());
    }

    /// <summary>A weekly evening must not push everything else off the page.</summary>
    private static IEnumerable<Meetup> FewOfEachSeries(IEnumerable<Meetup> meetups)
    {
        var shown = new Dictionary<MeetupId, int>();
        foreach (var meetup in meetups)
        {
            if (meetup.OccurrenceOf is not { Id: var series })
            {
                yield return meetup;
                continue;
            }

            shown[series] = shown.GetValueOrDefault(series) + 1;
            if (shown[series] <= MaxOfSeries)
            {
                yield return meetup;
            }
        }
    }

    private string Next(Meetup? next)
    {
        var body = new StringBuilder("<section class=\"next\"><h2>").Append(Text(Phrases.Public.NextMeetup))
            .Append("</h2>");
        if (next is null)
        {
            return body.Append("<p>").Append(Text(Phrases.Public.NothingPlanned)).Append("</p></section>").ToString();
        }

        body.Append("<h3>").Append(PublicFrame.Link(
            site.PageOf(PublicSlug.Of(next)), next.HeadingIn(Phrases))).Append("</h3>");
        if (html.StateOf(next).Line(next, Phrases, events.Now) is { } line)
        {
            body.Append(WebRenderer.Render(new Block.Paragraph(line)));
        }

        foreach (var block in MeetupCard.WithoutButtons(next, Phrases, events.Now).Blocks)
        {
            body.Append(WebRenderer.Render(block));
        }

        return body.Append(EventHtml.Row(html.Links(next))).Append(html.AddToCalendar(next)).Append("</section>")
            .ToString();
    }

    private void AppendList(StringBuilder body, string heading, List<Meetup> meetups, int most)
    {
        if (meetups.Count == 0)
        {
            return;
        }

        body.Append("<section><h2>").Append(Text(heading)).Append("</h2><ul class=\"events\">")
            .Append(string.Concat(meetups.Take(most).Select(meetup => html.Item(meetup)))).Append("</ul>");
        if (meetups.Count > most)
        {
            body.Append("<p class=\"note\">").Append(Text(Phrases.Public.More(meetups.Count - most))).Append("</p>");
        }

        body.Append("</section>");
    }

    private string Links(Uri feed) =>
        EventHtml.Row(
        [
            PublicFrame.Link(feed.Webcal, Phrases.Public.OnThisDevice),
            PublicFrame.Link(feed.GoogleSubscription, "Google Calendar"),
            PublicFrame.Link(feed.OutlookSubscription(community), "Outlook.com"),
            PublicFrame.Link(feed.OfficeSubscription(community), "Microsoft 365"),
        ])
        + $"<p class=\"label\">{Text(Phrases.Public.CopyAddress)}</p>"
        + $"<p class=\"address\">{PublicFrame.Link(feed, feed.AbsoluteUri)}</p>";

    private static string Text(string text) => PublicFrame.Text(text);
}
