using System.Text.Json;

using CommunityBot.Composition.Settings;
using CommunityBot.Core.Recaps;
using CommunityBot.Wire;

namespace CommunityBot.Repositories;

/// <summary>
/// The repository of a site on GitHub, as far as pages are proposed there. A step that does not succeed throws
/// <see cref="GitHubException"/>. https://docs.github.com/en/rest/git
/// </summary>
internal sealed class SiteRepository(GitHubApi api, RecapRepositorySettings settings)
{
    private string Path => $"repos/{settings.Owner}/{settings.Name}";

    /// <summary>What GitHub shows of it, under its present name.</summary>
    public async Task<RepositoryFacts> ReadAsync(CancellationToken cancellation)
    {
        var facts = Content(await api.GetAsync(Path, cancellation));
        return new RepositoryFacts(
            facts.Property("owner")?.Text("login") ?? settings.Owner,
            facts.Text("default_branch") ?? "main",
            facts.IsTrue("archived"));
    }

    /// <summary>The commit of a branch; null if there is no such branch.</summary>
    public async Task<string?> TipAsync(string branch, CancellationToken cancellation)
    {
        var reply = await api.GetAsync($"{Path}/git/ref/heads/{Escaped(branch)}", cancellation);
        return IsMissing(reply) ? null : Content(reply).Property("object")?.Text("sha") ?? throw Unreadable();
    }

    /// <summary>The open pull request of a branch; null without one.</summary>
    /// <param name="owner">As <see cref="ReadAsync"/> has it, because the filter compares it exactly.</param>
    public async Task<Uri?> OpenPullRequestAsync(string owner, string branch, CancellationToken cancellation)
    {
        var head = Uri.EscapeDataString($"{owner}:{branch}");
        var open = Content(await api.GetAsync($"{Path}/pulls?state=open&head={head}", cancellation));
        return open.ValueKind is not JsonValueKind.Array ? throw Unreadable()
            : open.EnumerateArray()
                .Where(pull => pull.Property("head")?.Text("ref") == branch)
                .Select(AddressOf).FirstOrDefault();
    }

    /// <summary><see cref="GitBlob.NameOf"/> a file at a commit; null if there is none.</summary>
    public async Task<string?> BlobAsync(string path, string commit, CancellationToken cancellation)
    {
        var reply = await api.GetAsync($"{Path}/contents/{Escaped(path)}?ref={commit}", cancellation);
        return IsMissing(reply) ? null : Content(reply) is { ValueKind: JsonValueKind.Object } file
            ? file.Text("sha") ?? throw Unreadable()
            : throw new GitHubException(new GitHubReply.Refused(new GitHubError(422, $"{path} is a folder")));
    }

    /// <summary>A commit on top of another, in no branch yet.</summary>
    /// <param name="removed">Paths of files that it removes.</param>
    public async Task<string> CommitAsync(
        string parent, IReadOnlyList<RecapPageFile> files, IReadOnlyList<string> removed, string message,
        CancellationToken cancellation)
    {
        var before = Content(await api.GetAsync($"{Path}/git/commits/{parent}", cancellation))
            .Property("tree")?.Text("sha") ?? throw Unreadable();
        var entries = new List<NewTreeEntry>();
        foreach (var file in files)
        {
            var blob = new NewBlob(Convert.ToBase64String(file.Bytes.Span), "base64");
            entries.Add(new NewTreeEntry(file.Path, Sha(await api.SendAsync(
                HttpMethod.Post, $"{Path}/git/blobs", blob, GitHubJson.Default.NewBlob, cancellation))));
        }

        entries.AddRange(removed.Select(path => new NewTreeEntry(path, Sha: null)));
        var tree = Sha(await api.SendAsync(
            HttpMethod.Post, $"{Path}/git/trees", new NewTree(before, entries), GitHubJson.Default.NewTree,
            cancellation));
        return Sha(await api.SendAsync(
            HttpMethod.Post, $"{Path}/git/commits", new NewCommit(message, tree, [parent]),
            GitHubJson.Default.NewCommit, cancellation));
    }

    /// <summary>Adds a commit to a branch, which may have others.</summary>
    public async Task AddAsync(string branch, string commit, CancellationToken cancellation) =>
        Content(await MoveAsync(branch, commit, force: false, cancellation));

    /// <summary>Creates a branch, or moves it to a commit that does not follow from the one that it has.</summary>
    public async Task SetAsync(string branch, string commit, CancellationToken cancellation)
    {
        var created = await api.SendAsync(
            HttpMethod.Post, $"{Path}/git/refs", new NewReference($"refs/heads/{branch}", commit),
            GitHubJson.Default.NewReference, cancellation);
        Content(created is GitHubReply.Refused { Error.Status: 422 }
            ? await MoveAsync(branch, commit, force: true, cancellation)
            : created);
    }

    /// <returns>Null if there is an open pull request of that branch already.</returns>
    public async Task<Uri?> OpenAsync(NewPullRequest pull, CancellationToken cancellation)
    {
        var reply = await api.SendAsync(
            HttpMethod.Post, $"{Path}/pulls", pull, GitHubJson.Default.NewPullRequest, cancellation);
        return reply is GitHubReply.Refused { Error: { Status: 422, Message: var message } }
            && message.Contains("already exists", StringComparison.OrdinalIgnoreCase)
                ? null
                : AddressOf(Content(reply)) ?? throw Unreadable();
    }

    /// <summary>The answer to a request that has no effect, because it is invalid.</summary>
    public Task<GitHubReply> TryAsync(string what, CancellationToken cancellation) => api.SendAsync(
        HttpMethod.Post, $"{Path}/{what}", new EmptyBody(), GitHubJson.Default.EmptyBody, cancellation);

    private Task<GitHubReply> MoveAsync(string branch, string commit, bool force, CancellationToken cancellation) =>
        api.SendAsync(
            HttpMethod.Patch, $"{Path}/git/refs/heads/{Escaped(branch)}", new MovedReference(commit, force),
            GitHubJson.Default.MovedReference, cancellation);

    private static bool IsMissing(GitHubReply reply) => reply is GitHubReply.Refused { Error.Status: 404 };

    private static JsonElement Content(GitHubReply reply) => reply switch
    {
        GitHubReply.Ok(var content) => content ?? throw Unreadable(),
        _ => throw new GitHubException(reply),
    };

    private static string Sha(GitHubReply reply) => Content(reply).Text("sha") ?? throw Unreadable();

    private static Uri? AddressOf(JsonElement pull) =>
        Uri.TryCreate(pull.Text("html_url"), UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http"
            ? address
            : null;

    private static GitHubException Unreadable() =>
        new(new GitHubReply.Unknown("an answer without what it should contain"));

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}

/// <summary>What GitHub shows of a repository.</summary>
internal sealed record RepositoryFacts(string Owner, string DefaultBranch, bool IsArchived);
