using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>
/// Discord's published machine-readable specifications, where this machine has them; all requests and gateway messages
/// of the bot are validated against them, in addition to the rules that they do not contain.
/// </summary>
public sealed class DiscordSpecs
{
    private static readonly Lazy<DiscordSpecs?> Loaded = new(
        () => Repository.Specs is { } folder ? new DiscordSpecs(folder) : null);

    private readonly JsonElement api;
    private readonly SchemaCheck apiCheck;
    private readonly Dictionary<string, JsonElement> frames;

    private DiscordSpecs(string folder)
    {
        api = Read(Path.Combine(folder, "discord", "openapi.json"));
        apiCheck = new SchemaCheck(api);
        frames = Directory.GetFiles(Path.Combine(folder, "gateway"), "*.schema.json")
            .ToDictionary(file => Path.GetFileName(file).Split('.')[0], Read);
    }

    /// <summary>Null on a machine without the specifications.</summary>
    public static DiscordSpecs? Here => Loaded.Value;

    /// <summary>
    /// Validation errors of a request's body; empty for requests whose body the specification does not describe.
    /// </summary>
    public IReadOnlyList<ValidationError> MistakesIn(FakeRequest request)
    {
        var steps = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var path in api.GetProperty("paths").EnumerateObject().Where(path => Matches(path.Name, steps)))
        {
            if (path.Value.TryGetProperty(request.Method.ToLowerInvariant(), out var operation)
                && operation.TryGetProperty("requestBody", out var body)
                && body.GetProperty("content").TryGetProperty("application/json", out var json))
            {
                return apiCheck.MistakesIn(request.Body, json.GetProperty("schema"));
            }
        }

        return [];
    }

    /// <param name="schema">The schema's name, for example "GatewayIdentify".</param>
    public IReadOnlyList<ValidationError> MistakesInFrame(string schema, JsonNode frame) =>
        new SchemaCheck(frames[schema]).MistakesIn(frame, frames[schema]);

    private static bool Matches(string template, string[] steps)
    {
        var wanted = template.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return wanted.Length == steps.Length
            && wanted.Zip(steps).All(pair => pair.First == pair.Second || pair.First.StartsWith('{'));
    }

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.Clone();
    }
}
