using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;

namespace CommunityBot.Testing.FakeGitHub;

/// <summary>A repository on the fake GitHub: its objects, branches and pull requests, and what people do.</summary>
public sealed class FakeGitRepository
{
    public const string Owner = "example-owner";
    public const string Name = "site";

    private readonly Lock gate = new();
    private readonly Dictionary<string, byte[]> blobs = [];
    private readonly Dictionary<string, SortedDictionary<string, string>> trees = [];
    private readonly Dictionary<string, (string Tree, IReadOnlyList<string> Parents, string Message)> commits = [];
    private readonly Dictionary<string, string> branches = [];
    private readonly List<FakePullRequest> pulls = [];

    public FakeGitRepository() => Commit(DefaultBranch, "README.md", "A site.\n");

    public string DefaultBranch { get; set; } = "main";

    public bool IsArchived { get; set; }

    public IReadOnlyList<FakePullRequest> PullRequests
    {
        get
        {
            lock (gate)
            {
                return [.. pulls];
            }
        }
    }

    public IReadOnlyCollection<string> Branches
    {
        get
        {
            lock (gate)
            {
                return [.. branches.Keys];
            }
        }
    }

    /// <summary>The files of a branch, by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Files(string branch)
    {
        lock (gate)
        {
            return TreeOf(branch).ToDictionary(file => file.Key, file => blobs[file.Value]);
        }
    }

    /// <summary>
    /// Messages of a branch's commits, the latest first, as far as they are not in the default branch.
    /// </summary>
    public IReadOnlyList<string> Messages(string branch)
    {
        lock (gate)
        {
            var (messages, known) = (new List<string>(), Ancestors(branches[DefaultBranch]).ToHashSet());
            messages.AddRange(Ancestors(branches[branch]).Where(commit => !known.Contains(commit))
                .Select(commit => commits[commit].Message));
            return messages;
        }
    }

    /// <summary>Somebody commits a file to a branch.</summary>
    public void Commit(string branch, string path, string text)
    {
        lock (gate)
        {
            var tree = branches.ContainsKey(branch) ? new SortedDictionary<string, string>(TreeOf(branch)) : [];
            tree[path] = Store(Encoding.UTF8.GetBytes(text));
            IReadOnlyList<string> parents = branches.TryGetValue(branch, out var tip) ? [tip] : [];
            branches[branch] = Store(Store(tree), parents, "by hand");
        }
    }

    /// <summary>Somebody merges a pull request as one new commit, as most sites do.</summary>
    public void Merge(FakePullRequest pull, bool deletesBranch)
    {
        lock (gate)
        {
            var tree = new SortedDictionary<string, string>(TreeOf(pull.Base));
            foreach (var (path, blob) in TreeOf(pull.Head))
            {
                tree[path] = blob;
            }

            branches[pull.Base] = Store(Store(tree), [branches[pull.Base]], pull.Title);
            pull.IsOpen = false;
            if (deletesBranch)
            {
                branches.Remove(pull.Head);
            }
        }
    }

    /// <summary>Somebody closes a pull request without merging it.</summary>
    public void Close(FakePullRequest pull)
    {
        lock (gate)
        {
            pull.IsOpen = false;
        }
    }

    internal FakeGitHubAnswer Answer(string method, string path, IQueryCollection query, JsonObject body)
    {
        lock (gate)
        {
            if (method != "GET" && IsArchived)
            {
                return new FakeGitHubAnswer(403, FakeGitHub.Error("Repository was archived so is read-only."));
            }

            var answer = (method, path) switch
            {
                ("GET", "") => Ok(new JsonObject
                {
                    ["full_name"] = $"{Owner}/{Name}",
                    ["owner"] = new JsonObject { ["login"] = Owner },
                    ["default_branch"] = DefaultBranch,
                    ["archived"] = IsArchived,
                }),
                ("GET", "pulls") => Pulls(query["state"].ToString(), query["head"].ToString()),
                ("POST", "pulls") => Open(body),
                ("POST", "git/blobs") => NewBlob(body),
                ("POST", "git/trees") => NewTree(body),
                ("POST", "git/commits") => NewCommit(body),
                ("POST", "git/refs") => NewBranch(body),
                _ => null,
            };
            return answer ?? (method switch
            {
                "GET" when After(path, "git/ref/heads/") is { } branch && branches.TryGetValue(branch, out var tip) =>
                    Ok(Reference(branch, tip)),
                "GET" when After(path, "git/commits/") is { } sha && commits.TryGetValue(sha, out var commit) =>
                    Ok(new JsonObject
                    {
                        ["sha"] = sha,
                        ["tree"] = new JsonObject { ["sha"] = commit.Tree },
                    }),
                "GET" when After(path, "contents/") is { } file => Contents(file, query["ref"].ToString()),
                "PATCH" when After(path, "git/refs/heads/") is { } branch => Move(branch, body),
                _ => new FakeGitHubAnswer(404, FakeGitHub.Error("Not Found")),
            });
        }
    }

    private static string? After(string path, string start) =>
        path.StartsWith(start, StringComparison.Ordinal) ? path[start.Length..] : null;

    private static FakeGitHubAnswer Ok(JsonNode body) => new(200, body);

    private static FakeGitHubAnswer Created(JsonNode body) => new(201, body);

    private static FakeGitHubAnswer Invalid(string message) => new(422, new JsonObject
    {
        ["message"] = "Validation Failed",
        ["errors"] = new JsonArray(new JsonObject { ["message"] = message }),
    });

    private static JsonObject Reference(string branch, string tip) => new()
    {
        ["ref"] = $"refs/heads/{branch}",
        ["object"] = new JsonObject { ["sha"] = tip, ["type"] = "commit" },
    };

    private FakeGitHubAnswer Contents(string path, string commit)
    {
        if (!commits.TryGetValue(commit, out var found))
        {
            return new FakeGitHubAnswer(404, FakeGitHub.Error("No commit found for the ref " + commit));
        }

        return trees[found.Tree].TryGetValue(path, out var sha)
            ? Ok(new JsonObject { ["type"] = "file", ["path"] = path, ["sha"] = sha })
            : new FakeGitHubAnswer(404, FakeGitHub.Error("Not Found"));
    }

    private FakeGitHubAnswer Pulls(string state, string head) => Ok(new JsonArray(
    [
        .. pulls.Where(pull => state != "open" || pull.IsOpen)
            .Where(pull => head.Length == 0 || head == $"{Owner}:{pull.Head}")
            .Select(Shown),
    ]));

    private static JsonObject Shown(FakePullRequest pull) => new()
    {
        ["number"] = pull.Number,
        ["html_url"] = pull.Address.AbsoluteUri,
        ["state"] = pull.IsOpen ? "open" : "closed",
        ["head"] = new JsonObject { ["ref"] = pull.Head },
    };

    private FakeGitHubAnswer Open(JsonObject body)
    {
        var (title, head, target) = ($"{body["title"]}", $"{body["head"]}", $"{body["base"]}");
        if (title.Length == 0 || !branches.TryGetValue(head, out var tip)
            || !branches.TryGetValue(target, out var merged))
        {
            return Invalid("head or base is invalid");
        }

        if (pulls.Any(pull => pull.IsOpen && pull.Head == head && pull.Base == target))
        {
            return Invalid($"A pull request already exists for {Owner}:{head}.");
        }

        if (Ancestors(merged).Contains(tip))
        {
            return Invalid($"No commits between {target} and {head}");
        }

        var opened = new FakePullRequest(pulls.Count + 1, title, head, target, $"{body["body"]}");
        pulls.Add(opened);
        return Created(Shown(opened));
    }

    private FakeGitHubAnswer NewBlob(JsonObject body) =>
        $"{body["encoding"]}" == "base64"
            ? Created(new JsonObject { ["sha"] = Store(Convert.FromBase64String($"{body["content"]}")) })
            : Invalid("content is missing");

    private FakeGitHubAnswer NewTree(JsonObject body)
    {
        if (!trees.TryGetValue($"{body["base_tree"]}", out var before) || body["tree"] is not JsonArray entries)
        {
            return Invalid("tree.sha is not a valid tree");
        }

        var tree = new SortedDictionary<string, string>(before);
        foreach (var entry in entries)
        {
            if (entry!.AsObject().ContainsKey("sha") && entry["sha"] is null)
            {
                if (!tree.Remove($"{entry["path"]}"))
                {
                    return Invalid("GitRPC::BadObjectState");
                }

                continue;
            }

            if ($"{entry["mode"]} {entry["type"]}" != "100644 blob" || !blobs.ContainsKey($"{entry["sha"]}"))
            {
                return Invalid("tree.mode, tree.type or tree.sha is invalid");
            }

            tree[$"{entry["path"]}"] = $"{entry["sha"]}";
        }

        return Created(new JsonObject { ["sha"] = Store(tree) });
    }

    private FakeGitHubAnswer NewCommit(JsonObject body) =>
        body["parents"] is JsonArray parents && parents.All(parent => commits.ContainsKey($"{parent}"))
        && trees.ContainsKey($"{body["tree"]}") && $"{body["message"]}".Length > 0
            ? Created(new JsonObject
            {
                ["sha"] = Store(
                    $"{body["tree"]}", [.. parents.Select(parent => $"{parent}")], $"{body["message"]}"),
            })
            : Invalid("tree or parents are invalid");

    private FakeGitHubAnswer NewBranch(JsonObject body)
    {
        if (After($"{body["ref"]}", "refs/heads/") is not { Length: > 0 } branch
            || !commits.ContainsKey($"{body["sha"]}"))
        {
            return Invalid("Reference name or sha is invalid");
        }

        if (branches.ContainsKey(branch))
        {
            return new FakeGitHubAnswer(422, FakeGitHub.Error("Reference already exists"));
        }

        branches[branch] = $"{body["sha"]}";
        return Created(Reference(branch, branches[branch]));
    }

    private FakeGitHubAnswer Move(string branch, JsonObject body)
    {
        if (!branches.TryGetValue(branch, out var tip) || !commits.ContainsKey($"{body["sha"]}"))
        {
            return new FakeGitHubAnswer(422, FakeGitHub.Error("Reference does not exist"));
        }

        if (!((bool?)body["force"] ?? false) && !Ancestors($"{body["sha"]}").Contains(tip))
        {
            return new FakeGitHubAnswer(422, FakeGitHub.Error("Update is not a fast forward"));
        }

        branches[branch] = $"{body["sha"]}";
        return Ok(Reference(branch, branches[branch]));
    }

    private SortedDictionary<string, string> TreeOf(string branch) => trees[commits[branches[branch]].Tree];

    private IEnumerable<string> Ancestors(string commit) =>
        [commit, .. commits[commit].Parents.SelectMany(Ancestors)];

    private string Store(byte[] bytes)
    {
        var sha = Sha([.. Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"blob {bytes.Length}\0")), .. bytes]);
        blobs[sha] = bytes;
        return sha;
    }

    private string Store(SortedDictionary<string, string> tree)
    {
        var sha = Sha(Encoding.UTF8.GetBytes("tree " + string.Join('\n', tree)));
        trees[sha] = tree;
        return sha;
    }

    private string Store(string tree, IReadOnlyList<string> parents, string message)
    {
        var sha = Sha(Encoding.UTF8.GetBytes($"commit {commits.Count} {tree} {string.Join(' ', parents)} {message}"));
        commits[sha] = (tree, parents, message);
        return sha;
    }

#pragma warning disable CA5350 // Git names its objects so.
    private static string Sha(byte[] bytes) => Convert.ToHexStringLower(SHA1.HashData(bytes));
#pragma warning restore CA5350
}

/// <summary>A pull request on the fake GitHub.</summary>
public sealed record FakePullRequest(int Number, string Title, string Head, string Base, string Body)
{
    public bool IsOpen { get; set; } = true;

    public Uri Address => new(string.Create(
        CultureInfo.InvariantCulture,
        $"https://github.example/{FakeGitRepository.Owner}/{FakeGitRepository.Name}/pull/{Number}"));
}
