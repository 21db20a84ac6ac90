using CommunityBot.Core.Commands;

namespace CommunityBot.Discord.Interactions;

/// <summary>An interaction that the bot responds to. The nested cases are all there are.</summary>
internal abstract record Interaction(InteractionReference Reference)
{
    /// <summary>Discord's check that the endpoint is alive.</summary>
    public sealed record Ping(InteractionReference Ticket) : Interaction(Ticket);

    /// <summary>A command, a component interaction or a modal submission that invokes a command.</summary>
    public sealed record Command(InteractionReference Ticket, CommandInvocation Invocation) : Interaction(Ticket)
    {
        /// <summary>
        /// True for a component in an ephemeral answer: paging updates that message instead of sending a new one.
        /// </summary>
        public bool UpdatesMessage { get; init; }

        /// <summary>True where the member may write, so that the answer gets a button that shares it.</summary>
        public bool MayShare { get; init; }

        /// <summary>Set when the member pressed that button.</summary>
        public SharePress? Share { get; init; }

        /// <summary>False for a modal submission, to which Discord does not allow another modal.</summary>
        public bool AllowsModal { get; init; } = true;
    }

    /// <summary>Autocomplete for an option that the member is typing.</summary>
    public sealed record Autocomplete(
        InteractionReference Ticket, CommandInvocation Invocation, string Option, string Typed) : Interaction(Ticket);
}

/// <summary>
/// The id and token of an interaction: valid for one initial response within three seconds, and for edits and follow-up
/// messages within 15 minutes.
/// </summary>
internal sealed record InteractionReference(string Id, string Token, string? ApplicationId)
{
    /// <summary>Omits the token, which allows its holder to respond as the bot.</summary>
    public override string ToString() => $"interaction {Id}";
}
