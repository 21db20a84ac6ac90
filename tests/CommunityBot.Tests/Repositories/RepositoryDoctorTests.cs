using CommunityBot.Composition.Settings;
using CommunityBot.Core.Platforms;
using CommunityBot.Repositories;
using CommunityBot.Testing.FakeGitHub;
using CommunityBot.Wire;

namespace CommunityBot.Tests.Repositories;

/// <summary>The doctor finds what would keep a recap from being proposed, and changes nothing.</summary>
public sealed class RepositoryDoctorTests
{
    [Theory]
    [InlineData("", "example-owner/site: recaps can be proposed to main.", null)]
    [InlineData("no token", "GITHUB_TOKEN: not set", "Create a fine-grained token")]
    [InlineData("token", "GITHUB_TOKEN: GitHub does not accept the token.", "create a new one")]
    [InlineData("invisible", "GitHub answered 404 (Not Found)", "give the token access")]
    [InlineData("contents", "the token may not write Contents.", "Contents: Read and write")]
    [InlineData("pulls", "the token may not write Pull requests.", "Pull requests: Read and write")]
    [InlineData("no branch", "it has no branch gone.", "recaps.repositoryBranch")]
    [InlineData("down", "GitHub did not answer (HTTP status 503)", "github.apiBaseUrl")]
    [InlineData("rate limit", "no further requests for 1 min", "Try again")]
    public async Task Each_fault_has_its_remedy(string trouble, string sentence, string? remedy)
    {
        await using var github = await FakeGitHub.StartAsync();
        github.TokenIsValid = trouble != "token";
        github.IsVisible = trouble != "invisible";
        github.CanWriteContents = trouble != "contents";
        github.CanWritePullRequests = trouble != "pulls";
        if (trouble is "down" or "rate limit")
        {
            github.Fail("GET", "/repos", new FakeGitHubFault.Status(trouble == "down" ? 503 : 429));
        }

        using var api = new GitHubApi(
            new GitHubAccount(github.ApiBaseUrl, trouble == "no token" ? null : new Secret(FakeGitHub.Token)),
            TimeProvider.System);

        var finding = Assert.Single(await new RepositoryDoctor(api).ExamineAsync(
            new RecapRepositorySettings("example-owner", "site", trouble == "no branch" ? "gone" : null, ""), default));

        Assert.Contains(sentence, finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(remedy is null ? FindingSeverity.Ok : FindingSeverity.Error, finding.Severity);
        Assert.Contains(remedy ?? "", finding.Remedy ?? "", StringComparison.Ordinal);
        Assert.Equal(["main"], github.Repository.Branches);
        Assert.Empty(github.Repository.PullRequests);
        Assert.Empty(github.Violations);
    }
}
