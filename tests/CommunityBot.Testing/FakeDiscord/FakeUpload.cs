using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>A file of a request.</summary>
public sealed record FakeFile(string Name, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);
}

/// <summary>
/// Requests with files: <c>payload_json</c> and <c>files[n]</c>, where the JSON's attachments name the files by n.
/// https://docs.discord.com/developers/reference#uploading-files
/// </summary>
internal static class FakeUpload
{
    /// <summary>The default limit of a server without boosts.</summary>
    private const int MaxBytes = 10 * 1024 * 1024;

    public static bool IsIn(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/form-data", StringComparison.Ordinal) == true;

    /// <summary>Null for a request that Discord could not read.</summary>
    public static async Task<(JsonNode Body, IReadOnlyList<FakeFile> Files)?> ReadAsync(HttpRequest request)
    {
        try
        {
            var form = await request.ReadFormAsync();
            if (JsonNode.Parse(form["payload_json"].ToString()) is not JsonObject body)
            {
                return null;
            }

            // A callback has its message in "data", a forum post in "message".
            var message = body["data"] as JsonObject ?? body["message"] as JsonObject ?? body;
            var named = (message["attachments"] as JsonArray ?? [])
                .ToDictionary(attachment => $"files[{attachment?["id"]}]", attachment => $"{attachment?["filename"]}");
            var files = new List<FakeFile>();
            foreach (var file in form.Files)
            {
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes);
                if (bytes.Length > MaxBytes || named.GetValueOrDefault(file.Name) != file.FileName)
                {
                    return null;
                }

                files.Add(new FakeFile(file.FileName, bytes.ToArray()));
            }

            return files.Count == named.Count ? (body, files) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or ArgumentException)
        {
            return null;
        }
    }
}
