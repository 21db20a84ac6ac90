using System.Text.Json;

namespace CommunityBot.Discord.Registration;

/// <summary>A command as Discord says it is registered: read leniently, compared in what we say ourselves.</summary>
internal sealed record RegisteredCommand(string Id, CommandPayload Command)
{
    public static IReadOnlyList<RegisteredCommand> ReadAll(JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } commands
            ? [.. commands.EnumerateArray().Select(Read).OfType<RegisteredCommand>()]
            : [];

    private static RegisteredCommand? Read(JsonElement command) =>
        command.Text("name") is { } name
            ? new RegisteredCommand(command.Text("id") ?? "", new CommandPayload
            {
                Name = name,
                Type = (int)(command.Whole("type") ?? 1),
                Description = command.Text("description") ?? "",
                Options = [.. command.Items("options").Select(ReadOption)],
            })
            : null;

    private static OptionPayload ReadOption(JsonElement option) => new()
    {
        Type = (int)(option.Whole("type") ?? 3),
        Name = option.Text("name") ?? "",
        Description = option.Text("description") ?? "",
        Required = option.IsTrue("required"),
        Autocomplete = option.IsTrue("autocomplete"),
    };
}
