using System.Net;

using CommunityBot.Testing;

namespace CommunityBot.Tests.Cli;

/// <summary>
/// What somebody does first who has a cloned site: <c>init</c> with its questions, the checks, and the bot itself.
/// </summary>
public sealed class FirstHourTests
{
    private static readonly Dictionary<string, string> Surroundings = new()
    {
        ["web__url"] = "http://127.0.0.1:0",
    };

    [Fact]
    public Task A_Hugo_site_has_a_bot_after_four_answers() => WalkAsync(
        new Site("Hugo", "content/events", "Europe/London", "en", "https://harbour.example/")
        {
            Files =
            {
                ["hugo.toml"] =
                    "title = \"Harbour meetup\"\nbaseURL = \"https://harbour.example/\"\nlanguageCode = \"en-gb\"\n" +
                    "timeZone = \"Europe/London\"\n",
                ["content/_index.md"] = "---\ntitle: Harbour meetup\n---\nWe meet once a month.\n",
                ["content/events/ownership.md"] =
                    "---\ntitle: \"Ownership without tears\"\ndate: 2031-02-12T18:30:00\n" +
                    "location: \"The Boathouse, Bristol\"\nspeakers: [\"Anna Example\"]\n---\n\nAn evening.\n",
            },
            Title = "Ownership without tears",
            Page = "https://harbour.example/events/ownership/",
        },
        answers: "\n\n\n\n");

    [Fact]
    public Task A_Jekyll_site_has_a_bot_after_four_answers() => WalkAsync(
        new Site("Jekyll", "_events", "Europe/Berlin", "de", "https://wolken.example/treffen/")
        {
            Files =
            {
                ["_config.yml"] =
                    "title: Wolkenrunde\nurl: https://wolken.example\nbaseurl: /treffen\ntimezone: Europe/Berlin\n" +
                    "lang: de\ncollections:\n  events:\n    output: true\n    permalink: /:name/\n",
                ["_events/kubernetes.md"] =
                    "---\ntitle: Kubernetes zu Hause\ndate: 2031-02-13 19:00\nort: Werkraum, Leipzig\n---\n\n" +
                    "Ein Abend mit Clara Beispiel.\n",
            },
            Title = "Kubernetes zu Hause",
            Page = "https://wolken.example/treffen/kubernetes/",
        },
        answers: "Die Wolkenrunde\n_events\n\nde\n");

    [Fact]
    public Task An_Eleventy_site_has_a_bot_after_four_answers() => WalkAsync(
        new Site("Eleventy", "src/meetups", "Europe/Paris", "fr", "https://soirees.example/")
        {
            Files =
            {
                ["eleventy.config.js"] = "export default function (config) { return { dir: { input: \"src\" } }; }\n",
                ["src/_data/site.json"] =
                    "{ \"title\": \"Soirées\", \"url\": \"https://soirees.example\", \"lang\": \"fr\" }\n",
                ["src/meetups/postgres.md"] =
                    "---\ntitle: Postgres, dix ans après\neventDate: 2031-02-14\nstartTime: \"18:30\"\n" +
                    "venue: La Fabrique, Lyon\n---\n\nUne soirée avec Denis Exemple.\n",
            },
            Title = "Postgres, dix ans après",
            Page = "https://soirees.example/meetups/postgres/",
        },

        // The site names no zone; a wrong answer is asked again.
        answers: "\n\nLyon\nEurope/Paris\n\n");

    private static async Task WalkAsync(Site site, string answers)
    {
        using var folder = new SettingsFolder();
        var settings = Path.Combine(folder.Path, "config/communitybot.json");
        File.Delete(settings);
        Directory.Delete(Path.Combine(folder.Path, "content"));
        foreach (var (file, text) in site.Files)
        {
            folder.Write(file, text);
        }

        var init = await CommandRun.TypingAsync(answers, folder.Path, Surroundings, "init");
        Assert.Equal(0, init.Code);
        Assert.Contains($"Site generator: {site.Generator}.", init.Error, StringComparison.Ordinal);
        Assert.All(
            ["Name of the community", "Folder with the event pages", "Time zone", "Language"],
            question => Assert.Contains(question, init.Error, StringComparison.Ordinal));
        var written = await File.ReadAllTextAsync(settings);
        Assert.Contains($"\"content\": [\"../{site.Content}\"]", written, StringComparison.Ordinal);
        Assert.Contains($"\"timeZone\": \"{site.Zone}\"", written, StringComparison.Ordinal);
        Assert.Contains($"\"language\": \"{site.Language}\"", written, StringComparison.Ordinal);
        Assert.Contains($"      \"site\": \"{site.Address}\"", written, StringComparison.Ordinal);

        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, Surroundings, "check-settings")).Code);
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, Surroundings, "check")).Code);
        var doctor = await CommandRun.InAsync(folder.Path, Surroundings, "doctor");
        Assert.Equal((0, ""), (doctor.Code, doctor.Error));

        var time = new ManualTime(new DateTimeOffset(2031, 2, 1, 12, 0, 0, TimeSpan.Zero));
        await using var bot = await RunningBot.StartAsync(folder.Path, Surroundings, time);
        await bot.SaidAsync("local:announcements: posted.");
        await Waiting.UntilAnsweredAsync(bot.Http, "/readyz", HttpStatusCode.OK, "posts ok");
        var chat = await bot.Http.GetStringAsync("/api/chat");
        Assert.Contains(site.Title, System.Text.RegularExpressions.Regex.Unescape(chat), StringComparison.Ordinal);
        Assert.Contains(site.Page, chat, StringComparison.Ordinal);
    }

    /// <summary>A small site, and what is found in it.</summary>
    private sealed record Site(string Generator, string Content, string Zone, string Language, string Address)
    {
        public Dictionary<string, string> Files { get; } = [];

        public required string Title { get; init; }

        /// <summary>The address of its only event.</summary>
        public required string Page { get; init; }
    }
}
