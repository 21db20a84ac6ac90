using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary><c>/help</c>: what one can ask.</summary>
public sealed class HelpCommand : IBotCommand
{
    public CommandSpec Spec { get; } = new("help", "What one can ask here");

    public CommandAnswer Answer(CommandRequest request) => new(
        new Message("You can ask: " + string.Join(", ", request.Commands.Select(spec => request.Written(spec.Name))))
        {
            Title = $"What {request.Community.Name}'s bot can tell you",
            Blocks =
            [
                new Block.Bullets([.. request.Commands.Select(spec => Line(spec, request))]),
                new Block.Note("Names need not be exact: part of a title, a date or a speaker is enough."),
                new Block.Buttons([new Button.Ask("Next meetup", "next-meetup", "")]),
            ],
        });

    private static RichText Line(CommandSpec spec, CommandRequest request) => RichText.Of(
        new Span.Strong(request.Written(spec.Name) + string.Concat(spec.Options.Select(option =>
            option.IsRequired ? $" {option.Name}" : $" [{option.Name}]"))),
        new Span.Plain($" – {spec.Description}{(spec.ForOrganisers ? " (organisers)" : "")}"));
}
