namespace CommunityBot.Tests.Cli;

public sealed class InitVerbTests
{
    private const string Page =
        "---\ntitle: Rust evening\nevent_date: 2031-02-06\nstart_time: \"18:30\"\nvenue: The Example\n---\n";

    [Theory]
    [InlineData("_config.yml", "title: Rust Köln\ntimezone: Europe/Berlin\nlang: de-DE\n", "_events", "Jekyll")]
    [InlineData("hugo.toml", "title = 'Rust Köln'\nlanguageCode = 'de'\ntimeZone = \"Europe/Berlin\"\n",
        "content/events", "Hugo")]
    [InlineData("mkdocs.yml", "site_name: Rust Köln\nextra:\n  timezone: Europe/Berlin\ntheme:\n  language: de\n",
        "docs/events", "MkDocs")]
    [InlineData("pelicanconf.py", "SITENAME = 'Rust Köln'\nTIMEZONE = 'Europe/Berlin'\nDEFAULT_LANG = 'de'\n",
        "content", "Pelican")]
    public async Task A_site_is_recognised_and_can_be_checked_at_once(
        string file, string config, string pages, string generator)
    {
        using var site = new SettingsFolder();
        File.Delete(Path.Combine(site.Path, "config/communitybot.json"));
        site.Write(file, config);
        site.Write($"{pages}/rust.md", Page);

        var init = await CommandRun.InAsync(site.Path, "init", "--yes");
        var check = await CommandRun.InAsync(site.Path, "check");

        Assert.Equal(0, init.Code);
        Assert.Contains($"Site generator: {generator}.", init.Error, StringComparison.Ordinal);
        Assert.Contains("communitybot check\n  communitybot run", init.Out, StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(Path.Combine(site.Path, "config/communitybot.json"));
        Assert.Contains("\"id\": \"rust-koln\"", written, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"Rust Köln\"", written, StringComparison.Ordinal);
        Assert.Contains("\"timeZone\": \"Europe/Berlin\"", written, StringComparison.Ordinal);
        Assert.Contains("\"language\": \"de\"", written, StringComparison.Ordinal);
        Assert.Contains($"\"content\": [\"../{pages}\"]", written, StringComparison.Ordinal);
        Assert.Equal(0, check.Code);
    }

    [Fact]
    public async Task A_file_that_could_not_be_finished_does_not_stop_the_next_try()
    {
        using var site = new SettingsFolder();
        var target = Path.Combine(site.Path, "config/communitybot.json");
        File.Delete(target);

        // Nothing can be written to a folder of this name, not even by root.
        Directory.CreateDirectory(target + ".unfinished");
        var failed = await CommandRun.InAsync(site.Path, "init", "--yes");
        Directory.Delete(target + ".unfinished");
        var second = await CommandRun.InAsync(site.Path, "init", "--yes");

        Assert.Equal(2, failed.Code);
        Assert.Contains("cannot be written", failed.Error, StringComparison.Ordinal);
        Assert.Equal(0, second.Code);
        Assert.True(File.Exists(target));
        Assert.False(File.Exists(target + ".unfinished"));
    }

    [Fact]
    public async Task An_existing_file_is_never_overwritten()
    {
        using var site = new SettingsFolder();

        var init = await CommandRun.InAsync(site.Path, "init", "--yes");

        Assert.Equal(2, init.Code);
        Assert.Contains("not overwritten", init.Error, StringComparison.Ordinal);
        Assert.Equal(
            SettingsFolder.Plain, await File.ReadAllTextAsync(Path.Combine(site.Path, "config/communitybot.json")));
    }

    [Fact]
    public async Task A_wrong_option_writes_nothing()
    {
        using var site = new SettingsFolder();

        var init = await CommandRun.InAsync(
            site.Path, "init", "--yes", "--config", "other.json", "--time-zone", "Mars/Olympus");

        Assert.Equal(2, init.Code);
        Assert.False(File.Exists(Path.Combine(site.Path, "other.json")));
    }
}
