using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>One line for a hit of a search: what it is, with the day and the state of its meetup.</summary>
internal static class SearchHitLine
{
    private const int MaxName = 120;

    public static RichText Of(SearchMatch hit, MeetupSearch search, CommandRequest request)
    {
        var phrases = request.Phrases;
        var meetup = search.MeetupOf(hit.Entry);
        return hit.Entry switch
        {
            SearchEntry.Person person => Strong(person.Name) + Affiliation(person) + Talk(person, meetup)
                + (meetup is null ? "" : $" – {request.CaptionOf(meetup)}"),
            SearchEntry.Session session => Strong(phrases.Quoted(Shortened(session.Talk.Title)))
                + (session.Talk.Speakers.Count > 0 ? $" – {Shortened(string.Join(", ", session.Talk.Speakers))}" : "")
                + Where(hit, session.Talk.Item?.Room, phrases)
                + $" – {request.CaptionOf(session.Meetup)}",
            SearchEntry.Page page => Strong(request.CaptionOf(page.Meetup))
                + Where(hit, page.Meetup.Venue?.Text ?? page.Meetup.SuperEvent?.Room, phrases)
                + (page.Meetup.Kind is MeetupKind.Recap ? $" ({phrases.Search.InRecap})" : ""),
            _ => "",
        };
    }

    /// <summary>What was found, if it is not in the line already.</summary>
    private static string Where(SearchMatch hit, string? place, Phrases phrases) => hit.Field switch
    {
        SearchField.Place when place is not null => $" [{Shortened(place)}]",
        SearchField.Description => $" ({phrases.Search.InDescription})",
        _ => "",
    };

    private static string Affiliation(SearchEntry.Person person) => person.Meetups
        .SelectMany(meetup => meetup.Speakers)
        .Where(speaker => speaker.Name == person.Name)
        .Select(speaker => speaker.Organisation ?? speaker.Role)
        .LastOrDefault(work => work is not null) is { } organisation ? $" ({Shortened(organisation)})" : "";

    private static string Talk(SearchEntry.Person person, Meetup? meetup) => meetup?.Speakers
        .FirstOrDefault(speaker => speaker.Name == person.Name)?.Talk is { } talk ? $" – {Shortened(talk)}" : "";

    private static RichText Strong(string text) => RichText.Of(new Span.Strong(text));

    private static string Shortened(string text) => TextTruncation.Shorten(text, MaxName);
}
