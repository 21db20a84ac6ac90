using System.Text.Json.Nodes;

using CommunityBot.Core.Platforms;
using CommunityBot.Storage;
using CommunityBot.Storage.Postgres;
using CommunityBot.Testing.RealPostgres;
using CommunityBot.Tests.SeveralInstances;

namespace CommunityBot.Tests.Installing;

/// <summary>Tests that two instances behind one URL share installations through one PostgreSQL.</summary>
[Collection(SharedPostgres.Name)]
public sealed class SharedInstallationsTests(PostgresServer server)
{
    [Fact]
    public async Task An_installation_across_two_instances_is_used_by_both()
    {
        var database = await server.NewDatabaseAsync();
        await using var bots = await CalledBots.StartAsync(instances: 2, database);

        // The first step reaches one instance, the second the other.
        Assert.Equal(200, (await bots.InstallAsync(bots.First)).Status);

        foreach (var (instance, user) in new[] { (0, "U0000000011"), (1, "U0000000012") })
        {
            bots.Address.Only = instance;
            Assert.True(await bots.OpensHomeAsync(bots.First, user));
            Assert.NotEmpty((await bots.Caller.SendCommandAsync(bots.Events, "/help", team: bots.First)).Text);
        }

        var kept = Assert.Single(await InstallationsAsync(database));
        Assert.DoesNotContain(bots.First.Token, kept.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(bots.First.Token, bots[0].Log + bots[1].Log, StringComparison.Ordinal);

        await bots.InstallAsync(bots.Second);
        var doctor = await bots.DoctorAsync();
        Assert.Equal((0, ""), (doctor.Code, doctor.Error));
        Assert.Contains("  ok     workspace T0000000003 (Second)", doctor.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_workspace_gets_its_post_once_with_its_own_token()
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
    public async Task An_instance_without_the_events_uses_the_new_token()
    {
        await using var bots = await CalledBots.StartAsync(instances: 2, await server.NewDatabaseAsync());
        await bots.InstallAsync(bots.First);
        bots.Address.Only = 1;
        Assert.True(await bots.OpensHomeAsync(bots.First, "U0000000011"));

        bots.Address.Only = 0;
        bots.Time.Leap(TimeSpan.FromMinutes(1));
        await bots.Caller.UninstallAsync(bots.Events, bots.First);
        await bots[0].SaidAsync("The bot lost access to Slack workspace T0000000002");
        bots.Time.Leap(TimeSpan.FromMinutes(1));
        await bots.InstallAsync(bots.First);

        bots.Address.Only = 1;
        Assert.True(await bots.OpensHomeAsync(bots.First, "U0000000012"));
    }

    [Fact]
    public async Task Revocation_and_reinstallation_apply_to_both_instances()
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
            bots[0].SaidAsync("The bot lost access to Slack workspace T0000000002"),
            bots[1].SaidAsync("The bot lost access to Slack workspace T0000000002")).Unwrap();
        foreach (var instance in new[] { 0, 1 })
        {
            bots.Address.Only = instance;
            await bots.Caller.SendEventAsync(bots.Events, Home("U0000000011"), bots.First);
            await bots[instance].SaidAsync(
                "could not be sent on Slack: The app is not installed in workspace T0000000002");
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
    public async Task During_a_database_outage_no_installation_succeeds_or_is_half_stored()
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
        Assert.Contains("storage is unavailable", page, StringComparison.Ordinal);
        Assert.Contains("Start again", page, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, page + bots[0].Log + bots[1].Log, StringComparison.Ordinal);

        // Installed workspaces are still answered from the cache.
        Assert.True(await bots.OpensHomeAsync(bots.Second, "U0000000013"));

        await server.RestartAsync();
        Assert.Equal("T0000000003", Assert.Single(await InstallationsAsync(database)).WorkspaceId);
        Assert.Equal(200, (await bots.InstallAsync(bots.First)).Status);
        Assert.True(await bots.OpensHomeAsync(bots.First, "U0000000014"));
    }

    [Fact]
    public async Task A_revocation_during_a_database_outage_is_not_lost()
    {
        await using var bots = await CalledBots.StartAsync(instances: 1, await server.NewDatabaseAsync());
        await bots.InstallAsync(bots.First);
        await bots.OpensHomeAsync(bots.First, "U0000000011");
        bots.Time.Leap(TimeSpan.FromMinutes(1));

        await server.CrashAsync();
        await bots.Caller.UninstallAsync(bots.Events, bots.First);
        await bots[0].SaidAsync("The stored Slack installations cannot be accessed");
        await server.RestartAsync();

        await bots[0].SaidAsync("The bot lost access to Slack workspace T0000000002");
    }

    private static async Task<IReadOnlyList<Installation>> InstallationsAsync(string database)
    {
        await using var store = PostgresStore.OpenExisting(PostgresAddress.Parse(database));
        return await new InstallationTable(store).ReadAsync("slack", default);
    }

    private static JsonObject Home(string user) =>
        new() { ["type"] = "app_home_opened", ["tab"] = "home", ["user"] = user };
}
