using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Announcements;

/// <summary>Applies the organisers' title and text templates from the settings to a message.</summary>
internal static class CustomTemplates
{
    public static Message Apply(Message message, KindSettings kindSettings, AnnouncementRequest request)
    {
        if (kindSettings.Title is null && kindSettings.Text is null)
        {
            return message;
        }

        var values = Values(request);
        var title = kindSettings.Title?.Render(values);
        return message with
        {
            Title = title ?? message.Title,
            Summary = title is null
                ? message.Summary
                : $"{title} – {MeetupCard.Summary(request.Meetup, request.Community.Phrases)}",
            Blocks = kindSettings.Text is { } text
                ? [new Block.Paragraph(text.Render(values)), .. message.Blocks]
                : message.Blocks,
        };
    }

    /// <summary>The values of the template placeholders.</summary>
    public static IReadOnlyDictionary<string, string?> Values(AnnouncementRequest request)
    {
        var (meetup, phrases) = (request.Meetup, request.Community.Phrases);
        return new Dictionary<string, string?>
        {
            ["title"] = meetup.HeadingIn(phrases),
            ["remaining"] = MeetupAnnouncement.RemainingTimeText(request),
            ["when"] = meetup.When.Plain(phrases),
            ["date"] = meetup.When.Date is { } date ? phrases.LongDate(date) : phrases.DateUnknown,
            ["time"] = meetup.When.StartsAt?.OnClock,
            ["end"] = meetup.When.EndsAt?.OnClock,
            ["zone"] = meetup.When.Zone.Id,
            ["place"] = meetup.PlainWhere(phrases),
            ["speakers"] = string.Join(", ", meetup.Speakers.Select(speaker => speaker.Name)),
            ["link"] = (meetup.Links.Registration ?? meetup.Links.Website)?.ToString(),
            ["community"] = request.Community.Name,
        };
    }
}
