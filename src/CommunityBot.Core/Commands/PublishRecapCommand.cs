using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Publishes a recap in every announcement channel, at most once: the page of a recap by its id, or what an organiser
/// wrote in the form. Invoked by a button or by the form.
/// </summary>
public sealed class PublishRecapCommand : IBotCommand
{
    internal const string Name = "publish";

    public CommandSpec Spec { get; } = new(Name, "Publish a recap in the announcement channels")
    {
        ForOrganisers = true,
        IsButtonOnly = true,
        Needs = CommandNeeds.Takeaways,
    };

    public CommandAnswer Answer(CommandRequest request)
    {
        if (RecapForm.IsSubmission(request.Invocation))
        {
            return PublishForm(request);
        }

        return RecapNamed(request.Invocation.Text.Trim(), request.Calendar) is { } recap
            ? IsPostedFromForm(recap, request)
                ? new CommandAnswer(new Message(AlreadyPosted(recap, request.Phrases)))
                : Publish(recap, request.Phrases)
            : new CommandAnswer(new Message(request.Phrases.Organisers.PageNotFound));
    }

    /// <summary>
    /// A recap from the form is recorded under the meetup's own lineage, so its page would be posted as another recap.
    /// </summary>
    internal static bool IsPostedFromForm(Meetup recap, CommandRequest request) =>
        request.Calendar.MeetupsOf(recap).Any(meetup => RecapStages.IsPostedFromForm(meetup, recap, request.Recaps));

    internal static string AlreadyPosted(Meetup recap, Phrases phrases) =>
        Phrases.Format(phrases.Organisers.RecapAlreadyPostedFormat, phrases.Quoted(recap.Heading));

    /// <summary>What an organiser wrote in the form.</summary>
    internal static CommandAnswer PublishForm(CommandRequest request)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Organisers);
        var argument = request.Argument(SharedOptions.Meetup);
        var meetup = MeetupNamed(RecapForm.MeetupNameIn(argument), request);
        var chosen = meetup is null ? [] : TakeawaySection.Of(meetup, request.Takeaways);
        if (meetup is not null && RecapForm.WrongAddress(request.Invocation) is { } typed)
        {
            var said = Phrases.Format(words.NoWebAddressFormat, phrases.Quoted(TextTruncation.Shorten(typed, 80)));
            return new CommandAnswer(new Message(said)
            {
                Blocks =
                [
                    new Block.Paragraph(said),
                    .. RecapForm.WordsOf(request.Invocation) is { Length: > 0 } written
                        ? [new Block.Preformatted(written)]
                        : Array.Empty<Block>(),
                    new Block.Buttons([new Button.Invoke(words.WriteRecap, RecapCommand.Name, meetup.Id.Value)]),
                ],
            });
        }

        if (meetup is null
            || RecapForm.Read(request.Invocation, argument, meetup, chosen, request.Community.Phrases) is not { } recap)
        {
            return new CommandAnswer(new Message(meetup is null ? words.PageNotFound : words.FormEmpty));
        }

        return Publish(recap, phrases) with
        {
            Effects = [new CommandEffect.PostNow(RecapKind.KindName, meetup.Id) { Page = recap }],
            FollowUps =
            [
                new Message(words.SaveAsPage)
                {
                    Blocks =
                    [
                        new Block.Paragraph(words.SaveAsPage),
                        new Block.Preformatted(RecapForm.Page(recap, request.Community.Phrases)),
                    ],
                },
                .. RecapTalkLines.Chapters(recap.Talks, request.Community.Phrases) is { } chapters
                    ?
                    [
                        new Message(words.ChaptersOffer)
                        {
                            Blocks = [new Block.Paragraph(words.ChaptersOffer), new Block.Preformatted(chapters)],
                        },
                    ]
                    : Array.Empty<Message>(),
            ],
        };
    }

    private static CommandAnswer Publish(Meetup recap, Phrases phrases) =>
        new(new Message(RecapCard.TitleOf(recap, phrases).TrimEnd('.') + ".")
        {
            Title = RecapCard.TitleOf(recap, phrases),
        })
        {
            Effects = [new CommandEffect.PostNow(RecapKind.KindName, recap.Id)],
        };

    /// <summary>By id, or by the prefix that a platform has left of a long one.</summary>
    private static Meetup? RecapNamed(string id, MeetupCalendar calendar) =>
        calendar.Find(new MeetupId(id)) is { Kind: MeetupKind.Recap } recap ? recap
        : id.Length >= TakeawaysCommand.MaxIdLength
            ? calendar.Recaps.FirstOrDefault(page => page.Id.Value.StartsWith(id, StringComparison.Ordinal))
            : null;

    private static Meetup? MeetupNamed(string id, CommandRequest request) =>
        request.Calendar.Find(new MeetupId(id))
        ?? (new MeetupFinder(request, page => page.Kind is MeetupKind.Meetup && page.When.EffectiveStart <= request.Now)
            .Find(id) is [var only] ? only : null);
}
