using System.Text.Json;

using CommunityBot.Core.Commands;
using CommunityBot.Discord.Registration;
using CommunityBot.Discord.Rendering;
using CommunityBot.Wire;

namespace CommunityBot.Discord.Interactions;

/// <summary>
/// Parses interactions. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
/// </summary>
internal static class InteractionReader
{
    /// <summary>Null when the bot cannot respond: an unknown type, or a component of another bot.</summary>
    public static Interaction? Read(JsonElement interaction)
    {
        if (interaction.TextOrNumber("id") is not { Length: > 0 } id
            || interaction.Text("token") is not { Length: > 0 } token)
        {
            return null;
        }

        var reference = new InteractionReference(id, token, interaction.TextOrNumber("application_id"));
        Interaction? read = interaction.WholeNumber("type") switch
        {
            1 => new Interaction.Ping(reference),
            2 when ReadCommand(interaction) is { } invocation => new Interaction.Command(reference, invocation),
            2 when ReadMessageCommand(interaction) is { } invocation => new Interaction.Command(reference, invocation),
            3 when ReadComponent(interaction) is { } invocation =>
                new Interaction.Command(reference, invocation) { UpdatesMessage = UpdatesMessage(interaction) },
            4 when ReadCommand(interaction) is { } invocation
                && ReadFocusedOption(interaction) is var (option, typed) =>
                new Interaction.Autocomplete(reference, invocation, option, typed),
            5 when ReadModal(interaction) is { } invocation =>
                new Interaction.Command(reference, invocation) { AllowsModal = false },
            _ => null,
        };
        return read is Interaction.Command command
            ? command with { MayShare = SharePress.IsAllowed(interaction), Share = SharePress.Read(interaction) }
            : read;
    }

    private static CommandInvocation? ReadCommand(JsonElement interaction) =>
        interaction.Property("data") is { } data
            && data.Text("name") is { Length: > 0 } name
            && data.WholeNumber("type") is null or 1
            ? new CommandInvocation(name, ReadUser(interaction), ReadContext(interaction))
            {
                Options = OptionValues(data).GroupBy(option => option.Name, StringComparer.Ordinal)
                    .ToDictionary(option => option.Key, option => option.Last().Value, StringComparer.Ordinal),
            }
            : null;

    /// <summary>A message command arrives with its menu name; the responder maps it to the command.</summary>
    private static CommandInvocation? ReadMessageCommand(JsonElement interaction) =>
        interaction.Property("data") is { } data
            && data.Text("name") is { Length: > 0 } name
            && data.WholeNumber("type") is CommandPayload.MessageCommandType
            ? new CommandInvocation(name, ReadUser(interaction), ReadContext(interaction))
            {
                TargetMessage = MessageCommandReader.Read(interaction)
            }
            : null;

    private static CommandInvocation? ReadComponent(JsonElement interaction)
    {
        if (interaction.Property("data") is not { } data || data.Text("custom_id") is not { } customId)
        {
            return null;
        }

        var (command, argument) = CommandButtonId.Read(customId) is { } ask ? (ask.Command, ask.Argument)
            : SelectMenuId.Read(customId) is { } menu ? (menu.Command, FirstString(data.Items("values")))
            : (null, null);
        return command is null || argument is null
            ? null
            : new CommandInvocation(command, ReadUser(interaction), ReadContext(interaction)) { Text = argument };
    }

    /// <summary>Reads text inputs at any depth: Discord nests them in labels, older clients in action rows.</summary>
    private static CommandInvocation? ReadModal(JsonElement interaction) =>
        interaction.Property("data") is { } data
            && data.Text("custom_id") is { } customId
            && ModalId.Read(customId) is { } form
            ? new CommandInvocation(form.Command, ReadUser(interaction), ReadContext(interaction))
            {
                Text = form.Argument,
                Options = Inputs(data).Where(
                    input => input.Text("custom_id") is not null && input.TextOrNumber("value") is not null)
                    .GroupBy(input => input.Text("custom_id")!, StringComparer.Ordinal)
                    .ToDictionary(
                        input => input.Key, input => input.Last().TextOrNumber("value")!, StringComparer.Ordinal),
            }
            : null;

    private static IEnumerable<JsonElement> Inputs(JsonElement part) =>
        part.Items("components").Concat(part.Property("component") is { } inner ? [inner] : [])
            .SelectMany(found => Inputs(found).Prepend(found));

    private static string? FirstString(IEnumerable<JsonElement> values) => values
        .Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()).FirstOrDefault();

    /// <summary>
    /// A paging button in an ephemeral answer; in a public post, paging must not change the page for other readers.
    /// </summary>
    private static bool UpdatesMessage(JsonElement interaction) =>
        interaction.Property("data")?.Text("custom_id") is { } customId
            && CommandButtonId.Read(customId) is { IsPaging: true }
        && interaction.Property("message")?.WholeNumber("flags") is { } flags
        && (flags & InteractionRequests.Ephemeral) != 0;

    private static (string Option, string Typed)? ReadFocusedOption(JsonElement interaction) =>
        interaction.Property("data") is { } data
            ? Options(data).Where(option => option.IsTrue("focused"))
                .Select(option => ((string, string)?)(option.Text("name") ?? "", option.TextOrNumber("value") ?? ""))
                .FirstOrDefault()
            : null;

    private static IEnumerable<(string Name, string Value)> OptionValues(JsonElement data) =>
        from option in Options(data)
        let name = option.Text("name")
        let value = ValueOf(option)
        where name is not null && value is not null
        select (name, value);

    /// <summary>Options at any depth: a subcommand contains its options.</summary>
    private static IEnumerable<JsonElement> Options(JsonElement data) =>
        data.Items("options").SelectMany(option => Options(option).Prepend(option));

    private static string? ValueOf(JsonElement option) => option.Property("value") switch
    {
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        _ => option.TextOrNumber("value"),
    };

    private static CommandUser ReadUser(JsonElement interaction)
    {
        var member = interaction.Property("member");
        var user = member?.Property("user") ?? interaction.Property("user");
        return new CommandUser(DiscordPlatform.PlatformName, user?.TextOrNumber("id") ?? "")
        {
            Roles = [.. RolesOf(member)],
            Locale = interaction.Text("locale"),
        };
    }

    private static IEnumerable<string> RolesOf(JsonElement? member) =>
        from role in member?.Items("roles") ?? []
        where role.ValueKind == JsonValueKind.String
        select role.GetString();

    private static CommandContext ReadContext(JsonElement interaction) => new(
        DiscordPlatform.PlatformName,
        interaction.TextOrNumber("channel_id") ?? interaction.Property("channel")?.TextOrNumber("id"),
        interaction.TextOrNumber("guild_id"));
}
