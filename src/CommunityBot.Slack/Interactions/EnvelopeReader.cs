using System.Text.Json;

using CommunityBot.Core.Commands;
using CommunityBot.Slack.Rendering;
using CommunityBot.Slack.SocketMode;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Interactions;

/// <summary>Converts an envelope of any type to a <see cref="SlackInvocation"/>.</summary>
internal static class EnvelopeReader
{
    /// <summary>The command of the initial App Home view and of the global shortcut.</summary>
    public const string DefaultCommand = "next-meetup";

    /// <param name="commands">The dispatcher's commands.</param>
    /// <param name="names">The commands' names in the workspace.</param>
    /// <param name="spellings">The names as shown to members: <see cref="SlackCommandNames.Spellings"/>.</param>
    /// <returns>Null when the envelope invokes no command.</returns>
    public static SlackInvocation? Read(
        Envelope envelope, IReadOnlyList<CommandSpec> commands, SlackCommandNames names,
        IReadOnlyDictionary<string, string> spellings) =>
        InvocationOf(envelope, commands, names) is { } invocation
            ? invocation with { Invocation = invocation.Invocation with { Spellings = spellings } }
            : null;

    private static SlackInvocation? InvocationOf(
        Envelope envelope, IReadOnlyList<CommandSpec> known, SlackCommandNames names) =>
        (envelope.Type, envelope.Payload) switch
        {
            ("slash_commands", { } payload) when SlashCommandReader.Read(payload, known, names) is { } invocation =>
                new(invocation, new ResponseTarget.Ephemeral(envelope.ResponseUrl))
                {
                    TriggerId = payload.Text("trigger_id")
                },
            ("interactive", { } payload) => Interaction(payload, envelope.ResponseUrl),
            ("events_api", { } payload) when payload.Property("event") is { } slackEvent =>
                Event(slackEvent, payload) ?? MessageEventReader.Read(slackEvent, payload, known, names),
            _ => null,
        };

    private static SlackInvocation? Interaction(JsonElement payload, string? responseUrl) => payload.Text("type") switch
    {
        "block_actions" when InteractionReader.Read(payload) is { } action => new(
            action.Invocation with { IsPublic = action.IsShared }, action switch
            {
                { IsShared: true } => new ResponseTarget.Channel(responseUrl) { Thread = action.Thread },
                { IsAtHome: true } => new ResponseTarget.Home(),
                { ViewId: { } viewId } => new ResponseTarget.OpenModal(viewId),
                _ => new ResponseTarget.Ephemeral(responseUrl)
                {
                    ReplacesMessage = action.ReplacesMessage,
                    Thread = action.Thread
                },
            })
        {
            // An open modal is updated in place instead of opening another.
            TriggerId = action.ViewId is null ? payload.Text("trigger_id") : null,
        },
        "view_submission" => ViewSubmission(payload),
        "message_action" => MessageShortcutReader.Read(payload, responseUrl),
        "shortcut" when payload.Text("trigger_id") is { } trigger
            && SlackButtons.CommandOf(payload.Text("callback_id") ?? "") is { } command
            && payload.Property("user")?.Text("id") is { Length: > 0 } user =>
            new(Call(command, user, TeamIdReader.Interaction(payload)), new ResponseTarget.NewModal(trigger)),
        _ => null,
    };

    /// <summary>
    /// A submitted modal: the answer goes to the channel where the form was requested, or to a new modal if there was
    /// none. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_submission
    /// </summary>
    private static SlackInvocation? ViewSubmission(JsonElement payload)
    {
        if (payload.Property("view") is not { } view || SlackModals.OriginOf(view) is not { Command.Length: > 0 } origin
            || payload.Property("user")?.Text("id") is not { Length: > 0 } user)
        {
            return null;
        }

        var invocation = Call(origin.Command, user, TeamIdReader.Interaction(payload), origin.Channel) with
        {
            Text = origin.Argument,
            Options = SlackModals.ValuesOf(view),
        };
        var trigger = payload.Text("trigger_id");
        return new(invocation, origin.Channel is null && origin.ResponseUrl is null && trigger is not null
            ? new ResponseTarget.NewModal(trigger)
            : new ResponseTarget.Ephemeral(origin.ResponseUrl) { Thread = origin.Thread })
        {
            PublishesHome = origin.IsFromHome,
        };
    }

    /// <summary>https://docs.slack.dev/reference/events/app_home_opened</summary>
    private static SlackInvocation? Event(JsonElement slackEvent, JsonElement payload) =>
        slackEvent.Text("type") is "app_home_opened"
        && slackEvent.Text("tab") is "home" or null
        && slackEvent.Text("user") is { Length: > 0 } user
            ? new(Call(DefaultCommand, user, TeamIdReader.Event(payload)), new ResponseTarget.Home())
            : null;

    private static CommandInvocation Call(string command, string user, string? team, string? channel = null) =>
        new(
            command,
            new CommandUser(SlackPlatform.PlatformName, user),
            new CommandContext(SlackPlatform.PlatformName, channel, team));
}
