using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>Where platforms bring what people ask.</summary>
public interface ICommandDesk
{
    /// <summary>What platforms register, in the order of help.</summary>
    IReadOnlyList<CommandSpec> Commands { get; }

    /// <summary>Always an answer, also to the unknown and the forbidden. May take as long as a post takes.</summary>
    Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancellation);

    /// <summary>At most 25, best first; empty when there is nothing to suggest.</summary>
    IReadOnlyList<Suggestion> Suggest(CommandCall call, string option, string typed);
}

/// <summary>An answer for one person.</summary>
/// <param name="IsPrivate">True when only the asker should see it (ephemeral).</param>
public sealed record CommandReply(Message Message, bool IsPrivate = true);
