using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>An HTTP response of <see cref="FakeDiscord"/>.</summary>
internal sealed record FakeReply(int Status, JsonNode? Body = null)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static FakeReply NoContent { get; } = new(204);

    public static FakeReply Error(int status, int code, string message) =>
        new(status, new JsonObject { ["message"] = message, ["code"] = code });

    /// <summary>Code 50035 with the errors in Discord's nested form.</summary>
    public static FakeReply InvalidForm(IReadOnlyList<ValidationError> mistakes)
    {
        var errors = new JsonObject();
        foreach (var mistake in mistakes)
        {
            var place = errors;
            foreach (var step in mistake.Path.Split('.'))
            {
                place[step] ??= new JsonObject();
                place = place[step]!.AsObject();
            }

            place["_errors"] = new JsonArray(new JsonObject { ["code"] = "INVALID", ["message"] = mistake.Message });
        }

        return new FakeReply(
            400, new JsonObject { ["code"] = 50035, ["message"] = "Invalid Form Body", ["errors"] = errors });
    }
}

/// <summary>A validation error in a request body.</summary>
/// <param name="Path">For example "embeds.0.title".</param>
public sealed record ValidationError(string Path, string Message);
