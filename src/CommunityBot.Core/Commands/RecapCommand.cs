using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/recap meetup</c>: publishes the recap in every announcement channel, at most once. If there is no recap page, a
/// form collects the takeaways.
/// </summary>
public sealed class RecapCommand : IBotCommand
{
    public CommandSpec Spec { get; } = CommandWords.Of("recap") with
    {
        ForOrganisers = true,
        Needs = CommandNeeds.Takeaways,
    };

    public CommandAnswer Answer(CommandRequest request)
    {
        var name = request.Argument(SharedOptions.Meetup);
        var (phrases, words) = (request.Phrases, request.Phrases.Organisers);
        var finder = Finder(request);
        if (RecapForm.IsSubmission(request.Invocation))
        {
            return PublishForm(request, name);
        }

        if (name.Length == 0)
        {
            return new CommandAnswer(
                NotFoundAnswer.Meetups(words.WhichRecap, finder.Nearest("", 3), Spec.Name, phrases));
        }

        return finder.Find(name) switch
        {
            [var only] => PublishUnlessPosted(only, request),
            [] => RecapOfThatDay(request, name) is { } recap
                ? PublishUnlessPosted(recap, request)
                : MeetupWithoutRecap(request, name) is { } meetup
                    ? OpenForm(meetup, request)
                    : new CommandAnswer(NoRecap(name, finder, phrases)),
            var several => new CommandAnswer(new Message(
                $"{words.AmbiguousRecap} " +
                $"{string.Join("; ", several.Take(5).Select(recap => recap.Caption(phrases)))}")
            {
                Blocks =
                [
                    new Block.Paragraph(words.AmbiguousRecap),
                    new Block.SelectMenu(words.WhichRecap, Spec.Name, [.. several.Take(25).Select(recap =>
                        new SelectOption(recap.Caption(phrases), recap.Id.Value))]),
                ],
            }),
        };
    }

    public IEnumerable<Suggestion> Suggest(CommandRequest request, string option, string typed) =>
        Finder(request).Suggest(typed);

    private static MeetupFinder Finder(CommandRequest request) =>
        new(request, page => page.Kind is MeetupKind.Recap);

    /// <summary>If the name is that of the meetup itself, its recap is the one of the same day.</summary>
    private static Meetup? RecapOfThatDay(CommandRequest request, string name) =>
        new MeetupFinder(request).Find(name) is [var meetup, ..] ? request.Calendar.RecapOf(meetup) : null;

    /// <summary>
    /// A recap from the form is recorded under the meetup's own lineage, so its page would be posted as another recap.
    /// </summary>
    private static CommandAnswer PublishUnlessPosted(Meetup recap, CommandRequest request) =>
        request.Calendar.MeetupsOf(recap).Any(meetup => RecapStages.IsPostedFromForm(meetup, recap, request.Recaps))
            ? new CommandAnswer(new Message(
                Phrases.Format(
                    request.Phrases.Organisers.RecapAlreadyPostedFormat, request.Phrases.Quoted(recap.Heading))))
            : Publish(recap, request.Phrases);

    private static CommandAnswer Publish(
        Meetup recap, Phrases phrases) => new(new Message(RecapCard.TitleOf(recap, phrases).TrimEnd('.') + ".")
        {
            Title = RecapCard.TitleOf(recap, phrases),
        })
        {
            Effects = [new CommandEffect.PostNow(RecapKind.KindName, recap.Id)],
        };

    /// <summary>A meetup that has started and has no recap; null if the name matches none or several.</summary>
    private static Meetup? MeetupWithoutRecap(CommandRequest request, string name) =>
        new MeetupFinder(request, page => page.Kind is MeetupKind.Meetup && page.When.EffectiveStart <= request.Now)
            .Find(name) is [var only] ? only : null;

    private static CommandAnswer OpenForm(Meetup meetup, CommandRequest request)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Organisers);
        var sentence = Phrases.Format(
            words.NoRecapPageFormat, phrases.Quoted(meetup.Heading), request.TypedName("recap"));
        return new CommandAnswer(new Message(sentence)
        {
            Title = phrases.Labelled(phrases.Recap, meetup.Heading),
            Blocks =
            [
                new Block.Paragraph(sentence),
                new Block.Buttons([new Button.Invoke(words.WriteRecap, "recap", meetup.Id.Value)]),
            ],
        })
        {
            Form = RecapForm.For(meetup, TakeawaySection.Of(meetup, request.Takeaways), phrases),
        };
    }

    private static CommandAnswer PublishForm(CommandRequest request, string argument)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Organisers);
        var name = RecapForm.MeetupNameIn(argument);
        var meetup = request.Calendar.Find(new MeetupId(name)) ?? MeetupWithoutRecap(request, name);
        var chosen = meetup is null ? [] : TakeawaySection.Of(meetup, request.Takeaways);
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
                        new Block.Paragraph(
                            RichText.Of(new Span.Code(RecapForm.Page(recap, request.Community.Phrases)))),
                    ],
                },
            ],
        };
    }

    private Message NoRecap(string name, MeetupFinder finder, Phrases phrases) =>
        finder.Nearest(name, 3) is { Count: > 0 } nearest
        ? NotFoundAnswer.Meetup(name, nearest, Spec.Name, phrases)
        : new Message(phrases.Organisers.NoRecapsYet);
}
