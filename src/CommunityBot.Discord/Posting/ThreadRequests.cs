using System.Text.Json;
using System.Text.Json.Serialization;

using CommunityBot.Discord.Rendering;
using CommunityBot.Discord.Rest;

namespace CommunityBot.Discord.Posting;

/// <summary>
/// Builds requests for threads. https://docs.discord.com/developers/resources/channel#start-thread-from-message
/// </summary>
internal static class ThreadRequests
{
    /// <summary>Idempotent: a message has at most one thread, and Discord refuses a second with code 160004.</summary>
    public static RestRequest Start(string channel, string messageId, string name) =>
        new(HttpMethod.Post, "channels/{channel}/messages/{id}/threads",
            $"channels/{Uri.EscapeDataString(channel)}/messages/{Uri.EscapeDataString(messageId)}/threads")
        {
            MajorParameter = channel,
            IsIdempotent = true,
            Body = JsonSerializer.SerializeToUtf8Bytes(new ThreadStart(NameOf(name)), ThreadJson.Default.ThreadStart),
        };

    /// <summary>
    /// Creates a forum post. Discord does not deduplicate these requests.
    /// https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel
    /// </summary>
    public static RestRequest StartInForum(string forum, string name, MessagePayload message) =>
        new RestRequest(
            HttpMethod.Post, "channels/{channel}/threads", $"channels/{Uri.EscapeDataString(forum)}/threads")
        {
            MajorParameter = forum,
        }.WithBody(
            JsonSerializer.SerializeToUtf8Bytes(
                new ForumPost(NameOf(name), message), ThreadJson.Default.ForumPost),
            message.Files);

    public static RestRequest Active(string guild) =>
        new(HttpMethod.Get, "guilds/{guild}/threads/active", $"guilds/{Uri.EscapeDataString(guild)}/threads/active")
        {
            MajorParameter = guild,
            IsIdempotent = true,
        };

    /// <summary>Newest first; includes forum posts that were archived after a week of inactivity.</summary>
    public static RestRequest Archived(string forum) =>
        new(HttpMethod.Get, "channels/{channel}/threads/archived/public",
            $"channels/{Uri.EscapeDataString(forum)}/threads/archived/public?limit=100")
        {
            MajorParameter = forum,
            IsIdempotent = true,
        };

    public static RestRequest Channel(string id) =>
        new(HttpMethod.Get, "channels/{channel}", $"channels/{Uri.EscapeDataString(id)}")
        {
            MajorParameter = id,
            IsIdempotent = true
        };

    /// <summary>Unarchives a thread: messages in an archived thread cannot be edited.</summary>
    public static RestRequest Unarchive(string thread) =>
        new(HttpMethod.Patch, "channels/{channel}", $"channels/{Uri.EscapeDataString(thread)}")
        {
            MajorParameter = thread,
            IsIdempotent = true,
            Body = JsonSerializer.SerializeToUtf8Bytes(
                new ThreadChange(Archived: false), ThreadJson.Default.ThreadChange),
        };

    private static string NameOf(string name) =>
        DiscordText.Plain(name, DiscordLimits.ThreadName) is { Length: > 0 } fitting ? fitting : "A meetup";
}

internal sealed record ThreadStart([property: JsonPropertyName("name")] string Name)
{
    /// <summary>Minutes of inactivity until the thread is archived: one week.</summary>
    [JsonPropertyName("auto_archive_duration")]
    public int AutoArchiveDuration { get; } = 10_080;
}

internal sealed record ThreadChange([property: JsonPropertyName("archived")] bool Archived);

internal sealed record ForumPost(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("message")] MessagePayload Message)
{
    [JsonPropertyName("auto_archive_duration")]
    public int AutoArchiveDuration { get; } = 10_080;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ThreadStart))]
[JsonSerializable(typeof(ForumPost))]
[JsonSerializable(typeof(ThreadChange))]
internal sealed partial class ThreadJson : JsonSerializerContext;
