using System.Text;

using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Wording;
using CommunityBot.WebConsole;

namespace CommunityBot.PublicPages;

/// <summary>The public page of one meetup: facts, description, programme, and its recap once it is over.</summary>
internal sealed class MeetupPage(Community community, PublicSite site, PublicEvents events)
{
    private readonly EventHtml html = new(community, site, events);

    public string Write(Meetup meetup)
    {
        var (phrases, state) = (community.Phrases, html.StateOf(meetup));
        var address = site.PageOf(PublicSlug.Of(meetup));
        var heading = meetup.HeadingIn(phrases);
        var body = new StringBuilder("<header><p>").Append(PublicFrame.Link(site.Page, community.Name))
            .Append("</p><h1>").Append(PublicFrame.Text(heading)).Append("</h1></header><section>");
        if (!state.IsOff && state.Line(meetup, phrases, events.Now) is { } line)
        {
            body.Append(WebRenderer.Render(new Block.Paragraph(line)));
        }

        if (meetup.Kind is not MeetupKind.Recap)
        {
            body.Append(WebRenderer.Render(WithoutWhatFollows(MeetupCard.Facts(meetup, phrases), phrases)));
        }

        foreach (var block in MeetupCard.Picture(meetup).Concat(
            EventDescription.Of(meetup, state, phrases, events.Now)))
        {
            body.Append(Render(block, "h2"));
        }

        body.Append(EventHtml.Row(html.Links(meetup))).Append(html.AddToCalendar(meetup)).Append("</section>");
        if ((state is MeetupState.Over || meetup.Kind is MeetupKind.Recap) && events.RecapOf(meetup) is { } recap)
        {
            AppendRecap(body, recap);
        }

        body.Append("<p>").Append(PublicFrame.Link(
            site.Page, Phrases.Format(phrases.Public.AllMeetupsFormat, community.Name))).Append("</p>");
        return PublicFrame.Write(
            community,
            new PublicHead(site, address, state.TitleLabel(phrases) is { } label
                ? phrases.Labelled(label, heading)
                : heading)
            {
                Description = MeetupCard.Summary(meetup, phrases),
                Picture = meetup.Links.Cover,
                StructuredData = meetup.Kind is MeetupKind.Recap
                    ? null
                    : new EventJsonLd(community, site, events).Write([meetup]),
            },
            body.ToString());
    }

    private void AppendRecap(StringBuilder body, Meetup recap)
    {
        var phrases = community.Phrases;
        var blocks = RecapCard.For(recap, phrases).Blocks.Where(block => block is not (Block.Buttons or Block.Picture))
            .ToList();
        if (blocks.Count == 0 && events.Calendar.PhotosOf(recap).Count == 0)
        {
            return;
        }

        body.Append("<section id=\"recap\"><h2>").Append(PublicFrame.Text(phrases.Recap)).Append("</h2>")
            .Append(string.Concat(blocks.Select(block => Render(block, "h3"))))
            .Append(string.Concat(events.Calendar.PhotosOf(recap).Select(Figure)))
            .Append(EventHtml.Row(html.Links(recap))).Append("</section>");
    }

    private string Figure(Photo photo) =>
        $"<figure><img src=\"{PublicFrame.Text(site.PageOf(PhotoFile.NameOf(photo)).AbsoluteUri)}\" " +
        $"alt=\"{PublicFrame.Text(photo.AltIn(community.Phrases))}\" loading=\"lazy\">" +
        (photo.Credit.Length == 0
            ? ""
            : "<figcaption>" + PublicFrame.Text(
                Phrases.Format(community.Phrases.Photos.CreditFormat, photo.Credit)) + "</figcaption>") +
        "</figure>";

    /// <summary>The description says who speaks and how to join, at its moment.</summary>
    private static Block.Facts WithoutWhatFollows(Block.Facts facts, Phrases phrases) => new(
        [.. facts.Items.Where(fact => fact.Label != phrases.Speakers && fact.Label != phrases.Joining.Join)]);

    private static string Render(Block block, string heading) => block is Block.Heading title
        ? $"<{heading}>{PublicFrame.Text(title.Text)}</{heading}>"
        : WebRenderer.Render(block);
}
