using System.Security.Cryptography;
using System.Text;

using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Recaps;

using NodaTime;

namespace CommunityBot.Repositories;

/// <summary>
/// Proposes the pages of recaps to the repository of a site: one branch for each recap, and one open pull request.
/// What exists is looked up before anything is created, so that an attempt that ends at any step neither loses nor
/// doubles it.
/// </summary>
internal sealed partial class RecapRepository(
    BotSettings settings, GitHubApi api, RecordedPages recorded, IRecaps recaps, ILogger<RecapRepository> log)
    : IRecapPages
{
    internal const string PlaceName = "repository";

    /// <summary>Of a refusal, which a person removes.</summary>
    private static readonly Duration RefusedPause = Duration.FromHours(1);

    private const int MaxKnownHashes = 8;

    public string Place => PlaceName;

    public bool IsSetFor(Community community) => SettingsOf(community).RecapsRepository is not null;

    public async Task<RecapPageResult> WriteAsync(
        Community community, string lineage, RecapPageFiles page, CancellationToken cancellation)
    {
        var own = SettingsOf(community);
        var site = own.RecapsRepository!;
        if (!api.HasToken)
        {
            return new RecapPageResult.NotProposed(RepositoryFault.NoToken, site.FullName, "") { Pause = RefusedPause };
        }

        try
        {
            return await ProposeAsync(own, site, lineage, page, cancellation);
        }
        catch (GitHubException exception)
        {
            var result = ResultOf(exception.Reply, site);
            LogNotProposed(site.FullName, result.Fault, result.Detail);
            return result;
        }
    }

    /// <summary>The branch of a recap; it stays the same.</summary>
    internal static string BranchOf(string community, string lineage)
    {
        var safe = string.Concat(lineage.Take(60)
            .Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
        var mark = safe == lineage ? "" : "-" + Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(lineage)).AsSpan(0, 4));
        return $"communitybot/{community}/{safe}{mark}";
    }

    private async Task<RecapPageResult> ProposeAsync(
        CommunitySettings own, RecapRepositorySettings site, string lineage, RecapPageFiles page,
        CancellationToken cancellation)
    {
        var (community, repository) = (own.Community, new SiteRepository(api, site));
        var name = await recorded.RecordAsync(own, lineage, site.FolderName, page.Page, cancellation);
        var files = page.Under(name).Select(file => file with { Path = site.PathOf(file.Path) }).ToList();
        var known = (await recaps.ReadWritesAsync(community.Id, cancellation))
            .FirstOrDefault(write => write.Lineage == lineage && write.Place == Place)
            ?? new RecapWrite(community.Id, lineage, Place);

        var facts = await repository.ReadAsync(cancellation);
        var (branch, target) = (BranchOf(community.Id, lineage), site.Branch ?? facts.DefaultBranch);
        var open = await repository.OpenPullRequestAsync(facts.Owner, branch, cancellation);
        var tip = await repository.TipAsync(open is null ? target : branch, cancellation)
            ?? throw new GitHubException(new GitHubReply.Refused(new GitHubError(404, "no branch")));
        var blobs = new List<string?>();
        foreach (var file in files)
        {
            blobs.Add(await repository.BlobAsync(file.Path, tip, cancellation));
        }

        var names = files.Select(file => GitBlob.NameOf(file.Bytes.Span)).ToList();
        var gone = new List<string>();
        foreach (var old in known.Beside.Except(page.Beside.Select(file => file.Path), StringComparer.Ordinal))
        {
            if (await repository.BlobAsync(site.PathOf(old), tip, cancellation) is not null)
            {
                gone.Add(site.PathOf(old));
            }
        }

        if (gone.Count == 0 && names.SequenceEqual(blobs, StringComparer.Ordinal))
        {
            return open is null
                ? new RecapPageResult.UpToDate(files[0].Path)
                : new RecapPageResult.Proposed(open, IsNew: open != known.Address);
        }

        if (open is not null && blobs[0] is { } there && there != names[0]
            && !known.Hashes.Contains(there, StringComparer.Ordinal))
        {
            return new RecapPageResult.NotProposed(
                RepositoryFault.ChangedByHand, site.FullName, open.AbsoluteUri);
        }

        await RecordAsync(known, names[0], page, cancellation);
        var changed = files.Where((_, index) => names[index] != blobs[index]).ToList();

        // The name of the file has only harmless characters; a title could mention people or close issues.
        var commit = await repository.CommitAsync(tip, changed, gone, $"Write {name}", cancellation);
        if (open is not null)
        {
            await repository.AddAsync(branch, commit, cancellation);
            return new RecapPageResult.Proposed(open, IsNew: false);
        }

        await repository.SetAsync(branch, commit, cancellation);
        var opened = await repository.OpenAsync(
            new NewPullRequest(page.Title, branch, target, community.Phrases.PullRequests.Description), cancellation)
            ?? await repository.OpenPullRequestAsync(facts.Owner, branch, cancellation)
            ?? throw new GitHubException(new GitHubReply.Unknown("the pull request is not listed yet"));
        return new RecapPageResult.Proposed(opened, IsNew: true);
    }

    /// <summary>Files that were written before stay known, because they may be in another branch.</summary>
    private Task RecordAsync(RecapWrite known, string hash, RecapPageFiles page, CancellationToken cancellation) =>
        recaps.SaveAsync(
            known with
            {
                Hashes = [hash, .. known.Hashes.Where(old => old != hash).Take(MaxKnownHashes - 1)],
                Beside = [.. known.Beside.Union(page.Beside.Select(file => file.Path), StringComparer.Ordinal)],
            },
            cancellation);

    private static RecapPageResult.NotProposed ResultOf(GitHubReply reply, RecapRepositorySettings site)
    {
        var (fault, detail, pause) = reply switch
        {
            GitHubReply.RateLimited(var wait) =>
                (RepositoryFault.RateLimited, "", Duration.FromTimeSpan(wait)),
            GitHubReply.Refused(var error) => (error.Status switch
            {
                401 => RepositoryFault.TokenRefused,
                403 => RepositoryFault.Forbidden,
                301 or 307 or 308 or 404 => RepositoryFault.NotFound,
                _ => RepositoryFault.Refused,
            }, error.Message, PauseAfter(error)),
            GitHubReply.Unknown(var reason) => (RepositoryFault.Unreachable, reason, null),
            GitHubReply.NotSent(var reason) => (RepositoryFault.Unreachable, reason, null),
            _ => (RepositoryFault.Unreachable, "", (Duration?)null),
        };
        return new RecapPageResult.NotProposed(fault, site.FullName, detail) { Pause = pause };
    }

    /// <summary>
    /// Null for what the next attempt may find changed: another commit arrived at the same moment (409, 422).
    /// </summary>
    private static Duration? PauseAfter(GitHubError error) => error.Status is 409 or 422 ? null : RefusedPause;

    private CommunitySettings SettingsOf(Community community) =>
        settings.Communities.First(each => each.Community.Id == community.Id);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The page of a recap could not be proposed to {Repository}: {Fault} {Detail}")]
    private partial void LogNotProposed(string repository, RepositoryFault fault, string detail);
}
