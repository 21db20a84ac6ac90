using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Announcements;

/// <summary>Digest of the coming week's meetups, posted on Monday morning if there are any; off by default.</summary>
public sealed class WeeklyDigestKind : ICommunityKind
{
    private static readonly LocalTime DefaultTime = new(9, 0);
    private static readonly Duration Grace = Duration.FromHours(24);

    public string Name => "weekly-digest";

    public bool IsOnByDefault => false;

    public IEnumerable<DueTime> DueTimes(Community community, MeetupCalendar calendar, Instant from, Instant to)
    {
        var kindSettings = community.Announcements.Of(Name);
        var grace = kindSettings.Grace ?? Grace;
        var first = (from - grace).InZone(community.Zone).Date;
        var last = to.InZone(community.Zone).Date;
        for (var monday = first.With(
            DateAdjusters.NextOrSame(IsoDayOfWeek.Monday)); monday <= last; monday = monday.PlusWeeks(1))
        {
            var at = monday.At(kindSettings.At ?? DefaultTime).InZoneLeniently(community.Zone).ToInstant();
            if (calendar.Between(at, at + Duration.FromDays(7)).Any())
            {
                yield return new DueTime(LocalDatePattern.Iso.Format(monday), at, at + grace);
            }
        }
    }

    public Message Compose(Community community, MeetupCalendar calendar, Instant now)
    {
        var phrases = community.Phrases;
        var coming = calendar.Between(now, now + Duration.FromDays(7)).ToList();
        return new Message(phrases.Labelled(
            phrases.ComingUp, string.Join("; ", coming.Select(meetup => MeetupCard.Summary(meetup, phrases)))))
        {
            Title = phrases.Labelled(phrases.ComingUp, community.Name),
            Blocks =
            [
                new Block.Bullets([.. coming.Select(meetup =>
                    RichText.Of(
                        new Span.Strong(meetup.HeadingIn(phrases)), new Span.Plain(phrases.Labelled("", ""))) +
                    meetup.When.Rich(phrases, hasReadersElsewhere: false) +
                    (meetup.PlainWhere(phrases) is { } place ? $" – {place}" : ""))]),
                new Block.Buttons([.. coming.Take(5).Select(meetup =>
                    new Button.Invoke(
                        phrases.Labelled(phrases.Agenda, meetup.HeadingIn(phrases)), "agenda", meetup.Id.Value))]),
            ],
        };
    }
}
