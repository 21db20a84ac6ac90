using System.Net;
using System.Net.Sockets;

namespace CommunityBot.Benchmarks;

/// <summary>A folder to start the bot with: settings and a hundred pages around today.</summary>
internal sealed class BotFolder : IDisposable
{
    private readonly PageFolder pages = new(100, DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-50)));
    private readonly string own = Directory.CreateTempSubdirectory("communitybot-bench-").FullName;

    /// <param name="isPublic">Whether the community has its public page and calendar.</param>
    public BotFolder(bool isPublic = false)
    {
        Web = new Uri($"http://127.0.0.1:{FreePort()}");
        File.WriteAllText(Settings, $$"""
            {
              "communities": [
                {
                  "id": "bench", "name": "Bench", "timeZone": "Europe/London", "content": ["{{pages.Path}}"],
                  "public": {{(isPublic ? "true" : "false")}}
                }
              ],
              "storage": { "path": "{{own}}/storage" },
              "web": { "url": "{{Web}}"{{(isPublic ? """, "publicUrl": "https://events.example" """ : "")}} }
            }
            """);
    }

    public string Settings => Path.Combine(own, "communitybot.json");

    /// <summary>The address of the bot's web side.</summary>
    public Uri Web { get; }

    public void Dispose()
    {
        pages.Dispose();
        Directory.Delete(own, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
