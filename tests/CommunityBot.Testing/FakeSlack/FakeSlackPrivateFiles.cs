using System.Collections.Concurrent;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>
/// The files of members' messages, which are private: their address needs the bot's token with <c>files:read</c>, and
/// answers everybody else with a redirect to the login page. https://docs.slack.dev/reference/objects/file-object
/// </summary>
public sealed class FakeSlackPrivateFiles(FakeSlack slack)
{
    private readonly ConcurrentDictionary<string, byte[]> files = new();
    private int downloads;

    /// <summary>How often a file was requested.</summary>
    public int Downloads => downloads;

    /// <summary>True to answer requests without permission with the login page itself, as Slack also does.</summary>
    public bool ShowsLoginPage { get; set; }

    /// <summary>The file as it is in the payload of a message.</summary>
    public JsonObject Add(string name, byte[] bytes, string mediaType)
    {
        var id = slack.NextId("F");
        files[id] = bytes;
        var address = new Uri(slack.Root, $"files-pri/{slack.Teams.Home.Id}-{id}/download/{name}").AbsoluteUri;
        return new JsonObject
        {
            ["id"] = id,
            ["created"] = slack.Time.GetUtcNow().ToUnixTimeSeconds(),
            ["timestamp"] = slack.Time.GetUtcNow().ToUnixTimeSeconds(),
            ["name"] = name,
            ["title"] = name,
            ["mimetype"] = mediaType,
            ["mode"] = "hosted",
            ["is_external"] = false,
            ["is_public"] = true,
            ["public_url_shared"] = false,
            ["size"] = bytes.Length,
            ["url_private"] = address.Replace("/download", "", StringComparison.Ordinal),
            ["url_private_download"] = address,
        };
    }

    /// <summary>Deletes a file, as its author can.</summary>
    public void Remove(JsonObject file) => files.TryRemove(file["id"]!.ToString(), out _);

    internal async Task ServeAsync(HttpContext context, string id)
    {
        Interlocked.Increment(ref downloads);
        var token = context.Request.Headers.Authorization.ToString();
        if (slack.Teams.Of(token.Replace("Bearer ", "", StringComparison.Ordinal)) is null
            || !slack.Scopes.Contains("files:read"))
        {
            if (ShowsLoginPage)
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.WriteAsync("<!DOCTYPE html><html><body>Sign in</body></html>");
                return;
            }

            context.Response.Redirect(new Uri(slack.Root, "login").AbsoluteUri);
            return;
        }

        if (!files.TryGetValue(id, out var bytes))
        {
            context.Response.StatusCode = 404;
            return;
        }

        await context.Response.Body.WriteAsync(bytes);
    }
}
