using System.Globalization;
using System.Text;

using CommunityBot.Core.Communities;
using CommunityBot.Core.Wording;
using CommunityBot.Storage;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.WebConsole;

/// <summary>
/// <c>/plan</c>: the posts of the past two and the coming six weeks as a picture by channel and meetup, and as a table.
/// Needs no script; its length is bounded.
/// </summary>
internal sealed class PlanPage(IReadOnlyList<Community> communities, TimelineReader reader)
{
    public const string Address = "/plan";

    private const int MaxChannels = 20;

    private const int MaxMeetups = 25;

    private const int MaxRows = 300;

    private static readonly ZonedDateTimePattern Moment = ZonedDateTimePattern.CreateWithInvariantCulture(
        "ddd d MMM', 'HH':'mm", null);

    private static readonly ZonedDateTimePattern Day = ZonedDateTimePattern.CreateWithInvariantCulture(
        "ddd d MMM", null);

    public async Task SendAsync(HttpContext call)
    {
        var html = new StringBuilder();
        try
        {
            foreach (var community in communities)
            {
                Append(html, community, await reader.ReadAsync(community, call.RequestAborted));
            }
        }
        catch (StorageException exception)
        {
            call.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            html.Clear().Append("<p>").Append(WebPage.Text(exception.Message)).Append("</p>");
        }

        await WebPage.SendAsync(call, Address, "Plan of the coming weeks", html.ToString());
    }

    private static void Append(StringBuilder html, Community community, Timeline timeline)
    {
        var zone = community.Zone;
        html.Append("<section><h2>").Append(WebPage.Text(community.Name)).Append("</h2>");
        if (timeline.Posts.Count == 0)
        {
            html.Append("<p>No posts two weeks back and six weeks ahead; ")
                .Append("<a href=\"/problems\">the problems of the content</a> may say why.</p></section>");
            return;
        }

        AppendKey(html, timeline, zone);
        var channels = timeline.Posts.GroupBy(post => post.Channel)
            .OrderBy(channel => community.OrganiserChannels.Contains(channel.Key))
            .ThenBy(channel => channel.Key.ToString(), StringComparer.Ordinal)
            .ToList();
        foreach (var channel in channels.Take(MaxChannels))
        {
            html.Append("<figure><figcaption>").Append(WebPage.Text(channel.Key.ToString())).Append("</figcaption>")
                .Append(TimelinePicture.Axis(timeline, zone));
            var meetups = channel.GroupBy(post => post.Lineage).ToList();
            foreach (var meetup in meetups.Take(MaxMeetups))
            {
                Instant? start = timeline.Starts.TryGetValue(meetup.Key, out var begins) ? begins : null;
                html.Append("<p>").Append(WebPage.Text(meetup.First().Title))
                    .Append(start is { } at ? $" <small>{Day.Format(at.InZone(zone))}</small>" : "").Append("</p>")
                    .Append(TimelinePicture.Lane(timeline, zone, [.. meetup], start));
            }

            AppendMore(html, meetups.Count - MaxMeetups, "meetup");
            html.Append("</figure>");
        }

        AppendMore(html, channels.Count - MaxChannels, "channel");
        AppendTable(html, timeline, zone);
        html.Append("</section>");
    }

    private static void AppendKey(StringBuilder html, Timeline timeline, DateTimeZone zone)
    {
        html.Append("<p>Two weeks back and six weeks ahead. Now it is ").Append(Time(timeline.Now, zone))
            .Append("; times are in ").Append(WebPage.Text(zone.Id)).Append(".</p><ul class=\"keys\">");
        foreach (var state in timeline.Posts.GroupBy(post => post.State).OrderBy(state => state.Key))
        {
            html.Append(CultureInfo.InvariantCulture,
                $"<li>{TimelinePicture.Mark(state.Key)}{state.Count()} {TimelinePicture.Name(state.Key)}</li>");
        }

        html.Append("<li>").Append(TimelinePicture.StartMark()).Append("the meetup</li></ul>");
    }

    private static void AppendTable(StringBuilder html, Timeline timeline, DateTimeZone zone)
    {
        html.Append("<details><summary>The same as a table</summary>")
            .Append("<div class=\"scroller\" role=\"region\" tabindex=\"0\" aria-label=\"Table of posts\"><table>")
            .Append("<thead><tr><th scope=\"col\">When</th><th scope=\"col\">State</th><th scope=\"col\">Post</th>")
            .Append("<th scope=\"col\">Meetup</th><th scope=\"col\">Channel</th></tr></thead><tbody>");
        foreach (var post in timeline.Posts.Take(MaxRows))
        {
            html.Append("<tr><td>").Append(Time(post.At, zone))
                .Append("</td><td>").Append(TimelinePicture.Mark(post.State)).Append(TimelinePicture.Name(post.State))
                .Append(post.Reason is { } why ? $": {WebPage.Text(why)}" : "")
                .Append("</td><td>").Append(WebPage.Text(Phrases.English.KindName(post.Kind)))
                .Append("</td><td>").Append(WebPage.Text(post.Title))
                .Append("</td><td>").Append(WebPage.Text(post.Channel.ToString())).Append("</td></tr>");
        }

        html.Append("</tbody></table></div>");
        AppendMore(html, timeline.Posts.Count - MaxRows, "post");
        html.Append("</details>");
    }

    private static void AppendMore(StringBuilder html, int more, string noun)
    {
        if (more > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{more} more {noun}{(more == 1 ? "" : "s")}; ")
                .Append("<code>communitybot plan</code> lists all.</p>");
        }
    }

    private static string Time(Instant at, DateTimeZone zone) =>
        $"<time datetime=\"{InstantPattern.General.Format(at)}\">{Moment.Format(at.InZone(zone))}</time>";
}
