using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Tests.Commands;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Messages;

/// <summary>Tests how and when the way to join is told.</summary>
public sealed class JoinTextTests
{
    private static readonly Instant Start = Instant.FromUtc(2020, 5, 29, 12, 0);

    private static readonly Meetup Online = Sample.Meetup with
    {
        Links = new MeetupLinks { Join = new Uri("https://us02web.zoom.us/j/1?pwd=secret") },
    };

    [Theory]
    [InlineData("en", "Join: Zoom (https://us02web.zoom.us/j/1?pwd=secret)")]
    [InlineData("de", "Teilnehmen: Zoom (https://us02web.zoom.us/j/1?pwd=secret)")]
    [InlineData("fr", "Participer : Zoom (https://us02web.zoom.us/j/1?pwd=secret)")]
    public void It_is_a_fact_with_the_name_of_the_service(string language, string line) =>
        Assert.Equal(line, Said(Online, language, Start - Duration.FromDays(3)).Replace('\u00A0', ' '));

    [Theory]
    [InlineData("en", "Join: the link will be shared from Friday 29 May 2020, 12:30 (Europe/London)")]
    [InlineData("de", "Teilnehmen: der Link folgt ab Freitag, 29. Mai 2020, 12:30 (Europe/London)")]
    [InlineData("fr", "Participer : lien communiqué à partir du vendredi 29 mai 2020, 12:30 (Europe/London)")]
    public void Before_its_time_the_card_says_when_it_comes(string language, string line)
    {
        var later = Online with { Links = Online.Links with { JoinLead = Duration.FromMinutes(30) } };

        Assert.Equal(line, Said(later, language, Start - Duration.FromMinutes(31)).Replace('\u00A0', ' '));
        Assert.Contains("secret", Said(later, language, Start - Duration.FromMinutes(30)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MeetupStatus.Cancelled)]
    [InlineData(MeetupStatus.Postponed)]
    public void Nobody_joins_a_meetup_that_is_off(MeetupStatus status) =>
        Assert.Empty((Online with { Status = status }).JoinFact(Phrases.English, Start));

    [Fact]
    public void Nobody_joins_a_meetup_that_is_over() =>
        Assert.Empty(Online.JoinFact(Phrases.English, Start + Duration.FromHours(2)));

    [Theory]
    [InlineData("https://example.org/room", "example.org")]
    [InlineData("https://www.example.org/room", "example.org")]
    [InlineData("https://notzoom.us/j/1", "notzoom.us")]
    [InlineData("https://teams.microsoft.com/l/meetup-join/1", "Microsoft Teams")]
    public void An_unknown_service_is_named_by_its_host(string address, string name) => Assert.StartsWith(
        $"Join: {name} (",
        Said(Online with { Links = new MeetupLinks { Join = new Uri(address) } }, "en", Start),
        StringComparison.Ordinal);

    [Fact]
    public void Organisers_are_not_asked_for_a_link_that_is_there()
    {
        bool IsAsked(Meetup meetup) => new MissingDetailsKind()
            .DueTimes(new PlanningRequest(meetup, Sample.Community, new MeetupCalendar([meetup])))
            .Any(due => due.Occurrence.EndsWith(" 2", StringComparison.Ordinal));

        Assert.True(IsAsked(Online with { Links = new MeetupLinks() }));
        Assert.False(IsAsked(Online));
    }

    [Fact]
    public async Task A_cached_answer_has_the_link_from_its_time_on()
    {
        var clock = new FixedClock(Start - Duration.FromMinutes(30) - Duration.FromSeconds(20));
        var calendars = new CurrentCalendars();
        calendars.Replace(Sample.Community.Id, new MeetupCalendar(
            [Online with { Links = Online.Links with { JoinLead = Duration.FromMinutes(30) } }]));
        var dispatcher = Dispatchers.Create(
            Sample.Community, calendars, new InMemoryLedger(), [new ScriptedPlatform()], clock);
        async Task<string> AskAsync() => PlainTextRenderer.Render((await dispatcher.AnswerAsync(
            new CommandInvocation(
                "next-meetup", new CommandUser("local", "member"), new CommandContext("local", "announcements")),
            default)).Message);

        Assert.DoesNotContain("secret", await AskAsync(), StringComparison.Ordinal);
        clock.Now += Duration.FromSeconds(20);
        Assert.Contains("secret", await AskAsync(), StringComparison.Ordinal);
    }

    private static string Said(Meetup meetup, string language, Instant now)
    {
        var fact = Assert.Single(meetup.JoinFact(Phrases.For(language)!, now));
        return Phrases.For(language)!.Labelled(fact.Label, PlainTextRenderer.Text(fact.Value));
    }
}
