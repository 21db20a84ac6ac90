using System.Diagnostics;

using CommunityBot.Testing;

namespace CommunityBot.Tests.Architecture;

public sealed class RunFolderTests
{
    /// <summary>The Web SDK's default would make <c>--content ../pages</c> mean a folder beside the sources.</summary>
    [Fact]
    public async Task Dotnet_run_leaves_the_program_in_the_folder_it_is_called_from()
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
