using System.Diagnostics;

using CommunityBot.Cli;

namespace CommunityBot.Tests.Cli;

/// <summary>Results that go to a full disk, by the device of Linux that always is one.</summary>
public sealed class FullOutputTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("export")]
    [InlineData("export --format jsonl")]
    [InlineData("export --format ics")]
    [InlineData("plan --from 2099-01-01T00:00Z --to 2099-02-01T00:00Z")]
    [InlineData("ask /help")]
    [InlineData("manifest slack")]
    [InlineData("settings-schema")]
    public async Task An_incomplete_result_is_no_success_and_is_explained(string words)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        using var folder = new SettingsFolder();
        folder.Write(
            "content/evening.md",
            "---\ntitle: Evening\nevent_date: 2099-01-20\nstart_time: \"18:30\"\n---\nWe meet.\n");
        var bot = Path.Combine(AppContext.BaseDirectory, "CommunityBot.dll");

        using var run = Process.Start(new ProcessStartInfo("sh", ["-c", $"dotnet '{bot}' {words} > /dev/full"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardError = true,
        })!;
        var error = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();

        Assert.Contains("The result is incomplete: there is no space left", error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Unavailable, run.ExitCode);
    }
}
