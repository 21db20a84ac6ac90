using System.Text.Json.Serialization;

namespace CommunityBot.Repositories;

/// <summary>https://docs.github.com/en/rest/git/blobs</summary>
internal sealed record NewBlob(
    [property: JsonPropertyName("content")] string Content, [property: JsonPropertyName("encoding")] string Encoding);

/// <summary>https://docs.github.com/en/rest/git/trees</summary>
internal sealed record NewTree(
    [property: JsonPropertyName("base_tree")] string BaseTree,
    [property: JsonPropertyName("tree")] IReadOnlyList<NewTreeEntry> Tree);

/// <summary>One file of a <see cref="NewTree"/>.</summary>
/// <param name="Sha">Null removes the file.</param>
internal sealed record NewTreeEntry(
    [property: JsonPropertyName("path")] string Path, [property: JsonPropertyName("sha")] string? Sha)
{
    [JsonPropertyName("mode")]
    public string Mode { get; } = "100644";

    [JsonPropertyName("type")]
    public string Type { get; } = "blob";
}

/// <summary>https://docs.github.com/en/rest/git/commits</summary>
internal sealed record NewCommit(
    [property: JsonPropertyName("message")] string Message, [property: JsonPropertyName("tree")] string Tree,
    [property: JsonPropertyName("parents")] IReadOnlyList<string> Parents);

/// <summary>https://docs.github.com/en/rest/git/refs</summary>
internal sealed record NewReference(
    [property: JsonPropertyName("ref")] string Ref, [property: JsonPropertyName("sha")] string Sha);

/// <summary>The new commit of a branch.</summary>
internal sealed record MovedReference(
    [property: JsonPropertyName("sha")] string Sha, [property: JsonPropertyName("force")] bool Force);

/// <summary>https://docs.github.com/en/rest/pulls/pulls</summary>
internal sealed record NewPullRequest(
    [property: JsonPropertyName("title")] string Title, [property: JsonPropertyName("head")] string Head,
    [property: JsonPropertyName("base")] string Base, [property: JsonPropertyName("body")] string Body);

/// <summary>A body that GitHub refuses as invalid if the token has the permission.</summary>
internal sealed record EmptyBody;

[JsonSerializable(typeof(NewBlob))]
[JsonSerializable(typeof(NewTree))]
[JsonSerializable(typeof(NewCommit))]
[JsonSerializable(typeof(NewReference))]
[JsonSerializable(typeof(MovedReference))]
[JsonSerializable(typeof(NewPullRequest))]
[JsonSerializable(typeof(EmptyBody))]
internal sealed partial class GitHubJson : JsonSerializerContext;
