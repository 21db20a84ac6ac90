using System.Diagnostics;
using System.Text.Json;

using CommunityBot.Content.Calendars;
using CommunityBot.Core.Meetups;
using CommunityBot.Export;
using CommunityBot.Testing;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Tests.Export;

/// <summary>Tests that third-party programs accept our exports.</summary>
public sealed class OtherReadersTests
{
    private static readonly Instant Now = Instant.FromUtc(2020, 5, 1, 12, 0);

    [Fact]
    public async Task Another_reader_finds_every_meetup_at_its_instant()
    {
        var readers = OtherReaders();
        var days = new RecurrenceRules().Read("FREQ=MONTHLY;BYDAY=1WE", new LocalDate(2020, 9, 2), out _)!;
        Meetup[] pages =
        [
            Sample.Meetup with
            {
                Title = "Größe, Maß; Zeit\\ " + new string('ß', 80),
                Description = "one\ntwo, three",
            },
            Sample.On(2020, 6, 1, "cancelled") with { Status = MeetupStatus.Cancelled },
            Sample.On(2020, 10, 25, "after-the-clocks-changed"),
            Sample.Meetup with
            {
                Id = new("denver"),
                When = new EventTime(DateTimeZoneProviders.Tzdb["America/Denver"])
                {
                    Date = new LocalDate(2024, 11, 14),
                    StartsAt = new LocalTime(14, 30),
                    EndsAt = new LocalTime(15, 5)
                }
            },
            Sample.Meetup with
            {
                Id = new("days"),
                When = new EventTime(Sample.London)
                {
                    Date = new LocalDate(2024, 11, 12),
                    LastDate = new LocalDate(2024, 11, 15)
                }
            },
            Sample.Meetup with
            {
                Id = new("monthly"),
                Kind = MeetupKind.Series,
                When = Sample.Meetup.When with { Date = new LocalDate(2020, 9, 2) },
                Recurrence = new RecurrenceRule("FREQ=MONTHLY;BYDAY=1WE", days)
                {
                    ExcludedDates = [new LocalDate(2020, 10, 7)]
                },
            },
        ];

        using var read = await RunAsync(
            readers, "read-calendar.mjs", IcsCalendar.Write(Sample.Community, new MeetupCalendar(pages), Now));

        var events = read.RootElement
            .GetProperty("events")
            .EnumerateArray()
            .ToDictionary(one => Text(one, "uid")!.Split('@')[0]);
        Assert.Equal(pages.Select(page => page.Id.Value).Order(), events.Keys.Order());
        foreach (var page in pages.Where(page => page.When.StartsAt is not null && page.Kind is MeetupKind.Meetup))
        {
            Assert.Equal(page.When.Start, Moment(events[page.Id.Value], "start"));
            Assert.Equal(page.When.End, Moment(events[page.Id.Value], "end"));
            Assert.Equal(page.When.Zone.Id, Text(events[page.Id.Value], "zone"));
            Assert.Equal(page.Title, Text(events[page.Id.Value], "summary"));
            Assert.Equal(page.Description, Text(events[page.Id.Value], "description"));
        }

        Assert.Equal("CANCELLED", Text(events["cancelled"], "status"));
        Assert.Equal(("2024-11-12", "2024-11-16"), (Text(events["days"], "start"), Text(events["days"], "end")));
        Assert.Equal(
            ["2020-09-02T12:00:00.000Z", "2020-11-04T13:00:00.000Z", "2020-12-02T13:00:00.000Z"],
            events["monthly"].GetProperty("days").EnumerateArray().Select(day => day.GetString()).Take(3));
    }

    [Fact]
    public async Task Another_reader_accepts_the_export_of_our_pages_and_the_seeds()
    {
        var readers = OtherReaders();
        foreach (var content in new[]
        {
            Path.Combine(Repository.Root, "content"),
            Repository.Seeds,
            Repository.Corpus is { } corpus ? Path.Combine(corpus, "docs") : null
        }.OfType<string>())
        {
            using var folder = new SettingsFolder();
            var export = await CommandRun.InAsync(folder.Path, "export", "--content", content, "--format", "ics");
            using var read = await RunAsync(readers, "read-calendar.mjs", export.Out);

            Assert.Equal(0, export.Code);
            Assert.Equal(
                export.Out.Split("\r\n").Count(line => line == "BEGIN:VEVENT"),
                read.RootElement
                    .GetProperty("events")
                    .EnumerateArray()
                    .Select(one => Text(one, "uid"))
                    .Distinct()
                    .Count());
        }
    }

    [Fact]
    public async Task Reports_are_valid_sarif()
    {
        var readers = OtherReaders();
        foreach (var content in new[] { Path.Combine(Repository.Root, "content"), Repository.Shared }.OfType<string>())
        {
            using var folder = new SettingsFolder();
            var check = await CommandRun.InAsync(folder.Path, "check", "--content", content, "--format", "sarif");
            using var faults = await RunAsync(readers, "validate-sarif.mjs", check.Out);

            Assert.Equal("[]", faults.RootElement.GetRawText());
            Assert.Contains("\"ruleId\"", check.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_report_that_violates_the_schema_is_rejected()
    {
        var readers = OtherReaders();
        using var faults = await RunAsync(
            readers, "validate-sarif.mjs", """{"version":"2.1.0","runs":[{"results":[{"level":"bad"}]}]}""");

        Assert.NotEqual("[]", faults.RootElement.GetRawText());
    }

    private static string OtherReaders() => Needs.NodeWith("ical.js", "formats");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static Instant? Moment(JsonElement element, string name) =>
        Text(element, name) is { } text ? InstantPattern.ExtendedIso.Parse(text).Value : null;

    private static async Task<JsonDocument> RunAsync(string folder, string script, string input)
    {
        var start = new ProcessStartInfo("node", script)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        using var node = Process.Start(start)!;
        var (output, error) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(input);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await error);
        return JsonDocument.Parse(await output);
    }
}
