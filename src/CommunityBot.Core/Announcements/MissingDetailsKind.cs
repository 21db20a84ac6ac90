using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Organiser reminder of missing details: of the page one week before, of the joining link two days before.
/// </summary>
public sealed class MissingDetailsKind : IAnnouncementKind
{
    private static readonly Duration Grace = Duration.FromHours(24);

    private static readonly string[] Undecided = ["tbc", "tba", "tbd", "?", "??", "???", "n.n.", "nn"];

    public string Name => "missing";

    public AnnouncementTraits Traits { get; } = new() { IsForOrganisers = true };

    public IEnumerable<DueTime> DueTimes(PlanningRequest request)
    {
        foreach (var days in new[] { 7, 2 })
        {
            var meetup = request.Meetup;
            if (meetup.When.Before(Period.FromDays(days), request.Settings.Of(Name).At, request.Settings.DefaultTime)
                is { } at &&
                MissingDetails(meetup, days, request.Community.Phrases).Any())
            {
                yield return new DueTime(
                    $"{LocalDatePattern.Iso.Format(meetup.When.Date!.Value)} {days}", at, at + Grace);
            }
        }
    }

    public Message Compose(AnnouncementRequest request)
    {
        var (meetup, phrases, words) = (
            request.Meetup, request.Community.Phrases, request.Community.Phrases.Organisers);
        var days = request.Occurrence.EndsWith(" 2", StringComparison.Ordinal) ? 2 : 7;
        var missing = MissingDetails(meetup, days, phrases).ToList();
        var left = meetup.When.Date is { } date
            ? Period.DaysBetween(request.Now.InZone(meetup.When.Zone).Date, date)
            : 0;
        var title = phrases.Labelled(words.DaysToGo(left), meetup.Heading);
        var intro = Phrases.Format(words.MissingDetailsFormat, meetup.Source);
        return new Message($"{title}. {phrases.Labelled(intro, string.Join("; ", missing))}")
        {
            Title = title,
            Blocks =
            [
                new Block.Paragraph(phrases.Labelled(intro, "").TrimEnd()),
                new Block.Bullets([.. missing.Select(RichText.FromString)]),
                new Block.Buttons([new Button.Invoke(phrases.Agenda, "agenda", meetup.Id.Value)]),
            ],
        };
    }

    private static IEnumerable<string> MissingDetails(Meetup meetup, int days, Phrases phrases)
    {
        var words = phrases.Organisers;
        if (days <= 2)
        {
            if (meetup.Venue is { IsOnline: true }
                && meetup.Links is { Registration: null, Video: null, Join: null })
            {
                yield return words.JoiningLink;
            }

            yield break;
        }

        if (meetup.When.StartsAt is null)
        {
            yield return words.StartTime;
        }

        if (meetup.Venue is null)
        {
            yield return words.PlaceOrOnline;
        }

        if (meetup.Speakers.Count == 0 && meetup.Agenda.All(item => item.Speakers.Count == 0))
        {
            yield return words.Speaker;
        }

        foreach (var speaker in meetup.Speakers.Where(speaker => IsUndecided(speaker.Name)))
        {
            yield return Phrases.Format(words.UndecidedSpeakerFormat, phrases.Quoted(speaker.Name));
        }

        foreach (var item in meetup.Agenda.Where(item => IsUndecided(item.Title)))
        {
            yield return item.Speakers.Count > 0
                ? Phrases.Format(
                    words.UndecidedTitleFormat, string.Join(", ", item.Speakers), phrases.Quoted(item.Title))
                : Phrases.Format(words.UndecidedTalkFormat, phrases.Quoted(item.Title));
        }
    }

    /// <summary>True for a placeholder such as "TBC" in place of a name or title.</summary>
    internal static bool IsUndecided(string text) =>
        Undecided.Contains(text.Trim(' ', '\'', '"', '‘', '’', '“', '”').ToLowerInvariant());
}
