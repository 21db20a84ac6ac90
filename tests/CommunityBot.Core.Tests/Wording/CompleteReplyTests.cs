using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Tests.Commands;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Wording;

/// <summary>Tests a few complete replies as members read them.</summary>
public sealed class CompleteReplyTests
{
    private const string InMay = "Freitag, 29. Mai 2020 – Clusters in many clouds";
    private const string InJune = "Montag, 15. Juni 2020 – Clusters in many clouds";
    private const string RemindMe = "[Erinnere mich: /remind-me connect-may-2020]";

    private static readonly Meetup May = Sample.Meetup with
    {
        Links = new MeetupLinks { Registration = new("https://example.org/rsvp") }
    };

    [Fact]
    public async Task The_next_meetup_in_german() => Assert.Equal(
        $"""
        Clusters in many clouds
        https://example.org/rsvp

        Wann: Fr, 29. Mai 2020, 13:00–15:00 (Europe/London)
        Wo: Online
        Vortragende: Paul Jones (Jetstack), Nick Perry (William Hill)

        [Anmelden: https://example.org/rsvp]  [Programm: /agenda connect-may-2020]  {RemindMe}
        Danach: {InJune}
        """,
        await AskAsync("de", "next-meetup"));

    [Fact]
    public async Task Help_in_french() => Assert.Equal(
        """
        Commandes pour Sample Community
          • /next-meetup – Afficher la date et le lieu de la prochaine rencontre
          • /agenda [meetup] – Afficher le programme d’une rencontre
          • /speaker [name] – Afficher un intervenant et ses exposés
          • /help – Afficher toutes les commandes
        Un nom approximatif suffit : une partie du titre, une date ou le nom d’un intervenant.

        [Prochaine rencontre: /next-meetup ]
        """,
        (await AskAsync("fr", "help")).Replace('\u00A0', ' '));

    [Fact]
    public async Task An_unknown_meetup_in_german() => Assert.Equal(
        $"""
        Kein Treffen passt zu „Zebra-Cluster“. Meinst du {InMay}; {InJune}?

        Kein Treffen passt zu „Zebra-Cluster“. Meinst du:
          • {InMay}
          • {InJune}

        [{InMay}: /agenda connect-may-2020]  [{InJune}: /agenda meetup-2020-06-15]
        """,
        await AskAsync("de", "agenda", "Zebra-Cluster"));

    [Theory]
    [InlineData("de", "29. Mai 2020")]
    [InlineData("de", "29 May 2020")]
    [InlineData("fr", "29 mai")]
    public async Task A_date_is_read_in_the_language_of_the_community_and_in_english(string language, string date) =>
        Assert.Contains("Meshes across clouds", await AskAsync(language, "agenda", date), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "de", "Programm: ")]
    [InlineData("en", "fr", "Programme\u00A0: ")]
    [InlineData("de", "fr", "Programme\u00A0: ")]
    [InlineData("de", "en-US", "Programm: ")]
    [InlineData("de", "pt-BR", "Programm: ")]
    [InlineData("de", null, "Programm: ")]
    [InlineData("en", null, "Agenda: ")]
    public async Task An_ephemeral_reply_is_in_the_language_of_the_user_if_it_is_supported(
        string community, string? own, string expected) =>
        Assert.StartsWith(
            expected, await AskAsync(community, "agenda", "connect-may-2020", own), StringComparison.Ordinal);

    private static async Task<string> AskAsync(string language, string command, string text = "", string? locale = null)
    {
        var (clock, calendars, ledger) = (
            new FixedClock(Instant.FromUtc(2020, 5, 20, 12, 0)), new CurrentCalendars(), new InMemoryLedger());
        calendars.Replace("sample", new MeetupCalendar([May, Sample.On(2020, 6, 15)]));
        var dispatcher = Dispatchers.Create(
            Sample.Community with { Phrases = Phrases.For(language)! }, calendars, ledger, [], clock,
            [new NextMeetupCommand(), new AgendaCommand(), new SpeakerCommand(), new HelpCommand()]);
        var invocation = new CommandInvocation(
            command,
            new CommandUser("local", "member") { Locale = locale },
            new CommandContext("local", "announcements"))
        { Text = text };
        return PlainTextRenderer.Render((await dispatcher.AnswerAsync(invocation, default)).Message);
    }
}
