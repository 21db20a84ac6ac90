using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.Installing;

/// <summary>Tests for <c>doctor</c> beside a running bot that workspaces install through OAuth.</summary>
public sealed class InstalledDoctorTests
{
    [Fact]
    public async Task It_reports_missing_installations_and_prints_no_secret()
    {
        await using var bots = await CalledBots.StartAsync();

        await bots.InstallAsync(bots.First);
        var half = await bots.DoctorAsync();
        await bots.InstallAsync(bots.Second);
        var whole = await bots.DoctorAsync();

        Assert.Equal(1, half.Code);
        Assert.Contains(
            "  ok     workspace T0000000002 (First & Co): The bot is ", half.Out, StringComparison.Ordinal);
        Assert.Contains(
            "  FAULT  workspace T0000000003: Community second names it", half.Out, StringComparison.Ordinal);
        Assert.Contains(
            $"Ask an admin of that workspace to install the app at {bots.Address.Address}slack/install",
            half.Out,
            StringComparison.Ordinal);
        Assert.Equal((0, ""), (whole.Code, whole.Error));
        Assert.Contains("  ok     channel C0000000003", whole.Out, StringComparison.Ordinal);
        Assert.Contains("  ok     public address: ", whole.Out, StringComparison.Ordinal);
        Assert.Contains("  ok     installing: ", whole.Out, StringComparison.Ordinal);
        Assert.All(
            [
                bots.First.Token, bots.Second.Token, FakeSlackTeams.ClientSecret, FakeSlackCaller.SigningSecret,
                CalledBots.Key
            ],
            secret => Assert.DoesNotContain(secret, half.Out + whole.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_revoked_token_and_a_changed_key_are_faults()
    {
        await using var bots = await CalledBots.StartAsync();
        await bots.InstallAsync(bots.First);
        await bots.InstallAsync(bots.Second);

        var changed = await bots.DoctorAsync(key: Convert.ToBase64String(new byte[32]));
        var gone = await bots.DoctorAsync(key: null);
        FakeSlackTeams.RevokeToken(bots.First);
        var dead = await bots.DoctorAsync();

        Assert.All([changed, gone, dead], run => Assert.Equal(1, run.Code));
        Assert.Equal(2, changed.Out.Split("was encrypted with a key other than").Length - 1);
        Assert.Contains("  FAULT  token key: SLACK_TOKEN_KEY is not set", gone.Out, StringComparison.Ordinal);
        Assert.Contains(
            "  FAULT  workspace T0000000002 (First & Co): Slack refused its token: account_inactive",
            dead.Out,
            StringComparison.Ordinal);
        Assert.Contains("  ok     workspace T0000000003", dead.Out, StringComparison.Ordinal);
    }
}
