using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Composes answers to what is not a command: the nearest commands as buttons, or examples of what can be asked.
/// </summary>
internal static class UnknownCommandAnswer
{
    /// <summary>A longer argument may not fit into a button.</summary>
    private const int MaxArgumentLength = 80;

    /// <summary>To a command that does not exist.</summary>
    public static Message Command(string name, CommandRequest request)
    {
        var words = request.Phrases.Answers;
        var nearest = CommandNames.Nearest(request.Commands, name);
        var hint = Phrases.Format(words.HelpHintFormat, request.TypedName("help"));
        var typed = "/" + TextTruncation.Shorten(name.TrimStart('/'), 40);
        var sentence = nearest.Count == 0
            ? Phrases.Format(words.NoSuchCommandFormat, typed)
            : Phrases.Format(
                words.DidYouMeanFormat, string.Join(", ", nearest.Select(spec => request.TypedName(spec.Name))));
        return new Message($"{sentence} {hint}")
        {
            Blocks =
            [
                new Block.Paragraph(sentence),
                .. nearest.Count == 0 ? [] : new Block[] { new Block.Bullets([.. nearest.Select(Line)]) },
                new Block.Note(hint),
                Buttons([.. nearest.Select(spec => spec.Name).Append("help").Distinct()], request),
            ],
        };

        RichText Line(CommandSpec spec) => RichText.Of(
            new Span.Strong(request.TypedName(spec.Name)),
            new Span.Plain($" – {words.Description(spec.Name, spec.Description)}"));
    }

    /// <summary>To a sentence in which no command was found; the sentence is the invocation's text.</summary>
    public static Message Sentence(CommandRequest request)
    {
        var asking = request.Phrases.Asking;
        return new Message(asking.NotUnderstood)
        {
            Blocks =
            [
                new Block.Paragraph(asking.NotUnderstood),
                new Block.Bullets([.. asking.Examples.Select(RichText.FromString)]),
                Buttons(["search", "next-meetup", "agenda", "help"], request),
            ],
        };
    }

    /// <summary>Buttons for those of the commands that the caller may use, with what they typed.</summary>
    private static Block.Buttons Buttons(IReadOnlyList<string> names, CommandRequest request)
    {
        var typed = request.Invocation.Text.Trim();
        return new Block.Buttons(
        [
            .. from name in names
               from spec in request.Commands
               where spec.Name == name
               let takes = spec.Options.Count > 0 && typed.Length <= MaxArgumentLength && HasArgument(spec)
               select new Button.Invoke(request.Phrases.Answers.NameOf(name), name, takes ? typed : ""),
        ]);

        // A sentence that was not understood is something to search for, but no meetup's name.
        bool HasArgument(CommandSpec spec) => request.Invocation.Name.Length > 0 || spec.Name == "search";
    }
}
