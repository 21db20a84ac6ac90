using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Takeaways;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Organiser reminder on the day after a meetup: publish its recap, or complete a draft generated from the page.
/// </summary>
public sealed class RecapDraftKind : IAnnouncementKind
{
    internal const string KindName = "recap-draft";

    private static readonly Duration Grace = Duration.FromDays(3);

    public string Name => KindName;

    public AnnouncementTraits Traits { get; } = new() { IsForOrganisers = true };

    public IEnumerable<DueTime> DueTimes(PlanningRequest request)
    {
        var (when, kindSettings) = (request.Meetup.When, request.Settings.Of(Name));
        if (request.Meetup.Kind is MeetupKind.Meetup && (when.LastDate ?? when.Date) is { } date
            && request.Calendar.WrittenOf(request.Meetup) is null)
        {
            var due = date
                .PlusDays(1)
                .At(kindSettings.At ?? request.Settings.DefaultTime)
                .InZoneLeniently(when.Zone)
                .ToInstant();
            yield return new DueTime(LocalDatePattern.Iso.Format(date), due, due + (kindSettings.Grace ?? Grace));
        }
    }

    public Message Compose(AnnouncementRequest request)
    {
        var (meetup, phrases, organisers) = (
            request.Meetup, request.Community.Phrases, request.Community.Phrases.Organisers);
        var recap = request.Calendar.RecapOf(meetup);
        if (recap is null)
        {
            return Draft(request);
        }

        var title = phrases.Labelled(phrases.Recap, meetup.Heading);
        var takeaways = TakeawaySection.Of(meetup, request.Takeaways);
        return new Message($"{title}. {organisers.PublishOffer}")
        {
            Title = title,
            Blocks =
            [
                new Block.Paragraph(organisers.PublishOffer),
                .. takeaways.Count == 0 ? Array.Empty<Block>() :
                [
                    new Block.Heading(phrases.FromTheChat),
                    new Block.Bullets([.. takeaways.Select(takeaway => RichText.FromString(takeaway.Text))]),
                ],
                new Block.Buttons(
                    [new Button.Invoke(organisers.PublishRecap, PublishRecapCommand.Name, recap.Id.Value)]),
            ],
        };
    }

    /// <summary>The draft of a meetup that has no recap page.</summary>
    internal static Message Draft(AnnouncementRequest request)
    {
        var (meetup, phrases) = (request.Meetup, request.Community.Phrases);
        var title = phrases.Labelled(phrases.Recap, meetup.Heading);
        var draft = new RecapDraft(meetup, request.Calendar, request.Takeaways, request.Now, phrases);
        return new Message($"{title}. {phrases.Organisers.DraftOffer}")
        {
            Title = title,
            Blocks =
            [
                new Block.Paragraph(phrases.Organisers.DraftOffer),
                new Block.File(draft.File) { Phrases = phrases },
                .. PhotoBlocks.Of(draft.Content.Photos, phrases),
                .. draft.Missing is { Count: > 0 } missing
                    ? (Block[])
                    [
                        new Block.Heading(phrases.Drafts.StillMissing),
                        new Block.Bullets([.. missing.Select(RichText.FromString)]),
                    ]
                    : [],
                new Block.Buttons(
                [
                    new Button.Invoke(phrases.Organisers.WriteRecap, "recap", meetup.Id.Value),
                    new Button.Invoke(phrases.Agenda, "agenda", meetup.Id.Value),
                ]),
            ],
        };
    }
}
