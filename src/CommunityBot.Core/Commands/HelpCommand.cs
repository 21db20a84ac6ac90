using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary><c>/help</c>: lists the commands that the caller may use.</summary>
public sealed class HelpCommand : IBotCommand
{
    public CommandSpec Spec { get; } = CommandWords.Of("help");

    public CommandAnswer Answer(CommandRequest request)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Answers);
        return new CommandAnswer(
            new Message(phrases.Labelled(
                words.Commands, string.Join(", ", request.Commands.Select(spec => request.TypedName(spec.Name)))))
            {
                Title = Phrases.Format(words.HelpTitleFormat, request.Community.Name),
                Blocks =
                [
                    new Block.Bullets([.. request.Commands.Select(spec => Line(spec, request))]),
                    new Block.Note(words.FuzzyMatchingHint),
                    new Block.Buttons([new Button.Invoke(words.NextMeetup, "next-meetup", "")]),
                ],
            });
    }

    private static RichText Line(CommandSpec spec, CommandRequest request)
    {
        var words = request.Phrases.Answers;
        return RichText.Of(
            new Span.Strong(request.TypedName(spec.Name) + string.Concat(spec.Options.Select(option =>
                option.IsRequired ? $" {option.Name}" : $" [{option.Name}]"))),
            new Span.Plain(
                $" – {words.Description(spec.Name, spec.Description)}"
                + (spec.ForOrganisers ? $" ({words.OrganisersOnly})" : "")));
    }
}
