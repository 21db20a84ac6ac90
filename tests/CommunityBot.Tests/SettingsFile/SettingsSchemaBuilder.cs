using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using CommunityBot.Composition.Settings;
using CommunityBot.Hosting;


namespace CommunityBot.Tests.SettingsFile;

/// <summary>
/// The JSON schema of the settings: the keys that the readers look for, described as in <c>config/README.md</c>.
/// </summary>
internal static partial class SettingsSchemaBuilder
{
    /// <summary>Settings in which every list of sections has one, so that its keys are looked for.</summary>
    private const string Probe = """
        { "communities": [{ "content": [{ "feed": "https://calendar.example/a.ics" }] }] }
        """;

    /// <summary>Every key, by its path with <c>[]</c> for each item of a list.</summary>
    public static IReadOnlyDictionary<string, SettingRead> Keys { get; } = ReadKeys();

    public static JsonObject Build()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Settings of CommunityBot",
        };
        foreach (var (name, value) in Section("").ToList())
        {
            schema[name] = value?.DeepClone();
        }

        return schema;
    }

    private static Dictionary<string, SettingRead> ReadKeys()
    {
        var reads = new List<SettingRead>();
        var report = new SettingsReport { Reads = reads };
        var node = SettingsJson.Parse(Encoding.UTF8.GetBytes(Probe), "probe", report.Faults)!;
        _ = new SettingsReader(".", Abilities.Names(), contentIsGiven: false, _ => null, report).Read(node);
        var keys = new Dictionary<string, SettingRead>(StringComparer.Ordinal);
        foreach (var read in reads)
        {
            keys[Index().Replace(read.Path, "[]")] = read;
        }

        return keys;
    }

    private static JsonObject Section(string prefix)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var (path, read) in Keys.Where(key => IsIn(key.Key, prefix)))
        {
            var name = path[prefix.Length..];
            var value = Value(path, read);
            if (DescriptionOf(path) is { } description)
            {
                value["description"] = description;
            }

            properties[name] = value;
            if (read.IsRequired)
            {
                required.Add(name);
            }
        }

        var section = new JsonObject { ["type"] = "object" };
        if (properties.Count == 0)
        {
            return section; // The keys are names that only the community knows.
        }

        section["properties"] = properties;
        section["additionalProperties"] = false;
        if (required.Count > 0)
        {
            section["required"] = required;
        }

        return section;
    }

    public static string? DescriptionOf(string path) =>
        DocumentedSettings.Descriptions.GetValueOrDefault(path)
        ?? DocumentedSettings.Descriptions.GetValueOrDefault(Kind().Replace(path, "$1*$2"));

    private static bool IsIn(string path, string prefix) =>
        path.Length > prefix.Length
        && path.StartsWith(prefix, StringComparison.Ordinal)
        && path.IndexOf('.', prefix.Length) < 0
        && !path.EndsWith(']');

    private static JsonObject Value(string path, SettingRead read) => read.Shape switch
    {
        SettingShape.Text when read.Choices is { } choices => new JsonObject { ["enum"] = Strings(choices) },
        SettingShape.Text => Type("string"),
        SettingShape.Texts => OneOrMore(Type("string")),
        SettingShape.Flag => Type("boolean"),
        SettingShape.Count when read.Choices is { } choices =>
            AnyOf(Number(read), new() { ["enum"] = Strings(choices) }),
        SettingShape.Count => Number(read),
        SettingShape.Items => OneOrMore(AnyOf(Type("string"), Section($"{path}[]."))),
        SettingShape.Section => Section($"{path}."),
        SettingShape.Sections => new JsonObject { ["type"] = "array", ["items"] = Section($"{path}[].") },
        _ => throw new InvalidOperationException($"{path} has an unknown shape."),
    };

    private static JsonObject Number(SettingRead read) =>
        new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = read.Most };

    private static JsonObject Type(string name) => new() { ["type"] = name };

    private static JsonObject AnyOf(params JsonObject[] choices) => new() { ["anyOf"] = new JsonArray([.. choices]) };

    private static JsonObject OneOrMore(JsonObject item) =>
        AnyOf(item, new JsonObject { ["type"] = "array", ["items"] = item.DeepClone() });

    private static JsonArray Strings(IEnumerable<string> texts) =>
        [.. texts.Select(text => (JsonNode)JsonValue.Create(text))];

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();

    [GeneratedRegex(@"^(communities\[\]\.announcements\.)[a-z-]+(\.[^.]+)$")]
    private static partial Regex Kind();
}
