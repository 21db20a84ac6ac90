using CommunityBot.Testing;

namespace CommunityBot.Tests;

/// <summary>A temporary folder with settings and pages.</summary>
internal sealed class SettingsFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SettingsFolder(string? settings = null)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "config"));
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "content"));
        Write("config/communitybot.json", settings ?? Plain);
    }

    /// <summary>One community with local channels and a free port.</summary>
    public const string Plain = """
        {
          "communities": [
            {
              "id": "sample",
              "name": "Sample Community",
              "timeZone": "Europe/London",
              "content": ["../content"],
              "channels": { "announcements": ["local:announcements"], "organisers": ["local:organisers"] },
              "organisers": ["local:you"]
            }
          ],
          "web": { "url": "http://127.0.0.1:0" }
        }
        """;

    public string Path => folder.Path;

    public string Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => folder.Dispose();
}
