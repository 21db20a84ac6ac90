using System.Globalization;
using System.Text;

using CommunityBot.Cli;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.WebConsole;

/// <summary>
/// <c>/preview</c>: every post for the next meetup of each community, as text and as the exact payload for its
/// platform. Uses the real planner, as <c>rehearse</c> does; sends nothing and needs no script.
/// </summary>
internal sealed class PreviewPage(
    IReadOnlyList<Community> communities, Planner planner, CurrentCalendars calendars, IClock clock)
{
    public const string Address = "/preview";

    /// <summary>Longer before the meetup than any post is due.</summary>
    private static readonly Duration Before = Duration.FromDays(63);

    /// <summary>Longer after the meetup than the last post, the recap draft of the next day.</summary>
    private static readonly Duration After = Duration.FromDays(3);

    private static readonly ZonedDateTimePattern Moment = ZonedDateTimePattern.CreateWithInvariantCulture(
        "ddd uuuu'-'MM'-'dd HH':'mm", null);

    public async Task SendAsync(HttpContext call)
    {
        var html = new StringBuilder("<p>Based on the current content and settings. Nothing has been sent.</p>");
        foreach (var community in communities)
        {
            await AppendAsync(html, community, call.RequestAborted);
        }

        await WebPage.SendAsync(call, Address, "Posts for the next meetup", html.ToString());
    }

    private async Task AppendAsync(StringBuilder html, Community community, CancellationToken cancellation)
    {
        html.Append(
            CultureInfo.InvariantCulture,
            $"<section lang=\"{community.Phrases.Language}\"><h2>{Text(community.Name)}</h2>");
        if (calendars.Of(community.Id).NextAfter(clock.GetCurrentInstant())
            is not { When: { EffectiveStart: { } start, EffectiveEnd: { } over } } next)
        {
            html.Append("<p lang=\"en\">No meetup with a date is upcoming.</p></section>");
            return;
        }

        // Only this meetup, as if its page had always existed: every post has its usual time, whatever was already
        // posted.
        var calendar = new MeetupCalendar([next with { Published = null }]);
        var posts = await new Rehearsal(planner).RunAsync(
            community, calendar, start - Before, over + After, cancellation);
        foreach (var post in posts)
        {
            html.Append(Render(post, next.When.Zone));
        }

        html.Append(posts.Count == 0
            ? "<p lang=\"en\">No posts: there are no channels, or every kind is off.</p></section>"
            : "</section>");
    }

    private static string Render(RehearsedPost rehearsed, DateTimeZone zone)
    {
        var post = rehearsed.Post;
        var when = $"{Moment.Format(rehearsed.At.InZone(zone))} {zone.Id}";
        var payload = !MessageDialect.IsKnown(post.Channel.Platform) ? "" :
            $"<details><summary lang=\"en\">Payload for {Text(post.Channel.Platform)}</summary>" +
            $"<pre>{Text(new MessageDialect(post.Channel.Platform).Of(post.Message))}</pre></details>";
        return $"<article><header><strong>{Text(post.Key.Kind)}</strong> {Text(post.Channel.ToString())}, " +
            $"{Text(when)}</header>" +
            $"<div class=\"body\">{WebRenderer.Render(post.Message)}</div>{payload}</article>";
    }

    private static string Text(string text) => WebPage.Text(text);
}
