using CommunityBot.Checking;
using CommunityBot.Content;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Tests.Checking;

/// <summary>Tests of the text of <c>check</c>, which stays short however many pages there are.</summary>
public sealed class TextReportTests
{
    private static readonly Instant Now = Instant.FromUtc(2020, 5, 1, 12, 0);

    [Fact]
    public void Problems_are_first_then_what_is_coming_then_the_rest_in_numbers() =>
        Assert.Equal(
            """
            error unreadable (1 document)
              → Open it.
              a.md:1: Closed.

            warning no-date (2 documents, 1 of them past)
              → Add a date.
              undated.md:7: No date: 100%.
              past.md:3: No date.

            Coming
              2020-05-29 13:00  connect-may-2020: will be announced

            undated: will not be scheduled: no date

            past is over, nothing will be posted.
            1 page is not an event, nothing to do.
            Not read: 12 .png, 1 README.md.

            5 documents: 1 error, 2 warnings, 0 notes.
            20 files read in 0.5 s, 40 per second.

            """.ReplaceLineEndings("\n"),
            Write(
                [
                    Sample.Meetup,
                    Sample.On(2020, 4, 1) with { Id = new("past"), Source = "past.md" },
                    Sample.Meetup with
                    {
                        Id = new("undated"), Source = "undated.md", When = new EventTime(Sample.London)
                    },
                    Sample.Meetup with { Id = new("news"), Source = "news.md", Kind = MeetupKind.NotAnEvent },
                ],
                [
                    Problem("past.md", 3, "no-date", "No date.", "Add a date."),
                    Problem("undated.md", 7, "no-date", "No date: 100%.", "Add a date."),
                    new ContentProblem(ProblemSeverity.Error, "a.md", 1, "unreadable", "Closed.", "Open it."),
                ],
                new ReadingTotals(
                    20, TimeSpan.FromSeconds(0.5), new Dictionary<string, int> { ["README.md"] = 1, [".png"] = 12 })));

    [Fact]
    public void Five_hundred_pages_with_forty_problems_fit_on_two_screens()
    {
        var pages = Enumerable.Range(0, 500).Select(at =>
            Sample.On(2015 + (at % 10), 1 + (at % 12), 1 + (at % 28)) with
            {
                Id = new($"p{at}"),
                Source = $"p{at}.md"
            });
        string[] codes = ["no-date", "no-time", "no-place", "agenda-gap", "text-cut-off", "looks-like-event"];
        var problems = Enumerable.Range(0, 40)
            .Select(at => Problem($"p{at * 7}.md", 1, codes[at % 6], "A message.", $"Remedy of {codes[at % 6]}."));

        var text = Write([.. pages], [.. problems]);

        Assert.InRange(text.Count('\n'), 20, 80);
        Assert.Matches(@"\n\d+ pages are over, nothing will be posted\.\n", text);
        Assert.Matches(@"\n  and \d+ more\n", text);
        Assert.Contains("\n`check --format json` lists all.\n", text, StringComparison.Ordinal);
        Assert.All(codes, code => Assert.Equal(2, text.Split($"Remedy of {code}.").Length));
    }

    [Fact]
    public void A_list_is_not_cut_for_a_single_line()
    {
        var pages = Enumerable.Range(1, 11).Select(at =>
            Sample.On(2030, 1, at) with { Id = new($"p{at}"), Source = $"p{at}.md" });

        Assert.DoesNotContain(" more", Write([.. pages], []), StringComparison.Ordinal);
    }

    [Fact]
    public void Remedies_that_differ_are_beside_their_problems()
    {
        var text = Write(
            [], [Problem("a", 1, "no-date", "A.", "Do this."), Problem("b", 1, "no-date", "B.", "Do that.")]);

        Assert.Contains("  a:1: A.\n    → Do this.\n  b:1: B.\n    → Do that.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_about_past_pages_are_one_line_of_a_long_report()
    {
        var pages = Enumerable.Range(1, 20).Select(at =>
            Sample.On(2019, 1, at) with { Id = new($"p{at}"), Source = $"p{at}.md" });
        var problems = Enumerable.Range(1, 20).Select(at => new ContentProblem(
            ProblemSeverity.Note, $"p{at}.md", 1, at % 2 == 0 ? "no-time" : "no-place", "A note.", "A remedy."));

        var text = Write([.. pages], [.. problems]);

        Assert.StartsWith(
            "Notes about past pages only: 10 no-place, 10 no-time.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("A remedy.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verb_counts_what_it_does_not_read()
    {
        using var folder = new SettingsFolder();
        folder.Write("content/kite.md", "---\ntitle: Kite\nevent_date: 2031-01-20\nvenue: The Example\n---\nText.\n");
        folder.Write("content/poster.xcf", "gimp");
        folder.Write("content/README.md", "# About");
        File.WriteAllBytes(Path.Combine(folder.Path, "content", "model.blend9"), [0, 1, 2, 0, 0, 3]);

        var run = await CommandRun.InAsync(folder.Path, "check", "--strict");

        Assert.Equal(0, run.Code);
        Assert.Contains("\nNot read: 1 .blend9, 1 .xcf, 1 README.md.\n", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"\n\d files read in [\d.]+ s, \d+ per second\.\n$", run.Out);
    }

    [Fact]
    public async Task Binary_data_in_a_page_is_still_an_error()
    {
        using var folder = new SettingsFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "content", "page.md"), [0, 1, 2, 0, 0, 3]);

        var run = await CommandRun.InAsync(folder.Path, "check");

        Assert.Equal(1, run.Code);
        Assert.Contains("error not-text", run.Out, StringComparison.Ordinal);
    }

    private static ContentProblem Problem(string path, int line, string code, string message, string remedy) =>
        new(ProblemSeverity.Warning, path, line, code, message, remedy);

    private static string Write(
        IReadOnlyList<Meetup> pages, IReadOnlyList<ContentProblem> problems, ReadingTotals? totals = null) =>
        TextReport.Write(
            Findings.Of(
                [new ContentSnapshot("sample", new LibraryReadResult(new MeetupCalendar(pages), problems))], Now),
            inColour: false,
            totals);
}
