using System.Text.RegularExpressions;

using CommunityBot.Core.Messages;
using CommunityBot.Core.Photos;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Invoked by the buttons of the question whether a member's pictures may be used: "yes" and "no", which also takes the
/// consent back. Only the author's answer counts, wherever it is given.
/// </summary>
public sealed partial class PhotoConsentCommand : IBotCommand
{
    internal const string Name = "photo-consent";

    public CommandSpec Spec { get; } = new(Name, "Decide whether your pictures may be used in a recap")
    {
        IsButtonOnly = true,
    };

    public CommandAnswer Answer(CommandRequest request) =>
        Argument.Match(request.Invocation.Text.Trim()) is { Success: true } pressed
            ? new CommandAnswer(new Message(""))
            {
                // The outcome of the effect is the whole reply.
                Effects =
                [
                    new CommandEffect.AnswerConsent(pressed.Groups["ref"].Value, pressed.Groups["yes"].Success),
                ],
            }
            : new CommandAnswer(new Message(request.Phrases.Photos.NotFound));

    /// <param name="photo">Any picture of the message.</param>
    internal static string YesArgument(Photo photo) => $"yes {photo.Request}";

    /// <param name="photo">Any picture of the message.</param>
    internal static string NoArgument(Photo photo) => $"no {photo.Request}";

    [GeneratedRegex("^(?:(?<yes>yes)|no) (?<ref>[0-9a-f]{16})$")]
    private static partial Regex Argument { get; }
}
