using CommunityBot.Composition.Settings;
using CommunityBot.Core.Platforms;

namespace CommunityBot.Repositories;

/// <summary>
/// Checks whether the token may propose pages to a repository. GitHub does not say which permissions a token has, so
/// each is tried with a request that has no effect: GitHub refuses it as invalid, or for the missing permission first.
/// </summary>
internal sealed class RepositoryDoctor(GitHubApi api)
{
    public async Task<IReadOnlyList<DoctorFinding>> ExamineAsync(
        RecapRepositorySettings site, CancellationToken cancellation)
    {
        if (!api.HasToken)
        {
            return
            [
                new DoctorFinding(
                    GitHubAccount.TokenVariable,
                    FindingSeverity.Error,
                    $"not set, but recaps are to be proposed to {site.FullName}.",
                    "Create a fine-grained token (config/README.md, Recaps), or remove recaps.repository."),
            ];
        }

        try
        {
            return await AskAsync(new SiteRepository(api, site), site, cancellation);
        }
        catch (GitHubException exception)
        {
            return [Fault(exception.Reply, site)];
        }
    }

    private static async Task<IReadOnlyList<DoctorFinding>> AskAsync(
        SiteRepository repository, RecapRepositorySettings site, CancellationToken cancellation)
    {
        var facts = await repository.ReadAsync(cancellation);
        var branch = site.Branch ?? facts.DefaultBranch;
        var findings = new List<DoctorFinding>();
        if (facts.IsArchived)
        {
            findings.Add(new DoctorFinding(
                site.FullName, FindingSeverity.Error, "it is archived.", "Unarchive it, or name another repository."));
        }

        if (await repository.TipAsync(branch, cancellation) is null)
        {
            findings.Add(new DoctorFinding(
                site.FullName, FindingSeverity.Error, $"it has no branch {branch}.",
                "Correct recaps.repositoryBranch, or create the branch."));
        }

        foreach (var (permission, path) in (IEnumerable<(string, string)>)
            [("Contents", "git/blobs"), ("Pull requests", "pulls")])
        {
            var reply = await repository.TryAsync(path, cancellation);
            if (reply is not (GitHubReply.Ok or GitHubReply.Refused { Error.Status: 400 or 422 }))
            {
                findings.Add(reply is GitHubReply.Refused { Error.Status: 403 or 404 }
                    ? new DoctorFinding(
                        site.FullName,
                        FindingSeverity.Error,
                        $"the token may not write {permission}.",
                        $"Give it the repository permission {permission}: Read and write.")
                    : Fault(reply, site));
            }
        }

        return findings.Count > 0 ? findings :
        [
            new DoctorFinding(
                site.FullName, FindingSeverity.Ok, $"recaps can be proposed to {branch}."),
        ];
    }

    private static DoctorFinding Fault(GitHubReply reply, RecapRepositorySettings site) => reply switch
    {
        GitHubReply.Refused { Error.Status: 401 } => new DoctorFinding(
            GitHubAccount.TokenVariable, FindingSeverity.Error, "GitHub does not accept the token.",
            "It may have expired: create a new one, and set it in the environment."),
        GitHubReply.Refused { Error: var error } => new DoctorFinding(
            site.FullName, FindingSeverity.Error, $"GitHub answered {error.Status} ({error.Message}).",
            "Correct recaps.repository, or give the token access to it."),
        GitHubReply.RateLimited(var pause) => new DoctorFinding(
            site.FullName, FindingSeverity.Error,
            $"GitHub accepts no further requests for {Math.Ceiling(pause.TotalMinutes)} min.", "Try again then."),
        _ => new DoctorFinding(
            site.FullName, FindingSeverity.Error,
            $"GitHub did not answer ({(reply as GitHubReply.Unknown)?.Reason}).",
            "Check the network and github.apiBaseUrl."),
    };
}
