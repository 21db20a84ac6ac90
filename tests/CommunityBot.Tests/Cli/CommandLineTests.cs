namespace CommunityBot.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("export")]
    [InlineData("ask")]
    [InlineData("plan")]
    [InlineData("rehearse")]
    [InlineData("manifest")]
    public async Task Every_verb_has_help_and_the_two_options(string verb)
    {
        using var folder = new SettingsFolder();

        var run = await CommandRun.InAsync(folder.Path, verb, "--help");

        Assert.Equal(0, run.Code);
        Assert.Contains("--config", run.Out, StringComparison.Ordinal);
        Assert.Contains("--content", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("export", "--format", "xml")]
    [InlineData("check", "--formt", "json")]
    [InlineData("ask")]
    [InlineData("ask", "hello")]
    [InlineData("ask", "/help", "--now", "tomorrow")]
    [InlineData("run", "--speed", "0")]
    [InlineData("run", "--now", "soon")]
    [InlineData("manifest", "irc")]
    public async Task An_invalid_command_line_is_reported_in_a_sentence_with_exit_code_2(params string[] words)
    {
        using var folder = new SettingsFolder();

        var run = await CommandRun.InAsync(folder.Path, words);

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Out);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_answers_on_standard_output()
    {
        using var folder = new SettingsFolder();

        var run = await CommandRun.InAsync(folder.Path, "ask", "/help");

        Assert.Equal(0, run.Code);
        Assert.Contains("/next-meetup", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task The_arguments_of_ask_need_no_quotes()
    {
        using var folder = new SettingsFolder();

        var run = await CommandRun.InAsync(folder.Path, "ask", "/speaker", "nobody", "here");

        Assert.Equal(0, run.Code);
        Assert.NotEmpty(run.Out);
    }

    [Fact]
    public async Task The_manifest_for_slack_follows_the_settings_and_the_address()
    {
        using var folder = new SettingsFolder(SettingsFolder.Plain.Replace(
            "\"web\":", "\"slack\": { \"command\": \"tech\", \"commands\": { \"agenda\": \"/tech-agenda\", " +
                "\"recap\": \"\" } }, \"web\":", StringComparison.Ordinal));

        var run = await CommandRun.InAsync(folder.Path, "manifest", "slack", "--url", "https://bot.example.org");

        Assert.Equal(0, run.Code);
        using var manifest = System.Text.Json.JsonDocument.Parse(run.Out);
        Assert.Equal(
            ["/tech", "/next-meetup", "/tech-agenda", "/speaker"],
            manifest.RootElement
                .GetProperty("features")
                .GetProperty("slash_commands")
                .EnumerateArray()
                .Select(one => one.GetProperty("command").GetString()));
        Assert.False(manifest.RootElement.GetProperty("settings").GetProperty("socket_mode_enabled").GetBoolean());
        Assert.Equal(2, (await CommandRun.InAsync(folder.Path, "manifest", "slack", "--url", "bot.example.org")).Code);
    }

    [Fact]
    public async Task Manifest_prints_nothing_but_the_manifest_on_standard_output()
    {
        using var folder = new SettingsFolder();

        var run = await CommandRun.InAsync(folder.Path, "manifest", "slack");

        Assert.Equal(0, run.Code);
        using var manifest = System.Text.Json.JsonDocument.Parse(run.Out);
        Assert.True(manifest.RootElement.TryGetProperty("features", out _));
    }
}
