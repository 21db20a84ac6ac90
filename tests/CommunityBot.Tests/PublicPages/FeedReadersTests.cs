using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using CommunityBot.Testing;

using Calendar = Ical.Net.Calendar;

namespace CommunityBot.Tests.PublicPages;

/// <summary>
/// Ical.Net and ical.js read every feed of the example pages, the corpus and the documents that the project started
/// from.
/// </summary>
public sealed partial class FeedReadersTests
{
    [Fact]
    public async Task Other_programs_read_every_feed_with_the_same_events()
    {
        var readers = Needs.NodeWith("ical.js", "formats");
        var contents = Directory.GetDirectories(Path.Combine(Repository.Root, "tests", "corpus", "docs"))
            .Append(Path.Combine(Repository.Root, "content"))
            .Concat(Repository.Seeds is { } seeds ? [seeds] : [])
            .Select((folder, index) => (Id: $"c{index}", Folder: folder))
            .ToList();
        using var folder = new SettingsFolder(new JsonObject
        {
            ["communities"] = new JsonArray([.. contents.Select(content => new JsonObject
            {
                ["id"] = content.Id,
                ["name"] = Path.GetFileName(content.Folder),
                ["timeZone"] = "Europe/Berlin",
                ["public"] = true,
                ["content"] = new JsonArray(content.Folder),
            })]),
            ["web"] = new JsonObject { ["url"] = "http://127.0.0.1:0", ["publicUrl"] = "https://events.example" },
        }.ToJsonString());
        await using var bot = await RunningBot.StartAsync(
            folder.Path, new Dictionary<string, string> { ["WEB_TOKEN"] = "a-long-random-text" },
            "--now", "2030-06-01T12:00Z");

        var total = 0;
        var feeds = new List<string>();
        foreach (var content in contents)
        {
            var all = await ReadAsync(bot, $"/calendar/{content.Id}.ics");
            total += all.Events.Count;
            feeds.Add(all.Text);
            Assert.Equal(all.Events.Count, all.Events.Select(one => one.Uid).Distinct().Count());
            Assert.All(all.Events, one => Assert.NotNull(one.DtStamp));

            // Every series, and every meetup that has an address of its own in the feeds' page.
            var pages = await bot.Http.GetStringAsync($"/c/{content.Id}")
                + await bot.Http.GetStringAsync($"/calendar/{content.Id}/subscribe");
            var own = OwnAddress().Matches(pages).Select(match => match.Groups[1].Value).Distinct().Take(40).ToList();
            foreach (var path in own)
            {
                var file = path.StartsWith("/c/", StringComparison.Ordinal)
                    ? $"/calendar{path[2..]}.ics"
                    : path;
                using var answer = await bot.Http.GetAsync(file);
                if (answer.StatusCode is HttpStatusCode.NotFound)
                {
                    // A recap without a meetup has no event.
                    var page = await bot.Http.GetStringAsync(path);
                    Assert.Contains("<section id=\"recap\">", page, StringComparison.Ordinal);
                    continue;
                }

                var one = await ReadAsync(bot, file);
                feeds.Add(one.Text);
                Assert.NotEmpty(one.Events);
            }
        }

        Assert.True(total > 95, $"only {total} events");
        await AssertReadByIcalJsAsync(readers, feeds);
    }

    private static async Task<(string Text, List<Ical.Net.CalendarComponents.CalendarEvent> Events)> ReadAsync(
        RunningBot bot, string path)
    {
        var text = await bot.Http.GetStringAsync(path);
        var events = Calendar.Load(text)!.Events.ToList();
        Assert.Equal(text.Split("\r\n").Count(line => line == "BEGIN:VEVENT"), events.Count);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        return (text, events);
    }

    /// <summary>Both libraries find the same events at the same moments.</summary>
    private static async Task AssertReadByIcalJsAsync(string folder, List<string> feeds)
    {
        var start = new ProcessStartInfo("node", "read-calendars.mjs")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        using var node = Process.Start(start)!;
        var (output, error) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(feeds));
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await error);
        using var read = JsonDocument.Parse(await output);

        foreach (var (text, calendar) in feeds.Zip(read.RootElement.EnumerateArray()))
        {
            var events = calendar.EnumerateArray().ToDictionary(one => one.GetProperty("uid").GetString()!);
            foreach (var one in Calendar.Load(text)!.Events)
            {
                var other = events[one.Uid!];
                Assert.Equal(one.Summary, other.GetProperty("summary").GetString());
                Assert.Equal(one.Status, other.GetProperty("status").GetString());
                Assert.Equal(one.Sequence, other.GetProperty("sequence").GetInt32());
                Assert.Equal(
                    one.IsAllDay
                        ? one.Start!.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                        : one.Start!.AsUtc.ToString(
                            "yyyy-MM-dd'T'HH:mm:ss'.000Z'", System.Globalization.CultureInfo.InvariantCulture),
                    other.GetProperty("start").GetString());
            }

            Assert.Equal(text.Split("\r\n").Count(line => line == "BEGIN:VEVENT"), events.Count);
        }
    }

    [GeneratedRegex("href=\"https://events\\.example((?:/c/c\\d+/[a-z0-9-]+|/calendar/c\\d+/[a-z0-9-]+\\.ics))\"")]
    private static partial Regex OwnAddress();
}
