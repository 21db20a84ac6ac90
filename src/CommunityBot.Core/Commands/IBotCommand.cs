namespace CommunityBot.Core.Commands;

/// <summary>Something members can ask. Pure: the same class answers on every platform.</summary>
public interface IBotCommand
{
    CommandSpec Spec { get; }

    CommandAnswer Answer(CommandRequest request);

    /// <summary>What an argument could be, best first, for what has been typed so far.</summary>
    IEnumerable<Suggestion> Suggest(CommandRequest request, string option, string typed) => [];
}

/// <summary>A possible argument.</summary>
/// <param name="Label">What a person reads.</param>
/// <param name="Value">What the command is given.</param>
public sealed record Suggestion(string Label, string Value);
