using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.Installing;

/// <summary><c>doctor</c> beside a running bot that workspaces install by themselves.</summary>
public sealed class InstalledDoctorTests
{
    [Fact]
    public async Task It_says_who_is_missing_until_both_have_installed_the_app_and_prints_no_secret()
    {
        await using var bots = await CalledBots.StartAsync();

        await bots.InstallAsync(bots.First);
        var half = await bots.DoctorAsync();
        await bots.InstallAsync(bots.Second);
        var whole = await bots.DoctorAsync();

        Assert.Equal(1, half.Code);
        Assert.Contains(
            "  ok     workspace T0000000002 (First & Co): Slack knows the bot", half.Out, StringComparison.Ordinal);
        Assert.Contains(
            "  FAULT  workspace T0000000003: The community second names it", half.Out, StringComparison.Ordinal);
        Assert.Contains(
            $"Send an admin of that workspace to {bots.Address.Address}slack/install",
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
    public async Task A_token_that_died_and_a_key_that_changed_are_faults()
    {
        await using var bots = await CalledBots.StartAsync();
        await bots.InstallAsync(bots.First);
        await bots.InstallAsync(bots.Second);

        var changed = await bots.DoctorAsync(key: Convert.ToBase64String(new byte[32]));
        var gone = await bots.DoctorAsync(key: null);
        FakeSlackTeams.Kill(bots.First);
        var dead = await bots.DoctorAsync();

        Assert.All([changed, gone, dead], run => Assert.Equal(1, run.Code));
        Assert.Equal(2, changed.Out.Split("was sealed with another key").Length - 1);
        Assert.Contains("  FAULT  token key: SLACK_TOKEN_KEY is not set", gone.Out, StringComparison.Ordinal);
        Assert.Contains(
            "  FAULT  workspace T0000000002 (First & Co): Slack refuses its token: account_inactive",
            dead.Out,
            StringComparison.Ordinal);
        Assert.Contains("  ok     workspace T0000000003", dead.Out, StringComparison.Ordinal);
    }
}
