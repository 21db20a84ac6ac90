using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>A command. Implementations are pure, and the same on every platform.</summary>
public interface IBotCommand
{
    CommandSpec Spec { get; }

    CommandAnswer Answer(CommandRequest request);

    /// <summary>Autocomplete suggestions for the text typed so far, best first; by default those of the
    /// option.</summary>
    IEnumerable<Suggestion> Suggest(CommandRequest request, string option, string typed) =>
        Spec.Options.FirstOrDefault(each => each.Name == option)?.Suggest(request, typed) ?? [];

    /// <summary>
    /// Until when the suggestions for the same text stay the same for every member, or for every organiser; null if
    /// they depend on more than the calendar and what has begun or ended.
    /// </summary>
    Instant? SuggestionsStayUntil(CommandRequest request) => request.AnswerStaysUntil;
}

/// <summary>An autocomplete suggestion.</summary>
/// <param name="Label">Display text.</param>
/// <param name="Value">Passed to the command.</param>
public sealed record Suggestion(string Label, string Value);
