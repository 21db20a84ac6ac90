using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;
using CommunityBot.Slack.Rendering;

using NodaTime;

using Meetups = CommunityBot.Testing.Sample;

namespace CommunityBot.Slack.Tests.Rendering;

/// <summary>Tests how a card shows times, channels, addresses and right-to-left text.</summary>
public sealed class CardTests
{
    private static readonly Span.Hours Evening = new(
        Instant.FromUnixTimeSeconds(1590753600), Instant.FromUnixTimeSeconds(1590760800), Meetups.London);

    [Fact]
    public void The_time_is_one_thought_with_the_hours_of_the_place_on_a_line_of_their_own()
    {
        const string Moment =
            "<!date^1590753600^{date_long_pretty} at {time}|Friday 29 May 2020, 13:00 BST (Europe/London)> until " +
            "<!date^1590760800^{time}|15:00 BST (Europe/London)>";

        Assert.Equal(Moment, Text(Evening));
        Assert.Equal(
            Moment + "\nLondon time: Fri 29 May, 13:00–15:00", Text(Evening with { HasReadersElsewhere = true }));
        Assert.Equal(
            "<!date^1590753600^{time}|13:00 BST (Europe/London)>–<!date^1590760800^{time}|15:00 BST (Europe/London)>",
            Text(Evening with { HasDate = false }));
    }

    [Fact]
    public void Channels_are_shown_as_channels_and_those_of_other_platforms_named()
    {
        Assert.Equal("<#C0123>", Text(new Span.Channel(new("slack", "C0123"))));
        Assert.Equal("discord:910000000000000001", Text(new Span.Channel(new("discord", "910000000000000001"))));
        Assert.DoesNotContain("<#", Text(new Span.Channel(new("slack", "C1|<!here>"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Read https://wiki.example/Rust_(language).", "Read <https://wiki.example/Rust_(language)>.")]
    [InlineData("(https://a.example/_a_?b=1&c=2)", "(<https://a.example/_a_?b=1&amp;c=2>)")]
    public void Addresses_arrive_whole_and_are_links(string text, string expected)
    {
        Assert.Equal(expected, Text(new Span.Plain(text)));
        Assert.Equal(
            expected.Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal),
            SlackRenderer.Render(new Message(text)).Text);
    }

    [Fact]
    public void An_address_that_is_its_own_label_keeps_its_characters() => Assert.Equal(
        "<https://a.example/_a_>", Text(new Span.Link("https://a.example/_a_", new Uri("https://a.example/_a_"))));

    [Fact]
    public void Right_to_left_titles_are_isolated()
    {
        var card = MeetupCard.For(Meetups.Meetup with { Title = "שלום" }, Phrases.English) with
        {
            Title = "New: שלום",
        };

        Assert.Equal(
            "New: \u2068שלום\u2069",
            Assert.IsType<SlackBlock.Header>(SlackRenderer.Render(card).Blocks[0]).Text.Text);
        Assert.Equal("\u2068שלום\u2069", Text(new Span.Plain("\u202Eשלום")));
    }

    [Fact]
    public void Thanks_are_a_context_line()
    {
        var card = MeetupCard.For(Meetups.Meetup with { Sponsors = [new("Example Ltd")] }, Phrases.English);

        Assert.Equal(
            "Thanks to Example Ltd",
            Assert.Single(SlackRenderer.Render(card).Blocks.OfType<SlackBlock.Context>()).Elements[0].Text);
    }

    private static string Text(Span span) => RichText.Of(span).ToOnePiece(3000);
}
