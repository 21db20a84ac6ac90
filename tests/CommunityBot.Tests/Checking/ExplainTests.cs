using System.Text.Json;

using CommunityBot.Checking;

namespace CommunityBot.Tests.Checking;

/// <summary>Tests of <c>check --explain PAGE</c>, which prints why a page was read as it was.</summary>
public sealed class ExplainTests : IDisposable
{
    private const string Page =
        "---\ntitle: Kite round\nevent_date: 2031-01-20\nstart_time: \"18:30\"\nvenue: The Example\n---\n" +
        "Two talks.\n\n## Agenda\n\n* 18:30 - 19:00 Pizza\n* 19:00 - 19:45 \"A talk\" by Anna Example\n";

    private readonly SettingsFolder folder = new();

    public ExplainTests()
    {
        folder.Write("content/events/kite.md", Page);
        folder.Write("content/events/2031/kite-2.md", "---\ntitle: Kite two\nevent_date: 2031-02-20\n---\nText.\n");
        folder.Write("content/news.md", "# News\n\nThe site has a new colour.\n");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("content/events/kite.md")] // from the working folder
    [InlineData("./content/events/kite.md")]
    [InlineData("content\\events\\kite.md")]
    [InlineData("events/kite.md")] // as check names it
    [InlineData("kite.md")]
    [InlineData("KITE.md")]
    [InlineData("kite")] // the id, and the file's name
    public async Task A_page_is_named_as_people_have_it(string written)
    {
        var run = await ExplainAsync(written);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("events/kite.md\nRead as: Markdown page.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_absolute_path_names_a_page()
    {
        var run = await ExplainAsync(Path.Combine(folder.Path, "content", "events", "kite.md"));

        Assert.StartsWith("events/kite.md\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_value_has_its_place_and_certainty()
    {
        var run = await ExplainAsync("kite.md");

        Assert.Matches(@"\n  title +Kite round +stated +2  'title' in the header\n", run.Out);
        Assert.Matches(@"\n  date +2031-01-20 +stated +3  'event_date' in the header\n", run.Out);
        Assert.Matches(@"\n  startTime +18:30 +stated +4  ", run.Out);
        Assert.Matches(@"\n  venue.name +The Example +stated +5  ", run.Out);
        Assert.Matches(@"\n  timeZone +Europe/London +inferred +–  the community\n", run.Out);
        Assert.Matches(
            @"\n  agenda +18:30–19:00 Pizza +\w+ +11  .*\n +19:00–19:45 A talk – Anna Example +\w+ +12  ", run.Out);
        Assert.Matches(@"\n  speakers +Anna Example – A talk +\w+ +12  ", run.Out);
        Assert.Contains("Without a value: series, ", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("\nProblems\n  none\n\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_line_is_longer_than_100_columns()
    {
        folder.Write(
            "content/long.md",
            $"---\ntitle: {string.Join(' ', Enumerable.Repeat("Long title", 40))}\nevent_date: 2031-01-20\n" +
            $"registration: https://meetup.example/{new string('a', 300)}\n---\nText.\n");

        var run = await ExplainAsync("long.md");

        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public async Task The_zone_of_the_settings_is_used()
    {
        folder.Write("config/berlin.json", SettingsFolder.Plain
            .Replace("Europe/London", "Europe/Berlin", StringComparison.Ordinal)
            .Replace("\"timeZone\"", "\"language\": \"de\", \"timeZone\"", StringComparison.Ordinal));

        var run = await CommandRun.InAsync(
            folder.Path, "check", "--explain", "kite.md", "--config", "config/berlin.json");

        Assert.Matches(@"\n  start +2031-01-20T18:30:00\+01:00 ", run.Out);
    }

    [Theory]
    [InlineData("news.md", "not an event, nothing to do", "add 'event_date: YYYY-MM-DD'")]
    [InlineData("draft.md", "a draft, nothing to do until it is published", "remove 'draft: true'")]
    [InlineData("undated.md", "will not be scheduled: no date", "Add 'event_date: YYYY-MM-DD'")]
    [InlineData("off.md", "will not be announced: cancelled", "remove the word that cancels it")]
    [InlineData("past.md", "is over, nothing will be posted", "correct its day")]
    [InlineData("hidden.md", "the site does not show it yet", "move 'publishDate'")]
    public async Task An_unused_page_has_the_reason_and_what_would_change_it(string page, string why, string remedy)
    {
        const string day = "event_date: 2031-01-20\nstart_time: \"18:30\"\nvenue: The Example\n---\nText.\n";
        folder.Write("content/draft.md", $"---\ntitle: Draft\ndraft: true\n{day}");
        folder.Write(
            "content/undated.md", "---\ntitle: Undated\nstart_time: \"18:30\"\nvenue: The Example\n---\nText.\n");
        folder.Write("content/off.md", $"---\ntitle: Off\ncancelled: true\n{day}");
        folder.Write("content/past.md", $"---\ntitle: Past\n{day.Replace("2031", "2020", StringComparison.Ordinal)}");
        folder.Write("content/hidden.md", $"---\ntitle: Hidden\npublishDate: 2031-01-10\n{day}");

        var run = await ExplainAsync(page);

        Assert.Matches($@"\n  {why}\n    → |\n  will not be announced yet: {why}\n    → ", run.Out);
        Assert.Contains(remedy, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_have_their_remedies()
    {
        folder.Write("content/mixed.md", "---\ntitle: Mixed\nevent_date: 2031-02-31\nvenue: The Example\n---\nText.\n");

        var run = await ExplainAsync("mixed.md");

        Assert.Matches(@"\n  line 3: warning impossible-date: .*\n(.*\n)?    → Write an existing date", run.Out);
    }

    [Fact]
    public async Task A_feed_is_named_by_its_file_and_explained_event_by_event()
    {
        folder.Write(
            "content/all.ics",
            "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n" +
            "BEGIN:VEVENT\nUID:a@x\nSUMMARY:First\nDTSTART:20310120T183000Z\nEND:VEVENT\n" +
            "BEGIN:VEVENT\nUID:b@x\nSUMMARY:Second\nDTSTART:20310220T183000Z\nEND:VEVENT\nEND:VCALENDAR\n");

        var run = await ExplainAsync("all.ics");

        Assert.Contains("Read as: iCalendar.", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"\n  title +First +stated ", run.Out);
        Assert.Matches(@"\n  title +Second +stated ", run.Out);
    }

    [Fact]
    public async Task Events_of_a_data_file_have_the_lines_of_their_own()
    {
        folder.Write(
            "content/list.yml",
            "- title: First\n  date: 2031-01-20\n  venue: The Example\n" +
            "- title: Second\n  date: 2031-02-20\n  venue: The Example\n");

        var run = await ExplainAsync("list.yml");

        Assert.Matches(@"\n  title +First +stated +1  'title'", run.Out);
        Assert.Matches(@"\n  title +Second +stated +4  'title'", run.Out);
        Assert.Matches(@"\n  venue.name +The Example +stated +6  'venue'", run.Out);
    }

    [Fact]
    public async Task A_value_from_another_document_names_it()
    {
        folder.Write(
            "content/all.ics",
            "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:a@x\nSUMMARY:Kite two\n" +
            "DTSTART:20310220T193000Z\nLOCATION:The Other\nEND:VEVENT\nEND:VCALENDAR\n");

        var run = await ExplainAsync("kite-2.md");

        Assert.Matches(@"\n  startTime +19:30 +stated +–  all\.ics", run.Out);
    }

    [Theory]
    [InlineData("kit.md", "kite.md")]
    [InlineData("events/kites.md", "kite.md")]
    public async Task An_unknown_page_is_an_error_with_the_nearest_names(string written, string nearest)
    {
        var run = await ExplainAsync(written);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains($"\"{written}\" is none of the 3 documents", run.Error, StringComparison.Ordinal);
        Assert.Matches($@"The nearest names:\n  events/{nearest}\n", run.Error);
    }

    [Fact]
    public async Task An_ending_of_several_pages_is_an_error_that_lists_them()
    {
        folder.Write("content/recaps/kite.md", Page);

        var run = await ExplainAsync("kite.md");

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("events/kite.md\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("recaps/kite.md\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/README.md", "A file called README.md is used only if")]
    [InlineData("content/poster.xcf", "Files with the extension .xcf are not read")]
    [InlineData("content/.drafts/a.md", "Hidden files and folders are not read")]
    [InlineData("config/communitybot.json", "is not part of the content of these settings")]
    [InlineData("content/events", "is a folder; name one page in it")]
    public async Task A_file_that_is_not_read_has_the_reason(string written, string reason)
    {
        folder.Write("content/README.md", "# About\n");
        folder.Write("content/poster.xcf", "gimp");
        folder.Write("content/.drafts/a.md", Page);

        var run = await ExplainAsync(written);

        Assert.Equal(2, run.Code);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_same()
    {
        var run = await ExplainAsync("kite.md", "--format", "json");

        using var json = JsonDocument.Parse(run.Out);
        var document = Assert.Single(json.RootElement.EnumerateArray());
        var page = Assert.Single(document.GetProperty("events").EnumerateArray());
        var title = page.GetProperty("fields").EnumerateArray()
            .Single(field => field.GetProperty("field").GetString() == "title");
        Assert.Equal("events/kite.md", document.GetProperty("source").GetString());
        Assert.Equal(("kite", "meetup"), (page.GetProperty("id").GetString(), page.GetProperty("kind").GetString()));
        Assert.Equal(
            ("Kite round", "stated", 2),
            (
                title.GetProperty("value").GetString(),
                title.GetProperty("certainty").GetString(),
                title.GetProperty("line").GetInt32()));
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task Formats_for_problems_only_are_refused(string format)
    {
        var run = await ExplainAsync("kite.md", "--format", format);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("use --format text or json", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Control_characters_of_a_page_are_harmless(string format)
    {
        folder.Write(
            "content/odd.md",
            "---\ntitle: \"Rust \\e[31m\\u202Enight\\u009B2J\"\nevent_date: 2031-02-06\nvenue: \"Hall \\e[5m\"\n---\n");

        var run = await ExplainAsync("odd.md", "--format", format);

        Assert.NotEmpty(run.Out);
        Assert.DoesNotContain(run.Out, letter => (char.IsControl(letter) && letter != '\n') || letter is '\u202e');
    }

    [Fact]
    public void Evidence_has_weights_a_sum_and_the_threshold()
    {
        var page = new ExplainedEvent("kite", "not-an-event", "not an event, nothing to do")
        {
            NotUsed = new ExplainedUse("not an event, nothing to do", "Add a day."),
            Evidence =
            [
                new ExplainedEvidence(3, "a key names the day", 4),
                new ExplainedEvidence(-1, "the folder is that of a blog", null),
            ],
            OtherEvidence = [new ExplainedEvidence(2, "recap: words of a recap", null)],
            Sum = 2,
            Threshold = 3,
            Fields = [],
            Unknown = [],
            Rejected = [new ExplainedRejection("date", "2030-01-05", "it is the day of publication", 5)],
        };

        var text = ExplanationText.Write(
            [new Explanation("kite.md", "sample", "Markdown page", "Europe/London") { Events = [page], Problems = [] }],
            inColour: false);

        Assert.Contains(
            """
              not an event, nothing to do
                → Add a day.

              Is it an event?
                 +3  a key names the day (line 4)
                 -1  the folder is that of a blog
                 +2  in all; it is an event from +3 on

              Is it something else?
                 +2  recap: words of a recap

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
        Assert.Contains(
            """

              Not taken
                date: "2030-01-05" (line 5), because it is the day of publication

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
    }

    private Task<CommandRun> ExplainAsync(params string[] words) =>
        CommandRun.InAsync(folder.Path, ["check", "--explain", .. words]);
}
