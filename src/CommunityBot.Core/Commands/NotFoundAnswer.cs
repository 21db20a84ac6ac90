using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>Composes answers to searches without a match, with the most similar names as buttons.</summary>
internal static class NotFoundAnswer
{
    public static Message Meetup(string name, IReadOnlyList<Meetup> nearest, string command, Phrases phrases) =>
        Meetups(
            Phrases.Format(phrases.Answers.NoSuchMeetupFormat, phrases.Quoted(Truncate(name))),
            nearest,
            command,
            phrases);

    public static Message Speaker(string name, IEnumerable<string> nearest, string command, Phrases phrases) => Compose(
        Phrases.Format(phrases.Answers.NoSuchSpeakerFormat, phrases.Quoted(Truncate(name))),
        nearest.Select(speaker => (speaker, speaker)), command, phrases);

    /// <param name="sentence">Precedes the suggestions.</param>
    public static Message Meetups(
        string sentence, IReadOnlyList<Meetup> nearest, string command, Phrases phrases) => Compose(
        sentence, nearest.Select(meetup => (meetup.Caption(phrases), meetup.Id.Value)), command, phrases);

    private static Message Compose(
        string sentence, IEnumerable<(string Label, string Value)> nearest, string command, Phrases phrases)
    {
        var choices = nearest.ToList();
        var words = phrases.Answers;
        return choices.Count == 0
            ? new Message($"{sentence} {phrases.Search.Hint}")
            : new Message(
                $"{sentence} " +
                Phrases.Format(words.DidYouMeanFormat, string.Join("; ", choices.Select(choice => choice.Label))))
            {
                Blocks =
                [
                    new Block.Paragraph($"{sentence} {phrases.Labelled(words.DidYouMean, "").TrimEnd()}"),
                    new Block.Bullets([.. choices.Select(choice => RichText.FromString(choice.Label))]),
                    new Block.Buttons(
                        [.. choices.Select(choice => new Button.Invoke(choice.Label, command, choice.Value))]),
                ],
            };
    }

    private static string Truncate(string name) => TextTruncation.Shorten(name, 80);
}
