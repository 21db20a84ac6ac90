using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Discord.Registration;

/// <summary>A registered command as Discord returns it; only the fields that the bot sends are compared.</summary>
internal sealed record RegisteredCommand(string Id, string Name, JsonElement Json)
{
    public static IReadOnlyList<RegisteredCommand> ReadAll(JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } commands
            ? [.. commands.EnumerateArray()
                .Where(command => command.Text("name") is not null)
                .Select(command => new RegisteredCommand(
                    command.TextOrNumber("id") ?? "", command.Text("name")!, command))]
            : [];

    public int Type => (int)(Json.WholeNumber("type") ?? 1);

    public bool Matches(CommandPayload wanted)
    {
        var options = Json.Items("options").ToList();
        return Name == wanted.Name
            && Type == wanted.Type
            && (Json.Text("description") ?? "") == wanted.Description
            && IsSame(Json, "name_localizations", wanted.NameLocalizations)
            && IsSame(Json, "description_localizations", wanted.DescriptionLocalizations)
            && options.Count == (wanted.Options?.Count ?? 0)
            && options.Zip(wanted.Options ?? []).All(pair => Matches(pair.First, pair.Second));
    }

    private static bool Matches(JsonElement option, OptionPayload wanted) =>
        option.Text("name") == wanted.Name
        && option.WholeNumber("type") == wanted.Type
        && option.Text("description") == wanted.Description
        && option.IsTrue("required") == wanted.Required
        && option.IsTrue("autocomplete") == wanted.Autocomplete
        && IsSame(option, "name_localizations", wanted.NameLocalizations)
        && IsSame(option, "description_localizations", wanted.DescriptionLocalizations);

    /// <summary>A missing localization field is not compared.</summary>
    private static bool IsSame(JsonElement said, string name, IReadOnlyDictionary<string, string>? wanted)
    {
        if (!said.TryGetProperty(name, out var translations))
        {
            return true;
        }

        var registered = translations.ValueKind == JsonValueKind.Object
            ? translations
                .EnumerateObject()
                .ToDictionary(entry => entry.Name, entry => entry.Value.ToString(), StringComparer.Ordinal)
            : [];
        return registered.Count == (wanted?.Count ?? 0)
            && registered.All(entry => wanted!.TryGetValue(entry.Key, out var text) && text == entry.Value);
    }
}
