namespace CommunityBot.Benchmarks;

/// <summary>A folder to start the bot with: settings and a hundred pages around today.</summary>
internal sealed class BotFolder : IDisposable
{
    private readonly PageFolder pages = new(100, DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-50)));
    private readonly string own = Directory.CreateTempSubdirectory("communitybot-bench-").FullName;

    public BotFolder() => File.WriteAllText(Settings, $$"""
        {
          "communities": [
            { "id": "bench", "name": "Bench", "timeZone": "Europe/London", "content": ["{{pages.Path}}"] }
          ],
          "storage": { "path": "{{own}}/storage" },
          "web": { "url": "http://127.0.0.1:0" }
        }
        """);

    public string Settings => Path.Combine(own, "communitybot.json");

    public void Dispose()
    {
        pages.Dispose();
        Directory.Delete(own, recursive: true);
    }
}
