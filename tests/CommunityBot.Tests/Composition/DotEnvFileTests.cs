using CommunityBot.Composition.Settings;
using CommunityBot.Hosting;

namespace CommunityBot.Tests.Composition;

public sealed class DotEnvFileTests
{
    [Theory]
    [InlineData("A_TOKEN=abc", "abc")]
    [InlineData("export A_TOKEN=abc", "abc")]
    [InlineData("  A_TOKEN = abc  ", "abc")]
    [InlineData("A_TOKEN=abc # the bot", "abc")]
    [InlineData("A_TOKEN=a#c", "a#c")]
    [InlineData("A_TOKEN=", "")]
    [InlineData("A_TOKEN=a=b==", "a=b==")]
    [InlineData("A_TOKEN='a # \\n'", "a # \\n")]
    [InlineData("A_TOKEN=\"a\\\"b\" # quoted", "a\"b")]
    [InlineData("\uFEFFA_TOKEN=abc\r\n# comment\r\n\r\nOTHER=1\r\n", "abc")]
    [InlineData("A_TOKEN=old\nA_TOKEN=new", "new")]
    public void Values_are_read_as_shells_and_tutorials_write_them(string text, string value)
    {
        var faults = new List<SettingFault>();

        Assert.Equal(value, DotEnvFile.Parse(text, ".env", faults)["A_TOKEN"]);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("GOOD=1\nhunter2")]
    [InlineData("GOOD=1\nA_TOKEN=\"hunter2")]
    [InlineData("GOOD=1\nA_TOKEN='hunter2' hunter2")]
    [InlineData("GOOD=1\nA-TOKEN=hunter2")]
    public void A_faulty_line_is_named_by_its_number_only(string text)
    {
        var faults = new List<SettingFault>();

        DotEnvFile.Parse(text, "config/.env", faults);

        var fault = Assert.Single(faults).ToString();
        Assert.StartsWith("config/.env, line 2: ", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_sets_what_the_environment_leaves_open()
    {
        using var folder = new SettingsFolder();
        WriteSecret(folder, "communities__0__timeZone=Mars/Olympus\nstorage__paht=x");

        var open = await CommandRun.InAsync(
            folder.Path, new Dictionary<string, string> { ["communities__0__timeZone"] = " " }, "check");
        var set = await CommandRun.InAsync(
            folder.Path, new Dictionary<string, string> { ["communities__0__timeZone"] = "Europe/Paris" }, "check");

        Assert.Contains("Mars/Olympus", open.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Mars/Olympus", set.Error, StringComparison.Ordinal);
        Assert.Contains("storage.paht", set.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    public async Task A_file_that_others_can_read_is_refused(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new SettingsFolder();
        var path = WriteSecret(folder, "DISCORD_TOKEN=hunter2");
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | mode);

        var run = await CommandRun.InAsync(folder.Path, "check");

        Assert.Equal(2, run.Code);
        Assert.Contains("chmod 600 config/.env", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Error, StringComparison.Ordinal);
    }

    private static string WriteSecret(SettingsFolder folder, string text)
    {
        var path = folder.Write("config/.env", text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return path;
    }
}
