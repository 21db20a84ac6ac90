using System.Security.Cryptography;
using System.Text;

using CommunityBot.Discord.Rendering;

namespace CommunityBot.Discord.Rest;

/// <summary>
/// A request with files: the JSON as <c>payload_json</c>, and one part <c>files[n]</c> for each file, which the JSON's
/// <c>attachments</c> name by n. https://docs.discord.com/developers/reference#uploading-files
/// </summary>
internal static class MultipartBody
{
    /// <summary>The request with the JSON as its body, and with the files if there are any.</summary>
    public static RestRequest WithBody(this RestRequest request, byte[] json, IReadOnlyList<FilePayload> files)
    {
        if (files.Count == 0)
        {
            return request with { Body = json };
        }

        // A boundary must not occur in the parts, and a retried request has the same body.
        var boundary = "communitybot-" + Convert.ToHexStringLower(SHA256.HashData(
            [.. json, .. files.SelectMany(file => file.Bytes)]).AsSpan(0, 16));
        return request with
        {
            Body = Write(json, files, boundary),
            MediaType = $"multipart/form-data; boundary={boundary}",
        };
    }

    private static byte[] Write(byte[] json, IReadOnlyList<FilePayload> files, string boundary)
    {
        using var body = new MemoryStream();
        Part("name=\"payload_json\"", "application/json", json);
        for (var i = 0; i < files.Count; i++)
        {
            Part(
                FormattableString.Invariant($"name=\"files[{i}]\"; filename=\"{files[i].Name}\""), files[i].MediaType,
                files[i].Bytes);
        }

        body.Write(Encoding.ASCII.GetBytes($"--{boundary}--\r\n"));
        return body.ToArray();

        void Part(string names, string mediaType, byte[] content)
        {
            body.Write(Encoding.ASCII.GetBytes(
                $"--{boundary}\r\nContent-Disposition: form-data; {names}\r\nContent-Type: {mediaType}\r\n\r\n"));
            body.Write(content);
            body.Write("\r\n"u8);
        }
    }
}
