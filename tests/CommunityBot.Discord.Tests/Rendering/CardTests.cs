using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;
using CommunityBot.Discord.Rendering;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Discord.Tests.Rendering;

/// <summary>Tests that a card says each thing once, in the reader's time, and its state in words and colour.</summary>
public sealed class CardTests
{
    private static readonly Message Card = MeetupCard.For(Sample.Meetup, Phrases.English);

    [Fact]
    public void Nothing_is_said_above_a_card_but_the_roles_that_it_mentions()
    {
        Assert.Equal("", DiscordRenderer.Render(Card).Content);
        Assert.Equal("<@&910000000000000009>", DiscordRenderer.Render(Card, "", ["910000000000000009"]).Content);
    }

    [Theory]
    [InlineData("Nothing is on. Next: May.", "Nothing is on. Next: May.", "")]
    [InlineData("No meetup matches “x”. Did you mean A?", "No meetup matches “x”. Did you mean:", "")]
    [InlineData("Posted.", "A page to copy", "Posted.")]
    public void An_answer_without_a_title_is_its_embed_or_says_what_its_embed_does_not(
        string summary, string paragraph, string content) => Assert.Equal(
        content,
        DiscordRenderer.Render(new Message(summary) { Blocks = [new Block.Paragraph(paragraph)] }).Content);

    [Fact]
    public void The_time_is_one_thought_with_the_hours_of_the_place_on_a_line_of_their_own()
    {
        Assert.Equal(
            "<t:1590753600:F> until <t:1590760800:t> (<t:1590753600:R>)\nLondon time: Fri 29 May, 13:00–15:00",
            When(Card));
        Assert.Equal(
            "<t:1590753600:F> until <t:1590760800:t> (<t:1590753600:R>)",
            When(MeetupCard.For(Sample.Meetup with { Venue = new() { Name = "Town Hall" } }, Phrases.English)));
    }

    [Fact]
    public void Hours_of_a_programme_are_short() => Assert.Equal(
        "<t:1590753600:t>–<t:1590757200:t>",
        new TimestampMarkup().Render(new Span.Hours(
            Instant.FromUnixTimeSeconds(1590753600), Instant.FromUnixTimeSeconds(1590757200), Sample.London)
        {
            HasDate = false,
        }));

    [Fact]
    public void Channels_are_mentioned_and_those_of_other_platforms_named()
    {
        Assert.Equal("<#910000000000000001>", Shown(new("discord", "910000000000000001")));
        Assert.Equal("slack:C0123", Shown(new("slack", "C0123")));
        Assert.Equal("discord: calendar", Shown(ChannelRef.CalendarOf("discord", "900000000000000001")));
        Assert.DoesNotContain("<#", Shown(new("discord", "1><@&2")), StringComparison.Ordinal);

        static string Shown(ChannelRef channel)
        {
            var markdown = new DiscordMarkdown(100, new TimestampMarkup());
            markdown.Add(RichText.Of(new Span.Channel(channel)));
            return markdown.ToString();
        }
    }

    [Fact]
    public void Each_state_has_its_own_colour()
    {
        var colours = Enum.GetValues<MessageTone>()
            .Select(tone => DiscordRenderer.Render(Card with { Tone = tone }).Embeds[0].Color).ToList();

        Assert.Null(colours[0]);
        Assert.All(colours.Skip(1), colour => Assert.InRange(colour!.Value, 0, 0xFFFFFF));
        Assert.Distinct(colours);
    }

    [Fact]
    public void Small_print_after_the_facts_is_the_footer_and_with_links_stays_in_the_text()
    {
        var embed = DiscordRenderer.Render(MeetupCard.For(
            Sample.Meetup with { Sponsors = [new("Example *Ltd*")] }, Phrases.English)).Embeds[0];
        Assert.Equal("Thanks to Example *Ltd*", embed.Footer!.Text);
        Assert.Null(embed.Description);

        var linked = DiscordRenderer.Render(Card with
        {
            Blocks =
            [
                .. Card.Blocks,
                new Block.Note(RichText.Of(new Span.Link("Example", new Uri("https://example.org/")))),
            ],
        }).Embeds[0];
        Assert.Null(linked.Footer);
        Assert.Contains("[Example]", linked.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Read https://wiki.example/Rust_(language).", "Read <https://wiki.example/Rust_%28language%29>.")]
    [InlineData("(https://a.example/a_b_c)", "(<https://a.example/a_b_c>)")]
    public void Addresses_arrive_whole(string text, string expected) =>
        Assert.Equal(expected, DiscordText.Escape(text));

    [Fact]
    public void An_address_that_is_its_own_label_is_shown_once() => Assert.Equal(
        "<https://a.example/a_b>", DiscordText.Link("https://a.example/a_b", new Uri("https://a.example/a_b")));

    [Fact]
    public void The_time_of_the_place_is_not_said_again_beside_the_hours()
    {
        var card = MeetupCard.For(Sample.Meetup, Phrases.English);
        var today = RichText.Of(new Span.Timestamp(
            Sample.Meetup.When.Start!.Value, Sample.London, TimestampStyle.Time));

        Assert.Equal("<t:1590753600:t> (13:00 London time)", Described(card with
        {
            Blocks = [new Block.Paragraph(today)],
        }));
        Assert.Equal("<t:1590753600:t>", Described(card with
        {
            Blocks = [new Block.Paragraph(today), .. card.Blocks],
        }));

        static string? Described(Message message) => DiscordRenderer.Render(message).Embeds[0].Description;
    }

    private static string When(Message message) =>
        DiscordRenderer.Render(message).Embeds[0].Fields!.Single(field => field.Name == "When").Value;
}
