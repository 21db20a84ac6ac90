using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>The registered application commands, global and per guild.</summary>
public sealed class FakeCommands
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<JsonObject>> byScope = [];
    private readonly Snowflakes ids;
    private readonly Action changed;

    internal FakeCommands(Snowflakes ids, Action changed)
    {
        this.ids = ids;
        this.changed = changed;
    }

    /// <summary>Number of commands created; Discord allows 200 per guild and day.</summary>
    public int Created { get; private set; }

    /// <summary>Number of times a command list was overwritten.</summary>
    public int Replacements { get; private set; }

    /// <param name="guildId">Null for global commands.</param>
    public IReadOnlyList<JsonObject> In(string? guildId)
    {
        lock (gate)
        {
            return [.. byScope.GetValueOrDefault(guildId ?? "", [])];
        }
    }

    /// <summary>Names of all commands that a member of the guild sees.</summary>
    public IReadOnlyList<string> Visible(string guildId) =>
        [.. In(null).Concat(In(guildId)).Select(command => command["name"]!.ToString())];

    /// <summary>Registers a command as an earlier version of the bot might have.</summary>
    public void Put(string? guildId, string name, string description)
    {
        lock (gate)
        {
            Scope(guildId).Add(
                new JsonObject { ["id"] = ids.Next(), ["type"] = 1, ["name"] = name, ["description"] = description });
        }
    }

    /// <summary>Deletes the commands of a guild, as Discord does when the bot is removed from it.</summary>
    internal void Forget(string guildId)
    {
        lock (gate)
        {
            byScope.Remove(guildId);
        }

        changed();
    }

    internal FakeReply Answer(string method, string? guildId, string[] rest, string query, JsonNode? body)
    {
        lock (gate)
        {
            var scope = Scope(guildId);
            return (method, rest) switch
            {
                ("GET", []) =>
                    new FakeReply(
                        200,
                        List(query.Contains("with_localizations=true", StringComparison.Ordinal)
                            ? scope
                            : scope.Select(WithoutTranslations))),
                ("PUT", []) when body is JsonArray commands => Replace(guildId, commands),
                ("PUT", []) => FakeReply.Error(400, 50109, "The request body contains invalid JSON."),
                ("DELETE", [var id]) => scope.RemoveAll(command => command["id"]!.ToString() == id) > 0
                    ? FakeReply.NoContent
                    : FakeReply.Error(404, 10063, "Unknown application command"),
                _ => FakeReply.Error(405, 0, "405: Method Not Allowed"),
            };
        }
    }

    private FakeReply Replace(string? guildId, JsonArray commands)
    {
        if (CommandRules.MistakesIn(commands) is { Count: > 0 } mistakes)
        {
            return FakeReply.InvalidForm(mistakes);
        }

        var before = Scope(guildId);
        var after = commands.OfType<JsonObject>().Select(command => Registered(command, guildId, before)).ToList();
        byScope[guildId ?? ""] = after;
        Replacements++;
        changed();
        return new FakeReply(200, List(after));
    }

    /// <summary>The command as Discord returns it, including the fields that Discord adds.</summary>
    private JsonObject Registered(JsonObject command, string? guildId, List<JsonObject> before)
    {
        var type = command["type"]?.GetValue<int>() ?? 1;
        var existing = before.Find(earlier =>
            earlier["name"]!.ToString() == command["name"]!.ToString()
                && (earlier["type"]?.GetValue<int>() ?? 1) == type);
        Created += existing is null ? 1 : 0;
        var registered = command.DeepClone().AsObject();
        registered["id"] = existing?["id"]?.ToString() ?? ids.Next();
        registered["type"] ??= 1;
        registered["description"] ??= "";
        registered["version"] = ids.Next();
        registered["default_member_permissions"] = null;
        registered["nsfw"] = false;
        registered["name_localizations"] ??= null;
        registered["description_localizations"] ??= null;
        registered["dm_permission"] = true;
        if (guildId is not null)
        {
            registered["guild_id"] = guildId;
        }

        // Discord omits false and empty fields from its response.
        foreach (var option in (registered["options"]?.AsArray() ?? [])
            .OfType<JsonObject>()
            .Where(option => option["required"]?.GetValue<bool>() == false))
        {
            option.Remove("required");
        }

        if (registered["options"] is JsonArray { Count: 0 })
        {
            registered.Remove("options");
        }

        return registered;
    }

    private static JsonObject WithoutTranslations(JsonObject command)
    {
        var plain = command.DeepClone().AsObject();
        foreach (var thing in (plain["options"]?.AsArray() ?? []).OfType<JsonObject>().Prepend(plain))
        {
            thing.Remove("name_localizations");
            thing.Remove("description_localizations");
        }

        return plain;
    }

    private List<JsonObject> Scope(string? guildId)
    {
        if (!byScope.TryGetValue(guildId ?? "", out var scope))
        {
            scope = byScope[guildId ?? ""] = [];
        }

        return scope;
    }

    private static JsonArray List(IEnumerable<JsonObject> commands) =>
        new([.. commands.Select(command => command.DeepClone())]);
}
