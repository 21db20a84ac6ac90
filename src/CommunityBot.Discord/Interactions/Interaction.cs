using CommunityBot.Core.Commands;

namespace CommunityBot.Discord.Interactions;

/// <summary>Something a person did with the bot on Discord. The nested cases are all that the bot answers.</summary>
internal abstract record Interaction(InteractionReference Reference)
{
    /// <summary>Discord asks whether anybody is there.</summary>
    public sealed record Ping(InteractionReference Ticket) : Interaction(Ticket);

    /// <summary>A command was sent, or something was pressed, chosen or filled in that asks one.</summary>
    public sealed record Command(InteractionReference Ticket, CommandInvocation Invocation) : Interaction(Ticket)
    {
        /// <summary>
        /// True for what was pressed in an answer that only the asker sees: turning a page changes that answer instead
        /// of adding one.
        /// </summary>
        public bool IsInPlace { get; init; }

        /// <summary>False after a form: Discord opens none from another.</summary>
        public bool MayOpenForm { get; init; } = true;
    }

    /// <summary>An option is being typed.</summary>
    public sealed record Autocomplete(
        InteractionReference Ticket, CommandInvocation Call, string Option, string Typed) : Interaction(Ticket);
}

/// <summary>
/// What an interaction is answered with: good for one answer within three seconds, and for edits within 15 minutes.
/// </summary>
internal sealed record InteractionReference(string Id, string Token, string? ApplicationId)
{
    /// <summary>Without the token: whoever has it speaks for the bot.</summary>
    public override string ToString() => $"interaction {Id}";
}
