using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Announcements;

/// <summary>To organisers: what a page still lacks a week before, and the joining link two days before.</summary>
public sealed class MissingKind : IAnnouncementKind
{
    private static readonly Duration Grace = Duration.FromHours(24);

    private static readonly string[] Undecided = ["tbc", "tba", "tbd", "?", "??", "???", "n.n.", "nn"];

    public string Name => "missing";

    public KindHabits Habits { get; } = new() { IsForOrganisers = true };

    public IEnumerable<DueTime> DueTimes(PlanningRequest request)
    {
        foreach (var days in new[] { 7, 2 })
        {
            var meetup = request.Meetup;
            if (meetup.When.Before(Period.FromDays(days), request.Settings.Of(Name).At, request.Settings.DayTime) is { } at &&
                Lacks(meetup, days).Any())
            {
                yield return new DueTime($"{LocalDatePattern.Iso.Format(meetup.When.Date!.Value)} {days}", at, at + Grace);
            }
        }
    }

    public Message Compose(AnnouncementRequest request)
    {
        var meetup = request.Meetup;
        var days = request.Occurrence.EndsWith(" 2", StringComparison.Ordinal) ? 2 : 7;
        var lacks = Lacks(meetup, days).ToList();
        var left = meetup.When.Date is { } date ? Period.DaysBetween(request.Now.InZone(meetup.When.Zone).Date, date) : 0;
        return new Message($"{meetup.Heading} is in {left} days, and its page ({meetup.Source}) lacks: {string.Join("; ", lacks)}")
        {
            Title = $"{left} days to go: {meetup.Heading}",
            Blocks =
            [
                new Block.Paragraph($"The page {meetup.Source} still lacks:"),
                new Block.Bullets([.. lacks.Select(RichText.FromString)]),
                new Block.Buttons([new Button.Ask("Agenda", "agenda", meetup.Id.Value)]),
            ],
        };
    }

    private static IEnumerable<string> Lacks(Meetup meetup, int days)
    {
        if (days <= 2)
        {
            if (meetup.Venue is { IsOnline: true } && meetup.Links.Registration is null && meetup.Links.Video is null)
            {
                yield return "a link to join or register, since people will meet online";
            }

            yield break;
        }

        if (meetup.When.StartsAt is null)
        {
            yield return "a start time";
        }

        if (meetup.Venue is null)
        {
            yield return "a place, or the word online";
        }

        if (meetup.Speakers.Count == 0 && meetup.Agenda.All(item => item.Speakers.Count == 0))
        {
            yield return "a speaker";
        }

        foreach (var speaker in meetup.Speakers.Where(speaker => IsUndecided(speaker.Name)))
        {
            yield return $"a speaker (still “{speaker.Name}”)";
        }

        foreach (var item in meetup.Agenda.Where(item => IsUndecided(item.Title)))
        {
            yield return item.Speakers.Count > 0
                ? $"the title of {string.Join(", ", item.Speakers)}'s talk (still “{item.Title}”)"
                : $"a talk (still “{item.Title}”)";
        }
    }

    private static bool IsUndecided(string text) =>
        Undecided.Contains(text.Trim(' ', '\'', '"', '‘', '’', '“', '”').ToLowerInvariant());
}
