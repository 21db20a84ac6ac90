using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Tests.Takeaways;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Recaps;

/// <summary>Nobody but the community's organisers writes, sees or publishes a recap that is not posted.</summary>
public sealed class RecapPermissionsTests
{
    private static readonly Community Community = Sample.Community with
    {
        Organisers = [new("local", "organiser"), new("local", "second"), new("local", "role-of-organisers")],
        Workspaces = [new("local", "own")],
    };

    private readonly RecapDriver driver = new(Instant.FromUtc(2020, 6, 1, 12, 0), Community);

    public RecapPermissionsTests() => driver.Pages(Sample.Meetup);

    /// <summary>Who asks: user, roles and workspace; null is a direct message.</summary>
    public static TheoryData<string, string, string, string?> Strangers
    {
        get
        {
            var data = new TheoryData<string, string, string, string?>();
            foreach (var action in new[] { "write", "submit", "edit", "post", "over", "compare", "page" })
            {
                data.Add(action, "member", "", "own");
                data.Add(action, "member", "some-role", "own");
                data.Add(action, "member", "", null);
                data.Add(action, "former", "", "own");
                data.Add(action, "organiser", "", "of-another-community");
                data.Add(action, "member", "role-of-organisers", "of-another-community");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Others_are_refused_and_nothing_changes(string action, string user, string role, string? workspace)
    {
        var reference = await DraftAsync();

        var reply = await AskAsync(action switch
        {
            "submit" => "at 0 0 connect-may-2020",
            "write" => "write connect-may-2020",
            "edit" or "over" => $"{action} {reference} 0",
            "page" => "connect-may-2020",
            _ => $"{action} {reference}",
        }, user, role, workspace, action == "submit" ? "Loops\n* Buy this." : null);

        Assert.Null(reply.Form);
        Assert.Empty(reply.FollowUps);
        Assert.DoesNotContain("unroll", RecapDriver.Text(reply), StringComparison.Ordinal);
        await AssertNothingChangedAsync(drafts: 1);
        Assert.Empty(await driver.Recaps.ReadDraftsAsync("sample", new("local", "member"), default));
    }

    [Fact]
    public async Task A_former_organiser_cannot_use_the_buttons_of_an_earlier_preview()
    {
        var reference = await DraftAsync();
        var later = new RecapDriver(driver.Clock.Now, Community with { Organisers = [new("local", "second")] });
        later.Pages(Sample.Meetup);
        foreach (var draft in await driver.Recaps.ReadDraftsAsync("sample", new("local", "organiser"), default))
        {
            await later.Recaps.SaveAsync(draft, default, default);
        }

        foreach (var argument in new[] { $"post {reference}", $"edit {reference} 0", "write connect-may-2020" })
        {
            var reply = await later.InvokeAsync("publish", argument);
            Assert.Null(reply.Form);
            Assert.Contains("is for the organisers", reply.Message.Summary, StringComparison.Ordinal);
        }

        Assert.Empty(later.Platform.Posts);
        Assert.Empty(await later.Recaps.ReadAsync("sample", default));
    }

    [Theory]
    [InlineData("post {0}")]
    [InlineData("over {0} 0")]
    [InlineData("edit {0} 0")]
    [InlineData("compare {0}")]
    public async Task The_words_of_another_organiser_are_theirs(string argument)
    {
        var reference = await DraftAsync();

        var reply = await AskAsync(argument.Replace("{0}", reference, StringComparison.Ordinal), "second", "", "own");

        Assert.Equal(Community.Phrases.RecapEditor.DraftGone, reply.Message.Summary);
        await AssertNothingChangedAsync(drafts: 1);
    }

    [Theory]
    [InlineData("post 000000000000")]
    [InlineData("post ../../secret")]
    [InlineData("post")]
    [InlineData("over 000000000000 99999999999999999999")]
    [InlineData("over {0} -1")]
    [InlineData("over {0} 7")]
    [InlineData("edit {0} x")]
    [InlineData("write nothing")]
    [InlineData("write connect-may-2020 again")]
    [InlineData("compare '; DROP TABLE recap_revision; --")]
    public async Task A_forged_argument_changes_nothing(string argument)
    {
        var reference = await DraftAsync();

        var reply = await AskAsync(
            argument.Replace("{0}", reference, StringComparison.Ordinal), "organiser", "", "own");

        Assert.Null(reply.Form);
        await AssertNothingChangedAsync(drafts: 1);
    }

    [Theory]
    [InlineData("at 99999999999999 99999999999999 connect-may-2020")]
    [InlineData("at -1 0 connect-may-2020")]
    [InlineData("at 0 0 no-such-meetup")]
    [InlineData("at 0 0 ")]
    [InlineData("")]
    public async Task A_forged_form_publishes_nothing(string argument)
    {
        await AskAsync(argument, "organiser", "", "own", "Loops\n* One.");

        await AssertNothingChangedAsync(drafts: null);
    }

    [Fact]
    public async Task Organisers_by_role_write_in_their_own_workspace_and_not_in_a_direct_message()
    {
        Assert.NotNull((await AskAsync("write connect-may-2020", "member", "role-of-organisers", "own")).Form);
        Assert.Null((await AskAsync("write connect-may-2020", "member", "", null)).Form);
    }

    private async Task<string> DraftAsync()
    {
        await AskAsync("at 0 0 connect-may-2020", "organiser", "", "own", "Loops\n* They unroll.");
        return Assert.Single(
            await driver.Recaps.ReadDraftsAsync("sample", new("local", "organiser"), default)).Reference;
    }

    private Task<CommandReply> AskAsync(
        string text, string user, string role, string? workspace, string? talks = null) =>
        driver.Dispatcher.AnswerAsync(
            new CommandInvocation(
                "publish", new CommandUser("local", user) { Roles = role.Length == 0 ? [] : [role] },
                new CommandContext("local", workspace is null ? null : "announcements", workspace))
            {
                Text = text,
                Options = talks is null
                    ? new Dictionary<string, string>()
                    : new Dictionary<string, string> { ["talks"] = talks },
            },
            default);

    private async Task AssertNothingChangedAsync(int? drafts)
    {
        Assert.Empty(driver.Platform.Posts);
        Assert.Empty(await driver.Recaps.ReadAsync("sample", default));
        if (drafts is { } count)
        {
            Assert.Equal(
                count,
                (await driver.Recaps.ReadDraftsAsync("sample", new("local", "organiser"), default)).Count);
        }
    }
}
