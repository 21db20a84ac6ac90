using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

public sealed class LineageTests
{
    [Fact]
    public void The_lineage_name_stays_when_a_newer_page_joins()
    {
        var march = Page("march", 3);
        var april = Page("april", 4, "march");
        var may = Page("may", 5, "april", "a-name-of-its-own");

        Assert.Equal("march", Assemble(march, april).Calendar.Pages[1].Lineage.Name.Value);
        Assert.All(Assemble(march, april, may).Calendar.Pages, page => Assert.Equal("march", page.Lineage.Name.Value));
    }

    [Fact]
    public void A_page_replaced_twice_points_to_the_last_one()
    {
        var pages = Assemble(Page("a", 3), Page("b", 4, "a"), Page("c", 5, "a", "b")).Calendar.Pages;

        Assert.Equal(["c", "c", null], pages.Select(page => page.ReplacedBy?.Value));
        Assert.Equal(
            [MeetupStatus.Postponed, MeetupStatus.Postponed, MeetupStatus.Scheduled],
            pages.Select(page => page.Status));
    }

    [Fact]
    public void Pages_with_the_same_registration_id_are_one_lineage_and_reported()
    {
        var reading = Assemble(
            Page("old", 3) with { ExternalIds = ["eventbrite:1"] },
            Page("new", 5) with { ExternalIds = ["eventbrite:1"] });

        Assert.Equal("new", reading.Calendar.Pages[0].ReplacedBy?.Value);
        Assert.Contains(reading.Problems, problem => problem.Code == "same-registration");
    }

    [Fact]
    public void Entries_of_one_list_with_a_copied_link_are_not_postponed()
    {
        var reading = Assemble(
            Page("old", 3) with { Source = "list.md", ExternalIds = ["eventbrite:1"] },
            Page("new", 5) with { Source = "list.md", ExternalIds = ["eventbrite:1"] });

        Assert.All(reading.Calendar.Pages, page => Assert.Null(page.ReplacedBy));
    }

    [Fact]
    public void A_registration_id_on_many_pages_makes_no_lineage()
    {
        var reading = Assemble(
            [.. Enumerable.Range(1, 4).Select(
                month => Page($"page-{month}", month) with { ExternalIds = ["eventbrite:1"] })]);

        Assert.All(reading.Calendar.Pages, page => Assert.Null(page.ReplacedBy));
        Assert.Equal(4, reading.Problems.Count(problem => problem.Code == "shared-registration"));
    }

    [Fact]
    public void Pages_that_replace_each_other_are_reported_and_the_later_one_stays()
    {
        var reading = Assemble(Page("a", 3, "b"), Page("b", 4, "a"));

        Assert.Equal("b", reading.Calendar.Pages[0].ReplacedBy?.Value);
        Assert.Null(reading.Calendar.Pages[1].ReplacedBy);
        Assert.Contains(reading.Problems, problem => problem.Code == "alias-loop");
    }

    [Fact]
    public void Two_pages_with_the_same_id_are_both_kept_and_reported()
    {
        var reading = Assemble(Page("a", 3), Page("a", 4) with { Source = "other/b.md" });

        Assert.Equal(["a", "b"], reading.Calendar.Pages.Select(page => page.Id.Value));
        Assert.Equal("other/b.md", reading.Problems.Single(problem => problem.Code == "duplicate-id").Path);
    }

    [Fact]
    public void A_recap_may_have_the_same_name_as_its_meetup()
    {
        var reading = Assemble(Page("a", 3) with { Kind = MeetupKind.Recap, Source = "recaps/a.md" }, Page("a", 3));

        Assert.Equal(["a-recap", "a"], reading.Calendar.Pages.Select(page => page.Id.Value));
        Assert.Empty(reading.Problems);
    }

    private static LibraryReadResult Assemble(params Meetup[] pages) =>
        ContentLibrary.Assemble([.. pages.Select(page => new ContentReadResult([page], []))]);

    private static Meetup Page(string id, int month, params string[] aliases) => new()
    {
        Id = new MeetupId(id),
        Kind = MeetupKind.Meetup,
        Source = $"events/{id}.md",
        When = new EventTime(Reading.London) { Date = new LocalDate(2020, month, 1) },
        Aliases = [.. aliases.Select(alias => new MeetupId(alias))],
    };
}
