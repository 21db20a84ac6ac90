using System.Text;

using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.WebConsole;

using NodaTime.Text;

namespace CommunityBot.PublicPages;

/// <summary>A meetup in the lists of public pages, and the links below it.</summary>
internal sealed class EventHtml(Community community, PublicSite site, PublicEvents events)
{
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;

    public MeetupState StateOf(Meetup meetup) => MeetupState.Of(meetup, events.Calendar, events.Now);

    /// <summary>One line of a list: when, what, where, and the state if it is not simply to come.</summary>
    /// <param name="attributes">Of the link.</param>
    public string Item(Meetup meetup, string? attributes = null)
    {
        var (phrases, state) = (community.Phrases, StateOf(meetup));
        var html = new StringBuilder("<li").Append(state.IsOff ? " class=\"off\"" : "").Append("><p class=\"when\">")
            .Append(When(meetup)).Append("</p><p class=\"what\">")
            .Append(PublicFrame.Link(site.PageOf(PublicSlug.Of(meetup)), meetup.HeadingIn(phrases), attributes));
        if (state is not MeetupState.Over && state.Word(phrases) is { } word)
        {
            html.Append(" <span class=\"state\">").Append(PublicFrame.Text(word)).Append("</span>");
        }

        html.Append("</p>");
        if (meetup.PlainWhere(phrases) is { } place && state is not MeetupState.Over)
        {
            html.Append("<p class=\"where\">").Append(PublicFrame.Text(place)).Append("</p>");
        }

        if (state is MeetupState.Over && events.RecapOf(meetup) is not null)
        {
            var recap = new Uri(site.PageOf(PublicSlug.Of(meetup)), "#recap");
            html.Append("<p class=\"where\">").Append(PublicFrame.Link(recap, phrases.Recap, attributes))
                .Append("</p>");
        }

        return html.Append("</li>").ToString();
    }

    public string When(Meetup meetup)
    {
        var text = PublicFrame.Text(meetup.When.Plain(community.Phrases));
        return meetup.When.Start is { } start
            ? $"<time datetime=\"{InstantPattern.General.Format(start)}\">{text}</time>"
            : meetup.When.Date is { } day ? $"<time datetime=\"{Day.Format(day)}\">{text}</time>"
            : text;
    }

    /// <summary>Register, watch, and the page on the community's site; of one that is off only its page.</summary>
    public IEnumerable<string> Links(Meetup meetup)
    {
        var (phrases, state) = (community.Phrases, StateOf(meetup));
        (string Label, Uri? Address)[] links = state.IsOff
            ? [(phrases.Page, meetup.Links.Website)]
            :
            [
                (phrases.Register, state.IsAhead ? meetup.Links.Registration : null),
                (phrases.Watch, meetup.Links.Video),
                (phrases.Page, meetup.Links.Website),
            ];
        return links.Where(link => link.Address is { Scheme: "https" or "http" })
            .Select(link => WebRenderer.Link(link.Label, link.Address));
    }

    /// <summary>What puts the meetup into a calendar; empty for one that nobody can go to.</summary>
    public string AddToCalendar(Meetup meetup)
    {
        if (!StateOf(meetup).IsAhead || meetup.When.Date is null)
        {
            return "";
        }

        var phrases = community.Phrases;
        string[] links =
        [
            WebRenderer.Link("Google Calendar", meetup.GoogleCalendar(phrases)),
            WebRenderer.Link("Outlook", meetup.OutlookCalendar(phrases)),
            PublicFrame.Link(site.CalendarOf(PublicSlug.Of(meetup)), phrases.Public.CalendarFile),
        ];
        return Row(links, phrases.Public.AddToCalendar);
    }

    /// <param name="links">HTML.</param>
    public static string Row(IEnumerable<string> links, string? label = null)
    {
        var items = string.Concat(links.Select(link => $"<li>{link}</li>"));
        return items.Length == 0 ? ""
            : label is null ? $"<ul class=\"links\">{items}</ul>"
            : $"<p class=\"label\">{PublicFrame.Text(label)}</p><ul class=\"links\">{items}</ul>";
    }
}
