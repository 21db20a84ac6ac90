using System.Text;

using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.Content.Pages;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Wording;
using CommunityBot.Repositories;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeGitHub;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

namespace CommunityBot.Tests.Repositories;

/// <summary>The page of a recap is in one pull request, whatever GitHub answers and wherever the bot ends.</summary>
public sealed class RecapRepositoryTests : IAsyncLifetime
{
    private const string Lineage = "connect-may-2020";
    private const string Branch = "communitybot/sample/connect-may-2020";
    private const string File = "content/recaps/may-recap.md";

    private static readonly RecapPageFiles First = Page("It scales.");
    private static readonly RecapPageFiles Second = Page("It rests.");

    /// <summary>Every request of a page that is proposed, and corrected.</summary>
    private static readonly (string Method, string Path)[] Steps =
    [
        ("GET", "/repos/example-owner/site"), ("GET", "/pulls"), ("GET", "/git/ref/"), ("GET", "/contents/"),
        ("GET", "/git/commits/"), ("POST", "/git/blobs"), ("POST", "/git/trees"), ("POST", "/git/commits"),
        ("POST", "/git/refs"), ("POST", "/pulls"), ("PATCH", "/git/refs/"),
    ];

    private readonly InMemoryRecaps recaps = new();
    private readonly ManualTime time = new(new(2020, 5, 30, 12, 0, 0, TimeSpan.Zero));
    private FakeGitHub github = null!;
    private GitHubApi api = null!;

    public async ValueTask InitializeAsync()
    {
        github = await FakeGitHub.StartAsync();
        api = Api(FakeGitHub.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(github.Violations);
        api.Dispose();
        await github.DisposeAsync();
    }

    [Fact]
    public async Task A_page_is_one_commit_on_a_branch_of_its_own_in_one_pull_request()
    {
        var result = await WriteAsync(First);

        var pull = Assert.Single(github.Repository.PullRequests);
        Assert.Equal(new RecapPageResult.Proposed(pull.Address, IsNew: true), result);
        Assert.Equal((Branch, "main", "Recap: An evening"), (pull.Head, pull.Base, pull.Title));
        Assert.Equal(First.Page.ToBytes(), github.Repository.Files(Branch)[File]);
        Assert.Equal("A site.\n", Encoding.UTF8.GetString(github.Repository.Files(Branch)["README.md"]));
        Assert.Equal(["Write may-recap.md"], github.Repository.Messages(Branch));
        Assert.DoesNotContain(File, github.Repository.Files("main").Keys);
    }

    [Fact]
    public async Task What_belongs_to_the_page_is_in_the_same_commit()
    {
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0x00, 0xFF];

        await WriteAsync(First with { Beside = [new RecapPageFile("may/1.png", picture)] });

        Assert.Equal(picture, github.Repository.Files(Branch)["content/recaps/may/1.png"]);
        Assert.Single(github.Repository.Messages(Branch));
    }

    [Fact]
    public async Task What_the_page_does_not_show_any_more_is_removed()
    {
        await WriteAsync(First with { Beside = [new RecapPageFile("1.png", new byte[] { 1 })] });
        github.Repository.Commit(Branch, "content/recaps/other.png", "By somebody else.");

        await WriteAsync(Second);

        Assert.DoesNotContain("content/recaps/1.png", github.Repository.Files(Branch).Keys);
        Assert.Contains("content/recaps/other.png", github.Repository.Files(Branch).Keys);
        github.Repository.Merge(github.Repository.PullRequests[0], deletesBranch: true);
        Assert.IsType<RecapPageResult.UpToDate>(await WriteAsync(Second));
    }

    [Fact]
    public async Task The_same_page_again_changes_nothing()
    {
        await WriteAsync(First);
        var before = github.Requests.Count;

        var again = await WriteAsync(First);

        Assert.IsType<RecapPageResult.Proposed>(again);
        Assert.Single(github.Repository.PullRequests);
        Assert.Single(github.Repository.Messages(Branch));
        Assert.DoesNotContain(
            github.Requests.Skip(before), request => !request.StartsWith("GET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_correction_is_another_commit_of_the_same_pull_request()
    {
        await WriteAsync(First);

        var result = await WriteAsync(Second);

        var pull = Assert.Single(github.Repository.PullRequests);
        Assert.Equal(new RecapPageResult.Proposed(pull.Address, IsNew: false), result);
        Assert.Equal(Second.Page.ToBytes(), github.Repository.Files(Branch)[File]);
        Assert.Equal(2, github.Repository.Messages(Branch).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_merge_a_correction_is_a_new_pull_request_with_nothing_but_the_change(bool deletesBranch)
    {
        await WriteAsync(First);
        github.Repository.Merge(github.Repository.PullRequests[0], deletesBranch);
        github.Repository.Commit("main", "other.md", "By somebody else.\n");

        await WriteAsync(Second);

        Assert.Equal([false, true], github.Repository.PullRequests.Select(pull => pull.IsOpen));
        Assert.Equal(Second.Page.ToBytes(), github.Repository.Files(Branch)[File]);
        Assert.Single(github.Repository.Messages(Branch));
        Assert.Contains("other.md", github.Repository.Files(Branch).Keys);
    }

    [Fact]
    public async Task After_it_was_closed_a_correction_is_a_new_pull_request()
    {
        await WriteAsync(First);
        github.Repository.Close(github.Repository.PullRequests[0]);

        var result = await WriteAsync(Second);

        Assert.Equal(
            new RecapPageResult.Proposed(github.Repository.PullRequests[1].Address, IsNew: true), result);
        Assert.Single(github.Repository.Messages(Branch));
    }

    [Fact]
    public async Task A_page_that_the_site_has_already_needs_no_pull_request()
    {
        github.Repository.Commit("main", File, First.Page.Text);

        Assert.Equal(new RecapPageResult.UpToDate(File), await WriteAsync(First));
        Assert.Empty(github.Repository.PullRequests);
        Assert.Equal(["main"], github.Repository.Branches);
    }

    [Fact]
    public async Task A_page_that_a_reviewer_changed_is_left_alone_and_the_organiser_gets_the_link()
    {
        await WriteAsync(First);
        github.Repository.Commit(Branch, File, "By a reviewer.\n");

        var result = await WriteAsync(Second);

        var pull = Assert.Single(github.Repository.PullRequests);
        Assert.Equal("By a reviewer.\n", Encoding.UTF8.GetString(github.Repository.Files(Branch)[File]));
        Assert.Contains(
            $"somebody changed it in {pull.Address}, where it stays as it is", Text(result), StringComparison.Ordinal);
        Assert.True(result.IsDone);
    }

    [Fact]
    public async Task Other_files_that_a_reviewer_adds_stay()
    {
        await WriteAsync(First);
        github.Repository.Commit(Branch, "menu.md", "A menu.\n");

        await WriteAsync(Second);

        Assert.Equal(Second.Page.ToBytes(), github.Repository.Files(Branch)[File]);
        Assert.Contains("menu.md", github.Repository.Files(Branch).Keys);
    }

    [Fact]
    public async Task Another_branch_of_the_settings_is_the_target()
    {
        github.Repository.Commit("live", "live.md", "Live.\n");

        await WriteAsync(First, site: Site with { Branch = "live" });

        Assert.Equal("live", Assert.Single(github.Repository.PullRequests).Base);
        Assert.Contains("live.md", github.Repository.Files(Branch).Keys);
    }

    [Fact]
    public async Task A_lost_or_refused_answer_at_any_step_neither_loses_nor_doubles_the_pull_request()
    {
        foreach (var (page, index) in (IEnumerable<(RecapPageFiles, int)>)[(First, 0), (Second, 1)])
        {
            foreach (var (method, path) in Steps)
            {
                foreach (var fault in (FakeGitHubFault[])
                [
                    new FakeGitHubFault.DisconnectBefore(), new FakeGitHubFault.DisconnectAfter(),
                    new FakeGitHubFault.Status(502), new FakeGitHubFault.Status(409, "conflict"),
                ])
                {
                    github.Heal();
                    github.Fail(method, path, fault);
                    if (await WriteAsync(page) is RecapPageResult.NotProposed failed)
                    {
                        Assert.Contains(failed.Fault, new[] { RepositoryFault.Unreachable, RepositoryFault.Refused });
                        Assert.Null(failed.RetryAfter);
                    }
                }
            }

            github.Heal();
            var result = await WriteAsync(page);

            var pull = Assert.Single(github.Repository.PullRequests);
            Assert.Equal(pull.Address, Assert.IsType<RecapPageResult.Proposed>(result).Address);
            Assert.Equal(page.Page.ToBytes(), github.Repository.Files(Branch)[File]);
            Assert.Equal(index + 1, github.Repository.Messages(Branch).Count);
        }
    }

    [Theory]
    [InlineData("token", RepositoryFault.TokenRefused, "GITHUB_TOKEN")]
    [InlineData("invisible", RepositoryFault.NotFound, "Correct recaps.repository")]
    [InlineData("no branch", RepositoryFault.NotFound, "the branch in the settings")]
    [InlineData("contents", RepositoryFault.Forbidden, "Contents and Pull requests, both Read and write")]
    [InlineData("pulls", RepositoryFault.Forbidden, "Contents and Pull requests, both Read and write")]
    [InlineData("archived", RepositoryFault.Forbidden, "archived")]
    [InlineData("moved", RepositoryFault.NotFound, "Correct recaps.repository")]
    public async Task A_refusal_names_its_remedy_and_waits_for_a_person(
        string trouble, RepositoryFault fault, string remedy)
    {
        github.TokenIsValid = trouble != "token";
        github.IsVisible = trouble != "invisible";
        github.CanWriteContents = trouble != "contents";
        github.CanWritePullRequests = trouble != "pulls";
        github.Repository.IsArchived = trouble == "archived";
        if (trouble == "moved")
        {
            github.Fail("GET", "/repos", new FakeGitHubFault.Status(301, "Moved Permanently"));
        }

        var result = await WriteAsync(First, site: trouble == "no branch" ? Site with { Branch = "gone" } : Site);

        Assert.Equal(fault, Assert.IsType<RecapPageResult.NotProposed>(result).Fault);
        Assert.Equal(Duration.FromHours(1), result.RetryAfter);
        Assert.False(result.IsDone);
        Assert.Contains(remedy, Text(result), StringComparison.Ordinal);
        Assert.Empty(github.Repository.PullRequests);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_asked()
    {
        using var without = Api(token: null);

        var result = await Repository(without).WriteAsync(Sample.Community, Lineage, First, default);

        Assert.Contains("Its operator sets GITHUB_TOKEN", Text(result), StringComparison.Ordinal);
        Assert.Empty(github.Requests);
    }

    [Theory]
    [InlineData(403, "retry-after", "120", 2)]
    [InlineData(429, "retry-after", "120", 2)]
    [InlineData(403, "x-ratelimit-reset", "1590840600", 10)]
    [InlineData(429, "x-none", "", 1)]
    [InlineData(403, "retry-after", "9999999", 120)]
    public async Task No_request_is_sent_before_the_end_of_a_rate_limit(
        int status, string header, string value, int minutes)
    {
        github.Fail("GET", "/repos", new FakeGitHubFault.Status(status, "You have exceeded a secondary rate limit")
        {
            Headers = new Dictionary<string, string>
            {
                [header] = value,
                ["x-ratelimit-remaining"] = "0",
                ["date"] = "Sat, 30 May 2020 12:00:00 GMT",
            },
        });

        var result = await WriteAsync(First);

        Assert.Equal(Duration.FromMinutes(minutes), result.RetryAfter);
        Assert.Contains($"for {minutes} min", Text(result), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        Assert.Equal(
            RepositoryFault.RateLimited, Assert.IsType<RecapPageResult.NotProposed>(await WriteAsync(First)).Fault);
        Assert.Single(github.Requests);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<RecapPageResult.Proposed>(await WriteAsync(First));
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_waited_for_15_seconds()
    {
        github.Fail("GET", "/pulls", new FakeGitHubFault.Silent());

        var writing = WriteAsync(First);
        while (github.Requests.Count < 2)
        {
            await Waiting.ForChangeAsync(writing, default);
        }

        time.Advance(TimeSpan.FromSeconds(15));

        Assert.Contains("GitHub did not answer (no answer in 15 s)", Text(await writing), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_known_when_it_is_read_from_the_site()
    {
        await WriteAsync(First);

        var known = (await recaps.FileAsync("sample", Lineage, default))!;
        Assert.Equal("may-recap.md", known.Path);
        Assert.Equal(16, known.Fingerprints[0].Length);
    }

    [Theory]
    [InlineData("connect-may-2020", "communitybot/sample/connect-may-2020")]
    [InlineData("a b..lock", "communitybot/sample/a-b--lock-")]
    public void A_branch_has_a_name_that_git_accepts(string lineage, string start) =>
        Assert.StartsWith(start, RecapRepository.BranchOf("sample", lineage), StringComparison.Ordinal);

    [Theory]
    [InlineData("our-meetup/site", "/content/recaps/", "our-meetup/site", "content/recaps")]
    [InlineData("https://github.com/our-meetup/our.site.git", null, "our-meetup/our.site", "")]
    [InlineData("our-meetup", null, null, null)]
    [InlineData("our-meetup/..", null, null, null)]
    [InlineData("our-meetup/site/tree/main", null, null, null)]
    [InlineData("our-meetup/site", "../elsewhere", null, null)]
    [InlineData("our-meetup/site", ".git/hooks", null, null)]
    public void The_settings_name_a_repository_and_a_folder_of_it(
        string written, string? folder, string? name, string? path)
    {
        var read = RecapRepositorySettings.Read(written, branch: "", folder);

        Assert.Equal((name, path), (read?.FullName, read?.Folder));
    }

    private static RecapRepositorySettings Site { get; } = new("example-owner", "site", null, "content/recaps");

    private static string Text(RecapPageResult result) =>
        PlainTextRenderer.Text(RecapPageText.Of(result, Phrases.English));

    private Task<RecapPageResult> WriteAsync(RecapPageFiles page, RecapRepositorySettings? site = null) =>
        WriteAsync(Repository(api, site), page);

    /// <summary>Records what was done as the writer does, so that the next attempt knows it.</summary>
    private async Task<RecapPageResult> WriteAsync(RecapRepository repository, RecapPageFiles page)
    {
        var result = await repository.WriteAsync(Sample.Community, Lineage, page, default);
        if (result is RecapPageResult.Proposed(var address, _))
        {
            var known = (await recaps.ReadWritesAsync("sample", default)).Single();
            await recaps.SaveAsync(known with { Address = address }, default);
        }

        return result;
    }

    private GitHubApi Api(string? token) => new(
        new GitHubAccount(github.ApiBaseUrl, token is null ? null : new Secret(token)), time);

    private RecapRepository Repository(GitHubApi with, RecapRepositorySettings? site = null) => new(
        new BotSettings
        {
            Communities = [new CommunitySettings(Sample.Community, []) { RecapsRepository = site ?? Site }],
            StoragePath = "",
        },
        with,
        new RecordedPages(new ContentLibrary([new RecapPageFormat()]), recaps),
        recaps,
        NullLogger<RecapRepository>.Instance);

    private static RecapPageFiles Page(string takeaway) => new(
        "Recap: An evening",
        new Attachment(
            "may-recap.md",
            "---\ntitle: \"Recap: An evening\"\nlayout: recap\nevent_date: 2020-05-29\n---\n\n" +
            $"### Loops – Anna Example\n\n* {takeaway}\n"));
}
