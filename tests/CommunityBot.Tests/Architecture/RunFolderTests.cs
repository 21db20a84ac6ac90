using System.Diagnostics;

using CommunityBot.Testing;

namespace CommunityBot.Tests.Architecture;

public sealed class RunFolderTests
{
    /// <summary>
    /// With the Web SDK's default, <c>--content ../pages</c> would be relative to the project folder.
    /// </summary>
    [Fact]
    public async Task Dotnet_run_keeps_the_current_folder()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "msbuild",
                "src/CommunityBot/CommunityBot.csproj",
                "-nologo",
                "-getProperty:RunWorkingDirectory"
            },
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var folder = (await process.StandardOutput.ReadToEndAsync()).Trim();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", folder);
    }
}
