using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>Answers that help when nothing was found: the nearest things that do exist, one press away.</summary>
internal static class NotFound
{
    public static Message Meetup(string name, IReadOnlyList<Meetup> nearest, string command) => With(
        $"I know no meetup “{Short(name)}”.",
        nearest.Select(meetup => (MeetupFinder.Label(meetup), meetup.Id.Value)),
        command);

    public static Message Speaker(string name, IEnumerable<string> nearest, string command) => With(
        $"I know no speaker “{Short(name)}”.", nearest.Select(speaker => (speaker, speaker)), command);

    private static Message With(string sentence, IEnumerable<(string Label, string Value)> nearest, string command)
    {
        var choices = nearest.ToList();
        return choices.Count == 0
            ? new Message($"{sentence} Nothing is on the pages yet.")
            : new Message($"{sentence} Nearest: {string.Join("; ", choices.Select(choice => choice.Label))}.")
            {
                Blocks =
                [
                    new Block.Paragraph($"{sentence} What comes nearest:"),
                    new Block.Bullets([.. choices.Select(choice => RichText.FromString(choice.Label))]),
                    new Block.Buttons([.. choices.Select(choice => new Button.Ask(choice.Label, command, choice.Value))]),
                ],
            };
    }

    private static string Short(string name) => name.Length <= 80 ? name : name[..79] + "…";
}
