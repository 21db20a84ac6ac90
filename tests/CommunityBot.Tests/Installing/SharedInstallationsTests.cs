using System.Text.Json.Nodes;

using CommunityBot.Storage.Postgres;
using CommunityBot.Testing.RealPostgres;
using CommunityBot.Tests.SeveralInstances;

namespace CommunityBot.Tests.Installing;

/// <summary>Two instances behind one address, with one PostgreSQL: what one is told, the other knows.</summary>
[Collection(SharedPostgres.Name)]
public sealed class SharedInstallationsTests(PostgresServer server)
{
    [Fact]
    public async Task What_was_begun_at_one_instance_and_finished_at_the_other_is_answered_by_both()
    {
        var database = await server.NewDatabaseAsync();
        await using var bots = await CalledBots.StartAsync(instances: 2, database);

        // The first step is taken at one instance, the second at the other.
        Assert.Equal(200, (await bots.InstallAsync(bots.First)).Status);

        foreach (var (instance, user) in new[] { (0, "U0000000011"), (1, "U0000000012") })
        {
            bots.Address.Only = instance;
            Assert.True(await bots.OpensHomeAsync(bots.First, user));
            Assert.NotEmpty((await bots.Caller.AskAsync(bots.Events, "/help", team: bots.First)).Text);
        }

        var kept = Assert.Single(
            await PostgresInstallations.PeekAsync(PostgresAddress.Read(database), "slack", default));
        Assert.DoesNotContain(bots.First.Token, kept.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(bots.First.Token, bots[0].Log + bots[1].Log, StringComparison.Ordinal);

        await bots.InstallAsync(bots.Second);
        var doctor = await bots.DoctorAsync();
        Assert.Equal((0, ""), (doctor.Code, doctor.Error));
        Assert.Contains("  ok     workspace T0000000003 (Second)", doctor.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_workspace_gets_its_post_once_and_with_its_own_token_whichever_instance_wakes()
    {
        await using var bots = await CalledBots.StartAsync(instances: 2, await server.NewDatabaseAsync());
        await bots.InstallAsync(bots.First);
        await bots.InstallAsync(bots.Second);

        bots.WritePage("Evening 1");

        var (first, second) = (bots.Slack.Channel("C0000000002"), bots.Slack.Channel("C0000000003"));
        await bots.Slack.UntilAsync(
            () => first.Messages.Count > 0 && second.Messages.Count > 0, "a post in each workspace");
        bots.WritePage("Evening 2");
        await bots.Slack.UntilAsync(
            () => first.Messages.Count > 1 && second.Messages.Count > 1, "the next post in each workspace");
        Assert.All(first.Messages, message => Assert.Equal(bots.First.BotId, message.BotId));
        Assert.All(second.Messages, message => Assert.Equal(bots.Second.BotId, message.BotId));
        Assert.Equal(4, bots.Slack.Calls.Count(call => call.Method is "chat.postMessage"));
    }

    [Fact]
    public async Task An_instance_that_heard_of_neither_end_nor_beginning_speaks_with_the_new_token()
    {
        await using var bots = await CalledBots.StartAsync(instances: 2, await server.NewDatabaseAsync());
        await bots.InstallAsync(bots.First);
        bots.Address.Only = 1;
        Assert.True(await bots.OpensHomeAsync(bots.First, "U0000000011"));

        bots.Address.Only = 0;
        bots.Time.Leap(TimeSpan.FromMinutes(1));
        await bots.Caller.UninstallAsync(bots.Events, bots.First);
        await bots[0].SaidAsync("The Slack workspace T0000000002 is left");
        bots.Time.Leap(TimeSpan.FromMinutes(1));
        await bots.InstallAsync(bots.First);

        bots.Address.Only = 1;
        Assert.True(await bots.OpensHomeAsync(bots.First, "U0000000012"));
    }

    [Fact]
    public async Task An_end_told_to_one_is_an_end_for_the_other_and_a_new_beginning_too()
    {
        await using var bots = await CalledBots.StartAsync(instances: 2, await server.NewDatabaseAsync());
        await bots.InstallAsync(bots.First);
        foreach (var (instance, user) in new[] { (0, "U0000000011"), (1, "U0000000012") })
        {
            bots.Address.Only = instance;
            await bots.OpensHomeAsync(bots.First, user);
        }

        bots.Time.Leap(TimeSpan.FromMinutes(1));
        bots.Address.Only = 0;
        await bots.Caller.UninstallAsync(bots.Events, bots.First);
        await Task.WhenAny(
            bots[0].SaidAsync("The Slack workspace T0000000002 is left"),
            bots[1].SaidAsync("The Slack workspace T0000000002 is left")).Unwrap();
        foreach (var instance in new[] { 0, 1 })
        {
            bots.Address.Only = instance;
            await bots.Caller.HappenAsync(bots.Events, Home("U0000000011"), bots.First);
            await bots[instance].SaidAsync(
                "stays unanswered on Slack: The app is not installed in the workspace T0000000002");
        }

        bots.Time.Leap(TimeSpan.FromMinutes(1));
        bots.Address.Only = null;
        await bots.InstallAsync(bots.First);
        foreach (var (instance, user) in new[] { (0, "U0000000013"), (1, "U0000000014") })
        {
            bots.Address.Only = instance;
            Assert.True(await bots.OpensHomeAsync(bots.First, user));
        }
    }

    [Fact]
    public async Task While_the_database_is_away_nobody_is_told_that_it_is_installed_and_nothing_half_is_kept()
    {
        var database = await server.NewDatabaseAsync();
        await using var bots = await CalledBots.StartAsync(instances: 2, database);
        await bots.InstallAsync(bots.Second);
        foreach (var (instance, user) in new[] { (0, "U0000000011"), (1, "U0000000012") })
        {
            bots.Address.Only = instance;
            await bots.OpensHomeAsync(bots.Second, user);
        }

        bots.Address.Only = null;
        using var visit = new Visit(bots, bots.First);
        var back = await visit.AgreeAsync();
        await server.CrashAsync();
        var (status, page) = await visit.FinishAsync(back);

        Assert.Equal(502, (int)status);
        Assert.Contains("memory does not answer", page, StringComparison.Ordinal);
        Assert.Contains("Begin again", page, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, page + bots[0].Log + bots[1].Log, StringComparison.Ordinal);

        // Who is known already goes on being answered.
        Assert.True(await bots.OpensHomeAsync(bots.Second, "U0000000013"));

        await server.ComeBackAsync();
        Assert.Equal("T0000000003", Assert.Single(
            await PostgresInstallations.PeekAsync(PostgresAddress.Read(database), "slack", default)).SpaceId);
        Assert.Equal(200, (await bots.InstallAsync(bots.First)).Status);
        Assert.True(await bots.OpensHomeAsync(bots.First, "U0000000014"));
    }

    [Fact]
    public async Task News_of_an_end_that_comes_while_the_database_is_away_is_not_lost()
    {
        await using var bots = await CalledBots.StartAsync(instances: 1, await server.NewDatabaseAsync());
        await bots.InstallAsync(bots.First);
        await bots.OpensHomeAsync(bots.First, "U0000000011");
        bots.Time.Leap(TimeSpan.FromMinutes(1));

        await server.CrashAsync();
        await bots.Caller.UninstallAsync(bots.Events, bots.First);
        await bots[0].SaidAsync("The memory of installed Slack workspaces does not answer");
        await server.ComeBackAsync();

        await bots[0].SaidAsync("The Slack workspace T0000000002 is left and its token forgotten");
    }

    private static JsonObject Home(string user) =>
        new() { ["type"] = "app_home_opened", ["tab"] = "home", ["user"] = user };
}
