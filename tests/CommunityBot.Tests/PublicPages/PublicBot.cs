namespace CommunityBot.Tests.PublicPages;

/// <summary>The whole program with a public community and a private one, a few days before a meetup.</summary>
internal sealed class PublicBot : IAsyncDisposable
{
    public const string Token = "a-long-random-text";

    private readonly SettingsFolder folder;

    private PublicBot(SettingsFolder folder) => this.folder = folder;

    public RunningBot Bot { get; private set; } = null!;

    public HttpClient Http => Bot.Http;

    public static async Task<PublicBot> StartAsync(string language = "en", string publicUrl = "https://events.example")
    {
        var folder = new SettingsFolder($$"""
            {
              "communities": [
                {
                  "id": "sample", "name": "Sample & <b>Community</b>", "timeZone": "Europe/London",
                  "language": "{{language}}", "public": true, "content": ["../content"],
                  "site": "https://meetup.example/",
                  "channels": { "announcements": ["local:announcements"], "organisers": ["local:organisers"] },
                  "organisers": ["local:you"],
                  "announcements": { "joinLead": "30 minutes" }
                },
                {
                  "id": "inner", "name": "Inner circle", "timeZone": "Europe/London", "content": ["../inner"],
                  "channels": { "announcements": ["local:inner"] }
                }
              ],
              "web": { "url": "http://127.0.0.1:0", "publicUrl": "{{publicUrl}}" }
            }
            """);
        foreach (var (file, text) in Pages)
        {
            folder.Write(file, text);
        }

        return new PublicBot(folder)
        {
            Bot = await RunningBot.StartAsync(
                folder.Path, new Dictionary<string, string> { ["WEB_TOKEN"] = Token },
                "--now", "2031-05-20T12:00Z"),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        folder.Dispose();
    }

    private static IEnumerable<(string File, string Text)> Pages =>
    [
        ("content/kites.md",
            """
            ---
            title: "Kites & <script>alert('title')</script>"
            event_date: 2031-05-29
            start_time: "18:30"
            end_time: "21:00"
            venue: Example Hall
            address: 1 Example Street, London
            online: true
            join: https://video.example/secret-room
            registration: https://tickets.example/kites
            image: https://pictures.example/kites.png
            image_alt: A red kite
            ---

            An evening about [kites](javascript:alert(1)) and *wind* for everybody.

            **Agenda:**

            * 6:30pm - 7:00pm - Welcome
            * 7:00pm - 8:00pm - String and feathers by Anna Example
            """),
        ("content/lanterns.md",
            "---\ntitle: Lanterns\nevent_date: 2031-06-12\nstart_time: \"18:30\"\nvenue: Example Hall\n" +
            "cancelled: true\n---\n\nAn evening.\n"),
        ("content/boats.md", "---\ntitle: Boats\nevent_date: 2031-04-10\nstart_time: \"18:30\"\nonline: true\n---\n"),
        ("content/boats-recap.md",
            "---\ntitle: \"Recap: Boats\"\nlayout: recap\nevent_date: 2031-04-10\n" +
            "video: https://youtu.be/abcdefghijk\n---\n\n### Sails – Ben Example\n\n* Wind is free.\n"),
        ("content/harbour.md",
            "---\ntitle: Harbour days\nevent_date: 2031-07-01\nend_date: 2031-07-03\nvenue: The harbour\n---\n"),
        ("content/weekly.md",
            "---\ntitle: Open workshop\nrrule: FREQ=WEEKLY;BYDAY=TU\nevent_date: 2031-05-06\nstart_time: \"19:00\"\n" +
            "venue: Example Hall\n---\n\nEvery week.\n"),
        ("content/draft.md",
            "---\ntitle: Hidden draft\nevent_date: 2031-06-20\ndraft: true\n---\n\nHidden.\n"),
        ("content/later.md",
            "---\ntitle: Hidden until June\nevent_date: 2031-06-21\npublishDate: 2031-06-01\n---\n\nHidden.\n"),
        ("content/calendar.ics",
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:private\r\nCLASS:PRIVATE\r\n" +
            "DTSTART:20310622T180000Z\r\nSUMMARY:Hidden private\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:open\r\n" +
            "DTSTART:20310623T180000Z\r\nDTEND:20310623T200000Z\r\nSUMMARY:From a calendar\r\n" +
            "LOCATION:Example Hall\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
        ("inner/secret.md", "---\ntitle: Hidden circle\nevent_date: 2031-05-30\n---\n\nHidden.\n"),
    ];
}
