using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Commands;

/// <summary>Tests of the answers to commands that do not exist, and to sentences that mean none.</summary>
public sealed class UnknownCommandTests
{
    private readonly CurrentCalendars calendars = new();

    [Theory]
    [InlineData("en", "when", "next-meetup", "Next meetup")]
    [InlineData("de", "wann", "next-meetup", "Nächstes Treffen")]
    [InlineData("fr", "quand", "next-meetup", "Prochaine rencontre")]
    [InlineData("de", "redner", "speaker", "Vortragende")]
    [InlineData("fr", "rappel", "remind-me", "Me le rappeler")]
    public async Task The_nearest_command_is_a_button(string language, string typed, string command, string label)
    {
        var message = await AskAsync(typed, language: language);

        var button = Assert.IsType<Button.Invoke>(message.Blocks.OfType<Block.Buttons>().Single().Items[0]);
        Assert.Equal((command, label), (button.Command, button.Label));
        Assert.Contains("/" + command, PlainTextRenderer.Render(message), StringComparison.Ordinal);
        Assert.DoesNotContain("/" + typed, PlainTextRenderer.Render(message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_keeps_what_was_typed_after_the_command()
    {
        var message = await AskAsync("agneda", "Clusters in many clouds");

        var button = message.Blocks.OfType<Block.Buttons>().Single().Items.OfType<Button.Invoke>().First();
        Assert.Equal(("agenda", "Clusters in many clouds"), (button.Command, button.Argument));
    }

    [Fact]
    public async Task Organisers_commands_are_offered_to_organisers_only()
    {
        Assert.DoesNotContain(
            "overview", PlainTextRenderer.Render(await AskAsync("overwiew")), StringComparison.Ordinal);
        Assert.Contains(
            "/overview", PlainTextRenderer.Render(await AskAsync("overwiew", asker: "organiser")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_near_only_help_is_offered()
    {
        var message = await AskAsync("xyzzy");

        Assert.Equal(
            ["help"],
            message.Blocks.OfType<Block.Buttons>().Single().Items.OfType<Button.Invoke>()
                .Select(button => button.Command));
        Assert.Contains("/xyzzy", PlainTextRenderer.Render(message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("programm", "de")]
    [InlineData("programme", "fr")]
    [InlineData("PROGRAMM", "en")]
    public async Task A_name_in_any_language_invokes_the_command(string typed, string language)
    {
        calendars.Replace("sample", new MeetupCalendar([Sample.Meetup]));

        Assert.Equal(
            PlainTextRenderer.Render(await AskAsync("agenda", language: language)),
            PlainTextRenderer.Render(await AskAsync(typed, language: language)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    public async Task A_sentence_that_means_no_command_is_answered_with_examples(string language)
    {
        var message = await AskAsync("", "the weather", language: language);

        var text = PlainTextRenderer.Render(message);
        var phrases = Phrases.For(language)!;
        Assert.Contains(phrases.Asking.NotUnderstood, text, StringComparison.Ordinal);
        Assert.All(phrases.Asking.Examples, example => Assert.Contains(example, text, StringComparison.Ordinal));
        Assert.Equal(
            "next-meetup",
            message.Blocks.OfType<Block.Buttons>().Single().Items.OfType<Button.Invoke>()
                .First(button => button.Command != "search").Command);
    }

    private async Task<Message> AskAsync(
        string name, string text = "", string asker = "member", string language = "en") =>
        (await Dispatchers.Create(
                Sample.Community with { Phrases = Phrases.For(language)! }, calendars, new InMemoryLedger(), [],
                new FixedClock(Instant.FromUtc(2020, 5, 20, 12, 0)))
            .AnswerAsync(
                new CommandInvocation(
                    name, new CommandUser("local", asker), new CommandContext("local", "announcements"))
                {
                    Text = text
                },
                default)).Message;
}
