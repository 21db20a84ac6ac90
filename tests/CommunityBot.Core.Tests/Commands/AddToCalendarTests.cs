using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Commands;

/// <summary>The button on cards, and the links that it opens.</summary>
public sealed class AddToCalendarTests
{
    private static readonly Instant Now = Instant.FromUtc(2020, 5, 28, 12, 0);

    private static readonly Community Public = Sample.Community with
    {
        PublicSite = new PublicSite(new Uri("https://events.example"), "sample"),
    };

    [Theory]
    [InlineData("en", "Calendar file (.ics)", "Subscribe to all meetups")]
    [InlineData("de", "Kalenderdatei (.ics)", "Alle Treffen abonnieren")]
    [InlineData("fr", "Fichier d'agenda (.ics)", "S'abonner à tout")]
    public async Task The_answer_has_every_calendar_in_the_readers_language(string language, string file, string all)
    {
        var reply = await AskAsync(Public, Sample.Meetup, Now, language);

        Assert.True(reply.IsPrivate);
        Assert.Equal(
            [
                ("Google Calendar", "calendar.google.com"), ("Outlook", "outlook.live.com"),
                (file, "events.example"), (all, "events.example"),
            ],
            LinksOf(reply.Message).Select(link => (link.Label, link.Address.Host)));
        Assert.Equal(
            ["/calendar/sample/connect-may-2020.ics", "/calendar/sample/subscribe"],
            LinksOf(reply.Message).Skip(2).Select(link => link.Address.AbsolutePath));
        Assert.All(LinksOf(reply.Message), link => Assert.Equal("https", link.Address.Scheme));
    }

    [Fact]
    public async Task Without_a_public_address_there_are_still_the_links_that_need_none()
    {
        var reply = await AskAsync(Sample.Community, Sample.Meetup, Now);

        Assert.Equal(["Google Calendar", "Outlook"], LinksOf(reply.Message).Select(link => link.Label));
    }

    public static TheoryData<string, Meetup> Unsuitable { get; } = new()
    {
        { "cancelled", Sample.Meetup with { Status = MeetupStatus.Cancelled } },
        { "postponed", Sample.Meetup with { Status = MeetupStatus.Postponed } },
        { "undated", Sample.Meetup with { When = new EventTime(Sample.London) } },
        { "over", Sample.On(2020, 5, 1, "connect-may-2020") },
    };

    [Theory]
    [MemberData(nameof(Unsuitable), DisableDiscoveryEnumeration = true)]
    public async Task A_meetup_that_nobody_can_go_to_is_not_added_but_the_others_are_offered(string what, Meetup meetup)
    {
        var reply = await AskAsync(Public, meetup, Now);

        Assert.True(
            reply.Message.Summary == Phrases.English.Public.NothingToAdd, what);
        Assert.Equal("/calendar/sample/subscribe", Assert.Single(LinksOf(reply.Message)).Address.AbsolutePath);
        Assert.Empty(AddToCalendarCommand.ButtonFor(meetup, Public, Phrases.English, Now));
    }

    [Theory]
    [InlineData("announced", true)]
    [InlineData("week-before", true)]
    [InlineData("day-before", true)]
    [InlineData("hour-before", false)]
    [InlineData("starting-now", false)]
    public void Announcements_and_early_reminders_of_a_public_community_have_the_button(string kind, bool hasButton)
    {
        var posts = Abilities.Kinds.Single(each => each.Name == kind);
        var at = kind switch
        {
            "hour-before" => Sample.Meetup.When.Start!.Value - Duration.FromHours(1),
            "starting-now" => Sample.Meetup.When.Start!.Value,
            _ => Now,
        };

        Assert.Equal(hasButton, HasButton(posts.Compose(new AnnouncementRequest(
            Sample.Meetup, Public, new MeetupCalendar([Sample.Meetup]), at))));
        Assert.False(HasButton(posts.Compose(new AnnouncementRequest(
            Sample.Meetup, Sample.Community, new MeetupCalendar([Sample.Meetup]), at))));
    }

    [Theory]
    [InlineData("next-meetup")]
    [InlineData("agenda")]
    public async Task Cards_of_a_public_community_have_the_button(string command)
    {
        Assert.True(HasButton((await AskAsync(Public, Sample.Meetup, Now, command: command)).Message));
        Assert.False(HasButton((await AskAsync(Sample.Community, Sample.Meetup, Now, command: command)).Message));
    }

    private static async Task<CommandReply> AskAsync(
        Community community, Meetup meetup, Instant now, string language = "en",
        string command = AddToCalendarCommand.Name)
    {
        var calendars = new CurrentCalendars();
        calendars.Replace(community.Id, new MeetupCalendar([meetup]));
        var dispatcher = Dispatchers.Create(
            community with { Phrases = Phrases.For(language)! }, calendars, new InMemoryLedger(), [],
            new FixedClock(now));
        return await dispatcher.AnswerAsync(
            new CommandInvocation(
                command, new CommandUser("local", "you"), new CommandContext("local", "announcements"))
            {
                Text = command == "next-meetup" ? "" : meetup.Id.Value,
            },
            default);
    }

    private static bool HasButton(Message message) => message.Blocks.OfType<Block.Buttons>()
        .SelectMany(row => row.Items).OfType<Button.Invoke>()
        .Any(button => button.Command == AddToCalendarCommand.Name && button.Argument == "connect-may-2020");

    private static IEnumerable<Button.Link> LinksOf(Message message) => message.Blocks.OfType<Block.Buttons>()
        .SelectMany(row => row.Items).OfType<Button.Link>();
}
