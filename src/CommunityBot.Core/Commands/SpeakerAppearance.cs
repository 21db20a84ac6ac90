using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>One person over all pages that introduce them.</summary>
internal sealed record SpeakerAppearance(string Name, Speaker Latest, IReadOnlyList<Meetup> Meetups)
{
    /// <summary>Each talk once, with the meetup it belongs to, the coming and the latest first.</summary>
    public IEnumerable<(Meetup Meetup, string? Talk, Uri? Video)> Talks => Meetups.Select(meetup =>
    {
        var said = meetup.Talks.FirstOrDefault(talk => talk.Speakers.Any(IsMe));
        var planned = meetup.Speakers.FirstOrDefault(speaker => IsMe(speaker.Name))?.Talk;
        return (meetup, planned ?? said?.Title, said?.Video);
    });

    /// <summary>Everybody whom a page calls a speaker, those who come next first. A page that was replaced is not asked.</summary>
    public static IReadOnlyList<SpeakerAppearance> AllOf(MeetupCalendar calendar, Instant now) =>
    [
        .. calendar.Visible
            .Where(meetup => meetup.ReplacedBy is null)
            .SelectMany(meetup => meetup.Speakers.Select(speaker => (Speaker: speaker, Meetup: meetup)))
            .GroupBy(pair => LooseText.Of(pair.Speaker.Name))
            .Where(person => person.Key.Length > 0)
            .Select(person => person.OrderBy(pair => pair.Meetup.When.Over is not { } over || over <= now)
                .ThenByDescending(pair => pair.Meetup.When.Earliest ?? Instant.MinValue).ToList())
            .OrderBy(person => person[0].Meetup.When.Over is not { } over || over <= now)
            .ThenBy(person => person[0].Speaker.Name, StringComparer.Ordinal)
            .Select(person => new SpeakerAppearance(
                person[0].Speaker.Name, Merged([.. person.Select(pair => pair.Speaker)]), [.. person.Select(pair => pair.Meetup)])),
    ];

    /// <summary>What the newest page leaves open, an older one may know.</summary>
    private static Speaker Merged(IReadOnlyList<Speaker> pages) => pages[0] with
    {
        Role = pages.Select(page => page.Role).FirstOrDefault(role => role is not null),
        Organisation = pages.Select(page => page.Organisation).FirstOrDefault(organisation => organisation is not null),
        Bio = pages.Select(page => page.Bio).FirstOrDefault(bio => bio is not null),
        Links = [.. pages.SelectMany(page => page.Links).Distinct()],
    };

    private bool IsMe(string name) => LooseText.Of(name) == LooseText.Of(Name);
}
