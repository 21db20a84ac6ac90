using System.Text.Json;

using CommunityBot.Checking;
using CommunityBot.Content;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Tests.Checking;

public sealed class ReportTests
{
    private static readonly Instant Now = Instant.FromUtc(2020, 5, 1, 12, 0);

    private static readonly IReadOnlyList<Finding> Some = Findings.Of(
        [
            new ContentSnapshot("sample", new LibraryReadResult(
                new MeetupCalendar([
                    Sample.Meetup,
                    Sample.Meetup with { Id = new("dateless"), Source = "b, c.md", When = new EventTime(Sample.London) }
                ]),
                [
                    new ContentProblem(ProblemSeverity.Warning, "b, c.md", 7, "no-date", "No date: 100%.", "Add date."),
                    new ContentProblem(ProblemSeverity.Error, "a.md", 1, "unreadable", "Closed.", "Open it."),
                ])),
        ],
        Now);

    [Fact]
    public void Colours_are_used_in_terminals_only()
    {
        Assert.DoesNotContain('\u001b', TextReport.Write(Some, inColour: false));
        Assert.Contains(
            "\u001b[31merror\u001b[0m unreadable", TextReport.Write(Some, inColour: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Workflow_commands_are_escaped() =>
        Assert.Contains(
            "::warning file=b%2C c.md,line=7,title=no-date::No date: 100%25. Add date.\n", GithubReport.Write(Some),
            StringComparison.Ordinal);

    [Fact]
    public void Sarif_has_what_the_standard_requires()
    {
        using var log = JsonDocument.Parse(SarifReport.Write(Some));
        var root = log.RootElement;
        var run = root.GetProperty("runs")[0];
        var result = run.GetProperty("results")[1];

        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        Assert.Equal("CommunityBot", run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
        Assert.Equal("no-date", result.GetProperty("ruleId").GetString());
        Assert.Equal("warning", result.GetProperty("level").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("b%2C%20c.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(7, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void Json_is_one_array_of_documents()
    {
        using var report = JsonDocument.Parse(JsonReport.Write(Some));

        Assert.Equal(
            ["a.md", "b, c.md", "events/connect-may-2020.md"],
            report.RootElement.EnumerateArray().Select(document => document.GetProperty("source").GetString()));
        Assert.Equal(
            "will not be scheduled: no date",
            report.RootElement[1].GetProperty("pages")[0].GetProperty("fate").GetString());
    }

    public static TheoryData<Meetup, string> Fates => new()
    {
        { Sample.On(2020, 4, 1), "is over, nothing will be posted" },
        { Sample.Meetup with { Status = MeetupStatus.Cancelled }, "will not be announced: cancelled" },
        { Sample.Meetup with { ReplacedBy = new("newer") }, "will not be announced: replaced by newer" },
        { Sample.Meetup with { Kind = MeetupKind.Draft }, "a draft, nothing to do until it is published" },
        {
            Sample.Meetup with { Kind = MeetupKind.Recap },
            "a recap, posted by the command /recap connect-may-2020"
        },
        {
            Sample.Meetup with { When = Sample.Meetup.When with { StartsAt = null } },
            "will be announced for its day: no start time"
        },
    };

    [Theory]
    [MemberData(nameof(Fates), DisableDiscoveryEnumeration = true)]
    public void It_reports_how_a_page_is_used(Meetup page, string fate) =>
        Assert.Equal(fate, PageDisposition.Of(page, Now).Fate);
}
