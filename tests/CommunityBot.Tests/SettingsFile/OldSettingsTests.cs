namespace CommunityBot.Tests.SettingsFile;

/// <summary>A settings file of version 0.1 with every key that it had goes on working.</summary>
public sealed class OldSettingsTests
{
    [Fact]
    public async Task Every_key_of_version_0_1_is_read_and_renamed_ones_are_noted()
    {
        using var folder = new SettingsFolder("""
            {
              "communities": [
                {
                  "id": "sample",
                  "name": "Sample Community",
                  "timeZone": "Europe/London",
                  "language": "de",
                  "content": [
                    "../content",
                    { "folder": "../content" },
                    {
                      "feed": "https://calendar.example/a.ics", "name": "calendar", "every": "15m",
                      "settling": "6 hours"
                    }
                  ],
                  "channels": {
                    "announcements": ["local:announcements", "discord:910000000000000001", "slack:C0000000001"],
                    "organisers": ["local:organisers"],
                    "events": ["discord:910000000000000000"]
                  },
                  "workspaces": ["slack:T0000000001"],
                  "organisers": ["local:you", "discord:42", "slack:U0000000001"],
                  "announcements": {
                    "settling": "10 minutes",
                    "quietHours": "22:00-08:00",
                    "rooms": { "Main hall": "discord:910000000000000005" },
                    "announced": { "lead": "21 days", "thread": true, "title": "Save {date}: {title|short}" },
                    "week-before": { "enabled": false },
                    "day-before": { "lead": "1 day", "at": "18:00", "grace": "6 hours", "text": "See you." },
                    "hour-before": { "channels": ["local:announcements"] },
                    "starting-now": { "ping": ["discord:910000000000000007", "slack:S0000000001"] },
                    "session-starting": { "enabled": true },
                    "for-you": { "lead": "1 hour", "at": "18:00" },
                    "recap": { "enabled": true },
                    "changed": { "enabled": true },
                    "postponed": { "enabled": true },
                    "cancelled": { "enabled": true },
                    "reinstated": { "enabled": true },
                    "scheduled-event": { "lead": "60 days" },
                    "weekly-digest": { "enabled": true },
                    "missing": { "enabled": true },
                    "recap-draft": { "enabled": true }
                  }
                }
              ],
              "feeds": { "allowedHosts": ["calendar.intranet.example"] },
              "discord": {
                "apiBaseUrl": "https://discord.com/api/v10", "guildId": "910000000000000000", "shards": 1,
                "crosspost": false, "contactUrl": "https://meetup.example/", "compress": false
              },
              "slack": {
                "connections": 2, "command": "meetup", "commands": { "agenda": "tech-agenda", "recap": "" },
                "publicUrl": "https://bot.example", "apiBaseUrl": "https://slack.com/api"
              },
              "storage": { "path": "../.communitybot" },
              "web": { "url": "http://127.0.0.1:0" }
            }
            """);

        var check = await CommandRun.InAsync(folder.Path, "check-settings");

        Assert.Equal(
            [
                "communities[0].content[2].settling is now called \"confirmAfter\"; rename it.",
                "communities[0].announcements.settling is now called \"debounce\"; rename it.",
            ],
            check.Error.TrimEnd().Split('\n').Select(line => line.Split(": ", 2)[1]));
        Assert.Equal(0, check.Code);
    }
}
