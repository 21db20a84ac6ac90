namespace CommunityBot.Testing;

/// <summary>A temporary folder that is deleted with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("communitybot-test-").FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // On some systems a file is still open; the operating system cleans up temporary folders.
        }
    }
}
