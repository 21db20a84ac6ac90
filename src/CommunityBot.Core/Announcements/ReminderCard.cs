using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Composes reminders. The channel has read the announcement, so each says only what is new at its moment: days before,
/// the programme and where to register; shortly before, the way in and the first talk; at the start, where to join.
/// </summary>
internal static class ReminderCard
{
    /// <summary>From here on people are on their way: they need the way in, not the programme.</summary>
    private static readonly Duration Shortly = Duration.FromHours(6);

    /// <summary>From here on the programme has been read.</summary>
    private static readonly Duration Soon = Duration.FromDays(2);

    private static readonly Duration Starting = Duration.FromMinutes(1);

    /// <summary>A longer programme is read with its command.</summary>
    private const int MaxProgramme = 12;

    public static Message For(AnnouncementRequest request)
    {
        var (meetup, phrases) = (request.Meetup, request.Community.Phrases);
        var card = MeetupAnnouncement.Remaining(request);

        // Where nothing was announced, the reminder is the first that members read.
        return request.Community.Announcements.Allows(AnnouncedKind.KindName, byDefault: true)
            ? card with
            {
                Blocks =
                [
                    .. MeetupCard.SessionLine(meetup, phrases),
                    .. News(meetup, request.Now, phrases),
                    .. card.Blocks.OfType<Block.Buttons>(),
                ],
            }
            : card;
    }

    private static Block[] News(Meetup meetup, Instant now, Phrases phrases)
    {
        var left = meetup.When.EffectiveStart - now;
        var facts = MeetupCard.Facts(meetup, phrases, now).Items;
        if (meetup.Status is MeetupStatus.Cancelled or MeetupStatus.Postponed)
        {
            return Shown([.. facts.Where(fact => fact.Label == phrases.When || fact.Label == phrases.Where)]);
        }

        var first = FirstTalk(meetup);
        return left switch
        {
            { } time when time <= Starting && meetup.When.Start is not null => Shown(
                [
                    .. facts.Where(fact => fact.Label != phrases.When && fact.Label != phrases.Speakers),
                    .. First(first, meetup, phrases),
                ]),
            { } time when time < Shortly && meetup.When.Start is not null => Shown(
                [.. facts.Where(fact => fact.Label != phrases.Speakers), .. First(first, meetup, phrases)]),
            { } time when time < Soon => Shown(facts),
            _ when Programme(meetup, phrases) is { Count: > 0 } programme =>
            [
                .. Shown([.. facts.Where(fact => fact.Label != phrases.Speakers)]),
                new Block.Heading(phrases.Agenda),
                new Block.Bullets(programme),
            ],
            _ => Shown(facts),
        };
    }

    private static Block[] Shown(IReadOnlyList<Fact> facts) => facts.Count > 0 ? [new Block.Facts(facts)] : [];

    /// <summary>The first entry of the programme that somebody presents.</summary>
    private static AgendaItem? FirstTalk(Meetup meetup) =>
        meetup.Agenda.FirstOrDefault(item => item.Speakers.Count > 0 && IsOnFirstDay(item, meetup));

    private static bool IsOnFirstDay(AgendaItem item, Meetup meetup) =>
        item.Date is null || item.Date == meetup.When.Date;

    private static IEnumerable<Fact> First(AgendaItem? talk, Meetup meetup, Phrases phrases) =>
        talk is null ? [] : [new Fact(phrases.Reminders.FirstTalk, Line(talk, meetup, phrases, " "))];

    /// <summary>
    /// The programme of an evening; its talks alone if breaks and the like make it too long. Empty for a conference.
    /// </summary>
    private static List<RichText> Programme(Meetup meetup, Phrases phrases)
    {
        if (meetup.When.LastDate is not null)
        {
            return [];
        }

        var all = meetup.Agenda;
        var talks = all.Count <= MaxProgramme ? [.. all] : all.Where(item => item.Speakers.Count > 0).ToList();
        var shown = talks.Take(talks.Count > MaxProgramme ? MaxProgramme - 1 : MaxProgramme)
            .Select(item => Line(item, meetup, phrases)).ToList();
        return talks.Count > shown.Count ? [.. shown, phrases.Reminders.More(talks.Count - shown.Count)] : shown;
    }

    private static RichText Line(AgendaItem item, Meetup meetup, Phrases phrases, string space = "  ")
    {
        var time = ProgrammeTime.Rich(item, meetup, phrases, withDay: true);
        var title = item.Title + (item.Speakers.Count > 0 ? $" – {string.Join(", ", item.Speakers)}" : "");
        return time.Spans.Count > 0 ? time + (space + title) : title;
    }
}
