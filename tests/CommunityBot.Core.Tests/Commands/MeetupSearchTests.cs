using CommunityBot.Core.Commands;
using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Tests.Announcements;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Commands;

/// <summary>Which meetup free text means: by topic, organisation, time, and by what comes next.</summary>
public sealed class MeetupSearchTests
{
    private static readonly Instant Now = Instant.FromUtc(2031, 12, 1, 10, 0);

    [Theory]
    [InlineData("loops")]
    [InlineData("loop")]
    [InlineData("acme")]
    [InlineData("anna example")]
    [InlineData("ana exampel")]
    [InlineData("millhall")]
    [InlineData("knots untied")]
    [InlineData("loops by anna")]
    public void A_meetup_is_found_by_what_its_page_says(string text) => Assert.Equal("rust", First(text));

    [Fact]
    public void A_topic_of_several_meetups_is_that_of_the_next_one()
    {
        Meetup[] pages =
        [
            Evening("undated", null) with { Title = "Rust" },
            Evening("past", new(2031, 11, 3)) with { Title = "Rust evening" },
            Evening("tomorrow", new(2031, 12, 2)) with { Title = "An evening", Agenda = [new("Rust for two")] },
            Evening("later", new(2032, 1, 2)) with { Title = "Rust again" },
        ];

        Assert.Equal(["tomorrow", "later", "past", "undated"], Found("rust", pages));
    }

    [Fact]
    public void A_title_of_several_words_is_meant_whole()
    {
        Meetup[] pages =
        [
            Evening("past", new(2031, 11, 3)) with { Title = "Autumn evening" },
            Evening("next", new(2031, 12, 2)) with { Title = "Evening of the autumn leaves" },
        ];

        Assert.Equal("past", Found("autumn evening", pages)[0]);
        Assert.Equal("next", Found("autumn", pages)[0]);
    }

    [Fact]
    public void The_same_word_comes_before_one_that_only_begins_so()
    {
        Meetup[] pages =
        [
            Evening("script", new(2031, 12, 2)) with { Title = "An evening", Agenda = [new("JavaScript tricks")] },
            Evening("java", new(2031, 11, 2)) with { Title = "Java evening" },
        ];

        Assert.Equal("java", Found("java", pages)[0]);
    }

    [Theory]
    [InlineData("november", "autumn")]
    [InlineData("november 2029", "old")]
    [InlineData("tomorrow", "rust")]
    [InlineData("demain", "rust")]
    [InlineData("next", "rust")]
    [InlineData("last", "autumn")]
    [InlineData("tuesday", "rust")]
    [InlineData("2 december", "rust")]
    [InlineData("2029", "old")]
    public void A_time_is_the_nearest(string text, string expected) => Assert.Equal(expected, First(text));

    [Theory]
    [InlineData("kim lo")]
    [InlineData("zebra")]
    [InlineData("gil")]
    public void What_no_page_has_is_not_found_and_nothing_far_is_near(string text)
    {
        Assert.Empty(Found(text, Pages));
        Assert.Empty(Search(Pages).Near(text, 3));
    }

    [Fact]
    public void A_month_with_its_year_is_exactly_that_one() => Assert.Empty(Found("november 2019", Pages));

    [Theory]
    [InlineData("november", "soon")]
    [InlineData("last november", "past")]
    [InlineData("letzter november", "past")]
    [InlineData("next november", "soon")]
    [InlineData("march", "early")]
    [InlineData("next march", "coming")]
    [InlineData("mars prochain", "coming")]
    [InlineData("last march", "early")]
    [InlineData("last 18 november", "past")]
    [InlineData("next 10 march", "coming")]
    [InlineData("next 12 march", "")]
    public void A_month_is_the_last_or_next_one_as_it_is_asked_for(string text, string expected)
    {
        Meetup[] pages =
        [
            Evening("past", new(2030, 11, 18)),
            Evening("early", new(2031, 3, 12)),
            Evening("soon", new(2031, 11, 20)),
            Evening("coming", new(2032, 3, 10)),
        ];
        var search = new MeetupSearch(new MeetupCalendar(pages), Instant.FromUtc(2031, 8, 1, 10, 0), Sample.London);

        Assert.Equal(expected, string.Join(' ', search.Meetups(text).Select(meetup => meetup.Id.Value)));
    }

    [Fact]
    public void What_is_past_of_this_month_is_of_the_last_one()
    {
        Meetup[] pages = [Evening("past", new(2031, 12, 1)) with { Title = "Past" }, Evening("soon", new(2031, 12, 9))];
        var search = new MeetupSearch(new MeetupCalendar(pages), Instant.FromUtc(2031, 12, 3, 10, 0), Sample.London);

        Assert.Equal("past", Assert.Single(search.Meetups("last december")).Id.Value);
        Assert.Equal("soon", Assert.Single(search.Meetups("next december")).Id.Value);
        Assert.Equal(2, search.Meetups("december").Count);
    }

    [Theory]
    [InlineData("tuesday november", "tuesday")]
    [InlineData("november mercredi", "wednesday")]
    [InlineData("friday november", "")]
    public void A_day_of_the_week_is_one_of_the_month(string text, string expected)
    {
        Meetup[] pages = [Evening("tuesday", new(2031, 11, 4)), Evening("wednesday", new(2031, 11, 12))];

        Assert.Equal(expected, string.Join(' ', Found(text, pages)));
    }

    [Theory]
    [InlineData("june", "June Example", 6)]
    [InlineData("jan", "Jan Example", 1)]
    [InlineData("april", "April Example", 4)]
    [InlineData("mai", "Mai Example", 5)]
    [InlineData("next", "Ben Next", 12)]
    public void Words_for_a_time_are_names_too(string text, string speaker, int month)
    {
        Meetup[] pages =
        [
            Evening("of-that-time", new(month < 12 ? 2032 : 2031, month, 2)) with { Title = $"The {text} evening" },
            Evening("talk", new(2029, 9, 2)) with
            {
                Title = "Something else",
                Agenda = [new($"Why {text} matters") { Speakers = [speaker] }],
                Speakers = [new(speaker)],
            },
        ];
        var hits = Search(pages).Hits(text).Select(hit => hit.Entry switch
        {
            SearchEntry.Page page => page.Meetup.Id.Value,
            SearchEntry.Session session => session.Talk.Title,
            SearchEntry.Person person => person.Name,
            _ => "",
        }).ToList();

        Assert.Equal("of-that-time", hits[0]);
        Assert.Single(hits, "of-that-time");
        Assert.Single(hits, speaker);
        Assert.Single(hits, $"Why {text} matters");
    }

    [Fact]
    public void What_is_only_near_a_word_for_a_time_is_not_found()
    {
        Meetup[] pages =
        [
            Evening("june", new(2032, 6, 2)) with { Title = "Summer" },
            Evening("jane", new(2029, 9, 2)) with { Title = "Other", Speakers = [new("Junge Example")] },
        ];

        Assert.Equal(
            ["june"], Search(pages).Hits("june").Select(hit => ((SearchEntry.Page)hit.Entry).Meetup.Id.Value));
    }

    [Fact]
    public void The_occurrences_of_a_series_are_looked_up_once()
    {
        var round = WeeklyDates.Series(1, IsoDayOfWeek.Tuesday);
        var table = round with { Id = new("table"), Title = "Kite table", Series = "Kite table" };
        var search = Search([round, table]);
        var found = search.Meetups("kite");

        Assert.Equal(12, found.Count);
        Assert.Equal(6, found.Count(meetup => meetup.OccurrenceOf?.Id == round.Id));
        foreach (var series in new[] { round, table })
        {
            Assert.Same(
                found.First(meetup => meetup.OccurrenceOf?.Id == series.Id),
                search.MeetupOf(new SearchEntry.Page(series)));
        }
    }

    [Fact]
    public void The_last_day_of_the_calendar_is_not_found()
    {
        Assert.Empty(Found("9999-12-31", Pages));
        Assert.Empty(Search(Pages).Hits("31.12.9999"));
    }

    private static Meetup[] Pages { get; } =
    [
        Evening("old", new(2029, 11, 14)) with { Title = "November conference" },
        Evening("autumn", new(2031, 11, 4)) with { Title = "Leaves" },
        Evening("rust", new(2031, 12, 2)) with
        {
            Title = "Rust evening",
            Venue = new Venue { Name = "Mill Hall" },
            Agenda = [new("Loops in depth") { Speakers = ["Anna Example"], Abstract = "How knots are untied." }],
            Speakers = [new("Anna Example") { Organisation = "Acme", Talk = "Loops in depth" }],
        },
    ];

    private static Meetup Evening(string id, LocalDate? date) => Sample.Meetup with
    {
        Id = new(id),
        When = Sample.Meetup.When with { Date = date },
        Agenda = [],
        Speakers = [],
        Venue = null,
    };

    private static string First(string text) => Found(text, Pages)[0];

    private static string[] Found(string text, Meetup[] pages) =>
        [.. Search(pages).Meetups(text).Select(meetup => meetup.Id.Value)];

    private static MeetupSearch Search(Meetup[] pages) => new(new MeetupCalendar(pages), Now, Sample.London);
}
